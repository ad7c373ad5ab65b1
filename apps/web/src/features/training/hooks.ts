import { addDays } from '@strideloom/domain/calendar/day.ts'
import type { UsualKeyRun } from '@strideloom/domain/training/schema.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

export const racesOptions = (runnerId: string) => trpc.training.races.list.queryOptions({ runnerId })
export const keyRunsOptions = (runnerId: string) => trpc.training.keyRuns.list.queryOptions({ runnerId })

export type StoredRace = ReturnType<typeof useRaces>['races'][number]

/** Both are asked for by the route's loader. */
export const useRaces = (runnerId: string) => useSuspenseQuery(racesOptions(runnerId)).data
export const useKeyRuns = (runnerId: string) => useSuspenseQuery(keyRunsOptions(runnerId)).data

/** Races and key runs stand on the record's head, in programs and on the runner's plan too. */
const trainingChanged = (runnerId: string) =>
  Promise.all([
    queryClient.invalidateQueries(trpc.training.pathFilter()),
    queryClient.invalidateQueries(trpc.people.runners.get.queryOptions({ runnerId })),
    queryClient.invalidateQueries(trpc.programs.pathFilter()),
  ])

/** Without a network it is said at once that nothing was saved, instead of waiting unseen for one. */
const AT_ONCE = { networkMode: 'always' } as const

/** Also when the sheet that asked for it has closed; what went wrong is said by `complain`. */
const afterwards = (done: Promise<unknown>, then: () => void): void => {
  done.then(then, () => undefined)
}

const complain = (error: unknown) => showToast({ sentence: sentenceOf(error) })

export const useSaveRace = (runnerId: string) =>
  useMutation(trpc.training.races.save.mutationOptions({ ...AT_ONCE, onSuccess: () => trainingChanged(runnerId) }))

/** Saves a race as it was before; there is no form any more to say what went wrong. */
export const useUndoRace = (runnerId: string) =>
  useMutation(
    trpc.training.races.save.mutationOptions({
      ...AT_ONCE,
      onSuccess: () => trainingChanged(runnerId),
      onError: complain,
    }),
  ).mutate

/** Takes a race out of the record at once, with the way back in the toast. */
export const useRetireRace = (runnerId: string) => {
  const { mutate, mutateAsync } = useMutation(
    trpc.training.races.retire.mutationOptions({
      ...AT_ONCE,
      onSuccess: () => trainingChanged(runnerId),
      onError: complain,
    }),
  )
  return ({ id, name }: { id: string; name: string }) =>
    afterwards(mutateAsync({ runnerId, id, retired: true }), () =>
      showToast({ sentence: `${name} is out of the record.`, undo: () => mutate({ runnerId, id, retired: false }) }),
    )
}

export const useSaveKeyRun = (runnerId: string) =>
  useMutation(trpc.training.keyRuns.save.mutationOptions({ ...AT_ONCE, onSuccess: () => trainingChanged(runnerId) }))

/** Ends a habit after a day, with the way back in the toast. */
export const useEndKeyRun = (runnerId: string) => {
  const { mutate, mutateAsync } = useMutation(
    trpc.training.keyRuns.end.mutationOptions({
      ...AT_ONCE,
      onSuccess: () => trainingChanged(runnerId),
      onError: complain,
    }),
  )
  return ({ id, untilDay }: UsualKeyRun, lastDay: string, sentence: string) =>
    afterwards(mutateAsync({ runnerId, id, lastDay }), () =>
      showToast({ sentence, undo: () => mutate({ runnerId, id, lastDay: untilDay }) }),
    )
}

/** Takes an added or changed habit back: the new one never was, and the one it replaced goes on as before. */
export const useUndoKeyRun = (runnerId: string) => {
  const { mutateAsync } = useMutation(
    trpc.training.keyRuns.end.mutationOptions({
      ...AT_ONCE,
      onSuccess: () => trainingChanged(runnerId),
      onError: complain,
    }),
  )
  return (opened: Pick<UsualKeyRun, 'id' | 'fromDay'>, replaced: UsualKeyRun | null) =>
    afterwards(mutateAsync({ runnerId, id: opened.id, lastDay: addDays(opened.fromDay, -1) }), () => {
      if (replaced) afterwards(mutateAsync({ runnerId, id: replaced.id, lastDay: replaced.untilDay }), () => undefined)
    })
}
