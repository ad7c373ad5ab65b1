import { addDays } from '../calendar/day.ts'
import { dayWords } from '../calendar/day-words.ts'
import { compareInstants, dayOf, type Instant, instantOf, timeOf } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { AskedSession } from './asked-session.ts'
import { judgeSession } from './judge-session.ts'
import type { PracticeRules } from './practice-rules.ts'

/** A session that was not held is made up for within so many days, or not at all (reference 13). */
const WITHIN_DAYS = 7

/** A time in place of a session that was not held; null where it is dropped. */
export type InsteadOf = { start: Instant | null; says: string }

/**
 * What comes of a session that was missed or cancelled (reference 13): the next time within 7 days that takes it as it was planned, else
 * it is dropped. Never doubled up: where another session comes within those days, that one is the next. Without entered
 * open times its own hour of the days after is judged, and that is said. Null once the days are over.
 */
export function insteadOf(
  record: RunnerRecord,
  missed: AskedSession,
  at: Instant,
  rules: PracticeRules,
): InsteadOf | null {
  const { timeZone } = record.runner
  const day = dayOf(missed.start, timeZone)
  const last = addDays(day, WITHIN_DAYS)
  if (dayOf(at, timeZone) > last) return null

  const isWithin = (start: Instant) => compareInstants(start, missed.start) > 0 && dayOf(start, timeZone) <= last
  const [next] = (record.plannedSessions ?? [])
    .filter(({ id, start }) => id !== missed.id && isWithin(start))
    .sort((a, b) => compareInstants(a.start, b.start))
  if (next) {
    const on = dayWords(dayOf(next.start, timeZone))
    return { start: null, says: `The next session is on ${on}: this one is dropped, not doubled up.` }
  }

  const hour = timeOf(missed.start, timeZone)
  const times =
    record.openSlots ??
    Array.from({ length: WITHIN_DAYS }, (_, index) => ({
      start: instantOf(addDays(day, index + 1), hour, timeZone),
      minutes: missed.minutes,
    }))
  const found = [...times]
    .filter(({ start, minutes }) => isWithin(start) && compareInstants(start, at) > 0 && minutes >= missed.minutes)
    .sort((a, b) => compareInstants(a.start, b.start))
    .find(({ start }) => judgeSession(record, { ...missed, start }, at, rules).plan.breaks.length === 0)

  const isAssumed = !record.openSlots
  if (!found)
    return {
      start: null,
      says: `${isAssumed ? 'At its own hour no day' : 'No open time'} within ${WITHIN_DAYS} days takes it as it was planned: it is dropped.`,
    }
  const when = `${dayWords(dayOf(found.start, timeZone))} ${timeOf(found.start, timeZone)}`
  return {
    start: found.start,
    says: isAssumed
      ? `${when} would take it as it was planned. No open times are entered, so its own hour was looked at.`
      : `${when} takes it as it was planned.`,
  }
}
