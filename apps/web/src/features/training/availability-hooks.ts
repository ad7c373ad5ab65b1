import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { rightNow } from '../../lib/device/clock.ts'
import { newId } from '../../lib/new-id.ts'
import { sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

export const availabilityOptions = (runnerId: string) => trpc.training.availability.listFor.queryOptions({ runnerId })

/** Asked for by the route's loader. */
export const useAvailability = (runnerId: string) => useSuspenseQuery(availabilityOptions(runnerId)).data
export type StoredSpan = ReturnType<typeof useAvailability>['spans'][number]

/** Days away stand in programs, on the runner's plan and in what is excused too. */
const availabilityChanged = () =>
  Promise.all([
    queryClient.invalidateQueries(trpc.training.availability.pathFilter()),
    queryClient.invalidateQueries(trpc.outlook.pathFilter()),
    queryClient.invalidateQueries(trpc.progress.pathFilter()),
  ])

/** A moment after everything that was told of the span before, whatever the clocks of the tellers said. */
const momentAfter = (before: string | null): string =>
  new Date(Math.max(rightNow(), before === null ? 0 : Date.parse(before) + 1)).toISOString()

/** Another statement about a span: new, changed, or taken back. */
export const statementOf = (
  span: Pick<AvailabilityTold, 'spanId' | 'fromDay' | 'toDay' | 'kind' | 'note'>,
  { after, withdrawn = false }: { after: string | null; withdrawn?: boolean },
): AvailabilityTold => ({ ...span, id: newId(), withdrawn, toldAt: momentAfter(after) })

/** Without a network it is said at once that nothing was saved. */
export const useTellAvailability = () =>
  useMutation(
    trpc.training.availability.tellFor.mutationOptions({ networkMode: 'always', onSuccess: availabilityChanged }),
  )

/** Takes a span back at once, with the way back in the toast. */
export const useTakeBackSpan = (runnerId: string) => {
  const tell = useMutation(
    trpc.training.availability.tellFor.mutationOptions({
      networkMode: 'always',
      onSuccess: availabilityChanged,
      onError: (error) => showToast({ sentence: sentenceOf(error) }),
    }),
  )
  return (span: StoredSpan, sentence: string): void => {
    const withdrawal = statementOf(span, { after: span.toldAt, withdrawn: true })
    tell.mutateAsync({ runnerId, ...withdrawal }).then(
      () =>
        showToast({
          sentence,
          undo: () => tell.mutate({ runnerId, ...statementOf(span, { after: withdrawal.toldAt }) }),
        }),
      () => undefined,
    )
  }
}
