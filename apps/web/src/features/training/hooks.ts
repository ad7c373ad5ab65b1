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

const complain = (error: unknown) => showToast({ sentence: sentenceOf(error) })

export const useSaveRace = (runnerId: string) =>
  useMutation(trpc.training.races.save.mutationOptions({ onSuccess: () => trainingChanged(runnerId) }))

/** Takes a race out of the record at once, with the way back in the toast. */
export const useRetireRace = (runnerId: string) => {
  const { mutate } = useMutation(
    trpc.training.races.retire.mutationOptions({ onSuccess: () => trainingChanged(runnerId), onError: complain }),
  )
  return ({ id, name }: { id: string; name: string }) =>
    mutate(
      { runnerId, id, retired: true },
      {
        onSuccess: () =>
          showToast({
            sentence: `${name} is out of the record.`,
            undo: () => mutate({ runnerId, id, retired: false }),
          }),
      },
    )
}

export const useSaveKeyRun = (runnerId: string) =>
  useMutation(trpc.training.keyRuns.save.mutationOptions({ onSuccess: () => trainingChanged(runnerId) }))

/** Ends a habit after a day, with the way back in the toast. */
export const useEndKeyRun = (runnerId: string) => {
  const { mutate } = useMutation(
    trpc.training.keyRuns.end.mutationOptions({ onSuccess: () => trainingChanged(runnerId), onError: complain }),
  )
  return ({ id, untilDay }: UsualKeyRun, lastDay: string, sentence: string) =>
    mutate(
      { runnerId, id, lastDay },
      {
        onSuccess: () => showToast({ sentence, undo: () => mutate({ runnerId, id, lastDay: untilDay }) }),
      },
    )
}
