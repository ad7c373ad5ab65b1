import type { Db, Tx } from '@strideloom/db/client.ts'
import { sentence } from '@strideloom/domain/assessments/number-words.ts'
import { addDays } from '@strideloom/domain/calendar/day.ts'
import {
  addMinutes,
  compareInstants,
  dayOf,
  type Instant,
  instantOf,
  timeOf,
} from '@strideloom/domain/calendar/instant.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import type { Intent } from '@strideloom/domain/library/ids.ts'
import { isFindingActive } from '@strideloom/domain/outlook/finding-active.ts'
import {
  type GuardedSession,
  guardSession,
  letBook,
  letThrough,
  lockWords,
  plannedToGuard,
  refusalOf,
  refusedWords,
  type SessionToGuard,
} from '@strideloom/domain/outlook/guard-sessions.ts'
import { sameTimeDaily, sessionOffers } from '@strideloom/domain/outlook/session-offers.ts'
import { judgeTime } from '@strideloom/domain/outlook/times-allowed.ts'
import { askTimeSchema, bookSessionSchema, moveSessionSchema } from '@strideloom/domain/sessions/calendar-schema.ts'
import { firstTaken } from '@strideloom/domain/sessions/taken-times.ts'
import { toleranceAt } from '@strideloom/domain/sessions/tolerance.ts'
import { rulesToAnswer } from '@strideloom/domain/timing/acknowledged.ts'
import { intentWords } from '@strideloom/domain/timing/limit-words.ts'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { holdRunner } from '../../trpc/hold-runner.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { saveAcknowledgement, saveJudged, saveOverrides } from '../outlook/judged-store.ts'
import { type LoadedRecord, loadRecord } from '../outlook/record-store.ts'
import { isTherapist } from '../people/runners-store.ts'
import { moveInDraft } from '../programs/move-in-draft.ts'
import { wakeRunner } from '../reminders/wake-store.ts'
import { findHours, listOpenTimes } from './calendar-store.ts'
import { letTime, takenWords } from './free-time.ts'
import { holdStanding, savePlace } from './move-store.ts'
import { findSession } from './sessions-store.ts'
import { listTaken } from './taken-store.ts'
import { insertBooked } from './wishes-store.ts'

/** Nobody books further ahead. */
const MOST_DAYS_AHEAD = 200
/** Open times are looked through for so many days. */
const OFFER_DAYS = 28

/** Who books at a full hour waits for those before them, and is told whether the time is free: milliseconds until it begins, and until it ends. */
const IN_TURN = { maxWait: 15_000, timeout: 20_000 }

const isMember = async (tx: Tx | Db, scope: PracticeScope, therapistId: string): Promise<void> => {
  if (!(await isTherapist(tx as Tx, scope, therapistId))) throw notFound()
}

/** The day and time of a moment where the runner is. @throws a wrong field for what is over, too far, or in an hour that comes twice */
const placeOf = (start: Instant, { timeZone }: RunnerScope, now: Date, today: string) => {
  const [day, startTime] = [dayOf(start, timeZone), timeOf(start, timeZone)]
  if (compareInstants(start, now.toISOString()) <= 0)
    throw wrongField('start', 'This time is over. Choose one that is still to come.')
  if (day > addDays(today, MOST_DAYS_AHEAD)) throw wrongField('start', 'This is too far ahead. Check the date.')
  if (compareInstants(instantOf(day, startTime, timeZone), start) !== 0)
    throw wrongField('start', 'Where the runner is this hour comes twice, as the clocks change. Choose another time.')
  return { day, startTime }
}

/** The same session with its reason, where it needs one: for exactly the rules that it goes past. */
const withReason = (
  { record, rules }: Pick<LoadedRecord, 'record' | 'rules'>,
  session: SessionToGuard,
  reason: string,
  at: Instant,
): { guarded: GuardedSession; isNewReason: boolean } => {
  const guarded = guardSession(record, session, at, rules)
  const asked = rulesToAnswer(guarded.plan)
  if (reason === '' || guarded.stillAsked === null || guarded.stillAsked === 'safety')
    return { guarded, isNewReason: false }
  const acknowledgement = { rules: asked, reason }
  return { guarded: guardSession(record, { ...session, acknowledgement }, at, rules), isNewReason: true }
}

/**
 * A session without places as it is asked for: cut to what the guard leaves, and whole. `cut` may be refused too, where what it is for is
 * closed then.
 */
const askedFor = (
  { record, rules }: Pick<LoadedRecord, 'record' | 'rules'>,
  { id, start, minutes, intent }: { id: string; start: Instant; minutes: number; intent: Intent | null },
  ground: Parameters<typeof judgeTime>[2],
) => {
  const judged = judgeTime(record, { id, start, minutes }, ground)
  const wanted = intent ?? judged.intent ?? 'maintenance'
  const day = dayOf(start, record.runner.timeZone)
  const whole: SessionToGuard = { id, day, start, minutes, intent: wanted, works: [], acknowledgement: null }
  const cut = { ...whole, minutes: judged.isOpen ? judged.minutes : minutes }
  return { judged, whole, cut, guardedCut: guardSession(record, cut, ground.at, rules) }
}

/** What the guard says of one session as it would stand, for a screen that asks before it saves. */
const saidOf = (guarded: GuardedSession, says: string) => ({
  says: guarded.stillAsked === null ? says : refusedWords(guarded),
  refused: guarded.stillAsked === null ? null : { ...refusalOf(guarded), asks: guarded.stillAsked },
})

/**
 * What may be booked for a runner with a therapist: the asked time as the guard and the calendar see it, then the first time that the
 * guard allows and the second best. With `sessionId` the asked time is judged as that session moved there, with its own works.
 */
export const offers = recordProcedure.input(askTimeSchema).query(async ({ ctx, input }) => {
  const { therapistId, start, minutes, sessionId } = input
  await isMember(ctx.db, ctx.scope, therapistId)
  const now = ctx.now()
  const at = now.toISOString()
  const { timeZone } = ctx.runner
  const today = ctx.today(timeZone)
  const until = addMinutes(at, OFFER_DAYS * 24 * 60)
  const last = compareInstants(start, until) > 0 ? addMinutes(start, 24 * 60) : until
  const therapist = { practiceId: ctx.scope.practiceId, therapistId }
  const [loaded, hours, openTimes, taken, session] = await Promise.all([
    loadRecord(ctx.pool, ctx.runner, { today }),
    findHours(ctx.db, ctx.scope),
    listOpenTimes(ctx.db, ctx.scope, { from: at, until, therapistId }),
    listTaken(ctx.db, therapist, { from: at, until: last, except: sessionId }),
    sessionId === null ? null : findSession(ctx.pool, ctx.runner, sessionId),
  ])
  if (sessionId !== null && (session === null || session.retired)) throw notFound()
  const { record, rules, toleranceReviews } = loaded
  const ground = { at, findingActive: isFindingActive(record, at, rules.thresholds), rules }
  const buffer = hours.bufferMinutes
  const asked = { start, minutes }
  const { whole, cut, guardedCut } = askedFor(loaded, { ...asked, id: sessionId ?? '', intent: input.intent }, ground)
  const { maxPressure, maxMinutes } = guardedCut.verdict
  const left = `${sentence(intentWords([cut.intent]))}, at most ${maxPressure} for up to ${Math.min(cut.minutes, maxMinutes)} min.`
  const guardedWhole = guardSession(record, whole, at, rules)
  const moved =
    session &&
    guardSession(
      record,
      { ...plannedToGuard(session, timeZone), day: dayOf(start, timeZone), start, minutes },
      at,
      rules,
    )
  const times = openTimes.length > 0 ? openTimes : sameTimeDaily(asked, at, timeZone)
  const when = { day: dayOf(start, timeZone), startTime: timeOf(start, timeZone) }
  return {
    timeZone,
    practiceZone: hours.timeZone,
    offersTimes: openTimes.length > 0,
    locked: lockWords(toleranceAt(record, at, rules.thresholds, toleranceReviews)),
    asked: {
      start,
      ...when,
      isOver: compareInstants(start, at) <= 0,
      minutes: moved ? minutes : cut.minutes,
      intent: session ? session.intent : cut.intent,
      taken: firstTaken(asked, taken, buffer) && takenWords(asked, taken, { buffer, timeZone: hours.timeZone }),
      ...saidOf(moved ?? guardedCut, left),
      /** Longer than the guard leaves: what it takes to have all of it. */
      whole: moved || guardedCut.stillAsked !== null || cut.minutes === minutes ? null : saidOf(guardedWhole, ''),
    },
    offers: session ? [] : sessionOffers(record, { times, taken, buffer }, ground),
  }
})

/**
 * Books a session at a moment, if the therapist is free then and the guard lets it, as it is booked for a wish; past a limit with the reason.
 * All of it or nothing; the same id with the same time is one booking.
 */
export const book = recordProcedure.input(bookSessionSchema).mutation(({ ctx, input }) =>
  ctx.db.$transaction(async (tx) => {
    const { id, therapistId, start, reason } = input
    const { timeZone, practiceId } = ctx.runner
    const now = ctx.now()
    const at = now.toISOString()
    const today = ctx.today(timeZone)
    await isMember(tx, ctx.scope, therapistId)
    await holdRunner(tx, ctx.runner)
    const before = await holdStanding(tx, ctx.runner, id)
    if (before?.start && compareInstants(before.start, start) === 0 && before.therapistId === therapistId)
      return { id, minutes: before.minutes }
    const place = placeOf(start, ctx.runner, now, today)
    const { timeZone: practiceZone } = await findHours(tx as Db, ctx.scope)
    const loaded = await loadRecord(tx, ctx.runner, { today })
    const { record, rules, toleranceReviews } = loaded
    letBook(toleranceAt(record, at, rules.thresholds, toleranceReviews))
    const ground = { at, findingActive: isFindingActive(record, at, rules.thresholds), rules }
    const { whole, cut } = askedFor(loaded, { ...input, id }, ground)
    // What is open is taken as the guard leaves it; past a limit as it was asked for, with the reason.
    const asked = reason === '' ? cut : whole
    const { minutes, intent } = asked
    const { guarded, isNewReason } = withReason(loaded, asked, reason, at)
    letThrough([guarded], null)
    await letTime(tx, { practiceId, therapistId }, { id, start, minutes }, { timeZone: practiceZone })
    if (!(await insertBooked(tx, ctx.runner, { id, therapistId, intent, booked: { ...place, minutes } })))
      throw new DomainError('not-the-same-write', 'This was saved under another name. Reload the page and book again.')
    const overrides = await keepJudged(tx, ctx.runner, ctx.scope, { guarded, isNewReason, now })
    await wakeRunner(tx, ctx.runner, now)
    await audit(tx, ctx.scope, now, {
      action: 'session booked',
      runnerId: input.runnerId,
      rowId: id,
      detail: { ...place, minutes, intent, therapist: therapistId, ...(overrides.length > 0 && { overrides }) },
    })
    return { id, minutes }
  }, IN_TURN),
)

const keepJudged = async (
  tx: Tx,
  runner: RunnerScope,
  scope: PracticeScope,
  { guarded, isNewReason, now }: { guarded: GuardedSession; isNewReason: boolean; now: Date },
) => {
  await saveJudged(tx, runner, [guarded], now)
  if (!isNewReason) return []
  await saveAcknowledgement(tx, runner, guarded)
  return saveOverrides(tx, runner, scope, [guarded], 'publish', now)
}

/**
 * Moves a session that has not begun to another moment, length or therapist, if it is free and the guard lets the session as it is stand
 * there. A session of a program moves in its draft too, so that the next publishing does not bring it back.
 */
export const move = recordProcedure.input(moveSessionSchema).mutation(({ ctx, input }) =>
  ctx.db.$transaction(async (tx) => {
    const { id, therapistId, start, minutes, from, reason } = input
    const { timeZone, practiceId } = ctx.runner
    const now = ctx.now()
    const at = now.toISOString()
    const today = ctx.today(timeZone)
    await isMember(tx, ctx.scope, therapistId)
    const standing = await holdStanding(tx, ctx.runner, id)
    const session = standing && (await findSession(tx, ctx.runner, id))
    if (!standing || !session) throw notFound()
    const isAt = (place: { therapistId: string; start: Instant }) =>
      standing.start !== null &&
      compareInstants(standing.start, place.start) === 0 &&
      standing.therapistId === place.therapistId
    if (isAt({ therapistId, start }) && standing.minutes === minutes) return { id }
    if (standing.status !== 'planned' && standing.status !== 'booked')
      throw new DomainError(
        'session-not-open',
        'This session has begun, is over or was cancelled. It cannot be moved.',
        {
          status: standing.status,
        },
      )
    if (standing.start !== null && !isAt(from))
      throw new DomainError('record-moved-on', 'Somebody moved this session meanwhile. Look where it stands now.')
    const place = placeOf(start, ctx.runner, now, today)
    const { timeZone: practiceZone } = await findHours(tx as Db, ctx.scope)
    const loaded = await loadRecord(tx, ctx.runner, { today })
    const asked = { ...plannedToGuard(session, timeZone), ...place, start, minutes }
    const { guarded, isNewReason } = withReason(loaded, asked, reason, at)
    letThrough([guarded], null)
    await letTime(tx, { practiceId, therapistId }, { id, start, minutes }, { timeZone: practiceZone })
    await savePlace(tx, ctx.runner, id, { ...place, therapistId, minutes })
    if (standing.programId !== null)
      await moveInDraft(tx, ctx.runner, ctx.scope, {
        programId: standing.programId,
        before: session,
        after: { ...place, minutes, acknowledgement: guarded.acknowledgement },
        now,
      })
    const overrides = await keepJudged(tx, ctx.runner, ctx.scope, { guarded, isNewReason, now })
    await wakeRunner(tx, ctx.runner, now)
    await audit(tx, ctx.scope, now, {
      action: 'session moved',
      runnerId: input.runnerId,
      rowId: id,
      detail: {
        before: {
          day: session.day,
          startTime: session.startTime,
          minutes: standing.minutes,
          therapist: standing.therapistId,
        },
        after: { ...place, minutes, therapist: therapistId },
        ...(overrides.length > 0 && { overrides }),
      },
    })
    return { id }
  }, IN_TURN),
)
