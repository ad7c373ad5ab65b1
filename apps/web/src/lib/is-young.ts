import { queryClient } from './trpc.ts'

/** Whether an answer is here that is not older than so many milliseconds, whether this page or one before it asked for it. */
export const isYoung = (queryKey: readonly unknown[], most: number): boolean =>
  (queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0) > Date.now() - most
