import { queryClient, trpc } from '../../lib/trpc.ts'

/** For a route's loader, while the page's code is still on its way. */
export const prefetchLately = (): void => {
  void queryClient.prefetchQuery(trpc.training.lately.queryOptions())
  void queryClient.prefetchQuery(trpc.logs.weekly.recent.queryOptions())
}
