import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

/** Briefs and overviews name the first open time that the rules allow. */
const slotsChanged = () =>
  Promise.all([
    queryClient.invalidateQueries(trpc.sessions.slots.pathFilter()),
    queryClient.invalidateQueries(trpc.briefs.pathFilter()),
    queryClient.invalidateQueries(trpc.progress.pathFilter()),
  ])

/** Without a network it is said at once that nothing was saved, instead of waiting unseen for one. */
const AT_ONCE = { networkMode: 'always' } as const

export const useSlots = () => useQuery(trpc.sessions.slots.list.queryOptions())

export const useOfferSlot = () =>
  useMutation(trpc.sessions.slots.offer.mutationOptions({ ...AT_ONCE, onSuccess: slotsChanged }))

/** Takes a time back at once, with the way back in the toast. */
export const useRetireSlot = () => {
  const { mutate, mutateAsync } = useMutation(
    trpc.sessions.slots.retire.mutationOptions({
      ...AT_ONCE,
      onSuccess: slotsChanged,
      onError: (error) => showToast({ sentence: sentenceOf(error) }),
    }),
  )
  return (id: string, when: string) => {
    mutateAsync({ id, retired: true }).then(
      () => showToast({ sentence: `${when} is not offered any more.`, undo: () => mutate({ id, retired: false }) }),
      () => undefined,
    )
  }
}
