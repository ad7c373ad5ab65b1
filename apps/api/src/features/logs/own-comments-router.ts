import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { commentBackSchema, commentSchema } from '@strideloom/domain/logs/comment-schema.ts'
import { type CommentStep, saysTheSame } from '@strideloom/domain/logs/comments.ts'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { holdRunner } from '../../trpc/hold-runner.ts'
import { notAhead } from '../../trpc/not-ahead.ts'
import { runnerProcedure } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { therapistOf } from '../sessions/wishes-store.ts'
import { findCommentedItems, insertCommentStep, isStoredComment, listCommentSteps } from './comments-store.ts'

/** A day further off than this is a typing error, or a clock that is wrong by years. */
const MOST_DAYS_OFF = 366

const NOT_THE_SAME = () =>
  new DomainError('not-the-same-write', 'This was saved under another name. Reload the page and write it again.')

const OTHER_WORDS = () =>
  new DomainError(
    'not-the-same-write',
    'This comment was written already, in other words or about something else. Write what you want to say as a new one.',
  )

const nearDay = (day: Day, today: Day): void => {
  if (day > addDays(today, MOST_DAYS_OFF) || day < addDays(today, -MOST_DAYS_OFF))
    throw wrongField('day', 'This day is more than a year away. Check the date of this phone.')
}

/** P39: what was said about the runner's own comments, and the rows that the items of each stand in. */
export const myComments = runnerProcedure.query(async ({ ctx }) => {
  const [steps, therapist] = await Promise.all([listCommentSteps(ctx.db, ctx.runner), therapistOf(ctx.db, ctx.runner)])
  const items = await findCommentedItems(
    ctx.db,
    ctx.runner,
    steps.flatMap(({ workoutItemId }) => workoutItemId ?? []),
  )
  return {
    therapist,
    steps: steps.map((step) => ({ ...step, rows: items.get(step.workoutItemId ?? '')?.rows ?? [] })),
  }
})

/**
 * P39: a comment on an item or a day, whenever it arrives. It keeps what the item was called. Said again it says the same: other words
 * are another comment, or they would stand over an answer that was given to the first.
 */
export const sayComment = runnerProcedure.input(commentSchema).mutation(({ ctx, input }) => {
  nearDay(input.day, ctx.today(ctx.runner.timeZone))
  notAhead('toldAt', input.toldAt, ctx.now())
  const { workoutItemId } = input
  return ctx.db.$transaction(async (tx) => {
    await holdRunner(tx, ctx.runner)
    const items = await findCommentedItems(tx, ctx.runner, workoutItemId === null ? [] : [workoutItemId])
    const item = workoutItemId === null ? null : items.get(workoutItemId)
    if (item === undefined) throw notFound()
    const before = await listCommentSteps(tx, ctx.runner, input.commentId)
    if (before.some((one) => one.state === 'said' && !saysTheSame(one, input))) throw OTHER_WORDS()
    const step: CommentStep = { ...input, state: 'said', about: item?.name ?? '', by: null }
    if (await insertCommentStep(tx, ctx.runner, step, { byId: null, receivedAt: ctx.now() }))
      await audit(tx, ctx.runner, ctx.now(), {
        action: 'comment written',
        runnerId: ctx.runner.runnerId,
        rowId: step.id,
        detail: { comment: step.commentId, day: input.day, ...(workoutItemId !== null && { item: workoutItemId }) },
      })
    else if (!(await isStoredComment(tx, ctx.runner, step))) throw NOT_THE_SAME()
    return { id: step.id }
  })
})

/** The runner takes a comment back: from then on nobody is shown it. */
export const takeBackComment = runnerProcedure.input(commentBackSchema).mutation(({ ctx, input }) => {
  notAhead('toldAt', input.toldAt, ctx.now())
  const step: CommentStep = {
    ...input,
    state: 'withdrawn',
    day: null,
    workoutItemId: null,
    about: '',
    words: '',
    by: null,
  }
  return ctx.db.$transaction(async (tx) => {
    await holdRunner(tx, ctx.runner)
    if (await insertCommentStep(tx, ctx.runner, step, { byId: null, receivedAt: ctx.now() }))
      await audit(tx, ctx.runner, ctx.now(), {
        action: 'comment taken back',
        runnerId: ctx.runner.runnerId,
        rowId: step.id,
        detail: { comment: step.commentId },
      })
    else if (!(await isStoredComment(tx, ctx.runner, step))) throw NOT_THE_SAME()
    return { id: step.id }
  })
})
