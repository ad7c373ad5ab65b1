import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { CARRY_OVER_SETTINGS, type CarryOverThresholds } from './carry-over-settings.ts'
import type { SeriesPoint } from './stiffness-series.ts'

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
 * How long a region stayed easier after a session: until the first answer near the value before (within 1 as shipped), or from
 * 3 up and rising for two answers (model, "Held n days"). Null when it is not known: no answer before or after, or nothing stiff to begin with.
 *
 * @param points one a day, in order, null where nobody answered
 * @param until the day before the next session, or the last day of the series
 */
export const heldAfter = (
  points: readonly SeriesPoint[],
  session: Day,
  until: Day,
  { held: { within, backFrom } }: CarryOverThresholds,
): Held | null => {
  const answered = points.filter((point): point is { day: Day; value: number } => point.value !== null)
  const before = answered.filter(({ day }) => day <= session && daysBetween(day, session) <= BEFORE_DAYS).at(-1)
  const after = answered.filter(({ day }) => day > session && day <= until)
  if (!before || before.value < backFrom || after.length === 0) return null
  const back = after.findIndex(({ value }, index) => {
    const next = after[index + 1]
    const rising = value > (after[index - 1]?.value ?? before.value) && next !== undefined && next.value > value
    return value >= before.value - within || (value >= backFrom && rising)
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
export const heldStretches = (
  points: readonly SeriesPoint[],
  sessions: readonly Day[],
  thresholds: CarryOverThresholds,
): Held[] => {
  const days = [...new Set(sessions)].sort()
  const last = points.at(-1)?.day
  if (last === undefined) return []
  return days.flatMap((day, index) => {
    const next = days[index + 1]
    return heldAfter(points, day, next === undefined ? last : addDays(next, -1), thresholds) ?? []
  })
}

const line = linesOf(CARRY_OVER_SETTINGS)

/** The same, for the document of rules. */
export const heldLine = (thresholds: CarryOverThresholds): RuleLine =>
  line(thresholds, ['held.within', 'held.backFrom'], {
    id: 'held',
    when: `until stiffness is within ${thresholds.held.within} of what it was up to ${BEFORE_DAYS} days before the session, or ${thresholds.held.backFrom} or more and rising for two answers`,
    means: 'the days on which the change held; unanswered days are not counted as held',
    confidence: 'low',
    source: 'ours: the reference gives no formula',
  })
