import type { AppRouter } from '@strideloom/api/router.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { NeedKind } from '@strideloom/domain/needs/need.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

type Today = inferRouterOutputs<AppRouter>['needs']['today']
export type Appointment = Today['appointments'][number]
export type NeedRow = Today['runners'][number]
export type NeedCounts = Today['counts']
export type Care = NeedRow['care']

/** `owner`: mine, all, or a member's id. */
export type NeedFilter = { kind: NeedKind | null; owner: string; snoozed: boolean; search: string }

/** Somebody waits for a look: asked again soon. Else the page that stands open all day keeps up by itself. */
const SOON_MS = 2_000
const LATER_MS = 60_000

const options = ({ kind, owner, snoozed, search }: NeedFilter) =>
  trpc.needs.today.infiniteQueryOptions(
    { kind, owner, snoozed, search },
    { getNextPageParam: ({ next }) => next, placeholderData: keepPreviousData, staleTime: 5_000 },
  )

/** For the route's loader. */
export const prefetchNeeds = (filter: NeedFilter) => queryClient.prefetchInfiniteQuery(options(filter))

/** Today's sessions and who needs somebody, a page at a time; while another filter is asked for the last answer stays. */
export const useNeeds = (filter: NeedFilter) =>
  useInfiniteQuery({
    ...options(filter),
    refetchInterval: ({ state }) => (state.data?.pages[0]?.behind ? SOON_MS : LATER_MS),
  })

/** Who may take care of somebody: therapists of the practice. */
export const useTherapists = () => {
  const { data } = useQuery(trpc.people.members.list.queryOptions())
  return (data?.members ?? []).filter(({ role }) => role !== 'assistant')
}

const careChanged = () => queryClient.invalidateQueries(trpc.needs.pathFilter())
/** Without a network it is said at once that nothing was saved, instead of waiting unseen for one. */
const AT_ONCE = { networkMode: 'always', onSettled: careChanged } as const

const trouble = (error: unknown) => showToast({ sentence: sentenceOf(error) })

type Who = { runnerId: string; name: string; care: Care }

/** Putting somebody off, back, and who takes care: each says what happened and is taken back by what stood before. */
export const useCare = ({ runnerId, name, care }: Who) => {
  const snoozing = useMutation(trpc.needs.care.snooze.mutationOptions(AT_ONCE))
  const waking = useMutation(trpc.needs.care.wake.mutationOptions(AT_ONCE))
  const assigning = useMutation(trpc.needs.care.assign.mutationOptions(AT_ONCE))
  const { snooze: before, dueOn, isAssigned, ownerId } = care

  const putOff = (until: Day, reason: string, revision: number) =>
    snoozing.mutateAsync({ runnerId, until, reason, revision })
  const bringBack = (revision: number) => waking.mutateAsync({ runnerId, revision })

  return {
    isPending: snoozing.isPending || waking.isPending || assigning.isPending,
    snooze: async (until: Day, reason: string, untilWords: string) => {
      const { revision } = await putOff(until, reason, care.revision)
      showToast({
        sentence: `${name} is put off until ${untilWords}.`,
        undo: () => void (before ? putOff(before.until, before.reason, revision) : bringBack(revision)).catch(trouble),
      })
    },
    /** Says so where it could not be done. */
    wake: async () => {
      const saved = await bringBack(care.revision).catch(trouble)
      if (!saved) return
      const { revision } = saved
      showToast({
        sentence: `${name} is back in the list.`,
        ...(before && { undo: () => void putOff(before.until, before.reason, revision).catch(trouble) }),
      })
    },
    assign: async (next: { ownerId: string | null; dueOn: Day | null }) => {
      const { revision } = await assigning.mutateAsync({ runnerId, ...next, revision: care.revision })
      showToast({
        sentence: `Saved who takes care of ${name}.`,
        undo: () =>
          void assigning
            .mutateAsync({ runnerId, ownerId: isAssigned ? ownerId : null, dueOn, revision })
            .catch(trouble),
      })
    },
  }
}
