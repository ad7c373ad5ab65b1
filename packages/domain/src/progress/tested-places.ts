import { isUsable, type Reading } from '../assessments/readings.ts'
import { readingsOfRecord, retestsOfRecord } from '../assessments/record-readings.ts'
import { type Day, daysBetween } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { overlaps, type RegionSide } from '../library/region-side.ts'
import { testOf } from '../library/test-of.ts'
import type { RunnerRecord } from '../record/schema.ts'

/** True when a reading says something about a place: its test looks at that region, on that side or on both. */
export const isAbout = ({ test, own, side, region }: Reading, place: RegionSide): boolean =>
  testOf({ test, own }).regions.some((named) => {
    const where = named === '*' ? region : named
    return where !== null && where !== undefined && overlaps({ region: where, side }, place)
  })

/** Usable readings about a place that were known at a moment, re-tests of sessions among them. */
export function readingsAbout(record: RunnerRecord, place: RegionSide, at: Instant): Reading[] {
  const today = dayOf(at, record.runner.timeZone)
  return [...readingsOfRecord(record), ...retestsOfRecord(record)].filter(
    (reading) => reading.day <= today && isUsable(reading) && isAbout(reading, place),
  )
}

/** Days from the last test of a place to `day`; null when it was never tested. */
export function daysSinceTested(record: RunnerRecord, place: RegionSide, at: Instant, day: Day): number | null {
  const newest = readingsAbout(record, place, at)
    .map((reading) => reading.day)
    .sort()
    .at(-1)
  return newest === undefined ? null : daysBetween(newest, day)
}
