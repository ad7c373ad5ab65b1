import { dayNumber } from '../calendar/day.ts'
import {
  addMinutes,
  compareInstants,
  dayOf,
  epochMilliseconds,
  type Instant,
  type TimeZone,
} from '../calendar/instant.ts'
import { overlaps, type RegionSide } from '../library/region-side.ts'
import { madeOnce } from '../made-once.ts'
import { isHandsOnDone } from '../progress/treated-places.ts'
import type { KnownRecord, PlanInRecord } from '../record/plan-parts.ts'
import type { RecordPlannedSession } from '../record/schema.ts'
import type { RuleLine } from '../rule-page.ts'
import type { CeilingThresholds } from '../sessions/next-ceiling.ts'
import type { PlacedSession } from './asked-session.ts'
import { countBefore, inOrder } from './in-order.ts'

/** Deep is 7 or more (FRQ-02). */
export const DEEP = 7
/** A block of days ending on the session's own. */
const LAST_DAYS = 7

const HOUR = 3_600_000

/** Hands-on work, done or still expected. Moments in milliseconds, the day as its number. */
type HandsOn = {
  readonly id: string
  readonly moment: number
  readonly end: number
  readonly day: number
  readonly isCorrective: boolean
  readonly treated: readonly (RegionSide & { pressure: number | null })[]
}

/** Hands-on work in order of time. Each knows the latest day and end of all up to it. */
export type HandsOnWork = readonly {
  readonly one: HandsOn
  readonly moment: number
  readonly latestDay: number
  readonly latestEnd: number
}[]

/** Earlier than everything that is counted. */
const NEVER = Number.NEGATIVE_INFINITY

function ordered(work: readonly HandsOn[]): HandsOnWork {
  let [latestDay, latestEnd] = [NEVER, NEVER]
  return inOrder(work).map((one) => {
    latestDay = Math.max(latestDay, one.day)
    latestEnd = Math.max(latestEnd, one.end)
    return { one, moment: one.moment, latestDay, latestEnd }
  })
}

const whenIn = (timeZone: TimeZone, { start, minutes }: { start: Instant; minutes: number }) => ({
  moment: epochMilliseconds(start),
  end: epochMilliseconds(addMinutes(start, minutes)),
  day: dayNumber(dayOf(start, timeZone)),
})

/** The hands-on work that was done by a moment. */
export const doneWork = ({ runner, sessions }: KnownRecord, at: Instant): HandsOnWork =>
  ordered(
    (sessions ?? [])
      .filter((session) => isHandsOnDone(session) && compareInstants(session.start, at) <= 0)
      .map((session) => ({
        id: session.id,
        ...whenIn(runner.timeZone, session),
        isCorrective: session.intent === 'corrective',
        treated: session.treated ?? [],
      })),
  )

/**
 * The hands-on work of a plan. Like a race that is still planned (README 1) it is expected to be done when a later session comes.
 * Earlier sessions are those that were recorded (record.md): one of a day gone by that is not among them was not held. One of earlier
 * today may only not be recorded yet: it counts, unless another one of today was.
 */
export function expectedWork(
  { runner, sessions }: KnownRecord,
  at: Instant,
): (planned: PlanInRecord['plannedSessions']) => HandsOnWork {
  const settled = new Set((sessions ?? []).map(({ id }) => id))
  const today = dayOf(at, runner.timeZone)
  const isHeldToday = (sessions ?? []).some(
    (session) => isHandsOnDone(session) && dayOf(session.start, runner.timeZone) === today,
  )
  const workOf = madeOnce((session: RecordPlannedSession): HandsOn | null => {
    const { id, start, intent, pressure, regions } = session
    if (settled.has(id)) return null
    if (compareInstants(start, at) < 0 && (isHeldToday || dayOf(start, runner.timeZone) !== today)) return null
    const treated = (regions ?? []).map((place) => ({ ...place, pressure: pressure ?? null }))
    return { id, ...whenIn(runner.timeZone, session), isCorrective: intent === 'corrective', treated }
  })
  return (planned) => ordered((planned ?? []).flatMap((session) => workOf(session) ?? []))
}

/** What of some hands-on work lies behind a session: earlier than all that is counted where nothing does. */
type WorkBehind = {
  readonly lastDay: number
  readonly inLastWeek: number
  /** Of work in a place of the session: the last end of corrective work, and of deep work. */
  readonly correctiveEnd: number
  readonly deepEnd: number
}

/**
 * What of some work lies behind a session, looked at from the nearest back.
 * @param except an id that does not stand in the session's way: its own
 */
function workBehind(work: HandsOnWork, { asked, span, dayNumber: day }: PlacedSession, except?: string): WorkBehind {
  const places = asked.regions ?? []
  const isHere = (treated: RegionSide) => places.some((place) => overlaps(place, treated))
  const weekAgo = day - LAST_DAYS
  let [lastDay, inLastWeek, correctiveEnd, deepEnd] = [NEVER, 0, NEVER, NEVER]
  for (let index = countBefore(work, span.start) - 1; index >= 0; index--) {
    const so = work[index]
    if (!so) break
    const latestEnd = places.length === 0 ? NEVER : so.latestEnd
    if (so.latestDay <= Math.min(lastDay, weekAgo) && latestEnd <= Math.min(correctiveEnd, deepEnd)) break
    const { one } = so
    if (one.id === except) continue
    lastDay = Math.max(lastDay, one.day)
    if (one.day > weekAgo) inLastWeek += 1
    if (one.isCorrective && one.end > correctiveEnd && one.treated.some(isHere)) correctiveEnd = one.end
    if (one.end > deepEnd && one.treated.some((place) => (place.pressure ?? 0) >= DEEP && isHere(place)))
      deepEnd = one.end
  }
  return { lastDay, inLastWeek, correctiveEnd, deepEnd }
}

/** Facts of hands-on work before a session, and what they were made of. */
export type HandsOnFacts = {
  readonly priorHandsOnSessions: number
  readonly daysSinceLastHandsOn: number | null
  readonly handsOnLast7Days: number
  readonly hoursSinceCorrectiveSameRegion: number | null
  readonly hoursSinceDeepSameRegion: number | null
  /** The last one is one that is only expected. */
  readonly isExpected: boolean
  /** So many of the week's are only expected. */
  readonly expectedInWeek: number
}

export const isSameHandsOn = (one: HandsOnFacts, other: HandsOnFacts): boolean =>
  one.priorHandsOnSessions === other.priorHandsOnSessions &&
  one.daysSinceLastHandsOn === other.daysSinceLastHandsOn &&
  one.handsOnLast7Days === other.handsOnLast7Days &&
  one.hoursSinceCorrectiveSameRegion === other.hoursSinceCorrectiveSameRegion &&
  one.hoursSinceDeepSameRegion === other.hoursSinceDeepSameRegion &&
  one.isExpected === other.isExpected &&
  one.expectedInWeek === other.expectedInWeek

/** What a session finds done before it. */
export type DoneBefore = WorkBehind & { readonly count: number }

export const doneBefore = (done: HandsOnWork, session: PlacedSession): DoneBefore => ({
  ...workBehind(done, session),
  count: countBefore(done, session.span.start),
})

/**
 * How often and how recently hands were at work before a session. Earlier sessions that are still planned count for the
 * spacing, as if they were done; what the runner is used to counts from done ones alone. So does the last one, as only a done
 * one was answered; but where it lies a pause back (eight weeks as shipped), the sessions planned since keep a long plan from reading as a pause:
 * `isExpected`.
 */
export function handsOnFacts(
  session: PlacedSession,
  done: DoneBefore,
  planned: HandsOnWork,
  { tolerance: { pauseDays } }: CeilingThresholds,
): HandsOnFacts {
  const { span, dayNumber: day, asked } = session
  const expected = workBehind(planned, session, asked.id)
  const hoursSince = (end: number): number | null => (end === NEVER ? null : Math.max(0, (span.start - end) / HOUR))
  const isExpected = done.lastDay !== NEVER && day - done.lastDay >= pauseDays && expected.lastDay !== NEVER
  const last = isExpected ? Math.max(done.lastDay, expected.lastDay) : done.lastDay
  return {
    // Those done here are all there are (record.md): none stored is none.
    priorHandsOnSessions: done.count,
    daysSinceLastHandsOn: last === NEVER ? null : day - last,
    handsOnLast7Days: done.inLastWeek + expected.inLastWeek,
    hoursSinceCorrectiveSameRegion: hoursSince(Math.max(done.correctiveEnd, expected.correctiveEnd)),
    hoursSinceDeepSameRegion: hoursSince(Math.max(done.deepEnd, expected.deepEnd)),
    isExpected,
    expectedInWeek: expected.inLastWeek,
  }
}

/** What is said where planned sessions are counted. */
export const countedAsDone = (expected: number): string[] =>
  expected === 0
    ? []
    : [`${expected} planned ${expected === 1 ? 'session' : 'sessions'} in the week before counted as done`]

/** The same, for the document of rules. */
export const DEEP_LINE: RuleLine = {
  id: 'deep work',
  when: `a pressure of ${DEEP} or more`,
  means: 'read by FRQ-02',
  confidence: 'low',
  source: 'reference 5',
}
