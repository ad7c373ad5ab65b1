import type { AppRouter } from '@strideloom/api/router.ts'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { queryClient, trpc } from '../../lib/trpc.ts'

type People = inferRouterOutputs<AppRouter>['people']
export type RosterRow = People['runners']['list']['runners'][number]
export type RosterCounts = People['runners']['counts']
export type OpenSafety = People['runners']['safety'][number]
export type MemberRow = People['members']['list']['members'][number]

export type RosterFilter = { search: string; tag: string | null; archived: boolean }

/** The runners that fit, a page at a time; while a new search runs the last answer stays. */
export const useRoster = (filter: RosterFilter) =>
  useInfiniteQuery(
    trpc.people.runners.list.infiniteQueryOptions(filter, {
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
  )

export const countsOptions = () => trpc.people.runners.counts.queryOptions()
export const useRosterCounts = () => useQuery(countsOptions())

export const openSafetyOptions = () => trpc.people.runners.safety.queryOptions()
/** Whose hands-on work a safety answer closes; an assistant is not told, and does not ask. */
export const useOpenSafety = (clinical: boolean) => useQuery({ ...openSafetyOptions(), enabled: clinical })

export const membersOptions = () => trpc.people.members.list.queryOptions()
export const useMembers = () => useQuery(membersOptions())

/** Lists and counts are old after anything about a runner changed. */
export const runnersChanged = () =>
  Promise.all([
    queryClient.invalidateQueries(trpc.people.runners.list.pathFilter()),
    queryClient.invalidateQueries(trpc.people.runners.counts.pathFilter()),
    queryClient.invalidateQueries(trpc.people.runners.safety.pathFilter()),
  ])

export const useAddRunner = () => useMutation(trpc.people.runners.create.mutationOptions({ onSuccess: runnersChanged }))
