import { addDays, type Day } from '../calendar/day.ts'
import { addMinutes, compareInstants, dayOf, type Instant, type TimeZone } from '../calendar/instant.ts'
import { type OnDay, onDays } from '../record/on-days.ts'
import type { RecordRun, RunnerRecord } from '../record/schema.ts'
import type { Thresholds } from './thresholds.ts'
import { handsOnSessions } from './treated-places.ts'

/** The longest look back of a sign about runs: 7 days against the 28 before (reference 7.3). */
const RUN_DAYS = 35

/** What the signs are evaluated on: the answers up to a moment, in blocks of days ending today (README 12). */
export type SignGround = {
  thresholds: Thresholds
  record: RunnerRecord
  at: Instant
  today: Day
  timeZone: TimeZone
  /** Runs of 35 days in order of time, those after the last hands-on session alone. */
  runs: readonly OnDay<RecordRun>[]
  /** Day of the last hands-on session within these days; null when there was none. */
  sessionDay: Day | null
}

export function signGround(record: RunnerRecord, at: Instant, thresholds: Thresholds): SignGround {
  const { timeZone } = record.runner
  const today = dayOf(at, timeZone)
  const window = { from: addDays(today, 1 - RUN_DAYS), to: today, timeZone, until: at }
  const last = handsOnSessions(record, window).at(-1)
  const end = last ? addMinutes(last.one.start, last.one.minutes) : null
  const runs = onDays(record.runs, ({ start }) => start, window)
  return {
    thresholds,
    record,
    at,
    today,
    timeZone,
    runs: end === null ? runs : runs.filter(({ one }) => compareInstants(one.start, end) > 0),
    sessionDay: last?.day ?? null,
  }
}

/** Runs of the `days` days that end `ago` days before today. */
export const runsOfBlock = ({ runs, today }: SignGround, days: number, ago = 0): OnDay<RecordRun>[] => {
  const to = addDays(today, -ago)
  const from = addDays(to, 1 - days)
  return runs.filter(({ day }) => day >= from && day <= to)
}

/** How many answered runs a sign needs in its block: more where a session cut the block short. */
export const runsNeeded = ({ sessionDay, today, thresholds }: SignGround, days: number, usually: number): number =>
  sessionDay !== null && sessionDay >= addDays(today, 1 - days)
    ? // Reference 7.3, cool-down.
      Math.max(usually, thresholds.booking.runsAfterSession)
    : usually

/** "stride feel after 2 runs in 7 days (1 answered)": what is missing, inside a list. */
export const missingRuns = (
  what: string,
  { answered, needed, days }: { answered: number; needed: number; days: number },
  { sessionDay, today }: SignGround,
): string => {
  const since = sessionDay !== null && sessionDay >= addDays(today, 1 - days) ? ' since the last session' : ''
  return `${what} of ${needed} runs in ${days} days${since} (${answered} answered)`
}
