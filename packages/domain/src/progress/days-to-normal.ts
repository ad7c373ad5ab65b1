import { compareInstants, type Instant } from '../calendar/instant.ts'
import type { RecordResponse, RunnerRecord } from '../record/schema.ts'
import type { RuleLine } from '../rule-page.ts'
import { median } from '../training/mean.ts'
import { isHandsOnDone } from './treated-places.ts'

/** The latest day on which it may have been normal again, by what was answered; more than three days has no end. */
const DAYS: Record<NonNullable<RecordResponse['hoursToNormal']>, number> = {
  '0': 0,
  '<24': 1,
  '24-48': 2,
  '48-72': 3,
  '>72': Number.POSITIVE_INFINITY,
}

/** So many sessions back. */
const SESSIONS = 6

export type DaysToNormal = {
  /** Oldest first; null where nobody answered. */
  sessions: { id: string; days: number | null }[]
  /** The middle of those that were answered; Infinity for more than three days, null when none was. */
  median: number | null
}

/**
 * How many days it took until the treated area felt normal after each of the last sessions (S2), by the newest answer known at
 * a moment. A session that nobody answered is not one without after-effects.
 */
export function daysToNormal({ sessions }: Pick<RunnerRecord, 'sessions'>, at: Instant): DaysToNormal {
  const last = (sessions ?? [])
    .filter((session) => isHandsOnDone(session) && compareInstants(session.start, at) <= 0)
    .sort((a, b) => compareInstants(a.start, b.start))
    .slice(-SESSIONS)
  const answered = last.map(({ id, responses }) => {
    const known = (responses ?? [])
      .filter(
        ({ answeredAt, hoursToNormal }) => answeredAt !== null && hoursToNormal && compareInstants(answeredAt, at) <= 0,
      )
      .sort((a, b) => compareInstants(a.answeredAt ?? at, b.answeredAt ?? at))
      .at(-1)
    return { id, days: known?.hoursToNormal ? DAYS[known.hoursToNormal] : null }
  })
  const days = answered.flatMap((one) => one.days ?? [])
  return { sessions: answered, median: days.length === 0 ? null : median(days) }
}

/** The same, for the document of rules. */
export const DAYS_TO_NORMAL_LINE: RuleLine = {
  id: 'days to normal',
  when: `the runner said, after one of the last ${SESSIONS} sessions, how long until the area felt normal`,
  means:
    'the latest day it may have been, and the middle of those that were answered; a session nobody answered is not counted',
  confidence: 'low',
  source: 'ours, for promise S2',
}
