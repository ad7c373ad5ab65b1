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
  /** Runs of 35 days in order of time. */
  runsOfAll: readonly OnDay<RecordRun>[]
  /** Those after the last hands-on session alone. */
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
  const runsOfAll = onDays(record.runs, ({ start }) => start, window)
  return {
    thresholds,
    record,
    at,
    today,
    timeZone,
    runsOfAll,
    runs: end === null ? runsOfAll : runsOfAll.filter(({ one }) => compareInstants(one.start, end) > 0),
    sessionDay: last?.day ?? null,
  }
}

/** Runs of the `days` days that end `ago` days before today. */
export const runsOfBlock = ({ runs, today }: SignGround, days: number, ago = 0): OnDay<RecordRun>[] => {
  const to = addDays(today, -ago)
  const from = addDays(to, 1 - days)
  return runs.filter(({ day }) => day >= from && day <= to)
}

/** A session within the block leaves of it only what came after. */
const isCutShort = ({ sessionDay, today }: SignGround, days: number): boolean =>
  sessionDay !== null && sessionDay >= addDays(today, 1 - days)

/** How many answered runs a sign needs in its block: more where a session cut the block short (reference 7.3, cool-down). */
export const runsNeeded = (ground: SignGround, days: number, usually: number): number =>
  isCutShort(ground, days) ? Math.max(usually, ground.thresholds.booking.runsAfterSession) : usually

/** "stride feel after 2 runs in 7 days (1 answered)": what is missing, inside a list. */
export const missingRuns = (
  what: string,
  { answered, needed, days }: { answered: number; needed: number; days: number },
  ground: SignGround,
): string => {
  const since = isCutShort(ground, days) ? ' since the last session' : ''
  return `${what} of ${needed} runs in ${days} days${since} (${answered} answered)`
}
