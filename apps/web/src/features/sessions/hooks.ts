import type { AppRouter } from '@strideloom/api/router.ts'
import { useInfiniteQuery, useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { ABOUT_A_SESSION } from '../../lib/record-changed.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

type Sessions = inferRouterOutputs<AppRouter>['sessions']
export type SessionPage = Sessions['get']
export type StoredSession = NonNullable<SessionPage['session']>
export type SessionHead = Sessions['list']['sessions'][number]
export type FindingRow = SessionPage['findings'][number]
export type SessionAnswer = NonNullable<SessionPage['response']>

/** What hands do next stands on it, so it is asked for anew whenever a session is opened. */
const FRESH = { staleTime: 0 } as const

/** `id` null: the ground for a session that nobody planned. */
const sessionOptions = (runnerId: string, id: string | null) => ({
  ...trpc.sessions.get.queryOptions({ runnerId, id }),
  ...FRESH,
})

/** Who it is about. */
const runnerOptions = (runnerId: string) => trpc.people.runners.get.queryOptions({ runnerId })

export const useRunner = (runnerId: string) => useSuspenseQuery(runnerOptions(runnerId)).data

const loadSession = (runnerId: string, id: string | null) => queryClient.fetchQuery(sessionOptions(runnerId, id))

/** For the page of a session. */
export const loadSessionPage = (runnerId: string, id: string) =>
  Promise.all([loadSession(runnerId, id), queryClient.ensureQueryData(runnerOptions(runnerId))])

/**
 * For the room: the session and the runner are waited for; what the guard judges by, races and the program come along, and
 * the room opens without them. Answers the session; null for one that nobody planned.
 */
export const loadRoom = async (runnerId: string, id: string | null) => {
  void queryClient.prefetchQuery(recordOptions(runnerId))
  void queryClient.prefetchQuery(trpc.training.races.list.queryOptions({ runnerId }))
  const [page] = await Promise.all([loadSession(runnerId, id), queryClient.ensureQueryData(runnerOptions(runnerId))])
  await loadPrescriptions(runnerId, page.session?.programId ?? null)
  return page.session
}

/** The program whose exercises can be given to take home: the session's own, else the newest. */
const loadPrescriptions = async (runnerId: string, programId: string | null) => {
  const list = trpc.programs.list.queryOptions({ runnerId })
  if (programId === null) await queryClient.prefetchQuery(list)
  const running = programId ?? queryClient.getQueryData(list.queryKey)?.[0]?.id
  if (running) await queryClient.prefetchQuery(trpc.programs.get.queryOptions({ runnerId, programId: running }))
}

export const useSession = (runnerId: string, id: string | null): SessionPage =>
  useSuspenseQuery({ ...trpc.sessions.get.queryOptions({ runnerId, id }), staleTime: 30_000 }).data

/** The newest version of a session, whatever is known here: for looking at what somebody else saved meanwhile. */
export const useNewestSession = (runnerId: string, id: string) =>
  useQuery({ ...sessionOptions(runnerId, id), refetchOnMount: 'always' })

/** The first page, for the route's loader. */
export const loadSessions = (runnerId: string) =>
  Promise.all([queryClient.ensureQueryData(runnerOptions(runnerId)), prefetchSessions(runnerId)])

const prefetchSessions = (runnerId: string) => queryClient.prefetchInfiniteQuery(sessionsOptions(runnerId))

const sessionsOptions = (runnerId: string) =>
  trpc.sessions.list.infiniteQueryOptions({ runnerId }, { getNextPageParam: ({ next }) => next })

/** Planned and done sessions, the newest first, a page at a time. */
export const useSessions = (runnerId: string) => useInfiniteQuery(sessionsOptions(runnerId))

/** The record that the guard judges by in the room, the same as on the server. */
export const recordOptions = (runnerId: string) => ({ ...trpc.outlook.record.queryOptions({ runnerId }), ...FRESH })

export const useOutlook = (runnerId: string) => useQuery({ ...recordOptions(runnerId), staleTime: 60_000 })

/** Races under their names: the record knows them by their ids. */
export const useRaceNames = (runnerId: string) => {
  const { data } = useQuery(trpc.training.races.list.queryOptions({ runnerId }))
  return data?.races
}

export const useRecordSession = () => useMutation(trpc.sessions.record.mutationOptions(ABOUT_A_SESSION))
export const useReviewSession = () => useMutation(trpc.sessions.review.mutationOptions(ABOUT_A_SESSION))
export const useAddToSigned = () => useMutation(trpc.sessions.addToSigned.mutationOptions(ABOUT_A_SESSION))
export const useSendSession = () => useMutation(trpc.sessions.send.mutationOptions(ABOUT_A_SESSION))
export const useSetStatus = () => useMutation(trpc.sessions.setStatus.mutationOptions(ABOUT_A_SESSION))
export const useUnlock = () => useMutation(trpc.sessions.unlock.mutationOptions(ABOUT_A_SESSION))

/** What of the program can be given to take home; nothing while it is on its way, or where there is no program. */
export const usePrescriptions = (runnerId: string, programId: string | null) => {
  const { data: programs } = useQuery(trpc.programs.list.queryOptions({ runnerId }, { enabled: programId === null }))
  const running = programId ?? programs?.[0]?.id ?? null
  const { data } = useQuery(
    trpc.programs.get.queryOptions({ runnerId, programId: running ?? '' }, { enabled: running !== null }),
  )
  return data ? Object.values(data.draft.prescriptions) : null
}
