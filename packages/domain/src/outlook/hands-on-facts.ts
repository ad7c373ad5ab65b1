import { type Day, daysBetween } from '../calendar/day.ts'
import { addMinutes, compareInstants, dayOf, hoursBetween, type Instant } from '../calendar/instant.ts'
import { overlaps, type RegionSide } from '../library/region-side.ts'
import { isHandsOnDone } from '../progress/treated-places.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { RuleLine } from '../rule-page.ts'
import { DECAY_AFTER_DAYS } from '../sessions/next-ceiling.ts'
import type { Facts } from '../timing/facts.ts'
import type { AskedSession } from './asked-session.ts'

/** Deep is 7 or more (FRQ-02). */
const DEEP = 7
/** A block of days ending on the session's own. */
const LAST_DAYS = 7

/** Hands-on work, done or still expected. */
export type HandsOn = {
  id: string
  start: Instant
  end: Instant
  day: Day
  intent: string | null
  treated: readonly (RegionSide & { pressure: number | null })[]
  isDone: boolean
}

/**
 * All hands-on work of a record: what was done by a moment, and what is planned. A planned session whose time has gone by
 * was held, as far as anybody knows, unless it stands among the sessions or another one of its day does.
 */
export function handsOnWork({ runner, sessions, plannedSessions }: RunnerRecord, at: Instant): HandsOn[] {
  const settled = new Set((sessions ?? []).map(({ id }) => id))
  const heldOn = new Set((sessions ?? []).filter(isHandsOnDone).map(({ start }) => dayOf(start, runner.timeZone)))
  return [
    ...(sessions ?? []).filter(isHandsOnDone).flatMap((session): HandsOn[] => {
      const { id, start, treated = [] } = session
      const end = addMinutes(start, session.minutes)
      const day = dayOf(start, runner.timeZone)
      return compareInstants(start, at) > 0
        ? []
        : [{ id, start, end, day, intent: session.intent ?? null, treated, isDone: true }]
    }),
    // Like a race that is still planned (README 1): expected to be done when the later one comes.
    ...(plannedSessions ?? [])
      .filter(
        ({ id, start }) =>
          !settled.has(id) && (compareInstants(start, at) >= 0 || !heldOn.has(dayOf(start, runner.timeZone))),
      )
      .map(
        ({ id, start, minutes, intent, pressure, regions }): HandsOn => ({
          id,
          start,
          end: addMinutes(start, minutes),
          day: dayOf(start, runner.timeZone),
          intent: intent ?? null,
          treated: (regions ?? []).map((place) => ({ ...place, pressure: pressure ?? null })),
          isDone: false,
        }),
      ),
  ]
}

export type HandsOnFacts = Pick<
  Facts,
  | 'priorHandsOnSessions'
  | 'daysSinceLastHandsOn'
  | 'handsOnLast7Days'
  | 'hoursSinceCorrectiveSameRegion'
  | 'hoursSinceDeepSameRegion'
>

/**
 * How often and how recently hands were at work before a session. Earlier sessions that are still planned count for the
 * spacing, as if they were done; what the runner is used to counts from done ones alone. So does the last one, as only a done
 * one was answered; but where it lies eight weeks back, the sessions planned since keep a long plan from reading as a pause:
 * `isExpected`.
 */
export function handsOnFacts(
  record: RunnerRecord,
  work: readonly HandsOn[],
  asked: AskedSession,
): HandsOnFacts & { isExpected: boolean; assumptions: string[] } {
  const day = dayOf(asked.start, record.runner.timeZone)
  const earlier = work.filter(
    ({ id, start, isDone }) => compareInstants(start, asked.start) < 0 && (isDone || id !== asked.id),
  )
  const done = earlier.filter(({ isDone }) => isDone)
  const places = asked.regions ?? []
  const sameRegion = ({ treated }: HandsOn, least: number): boolean =>
    treated.some((one) => (least === 0 || (one.pressure ?? 0) >= least) && places.some((place) => overlaps(place, one)))
  const hoursSinceLast = (some: readonly HandsOn[]): number | null =>
    some.length === 0 ? null : Math.max(0, Math.min(...some.map(({ end }) => hoursBetween(end, asked.start))))
  const lastWeek = earlier.filter((one) => daysBetween(one.day, day) < LAST_DAYS)
  const daysSince = (some: readonly HandsOn[]): number | null =>
    some.length === 0 ? null : Math.min(...some.map((one) => daysBetween(one.day, day)))
  const sinceDone = daysSince(done)
  const isExpected = sinceDone !== null && sinceDone >= DECAY_AFTER_DAYS && done.length < earlier.length
  const expected = lastWeek.filter(({ isDone }) => !isDone).length
  return {
    // Those done here are all there are (record.md): none stored is none.
    priorHandsOnSessions: done.length,
    daysSinceLastHandsOn: isExpected ? daysSince(earlier) : sinceDone,
    isExpected,
    handsOnLast7Days: lastWeek.length,
    hoursSinceCorrectiveSameRegion: hoursSinceLast(
      earlier.filter((one) => one.intent === 'corrective' && sameRegion(one, 0)),
    ),
    hoursSinceDeepSameRegion: hoursSinceLast(earlier.filter((one) => sameRegion(one, DEEP))),
    assumptions:
      expected === 0
        ? []
        : [`${expected} planned ${expected === 1 ? 'session' : 'sessions'} in the week before counted as done`],
  }
}

/** The same, for the document of rules. */
export const DEEP_LINE: RuleLine = {
  id: 'deep work',
  when: `a pressure of ${DEEP} or more`,
  means: 'read by FRQ-02',
  confidence: 'low',
  source: 'reference 5',
}
