import type { AppRouter } from '@strideloom/api/router.ts'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { trpc } from '../../lib/trpc.ts'

/** What the assessments of a runner say, as the server tells it. */
export type FindingsPage = inferRouterOutputs<AppRouter>['assessments']['page']
export type FindingRow = FindingsPage['findings'][number]

/** What was found and measured on the runner: what pairings start from. */
export const useFindings = (runnerId: string) => useQuery(trpc.assessments.page.queryOptions({ runnerId }))
