import { useInfiniteQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** Who looked at one's own record, the newest days first, some at a time. */
export const useLooks = () =>
  useInfiniteQuery(trpc.people.looks.mine.infiniteQueryOptions({}, { getNextPageParam: ({ next }) => next }))
