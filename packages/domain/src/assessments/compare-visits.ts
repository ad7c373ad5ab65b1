import { compareDays, type Day } from '../calendar/day.ts'
import type { RegionId } from '../library/ids.ts'
import { testOf } from '../library/test-of.ts'
import type { AssessmentTest } from '../library/tests.ts'
import { type Judgement, judgeMeasurement } from './judge-measurement.ts'
import type { AboutRunner } from './norm.ts'
import { isUsable, newestFirst, type Reading } from './readings.ts'
import { type RealChange, realChange } from './real-change.ts'
import { type SideDifference, sideDifference } from './side-difference.ts'

const PLACES = ['left', 'right', 'center'] as const
type Place = (typeof PLACES)[number]

/** What differed between two visits and may explain a change. */
export type Circumstance = 'other-tester' | 'other-warm-up' | 'other-footwear'

/**
 * One value at one visit. `band`: the value ± the smallest real change, to be drawn around it; null where the test has
 * none in its own unit. Changes are null where one of the two values is missing or cannot be used: a gap stays a gap.
 */
export type VisitValue = {
  reading: Reading
  judgement: Judgement
  band: { low: number; high: number } | null
  sincePrevious: RealChange | null
  sinceFirst: RealChange | null
  circumstances: Circumstance[]
}

/** A day of testing. `gap`: left against right of that day; null when one of them is missing or cannot be used. */
export type Visit = { day: Day; gap: SideDifference | null } & Record<Place, VisitValue | null>

export type VisitComparison = { test: AssessmentTest; region: RegionId | null; visits: Visit[] }

const differs = <T>(a: T | null | undefined, b: T | null | undefined): boolean => a != null && b != null && a !== b

function circumstancesOf(before: Reading | null, after: Reading): Circumstance[] {
  if (before === null) return []
  return [
    ...(differs(before.tester, after.tester) ? (['other-tester'] as const) : []),
    ...(differs(before.warmedUp, after.warmedUp) ? (['other-warm-up'] as const) : []),
    ...(differs(before.footwear, after.footwear) ? (['other-footwear'] as const) : []),
  ]
}

/**
 * One test over all visits, oldest first (P8): values per side, the gap between the sides, the smallest real change as
 * a band, and whether each change is real. Two values of one side on one day: the later one counts. `region` chooses
 * the place of a test that may be done anywhere. The test is told as the newest value was measured; each value is judged by the
 * version that it was measured with, and a change by that of the later one.
 */
export function compareVisits(
  id: string,
  all: readonly Reading[],
  runner: AboutRunner,
  region: RegionId | null = null,
): VisitComparison {
  const readings = all
    .filter((reading) => reading.test === id && (region === null || reading.region === region))
    .sort(newestFirst)
  const test = testOf(readings[0] ?? { test: id })
  const days = [...new Set(readings.map(({ day }) => day))].sort(compareDays)
  const at = (day: Day, side: Place): Reading | null =>
    readings.find((reading) => reading.day === day && reading.side === side) ?? null

  const point = (reading: Reading) => {
    const across =
      reading.side === 'left' ? at(reading.day, 'right') : reading.side === 'right' ? at(reading.day, 'left') : null
    return {
      value: reading.value,
      otherSide: across && isUsable(across) ? across.value : null,
      tester: reading.tester ?? null,
    }
  }

  const valueAt = (day: Day, side: Place): VisitValue | null => {
    const reading = at(day, side)
    if (reading === null) return null
    const earlier = isUsable(reading)
      ? days
          .filter((other) => compareDays(other, day) < 0)
          .flatMap((other) => at(other, side) ?? [])
          .filter(isUsable)
      : []
    const [first, previous] = [earlier[0] ?? null, earlier.at(-1) ?? null]
    const since = (before: Reading | null) =>
      before ? realChange(testOf(reading), point(before), point(reading)) : null
    const { mdc } = testOf(reading)
    const error = mdc?.kind === 'absolute' ? mdc.value : null
    return {
      reading,
      judgement: judgeMeasurement(reading, { runner, readings: all }),
      band: error !== null && isUsable(reading) ? { low: reading.value - error, high: reading.value + error } : null,
      sincePrevious: since(previous),
      sinceFirst: since(first),
      circumstances: circumstancesOf(previous, reading),
    }
  }

  const visits = days.map((day): Visit => {
    const [left, right] = [at(day, 'left'), at(day, 'right')]
    const both = left && right && isUsable(left) && isUsable(right)
    return {
      day,
      left: valueAt(day, 'left'),
      right: valueAt(day, 'right'),
      center: valueAt(day, 'center'),
      gap: both ? sideDifference(testOf(left), left.value, right.value) : null,
    }
  })
  return { test, region, visits }
}
