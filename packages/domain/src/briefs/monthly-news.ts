import { addDays, type Day } from '../calendar/day.ts'
import { addMinutes, compareInstants, type Instant } from '../calendar/instant.ts'
import { newestPerDay } from '../logs/check-ins.ts'
import { MONTHLY_QUESTIONS } from '../logs/monthly-questions.ts'
import type { MonthlyThresholds } from '../logs/monthly-settings.ts'
import { type MonthlyRow, monthlyOutcome } from '../progress/monthly-outcome.ts'
import type { Why } from '../why.ts'

/** What the six questions told since the last session. */
export type MonthlyNews = {
  day: Day
  /** The number and what changed of it, in one sentence; null where not all six were answered. */
  says: string | null
  answered: number
  of: number
  why: Why
}

/** Without a session to look back to: the four weeks that a brief looks back. */
const WITHOUT_SESSION_DAYS = 28

const known = (row: MonthlyRow): number => MONTHLY_QUESTIONS.filter((question) => row[question] !== null).length

/**
 * Of the days on which the six questions were answered the last one that was told of since the last session ended, with what changed
 * until then; passed over is no news (P9).
 */
export function monthlyNews(
  rows: readonly MonthlyRow[],
  last: { start: Instant; minutes: number } | null,
  today: Day,
  thresholds: MonthlyThresholds,
): MonthlyNews | null {
  const end = last && addMinutes(last.start, last.minutes)
  const days = newestPerDay(rows)
  const newest = days
    .filter(({ day, answeredAt }) =>
      end === null ? day > addDays(today, -WITHOUT_SESSION_DAYS) : compareInstants(answeredAt, end) > 0,
    )
    .filter((row) => known(row) > 0)
    .at(-1)
  if (!newest) return null
  const until = days.filter(({ day }) => day <= newest.day)
  const { says, why } = monthlyOutcome(until, { today, isOpen: false }, thresholds)
  const answered = known(newest)
  const isWhole = answered === MONTHLY_QUESTIONS.length
  return { day: newest.day, says: isWhole ? says : null, answered, of: MONTHLY_QUESTIONS.length, why }
}
