import type { AppRouter } from '@strideloom/api/router.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { queryClient, trpc } from '../../lib/trpc.ts'

export type Brief = inferRouterOutputs<AppRouter>['briefs']['get']

/** Read minutes before a session: an answer of this morning must be in it. */
const FRESH_FOR = 5_000

const briefOptions = (runnerId: string, sessionId: string | null) =>
  trpc.briefs.get.queryOptions({ runnerId, sessionId }, { staleTime: FRESH_FOR })

/** For the route's loader. */
export const loadBrief = (runnerId: string, sessionId: string | null) =>
  queryClient.fetchQuery(briefOptions(runnerId, sessionId))

/** The brief of a session, or of the next one; the loader has asked for it already. */
export const useBrief = (runnerId: string, sessionId: string | null): Brief =>
  useSuspenseQuery(briefOptions(runnerId, sessionId)).data
