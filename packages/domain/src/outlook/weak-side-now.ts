import { newestUsable, type Reading } from '../assessments/readings.ts'
import { sideDifference } from '../assessments/side-difference.ts'
import { readingsAt, testsAt } from '../assessments/tests-at.ts'
import type { Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import type { Exercise } from '../library/exercises.ts'
import { includesRegion } from '../library/regions.ts'
import { testOf } from '../library/test-of.ts'
import type { ProgressionThresholds } from '../programs/progression-settings.ts'
import { extraSets } from '../programs/weak-side.ts'
import type { RunnerRecord } from '../record/schema.ts'

/** A side that a test found weaker where an exercise works, and what it gets more of for a time. */
export type WeakSide = {
  readonly side: 'left' | 'right'
  readonly sets: number
  readonly test: string
  readonly left: number
  readonly right: number
  readonly unit: string
  readonly since: Day
}

const worksThere = ({ regions }: Pick<Exercise, 'regions'>, reading: Reading): boolean => {
  const tested = testOf(reading).regions
  return regions.some((one) =>
    tested.some((other) => other !== '*' && (includesRegion(one, other) || includesRegion(other, one))),
  )
}

/**
 * Finds the weaker side for exercises of one record (reference 14.9): by tests that count repetitions or seconds, of the newest usable values,
 * where the difference counts and not both sides are low. The newest test speaks.
 */
export function weakSides(
  record: Pick<RunnerRecord, 'runner' | 'assessments'>,
  at: Instant,
  thresholds: ProgressionThresholds,
) {
  const readings = readingsAt(record, at)
  const today = dayOf(at, record.runner.timeZone)
  const { belowReference } = testsAt(record, at)
  const found = readings.flatMap((reading): { reading: Reading; weak: WeakSide }[] => {
    const test = testOf(reading)
    if (reading.side !== 'left' || (test.unit !== 'reps' && test.unit !== 's')) return []
    const left = newestUsable(readings, reading.test, 'left')
    const right = newestUsable(readings, reading.test, 'right')
    if (!left || !right || left !== reading || left.value === null || right.value === null) return []
    const apart = sideDifference(test, left.value, right.value)
    if (!apart?.worse) return []
    const low = belowReference[reading.test] ?? []
    const bothLow = low.includes('left') && low.includes('right')
    const since = left.day > right.day ? left.day : right.day
    const sets = extraSets({ flag: apart.flagged, worse: apart.worse, bothLow }, apart.worse, since, today, thresholds)
    if (sets === 0) return []
    const weak = {
      side: apart.worse,
      sets,
      test: test.name,
      left: left.value,
      right: right.value,
      unit: test.unit,
      since,
    }
    return [{ reading, weak }]
  })
  const newest = found.sort((a, b) => (a.weak.since < b.weak.since ? 1 : -1))
  return (exercise: Exercise): WeakSide | null =>
    exercise.unilateral && exercise.category !== 'mobility'
      ? (newest.find(({ reading }) => worksThere(exercise, reading))?.weak ?? null)
      : null
}
