import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { isYoung } from '../../lib/is-young.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

/** What was sent after one session. It stays as it is; something may be added to it. */
export const useSummary = (id: string) =>
  useQuery(trpc.sessions.sentOne.queryOptions({ id }, { staleTime: 5 * 60_000 }))

const sentOptions = trpc.sessions.sent.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next })

/** For days without a network: the newest page of what was sent, and what was sent after the last sessions. */
export const fetchSummariesAtHand = async (most: number): Promise<void> => {
  if (isYoung(sentOptions.queryKey, most)) return
  const { pages } = await queryClient.fetchInfiniteQuery(sentOptions)
  for (const { id } of pages[0]?.sessions.slice(0, 5) ?? [])
    void queryClient.prefetchQuery(trpc.sessions.sentOne.queryOptions({ id }))
}

/** Everything that was sent, the newest first, a page at a time. */
export const useSummaries = () => useInfiniteQuery(sentOptions)
