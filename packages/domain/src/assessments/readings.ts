import { compareDays, type Day } from '../calendar/day.ts'
import type { RegionId, TestId } from '../library/ids.ts'
import type { OwnTest } from '../library/own-test.ts'
import type { Side } from '../library/region-side.ts'
import { isStoppedByPain } from './pain-stops.ts'
import type { Assessment, FOOTWEAR } from './schema.ts'

/**
 * A measurement with the day it was taken and who took it: what reasoning works on. Whatever is null or absent was not
 * asked. Looser than the input schema on purpose, so that an imported record is judged by the same functions.
 */
export type Reading = {
  id: string
  test: string
  /** The practice's own version of the test that it was measured with. */
  own?: OwnTest | null | undefined
  side: Side
  region?: RegionId | null
  value: number | null
  day: Day
  tester?: string | null
  pelvisControlled?: boolean | null
  stoppedByPain?: boolean | null
  pain?: number | null
  neural?: boolean | null
  cramp?: boolean | null
  warmedUp?: boolean | null
  footwear?: (typeof FOOTWEAR)[number] | null
}

/** The readings of assessments: each measurement with the day and the tester of its assessment. */
export const readingsFrom = (assessments: readonly Pick<Assessment, 'day' | 'tester' | 'measurements'>[]): Reading[] =>
  assessments.flatMap(({ day, tester, measurements }) =>
    measurements.map((measurement) => ({ ...measurement, day, tester })),
  )

/** Why a value cannot be used for findings. */
export type Unusable = 'no-value' | 'pelvis-not-controlled' | 'stopped-by-pain' | 'neural'

/** Tests whose value is the pain itself, or counts it: pain that stops them is part of the answer. */
const PAIN_IS_THE_ANSWER: ReadonlySet<string> = new Set<TestId>([
  'hop-pain',
  'pain-nrs',
  'stiffness-nrs',
  'single-leg-squat',
  'step-down-test',
  'navicular-tender',
])

/**
 * Why a reading cannot be used for findings; null when it can. Not stated is not "no": only a pelvis known to have
 * moved spoils a Thomas test (assessments.json, thomas-hip), only a feeling known to change with head or foot spoils a
 * straight-leg raise (slr-passive).
 */
export function unusable(reading: Reading): Unusable | null {
  const hasValue = reading.value !== null && Number.isFinite(reading.value)
  if (isStoppedByPain(reading) && !(hasValue && PAIN_IS_THE_ANSWER.has(reading.test))) return 'stopped-by-pain'
  if (!hasValue) return 'no-value'
  if (reading.test === 'thomas-hip' && reading.pelvisControlled === false) return 'pelvis-not-controlled'
  if (reading.test === 'slr-passive' && reading.neural === true) return 'neural'
  return null
}

/** A reading with a value that can be used. */
export type UsableReading = Reading & { value: number }

export const isUsable = (reading: Reading): reading is UsableReading => unusable(reading) === null

/** Newest first; on the same day the one made later, which ids in the order of time tell. */
export const newestFirst = (a: Reading, b: Reading): number =>
  compareDays(b.day, a.day) || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)

/** Readings of one test in one place. `region` matters only for tests that may be done anywhere. */
export const readingsOf = (readings: readonly Reading[], test: string, side: Side, region: RegionId | null = null) =>
  readings.filter(
    (reading) => reading.test === test && reading.side === side && (region === null || reading.region === region),
  )

/** The newest value that can be used; null when there is none. */
export const newestUsable = (
  readings: readonly Reading[],
  test: string,
  side: Side,
  region: RegionId | null = null,
): UsableReading | null => readingsOf(readings, test, side, region).filter(isUsable).sort(newestFirst)[0] ?? null

/** The first value that can be used: the runner's own baseline. Null when there is none. */
export const firstUsable = (
  readings: readonly Reading[],
  test: string,
  side: Side,
  region: RegionId | null = null,
): UsableReading | null => readingsOf(readings, test, side, region).filter(isUsable).sort(newestFirst).at(-1) ?? null
