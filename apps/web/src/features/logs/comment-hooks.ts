import type { AppRouter } from '@strideloom/api/router.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { type Comment, type CommentStep, settleComments } from '@strideloom/domain/logs/comments.ts'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { isYoung } from '../../lib/is-young.ts'
import type { Kept } from '../../lib/kept-here.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { type CommentWrite, commentsKept } from './comments-outbox.ts'

type Step = inferRouterOutputs<AppRouter>['logs']['comments']['mine']['steps'][number]
export type OwnComment = Comment<Step> & { isWaitingHere: boolean }

/** A reply is asked for again after this, and whenever Today is opened anew: milliseconds. */
const STALE_MS = 60_000

const mineOptions = () => trpc.logs.comments.mine.queryOptions()

/** For days without a network: what was written and answered. */
export const fetchCommentsAtHand = async (most: number): Promise<void> => {
  if (!isYoung(mineOptions().queryKey, most)) await queryClient.fetchQuery(mineOptions())
}

const EMPTY: Omit<CommentStep, 'id' | 'commentId' | 'toldAt' | 'state'> = {
  day: null,
  workoutItemId: null,
  about: '',
  words: '',
  by: null,
}

/** What was written here, as steps like those of the server. */
const stepsIn = (kept: readonly Kept<CommentWrite>[]): Step[] =>
  kept.flatMap(({ value, state }): Step[] => {
    if (state === 'refused') return []
    if (!('words' in value)) {
      const { id, commentId, toldAt } = value
      return [{ ...EMPTY, id, commentId, toldAt, state: 'withdrawn' as const, rows: [] }]
    }
    const { workoutItemId } = value
    return [{ ...EMPTY, ...value, state: 'said' as const, rows: workoutItemId === null ? [] : [workoutItemId] }]
  })

/** The runner's comments as they stand, those written here among them, the newest first; without those that were taken back. */
export const useMyComments = (): { comments: OwnComment[]; therapist: string | null } => {
  const { data } = useQuery({ ...mineOptions(), staleTime: STALE_MS })
  const kept = commentsKept.useKept()
  const waiting = new Set(kept.flatMap(({ state, value }) => (state === 'saved' ? [] : [value.commentId])))
  const comments = settleComments([...stepsIn(kept), ...(data?.steps ?? [])])
    .filter(({ state }) => state !== 'withdrawn')
    .map((comment) => ({ ...comment, isWaitingHere: waiting.has(comment.commentId) }))
  return { comments, therapist: data?.therapist ?? null }
}

/** Whether a comment was written at this item, or at one that it was before its dose was changed. */
export const isOn = ({ said }: OwnComment, itemId: string): boolean =>
  said.workoutItemId === itemId || said.rows.includes(itemId)

/** What is read on a day: what was written of its items wherever they lie, of itself, and of what is on no day that is shown. */
export const commentsOfDay = (
  comments: readonly OwnComment[],
  day: Day,
  { here, elsewhere }: { here: readonly string[]; elsewhere: readonly string[] },
): OwnComment[] =>
  comments.filter(
    (comment) =>
      here.some((id) => isOn(comment, id)) || (comment.said.day === day && !elsewhere.some((id) => isOn(comment, id))),
  )
