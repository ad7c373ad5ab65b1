import type { AppRouter } from '@strideloom/api/router.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { queryClient, trpc } from './trpc.ts'

/** A workout that the runner laid on another day, for the therapist. */
export type MovedWork = inferRouterOutputs<AppRouter>['logs']['movedFor']['moved'][number]

const options = (runnerId: string) => trpc.logs.movedFor.queryOptions({ runnerId })

/** For a route's loader: asked with the rest, and not waited for. */
export const prefetchMovedWork = (runnerId: string) => queryClient.prefetchQuery(options(runnerId))

/** What the runner laid on other days, the newest first; null until known. */
export const useMovedWork = (runnerId: string): MovedWork[] | null => useQuery(options(runnerId)).data?.moved ?? null

const BECAME = {
  there: ({ planned, toDay }) => `from ${formatDay(planned)} to ${formatDay(toDay)}`,
  done: ({ planned, toDay }) => `to ${formatDay(toDay)}, but done before: it stays on ${formatDay(planned)}`,
  plan: ({ planned, toDay }) =>
    `to ${formatDay(toDay)}, before it was published anew: it stays on ${formatDay(planned)}`,
  out: ({ toDay }) => `to ${formatDay(toDay)}, before it was taken out of the plan`,
} satisfies Record<MovedWork['state'], (moved: MovedWork) => string>

/** "from Mon 30 Nov to Thu 3 Dec", and where a move does not hold, why. */
export const movedWords = (moved: MovedWork): string => BECAME[moved.state](moved)
