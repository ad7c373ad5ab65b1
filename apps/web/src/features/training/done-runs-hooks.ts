import type { AppRouter } from '@strideloom/api/router.ts'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { queryClient, trpc } from '../../lib/trpc.ts'

type Page = inferRouterOutputs<AppRouter>['training']['runs']['listFor']
export type DoneRun = Page['runs'][number]

const runsOptions = (runnerId: string) =>
  infiniteQueryOptions({
    // Under the procedure's own key: whatever makes runs old makes these old too.
    queryKey: [...trpc.training.runs.listFor.pathKey(), 'pages', runnerId],
    queryFn: ({ pageParam }: { pageParam: string | null }): Promise<Page> =>
      queryClient.fetchQuery(trpc.training.runs.listFor.queryOptions({ runnerId, before: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

/** For the loader of the page that shows them. */
export const prefetchDoneRuns = (runnerId: string) => queryClient.prefetchInfiniteQuery(runsOptions(runnerId))

/** Runs that were done, the latest first, a page at a time. */
export const useDoneRuns = (runnerId: string) => useInfiniteQuery(runsOptions(runnerId))
