import { queryClient } from './trpc.ts'

/** Runs a mutation outside of a component: what waits must go on when the screen that made it is gone. */
export const runMutation = <V>(options: object, variables: V): Promise<unknown> =>
  queryClient
    .getMutationCache()
    .build<unknown, Error, V, unknown>(queryClient, { ...options, networkMode: 'always' })
    .execute(variables)
