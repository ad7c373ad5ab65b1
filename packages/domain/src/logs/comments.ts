import type { Day } from '../calendar/day.ts'
import { compareInstants, type Instant } from '../calendar/instant.ts'
import { cleanText, isVisible } from '../clean-text.ts'

/**
 * One thing that was said about a comment on an item of the plan or on a day. The runner says it and takes it back; the therapist replies,
 * notes that it was read, or takes that back. Nothing is ever rewritten: what stands is worked out from all of it.
 */
export type CommentStep = {
  id: string
  /** Groups what was said about one comment. */
  commentId: string
  state: 'said' | 'withdrawn' | 'replied' | 'read' | 'reopened'
  /** The day that it is about; null in a step that says nothing of it. */
  day: Day | null
  /** The item that it is about; null where it is the day. */
  workoutItemId: string | null
  /** What the item was called when it was written; empty for a day. */
  about: string
  words: string
  /** Who of the practice said it; null where it is the runner's own step. */
  by: string | null
  /** When it was said, by the clock of whoever said it. */
  toldAt: Instant
}

/** A comment as it stands. `said` is what was written first: to say something else is another comment. */
export type Comment<S extends CommentStep = CommentStep> = {
  commentId: string
  state: 'open' | 'read' | 'replied' | 'withdrawn'
  said: S & { day: Day }
  /** When the runner spoke of it last. */
  toldAt: Instant
  reply: { words: string; by: string; at: Instant } | null
}

/** Characters of a comment, and of a reply; one beyond the first plane of Unicode is one, as the server counts. */
export const MOST_WORDS = 2000

const inOrder = (a: Pick<CommentStep, 'toldAt' | 'id'>, b: Pick<CommentStep, 'toldAt' | 'id'>): number =>
  compareInstants(a.toldAt, b.toldAt) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const isSaid = <S extends CommentStep>(step: S): step is S & { day: Day } => step.state === 'said' && step.day !== null

const ANSWERS: readonly CommentStep['state'][] = ['replied', 'read', 'reopened']

const settle = <S extends CommentStep>(said: S & { day: Day }, steps: readonly S[]): Comment<S> => {
  const own = steps.findLast(({ state }) => state === 'said' || state === 'withdrawn')
  const answer = steps.findLast(({ state }) => ANSWERS.includes(state))
  const reply = answer?.state === 'replied' ? { words: answer.words, by: answer.by ?? '', at: answer.toldAt } : null
  return {
    commentId: said.commentId,
    state: own?.state === 'withdrawn' ? 'withdrawn' : reply ? 'replied' : answer?.state === 'read' ? 'read' : 'open',
    said,
    toldAt: own?.toldAt ?? said.toldAt,
    reply,
  }
}

/**
 * The comments of one runner as they stand, the newest first, whatever order the steps arrived in and however often. What was taken back is
 * among them: nobody shows it, and it can be said again.
 */
export function settleComments<S extends CommentStep>(steps: readonly S[]): Comment<S>[] {
  const sorted = [...new Map(steps.map((step) => [step.id, step])).values()].sort(inOrder)
  const byComment = new Map<string, S[]>()
  for (const step of sorted) byComment.set(step.commentId, [...(byComment.get(step.commentId) ?? []), step])
  return [...byComment.values()]
    .flatMap((all) => {
      const said = all.find(isSaid)
      return said ? [settle(said, all)] : []
    })
    .sort((a, b) => inOrder(b.said, a.said))
}

/** Why a comment cannot be replied to, for the therapist; null where it can. */
export const notAnswerableWords = ({ state, reply }: Pick<Comment, 'state' | 'reply'>): string | null =>
  state === 'withdrawn'
    ? 'The runner took this comment back. There is nothing to answer.'
    : state === 'replied'
      ? `${reply?.by || 'Somebody'} answered this comment already. Take that back first, or say it when you meet.`
      : null

/** What is wrong with what was written, in a sentence; null where it may be sent as `cleanText` makes it. Without zod, for the phone. */
export const complaintOfWords = (words: string): string | null => {
  const clean = cleanText(words)
  if (!isVisible(clean)) return 'Write something first.'
  return [...clean].length > MOST_WORDS ? `Shorten it to ${MOST_WORDS} characters.` : null
}

/** Whether two steps say the same about the same: what was said first stays what was said, so an answer keeps its question. */
export const saysTheSame = (
  a: Pick<CommentStep, 'day' | 'workoutItemId' | 'words'>,
  b: Pick<CommentStep, 'day' | 'workoutItemId' | 'words'>,
): boolean => a.day === b.day && a.workoutItemId === b.workoutItemId && a.words === b.words
