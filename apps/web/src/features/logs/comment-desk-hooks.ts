import type { AppRouter } from '@strideloom/api/router.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { queryClient, trpc } from '../../lib/trpc.ts'

type Comments = inferRouterOutputs<AppRouter>['logs']['comments']
export type CommentOfRunner = Comments['forRunner']['open'][number]

/** What a runner wrote to the therapist; new ones may have come since the page was looked at. */
export const useCommentsOf = (runnerId: string) =>
  useQuery(trpc.logs.comments.forRunner.queryOptions({ runnerId }, { staleTime: 0 }))

/** Whose comments wait. An assistant is not told, and does not ask. */
export const useWaitingComments = () => useQuery(trpc.logs.comments.waiting.queryOptions())

/** What is known of comments is asked for again: somebody answered. */
export const refreshComments = () =>
  Promise.all(
    [trpc.logs.comments.forRunner, trpc.logs.comments.waiting].map((part) =>
      queryClient.invalidateQueries(part.pathFilter()),
    ),
  )

/** Without a network it is said at once that nothing was saved, instead of waiting unseen for one. */
const AT_ONCE = { networkMode: 'always', onSuccess: refreshComments } as const

export const useReplyToComment = () => useMutation(trpc.logs.comments.reply.mutationOptions(AT_ONCE))
export const useReadComment = () => useMutation(trpc.logs.comments.read.mutationOptions(AT_ONCE))
export const useReopenComment = () => useMutation(trpc.logs.comments.reopen.mutationOptions(AT_ONCE))
