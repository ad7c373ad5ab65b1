import type { Db, Tx } from '@strideloom/db/client.ts'
import { compareInstants, type Instant } from '@strideloom/domain/calendar/instant.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { commentReadSchema, replySchema } from '@strideloom/domain/logs/comment-schema.ts'
import { type Comment, type CommentStep, notAnswerableWords, settleComments } from '@strideloom/domain/logs/comments.ts'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { holdRunner } from '../../trpc/hold-runner.ts'
import { recordProcedure, router, therapistProcedure } from '../../trpc/procedures.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'
import { wakeRunner } from '../reminders/wake-store.ts'
import {
  findCommentedItems,
  findCommentStep,
  insertCommentStep,
  listCommentSteps,
  listWaitingComments,
} from './comments-store.ts'
import { myComments, sayComment, takeBackComment } from './own-comments-router.ts'

/** Older ones that nobody answered wait on the runner's page alone. */
const WAITING_DAYS = 180
const DAY_MS = 86_400_000
/** Of what is answered the newest are shown. */
const MOST_ANSWERED = 20

type Ground = { scope: PracticeScope; runner: RunnerScope; now: Date }

/** The therapist's steps follow each other, whatever the clocks of phones say. */
const answeredAt = (steps: readonly CommentStep[], now: Date): Instant => {
  const before = steps.filter(({ by }) => by !== null).map(({ toldAt }) => Date.parse(toldAt))
  return new Date(Math.max(now.getTime(), ...before.map((one) => one + 1))).toISOString()
}

/** The comment that is answered, held until the transaction ends. @throws not found, also for somebody else's */
const hold = async (
  tx: Tx,
  { runner }: Ground,
  commentId: string,
): Promise<{ comment: Comment; steps: CommentStep[] }> => {
  await holdRunner(tx, runner)
  const steps = await listCommentSteps(tx, runner, commentId)
  const [comment] = settleComments(steps)
  if (!comment) throw notFound()
  return { comment, steps }
}

type Answer = Pick<CommentStep, 'id' | 'commentId' | 'words'> & { state: 'replied' | 'read' | 'reopened' }

const answer = async (
  tx: Tx,
  { scope, runner, now }: Ground,
  steps: readonly CommentStep[],
  said: Answer,
  action: string,
): Promise<{ id: string }> => {
  const step = { ...said, day: null, workoutItemId: null, about: '', by: null, toldAt: answeredAt(steps, now) }
  if (!(await insertCommentStep(tx, runner, step, { byId: scope.memberId, receivedAt: now })))
    throw new DomainError('not-the-same-write', 'This was saved under another name. Reload the page and answer again.')
  await wakeRunner(tx, runner, now)
  await audit(tx, scope, now, {
    action,
    runnerId: runner.runnerId,
    rowId: step.id,
    detail: { comment: step.commentId },
  })
  return { id: step.id }
}

/** True where this very answer is stored: the same press twice is one. */
const isSaid = async (tx: Tx, { runner }: Ground, { id, commentId, state, words }: Answer): Promise<boolean> => {
  const before = await findCommentStep(tx, runner, id)
  return before?.commentId === commentId && before.state === state && before.words === words
}

/** Answers a comment, in words that the runner reads at the item. */
const reply = recordProcedure.input(replySchema).mutation(({ ctx, input: { id, commentId, words } }) =>
  ctx.db.$transaction(async (tx) => {
    const ground: Ground = { scope: ctx.scope, runner: ctx.runner, now: ctx.now() }
    const { comment, steps } = await hold(tx, ground, commentId)
    const said: Answer = { id, commentId, words, state: 'replied' }
    if (await isSaid(tx, ground, said)) return { id }
    const not = notAnswerableWords(comment)
    if (not !== null) throw new DomainError('comment-not-open', not, { state: comment.state })
    return answer(tx, ground, steps, said, 'comment answered')
  }),
)

/** The therapist has read it: it interrupts nobody any more. Of one that is read, answered or taken back nothing is to be noted. */
const read = recordProcedure.input(commentReadSchema).mutation(({ ctx, input: { id, commentId } }) =>
  ctx.db.$transaction(async (tx) => {
    const ground: Ground = { scope: ctx.scope, runner: ctx.runner, now: ctx.now() }
    const { comment, steps } = await hold(tx, ground, commentId)
    if (comment.state !== 'open') return { id }
    return answer(tx, ground, steps, { id, commentId, words: '', state: 'read' }, 'comment read')
  }),
)

/** Takes back an answer, or that it was read: it waits again. */
const reopen = recordProcedure.input(commentReadSchema).mutation(({ ctx, input: { id, commentId } }) =>
  ctx.db.$transaction(async (tx) => {
    const ground: Ground = { scope: ctx.scope, runner: ctx.runner, now: ctx.now() }
    const { comment, steps } = await hold(tx, ground, commentId)
    if (comment.state !== 'read' && comment.state !== 'replied') return { id }
    return answer(tx, ground, steps, { id, commentId, words: '', state: 'reopened' }, 'answer to a comment taken back')
  }),
)

/** For the therapist: what waits, and what was answered lately, with the item and the day it was about; the newest first. */
const commentsOfRunner = recordProcedure.query(async ({ ctx }) => {
  const standing = settleComments(await listCommentSteps(ctx.db, ctx.runner)).filter(
    ({ state }) => state !== 'withdrawn',
  )
  const items = await findCommentedItems(
    ctx.db,
    ctx.runner,
    standing.flatMap(({ said }) => said.workoutItemId ?? []),
  )
  const shown = standing.map(({ commentId, state, said, reply: words }) => ({
    commentId,
    state,
    day: said.day,
    about: said.about,
    words: said.words,
    saidAt: said.toldAt,
    reply: words,
    prescriptionId: items.get(said.workoutItemId ?? '')?.prescriptionId ?? null,
  }))
  return {
    today: ctx.today(ctx.runner.timeZone),
    timeZone: ctx.runner.timeZone,
    open: shown.filter(({ state }) => state === 'open'),
    answered: shown.filter(({ state }) => state !== 'open').slice(0, MOST_ANSWERED),
  }
})

/** Whose comments wait, who waits longest first: for the list of runners. */
const waitingFor = async (db: Db, scope: PracticeScope, now: Date) => {
  const some = await listWaitingComments(db, scope, new Date(now.getTime() - WAITING_DAYS * DAY_MS))
  return some
    .flatMap(({ runnerId, name, steps }) => {
      const open = settleComments(steps).filter(({ state }) => state === 'open')
      const first = open.at(-1)?.said
      return first
        ? [{ runnerId, name, count: open.length, day: first.day, about: first.about, saidAt: first.toldAt }]
        : []
    })
    .sort((a, b) => compareInstants(a.saidAt, b.saidAt))
}

export const commentsRouter = router({
  mine: myComments,
  say: sayComment,
  takeBack: takeBackComment,
  forRunner: commentsOfRunner,
  waiting: therapistProcedure.query(({ ctx }) => waitingFor(ctx.db, ctx.scope, ctx.now())),
  reply,
  read,
  reopen,
})
