import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import type { RuleLine } from '../rule-page.ts'
import type { SeriesPoint } from './stiffness-series.ts'

/** From here stiffness counts as back when it rises, whatever it was before (model, "Held n days"). */
export const BACK_FROM = 3
/** An answer this much below the value before the session counts as back. */
const WITHIN = 1
/** The value before a session is at most this many days old. */
const BEFORE_DAYS = 3

export type Held = {
  /** The day of the session, and the last day on which the change held. */
  from: Day
  to: Day
  /** Answered days on which it held; unanswered days are not counted as held. */
  days: number
  before: number
  /** The first answered day on which it was back; null while it still holds. */
  backOn: Day | null
}

/**
 * How long a region stayed easier after a session: until the first answer within 1 of the value before, or from 3 up and
 * rising for two answers. Null when it is not known: no answer before or after, or nothing stiff to begin with.
 *
 * @param points one a day, in order, null where nobody answered
 * @param until the day before the next session, or the last day of the series
 */
export const heldAfter = (points: readonly SeriesPoint[], session: Day, until: Day): Held | null => {
  const answered = points.filter((point): point is { day: Day; value: number } => point.value !== null)
  const before = answered.filter(({ day }) => day <= session && daysBetween(day, session) <= BEFORE_DAYS).at(-1)
  const after = answered.filter(({ day }) => day > session && day <= until)
  if (!before || before.value < BACK_FROM || after.length === 0) return null
  const back = after.findIndex(({ value }, index) => {
    const next = after[index + 1]
    const rising = value > (after[index - 1]?.value ?? before.value) && next !== undefined && next.value > value
    return value >= before.value - WITHIN || (value >= BACK_FROM && rising)
  })
  const held = back === -1 ? after : after.slice(0, back)
  return {
    from: session,
    to: held.at(-1)?.day ?? session,
    days: held.length,
    before: before.value,
    backOn: back === -1 ? null : (after[back]?.day ?? null),
  }
}

/** One stretch for each session that has one, each up to the day before the next session. */
export const heldStretches = (points: readonly SeriesPoint[], sessions: readonly Day[]): Held[] => {
  const days = [...new Set(sessions)].sort()
  const last = points.at(-1)?.day
  if (last === undefined) return []
  return days.flatMap((day, index) => {
    const next = days[index + 1]
    return heldAfter(points, day, next === undefined ? last : addDays(next, -1)) ?? []
  })
}

/** The same, for the document of rules. */
export const HELD_LINE: RuleLine = {
  id: 'held',
  when: `until stiffness is within ${WITHIN} of what it was up to ${BEFORE_DAYS} days before the session, or ${BACK_FROM} or more and rising for two answers`,
  means: 'the days on which the change held; unanswered days are not counted as held',
  confidence: 'low',
  source: 'ours: the reference gives no formula',
}
