import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** How changes of load were followed; null until known, or where it could not be had: the plan itself does not wait for it. */
export const useLoadFollowed = (runnerId: string) =>
  useQuery(trpc.progress.loadFollowed.queryOptions({ runnerId })).data ?? null
