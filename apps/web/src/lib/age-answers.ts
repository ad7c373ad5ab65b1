import { queryClient } from './trpc.ts'

const DAY_MS = 86_400_000

/**
 * Every answer that is here counts as a day older: it stays and is shown without a network, but whatever fetches for days without one
 * takes it for too old. For a change that makes all of it say something else.
 */
export const ageAnswers = (): void => {
  for (const { queryKey, state } of queryClient.getQueryCache().getAll())
    if (state.data !== undefined)
      queryClient.setQueryData(queryKey, state.data, { updatedAt: state.dataUpdatedAt - DAY_MS })
}
