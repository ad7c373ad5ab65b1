import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { CommentStep } from '@strideloom/domain/logs/comments.ts'
import { keptHere } from '../../lib/kept-here.ts'
import { runMutation } from '../../lib/run-mutation.ts'
import { refusesForGood, sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

/** What a runner says of a comment: written, with what the item is called here, or taken back. */
export type CommentWrite = Pick<CommentStep, 'id' | 'commentId' | 'toldAt'> &
  ({ day: Day; workoutItemId: string | null; about: string; words: string } | { withdrawn: true })

const sendComment = (told: CommentWrite): Promise<unknown> => {
  if ('words' in told) {
    // what the item is called the server knows itself
    const { about: _, ...said } = told
    return runMutation(trpc.logs.comments.say.mutationOptions(), said)
  }
  const { withdrawn: _, ...said } = told
  return runMutation(trpc.logs.comments.takeBack.mutationOptions(), said)
}

/** A comment counts at once and is sent until the server has it, in the order in which it was said. */
export const commentsKept = keptHere<CommentWrite>({
  queryClient,
  isFinal: refusesForGood,
  sentenceOf,
  name: 'comments',
  most: 1,
  send: (all) => Promise.all(all.map(sendComment)),
  // Marked, not asked for: what is on the screen is right already.
  onSaved: () =>
    void queryClient.invalidateQueries({ queryKey: trpc.logs.comments.mine.queryKey(), refetchType: 'none' }),
})
