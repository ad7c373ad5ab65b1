import { newestFirst, type Reading } from '../assessments/readings.ts'
import { realChange } from '../assessments/real-change.ts'
import { atLeast } from '../assessments/threshold.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { mirrored, type RegionSide } from '../library/region-side.ts'
import { testOf } from '../library/test-of.ts'
import { assessmentTest } from '../library/tests.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { mean } from '../training/mean.ts'
import { stiffnessDays } from './stiffness-days.ts'
import { stiffnessOf } from './stiffness-series.ts'
import { readingsAbout } from './tested-places.ts'

const BLOCK = 7
const LEAST_ANSWERS = 3

/**
 * Did a place get better since a day (the first of some sessions)? True when its mean stiffness of the last 7 days is
 * lower by the smallest real change than that of the 7 days up to that day, or when a test of the place got better by
 * its own smallest real change; false when something of this is known and nothing got better; null when nothing is.
 */
export function improvedSince(record: RunnerRecord, place: RegionSide, day: Day, at: Instant): boolean | null {
  const known = [stiffnessImproved(record, place, day, at), testsImproved(readingsAbout(record, place, at), day)]
  return known.includes(true) ? true : known.includes(false) ? false : null
}

function stiffnessImproved(record: RunnerRecord, place: RegionSide, day: Day, at: Instant): boolean | null {
  const { timeZone } = record.runner
  const today = dayOf(at, timeZone)
  const meanUpTo = (to: Day): number | null => {
    const window = { from: addDays(to, 1 - BLOCK), to, timeZone, until: at }
    const values = stiffnessDays(record.checkIns, window).flatMap((answer) => stiffnessOf(answer, place) ?? [])
    return values.length >= LEAST_ANSWERS ? mean(values) : null
  }
  const [before, now] = [meanUpTo(day), meanUpTo(today)]
  const least = assessmentTest('stiffness-nrs').mdc?.value
  if (before === null || now === null || least === undefined) return null
  return atLeast(before - now, least)
}

/** The newest value up to that day against the newest after it, test by test and side by side. */
function testsImproved(readings: readonly Reading[], day: Day): boolean | null {
  const places = new Map(readings.map((one) => [`${one.test} ${one.side} ${one.region ?? ''}`, one]))
  const judged = [...places.values()].flatMap(({ test, side, region = null }) => {
    const newest = (isWanted: (on: Day) => boolean, where = side) =>
      readings
        .filter(
          (one) => one.test === test && one.side === where && (one.region ?? null) === region && isWanted(one.day),
        )
        .sort(newestFirst)[0]
    const [before, after] = [newest((on) => on <= day), newest((on) => on > day)]
    if (!before || !after) return []
    const other = (on: Day) => newest((one) => one === on, mirrored(side))?.value ?? null
    const { verdict } = realChange(
      testOf(after),
      { ...before, otherSide: other(before.day) },
      { ...after, otherSide: other(after.day) },
    )
    return verdict === 'unknown' ? [] : [verdict === 'better']
  })
  return judged.length === 0 ? null : judged.includes(true)
}
