import { useQuery } from '@tanstack/react-query'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { withKept } from './running.ts'
import { daysKept, runsKept, sorenessKept } from './running-outbox.ts'

/** For a route's loader, while the page's code is still on its way. */
export const prefetchLately = (): void => {
  void queryClient.prefetchQuery(trpc.training.lately.queryOptions())
  void queryClient.prefetchQuery(trpc.logs.weekly.recent.queryOptions())
}

/** The last days' running, what was told here among it; null until known. */
export const useLately = () => {
  const { data } = useQuery(trpc.training.lately.queryOptions())
  const kept = { runs: runsKept.useKept(), days: daysKept.useKept(), soreness: sorenessKept.useKept() }
  return data ? withKept(data, kept) : null
}
