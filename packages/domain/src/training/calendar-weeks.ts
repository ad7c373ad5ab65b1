import { addDays, type Day, startOfWeek } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import { onDays } from '../record/on-days.ts'
import { type LoadGround, loadWeeksUpTo } from './day-load.ts'
import type { LoadThresholds } from './load-settings.ts'

/** A week from Monday. `load` null: nothing known; `isComplete` false: a run lacks its effort or minutes. */
export type LoadWeekNow = {
  week: Day
  load: number | null
  isComplete: boolean
  runs: number
  /** Null where no run has a distance. */
  km: number | null
  isRunning: boolean
}

/** Weeks from Monday, oldest first; days to come are not in them. */
export function calendarWeeks(
  record: LoadGround,
  today: Day,
  at: Instant,
  count: number,
  thresholds: LoadThresholds,
): LoadWeekNow[] {
  const { timeZone } = record.runner
  const sunday = addDays(startOfWeek(today), 6)
  const from = addDays(sunday, 1 - 7 * count)
  const runs = onDays(record.runs, ({ start }) => start, { from, to: today, timeZone, until: at })
  return loadWeeksUpTo(record, { today: sunday, until: at }, count, thresholds)
    .map((week, ago) => {
      const monday = addDays(startOfWeek(today), -7 * ago)
      const km = runs.flatMap(({ day, one }) => (startOfWeek(day) === monday ? (one.km ?? []) : []))
      return {
        week: monday,
        // A week without any run and without a word of rest is not a week of nothing.
        load: week.load,
        isComplete: week.complete,
        runs: week.runs,
        km: km.length === 0 ? null : km.reduce((sum, one) => sum + one, 0),
        isRunning: ago === 0,
      }
    })
    .reverse()
}
