import type { OwnExercise } from '@strideloom/domain/library/own-exercise.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useMutation } from '@tanstack/react-query'
import { exerciseEditsOptions } from '../../lib/practice-library.ts'
import { sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

export const loadExerciseEdits = () => queryClient.ensureQueryData(exerciseEditsOptions())

type Named = { id: string; name: string }

const changed = () => queryClient.invalidateQueries(exerciseEditsOptions())

export const useSaveExercise = () => useMutation(trpc.library.saveExercise.mutationOptions({ onSuccess: changed }))

/** Out of the search or back in, at once, with an undo; what is prescribed is not touched. */
export const useRetireExercise = () => {
  const { mutate } = useMutation(trpc.library.retireExercise.mutationOptions({ onSuccess: changed }))
  const retire = ({ id, name }: Named, isRetired: boolean, undoable = true): void =>
    mutate(
      { id, isRetired },
      {
        onSuccess: () =>
          showToast({
            sentence: isRetired
              ? `${name} is retired. Who has it in a plan keeps it.`
              : `${name} can be prescribed again.`,
            ...(undoable && { undo: () => retire({ id, name }, !isRetired, false) }),
          }),
        onError: (error) => showToast({ sentence: sentenceOf(error) }),
      },
    )
  return retire
}

/** A shipped exercise as it was shipped, with an undo that saves the practice's version again. */
export const useResetExercise = (edits: readonly { id: string; revision: number }[]) => {
  const { mutate } = useMutation(trpc.library.resetExercise.mutationOptions({ onSuccess: changed }))
  const save = useSaveExercise()
  const bringBack = (was: OwnExercise, revision: number) =>
    save.mutate({ exercise: was, revision }, { onError: (error) => showToast({ sentence: sentenceOf(error) }) })
  return ({ id, name }: Named) => {
    const revision = edits.find((one) => one.id === id)?.revision ?? 0
    mutate(
      { id },
      {
        onSuccess: ({ was }) =>
          showToast({
            sentence: `${name} is as shipped again.`,
            ...(was && { undo: () => bringBack(was, revision + 1) }),
          }),
        onError: (error) => showToast({ sentence: sentenceOf(error) }),
      },
    )
  }
}
