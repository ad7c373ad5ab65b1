import { addDays, type Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { Facts } from '../timing/facts.ts'
import type { LoadThresholds } from '../training/load-settings.ts'
import { mean } from '../training/mean.ts'
import { readinessByDay } from '../training/readiness.ts'
import { readinessBand, readinessZ } from '../training/readiness-band.ts'
import type { Readiness } from './brief.ts'

const MEAN_DAYS = 28
/** Fewer answered days make no mean to compare with (product default, as for stiffness). */
const MEAN_ANSWERS = 4

/** Readiness as the guard reads it, beside the runner's own mean of four weeks. */
export const readinessNow = (
  record: RunnerRecord,
  facts: Facts,
  at: Instant,
  today: Day,
  thresholds: LoadThresholds,
): Readiness => {
  const { timeZone } = record.runner
  const window = { from: addDays(today, -MEAN_DAYS), to: addDays(today, -1), timeZone, until: at }
  const own = [...readinessByDay(record.checkIns, window, thresholds).values()]
  const value = facts.readiness ?? null
  return {
    value,
    band: readinessBand(value, readinessZ(record, at, thresholds), thresholds),
    mean: own.length < MEAN_ANSWERS ? null : mean(own),
    notYetKnowable: facts.readinessNotYetKnowable === true,
    hours: thresholds.readiness.hours,
  }
}
