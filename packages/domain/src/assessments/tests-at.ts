import { dayOf, type Instant } from '../calendar/instant.ts'
import type { RegionId } from '../library/ids.ts'
import type { Side } from '../library/region-side.ts'
import { testOf } from '../library/test-of.ts'
import { isForAnyRegion } from '../library/tests.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { judgeMeasurement } from './judge-measurement.ts'
import type { AboutRunner } from './norm.ts'
import { firstUsable, newestFirst, newestUsable, type Reading, readingsOf, unusable } from './readings.ts'
import { type ChangePoint, type RealChange, realChange } from './real-change.ts'
import { readingsOfRecord } from './record-readings.ts'
import { sideDifference } from './side-difference.ts'

/** The verdict on a change in the words of the reference (14.11). */
export const RETEST_VERDICTS = {
  better: 'improved',
  worse: 'worse',
  'no-real-change': 'no real change',
  unknown: 'unknown',
} as const

export type TestsConcluded = {
  /** The first usable value of a test and side against the newest, on another day. */
  retests: Record<
    string,
    { change: number | null; threshold: number | null; verdict: (typeof RETEST_VERDICTS)[RealChange['verdict']] }
  >
  /** Of the newest usable values of both sides; `flag` is a difference that counts. */
  asymmetry: Record<string, { absolute: number; percent: number | null; flag: boolean | null }>
  /** Sides whose newest usable value meets a flag of the test; which of them is the worse one is not said (14.10). */
  belowReference: Record<string, Side[]>
  /** Tests and sides whose newest value cannot be used: stopped by pain, or the pelvis moved. */
  unusable: string[]
}

/** A test in one place: its region only where the test may be done in any. */
type Place = { test: string; region: RegionId | null; side: Side; name: string }

const SIDE_ORDER: readonly Side[] = ['left', 'right', 'center', 'both']

/** `knee-to-wall`, and with the region for a test that is done anywhere: `pain-nrs/achilles`. */
const nameOf = ({ test, own, region }: Pick<Reading, 'test' | 'own' | 'region'>): string =>
  isForAnyRegion(testOf({ test, own })) && region ? `${test}/${region}` : test

/** `knee-to-wall/left`, as the document names a test on a side. */
export const retestKey = (one: Pick<Reading, 'test' | 'own' | 'side' | 'region'>): string =>
  `${nameOf(one)}/${one.side}`

function placesOf(readings: readonly Reading[]): Place[] {
  const places = new Map<string, Place>()
  for (const reading of readings) {
    const { test, side } = reading
    const name = nameOf(reading)
    places.set(`${name}/${side}`, { test, side, name, region: name === test ? null : (reading.region ?? null) })
  }
  return [...places.values()].sort(
    (a, b) =>
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) || SIDE_ORDER.indexOf(a.side) - SIDE_ORDER.indexOf(b.side),
  )
}

const MIRRORED: Partial<Record<Side, Side>> = { left: 'right', right: 'left' }

/** A reading with the other side's value of the same day, which tests of symmetry are judged by. */
function pointOf(readings: readonly Reading[], { test, region }: Place, reading: Reading): ChangePoint {
  const across = MIRRORED[reading.side]
  const ofDay = readings.filter(({ day }) => day === reading.day)
  return {
    value: reading.value,
    tester: reading.tester ?? null,
    otherSide: across ? (newestUsable(ofDay, test, across, region)?.value ?? null) : null,
  }
}

/** Readings of a record's assessments that were known on the day of a moment. */
export const readingsAt = (record: Pick<RunnerRecord, 'runner' | 'assessments'>, at: Instant): Reading[] => {
  const today = dayOf(at, record.runner.timeZone)
  return readingsOfRecord(record).filter(({ day }) => day <= today)
}

export const aboutRunner = ({ runner }: Pick<RunnerRecord, 'runner'>): AboutRunner => ({
  birthDate: runner.birthDate ?? null,
  sex: runner.sex ?? null,
})

/** What the assessments of a record say at a moment (reference 3, 14.9 to 14.11), under the names of record.md. */
export function testsAt(record: Pick<RunnerRecord, 'runner' | 'assessments'>, at: Instant): TestsConcluded {
  const readings = readingsAt(record, at)
  const runner = aboutRunner(record)
  const found: TestsConcluded = { retests: {}, asymmetry: {}, belowReference: {}, unusable: [] }
  for (const place of placesOf(readings)) {
    const { test, side, region, name } = place
    const key = `${name}/${side}`
    const all = readingsOf(readings, test, side, region)
    const reason = unusable([...all].sort(newestFirst)[0] as Reading)
    if (reason !== null && reason !== 'no-value') found.unusable.push(key)

    const [first, newest] = [firstUsable(readings, test, side, region), newestUsable(readings, test, side, region)]
    if (first && newest && first.day < newest.day) {
      const change = realChange(testOf(newest), pointOf(readings, place, first), pointOf(readings, place, newest))
      found.retests[key] = {
        change: change.change,
        threshold: change.threshold,
        verdict: RETEST_VERDICTS[change.verdict],
      }
    }
    if (newest) {
      const { level } = judgeMeasurement(newest, { runner, readings })
      if (level !== null && level !== 'within')
        found.belowReference[name] = [...(found.belowReference[name] ?? []), side]
    }
    if (newest && side === 'left' && testOf(newest).asymmetry !== null) {
      const right = newestUsable(readings, test, 'right', region)
      const apart = right && sideDifference(testOf(newest), newest.value, right.value)
      if (apart) found.asymmetry[name] = { absolute: apart.absolute, percent: apart.percent, flag: apart.flagged }
    }
  }
  return found
}
