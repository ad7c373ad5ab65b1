import type { Db, Tx } from '@strideloom/db/client.ts'
import { addDays } from '@strideloom/domain/calendar/day.ts'
import { dayWords } from '@strideloom/domain/calendar/day-words.ts'
import { compareInstants, dayOf, type Instant, instantOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { adviceNow } from '@strideloom/domain/outlook/advice-now.ts'
import { isFindingActive } from '@strideloom/domain/outlook/finding-active.ts'
import { letBook, lockWords } from '@strideloom/domain/outlook/guard-sessions.ts'
import { judgeTime } from '@strideloom/domain/outlook/times-allowed.ts'
import { toleranceAt } from '@strideloom/domain/sessions/tolerance.ts'
import { declineWishSchema, reopenWishSchema, takeWishSchema } from '@strideloom/domain/sessions/wish-schema.ts'
import { notOpenWords, openWish, settleWishes, type Wish, type WishStep } from '@strideloom/domain/sessions/wishes.ts'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { holdRunner } from '../../trpc/hold-runner.ts'
import { recordProcedure, router, therapistProcedure } from '../../trpc/procedures.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { saveJudged } from '../outlook/judged-store.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { wakeRunner } from '../reminders/wake-store.ts'
import { answeredWishes } from './answered-wishes.ts'
import { myWishes, sendWish, withdrawWish } from './own-wishes-router.ts'
import {
  findBooked,
  findStep,
  findTaken,
  insertBooked,
  insertWishStep,
  listWaiting,
  listWishSteps,
  lockTherapist,
  retireBooked,
} from './wishes-store.ts'

/** Nobody books further ahead. */
const MOST_DAYS_AHEAD = 200
/** Wishes that may still wait are not older. */
const WAITING_DAYS = 90
const DAY_MS = 86_400_000

const NOT_THE_SAME = () =>
  new DomainError('not-the-same-write', 'This was saved under another name. Reload the page and answer again.')

/** The therapist's answers follow each other, whatever the clocks of phones say. */
const answeredAt = (steps: readonly WishStep[], wishId: string, now: Date): Instant => {
  const before = steps
    .filter((step) => step.wishId === wishId && step.state !== 'wished' && step.state !== 'withdrawn')
    .map(({ toldAt }) => Date.parse(toldAt))
  return new Date(Math.max(now.getTime(), ...before.map((one) => one + 1))).toISOString()
}

type Ground = { scope: PracticeScope; runner: RunnerScope; now: Date }

/** The wish that is answered, held until the transaction ends. @throws not found, also for somebody else's */
const hold = async (
  tx: Tx,
  { runner, now }: Ground,
  { wishId }: { wishId: string },
): Promise<{ wish: Wish; steps: WishStep[] }> => {
  await holdRunner(tx, runner)
  const steps = await listWishSteps(tx, runner)
  const wish = settleWishes(steps, now.toISOString()).find((one) => one.wishId === wishId)
  if (!wish) throw notFound()
  return { wish, steps }
}

/** @throws DomainError wish-not-open, in a sentence that says why */
const mustBeOpen = (wish: Wish): void => {
  const words = notOpenWords(wish)
  if (words !== null) throw new DomainError('wish-not-open', words, { state: wish.state })
}

const answer = async (
  tx: Tx,
  { scope, runner, now }: Ground,
  steps: readonly WishStep[],
  step: Pick<WishStep, 'id' | 'wishId' | 'state' | 'words' | 'sessionId'>,
  { action, detail = {} }: { action: string; detail?: Record<string, unknown> },
): Promise<void> => {
  const toldAt = answeredAt(steps, step.wishId, now)
  const isNew = await insertWishStep(
    tx,
    runner,
    { ...step, times: [], suits: '', note: '', toldAt },
    { byId: scope.memberId, receivedAt: now },
  )
  if (!isNew) throw NOT_THE_SAME()
  await wakeRunner(tx, runner, now)
  await audit(tx, scope, now, {
    action,
    runnerId: runner.runnerId,
    rowId: step.id,
    detail: { wish: step.wishId, ...detail },
  })
}

/** What waits for an answer, and which answers may still be taken back; with the signs behind it and what the guard says of its times now. */
const wishOfRunner = recordProcedure.query(async ({ ctx }) => {
  const { timeZone } = ctx.runner
  const today = ctx.today(timeZone)
  const at = ctx.now().toISOString()
  const steps = await listWishSteps(ctx.db, ctx.runner)
  const wishes = settleWishes(steps, at)
  const answered = await answeredWishes(ctx.db, ctx.runner, wishes, { today, timeZone })
  const wish = openWish(wishes)
  if (!wish) return { today, timeZone, answered, wish: null }
  const { record, rules, toleranceReviews } = await loadRecord(ctx.pool, ctx.runner, { today })
  const ground = { at, findingActive: isFindingActive(record, at, rules.thresholds), rules }
  const { title, reasons, recommendation } = adviceNow(record, at, rules.thresholds)
  const times = await Promise.all(
    wish.times.map(async ({ startAt, minutes }) => {
      const judged = judgeTime(record, { start: startAt, minutes }, ground)
      const taken = await findTaken(ctx.db, ctx.runner, { start: startAt, minutes: judged.minutes })
      return {
        start: startAt,
        day: dayOf(startAt, timeZone),
        startTime: timeOf(startAt, timeZone),
        minutes: judged.minutes,
        isOpen: judged.isOpen,
        says: judged.says,
        isOver: compareInstants(startAt, at) <= 0,
        takenAt: taken && timeOf(taken, timeZone),
      }
    }),
  )
  return {
    today,
    timeZone,
    answered,
    wish: { ...wish, times },
    evidence: { recommendation, title, reasons },
    locked: lockWords(toleranceAt(record, at, rules.thresholds, toleranceReviews)),
  }
})

const isSameTime = async (
  tx: Tx,
  runner: RunnerScope,
  { sessionId, day, startTime }: { sessionId: string; day: string; startTime: string },
): Promise<boolean> => {
  const [session] = await findBooked(tx, runner, [sessionId])
  return session?.day === day && session.startTime === startTime
}

const goodTime = ({ day, startTime }: { day: string; startTime: string }, { runner, now }: Ground, today: string) => {
  const start = instantOf(day, startTime, runner.timeZone)
  if (compareInstants(start, now.toISOString()) <= 0)
    throw wrongField('day', 'This time is over. Choose one that is still to come.')
  if (day > addDays(today, MOST_DAYS_AHEAD)) throw wrongField('day', 'This is too far ahead. Check the date.')
  return start
}

/** Books a session for a wish on a day and time, if the guard lets it and the therapist is free then; all of it or nothing. */
const takeWish = recordProcedure.input(takeWishSchema).mutation(({ ctx, input }) =>
  ctx.db.$transaction(async (tx) => {
    const { id, wishId, sessionId, day, startTime } = input
    const ground: Ground = { scope: ctx.scope, runner: ctx.runner, now: ctx.now() }
    const { timeZone } = ctx.runner
    const today = ctx.today(timeZone)
    const { wish, steps } = await hold(tx, ground, input)
    const before = await findStep(tx, ctx.runner, id)
    if (before) {
      if (before.wishId === wishId && before.sessionId === sessionId && (await isSameTime(tx, ctx.runner, input)))
        return { sessionId }
      throw NOT_THE_SAME()
    }
    mustBeOpen(wish)
    const start = goodTime(input, ground, today)
    const therapistId = await lockTherapist(tx, ctx.runner)
    const at = ground.now.toISOString()
    const { record, rules, toleranceReviews } = await loadRecord(tx, ctx.runner, { today })
    letBook(toleranceAt(record, at, rules.thresholds, toleranceReviews))
    const findingActive = isFindingActive(record, at, rules.thresholds)
    const judged = judgeTime(record, { id: sessionId, start, minutes: input.minutes }, { at, findingActive, rules })
    const { intent, minutes } = judged
    if (intent === null || !judged.isOpen)
      throw new DomainError(
        judged.session.stillAsked === 'safety' ? 'guard-safety' : 'guard-block',
        `${dayWords(day)}, ${startTime}: ${judged.says} Choose another time, or plan the session in the program.`,
      )
    const taken = await findTaken(tx, ctx.runner, { start, minutes })
    if (taken !== null)
      throw new DomainError(
        'time-taken',
        `Another session begins at ${timeOf(taken, timeZone)} on that day and lies in this time, or too near to it. Choose another one, or decline.`,
      )
    if (
      !(await insertBooked(tx, ctx.runner, { id: sessionId, therapistId, intent, booked: { day, startTime, minutes } }))
    )
      throw NOT_THE_SAME()
    await saveJudged(tx, ctx.runner, [judged.session], ground.now)
    await answer(
      tx,
      ground,
      steps,
      { id, wishId, state: 'taken', words: '', sessionId },
      {
        action: 'wish for a session booked',
        detail: { session: sessionId, day, startTime, minutes, intent },
      },
    )
    return { sessionId }
  }),
)

/** Declines a wish, in words that the runner reads. */
const declineWish = recordProcedure.input(declineWishSchema).mutation(({ ctx, input: { id, wishId, words } }) =>
  ctx.db.$transaction(async (tx) => {
    const ground: Ground = { scope: ctx.scope, runner: ctx.runner, now: ctx.now() }
    const { wish, steps } = await hold(tx, ground, { wishId })
    const before = await findStep(tx, ctx.runner, id)
    if (before?.wishId === wishId && before.state === 'declined' && before.words === words) return { id }
    mustBeOpen(wish)
    const step = { id, wishId, state: 'declined' as const, words, sessionId: null }
    await answer(tx, ground, steps, step, { action: 'wish for a session declined' })
    return { id }
  }),
)

/** Takes an answer back: a session that was booked for it leaves the plan, as long as it has not begun. */
const reopenWish = recordProcedure.input(reopenWishSchema).mutation(({ ctx, input: { id, wishId } }) =>
  ctx.db.$transaction(async (tx) => {
    const ground: Ground = { scope: ctx.scope, runner: ctx.runner, now: ctx.now() }
    const { wish, steps } = await hold(tx, ground, { wishId })
    const before = await findStep(tx, ctx.runner, id)
    if (before?.wishId === wishId && before.state === 'reopened') return { id }
    if (wish.state !== 'taken' && wish.state !== 'declined')
      throw new DomainError('wish-not-open', 'Nobody has answered this wish, so there is nothing to take back.')
    if (wish.sessionId !== null) {
      const [session] = await findBooked(tx, ctx.runner, [wish.sessionId])
      if (session && session.status !== 'booked' && session.status !== 'planned')
        throw new DomainError('session-not-open', 'This session has begun or is over. Change it on its own page.')
      await retireBooked(tx, ctx.runner, wish.sessionId, ground.now)
    }
    await answer(
      tx,
      ground,
      steps,
      { id, wishId, state: 'reopened', words: '', sessionId: null },
      {
        action: 'answer to a wish taken back',
        detail: wish.sessionId === null ? {} : { session: wish.sessionId },
      },
    )
    return { id }
  }),
)

/** Whose wishes wait for an answer, the earliest first: for the list of runners. */
const waitingFor = async (db: Db, scope: PracticeScope, now: Date) => {
  const some = await listWaiting(db, scope, new Date(now.getTime() - WAITING_DAYS * DAY_MS))
  return some
    .flatMap(({ runnerId, name, timeZone, steps }) => {
      const wish = openWish(settleWishes(steps, now.toISOString()))
      return wish ? [{ runnerId, name, timeZone, wishedAt: wish.wishedAt, first: wish.times[0]?.startAt ?? null }] : []
    })
    .sort((a, b) => compareInstants(a.wishedAt, b.wishedAt))
}

export const wishesRouter = router({
  mine: myWishes,
  send: sendWish,
  withdraw: withdrawWish,
  forRunner: wishOfRunner,
  waiting: therapistProcedure.query(({ ctx }) => waitingFor(ctx.db, ctx.scope, ctx.now())),
  take: takeWish,
  decline: declineWish,
  reopen: reopenWish,
})
