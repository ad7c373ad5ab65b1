import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** What was sent after one session. It never changes once it is here. */
export const useSummary = (id: string) =>
  useQuery(trpc.sessions.sentOne.queryOptions({ id }, { staleTime: 60 * 60_000 }))

/** Everything that was sent, the newest first, a page at a time. */
export const useSummaries = () =>
  useInfiniteQuery(trpc.sessions.sent.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next }))
