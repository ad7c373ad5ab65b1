import { queryClient, trpc } from '../trpc.ts'

/** Whether whoever this device keeps things of was erased. Without a network nobody knows: then not. */
export const ownerIsErased = (owner: string): Promise<boolean> => {
  const [userId = '', practiceId = ''] = owner.split('/')
  const asked = { staleTime: 0, gcTime: 0, retry: false, networkMode: 'always' } as const
  return queryClient
    .fetchQuery(trpc.record.erasure.isErased.queryOptions({ userId, practiceId }, asked))
    .catch(() => false)
}
