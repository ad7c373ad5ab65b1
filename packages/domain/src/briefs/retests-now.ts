import { type RealChange, realChange } from '../assessments/real-change.ts'
import type { Day } from '../calendar/day.ts'
import type { RegionId } from '../library/ids.ts'
import { mirrored, type Side } from '../library/region-side.ts'
import { testOf } from '../library/test-of.ts'
import type { AssessmentTest, Unit } from '../library/tests.ts'
import type { RecordRetest, RunnerRecord } from '../record/schema.ts'
import type { GivenSession } from '../sessions/given-sessions.ts'

/** A value of one test in one place, with its day and who took it. */
type Taken = { value: number; day: Day; tester: string | null; otherSide: number | null }

/** Yes is 1 and no is 0; not taken is null. */
const asNumber = (result: RecordRetest['before']): number | null =>
  typeof result === 'boolean' ? Number(result) : result

type Place = { test: string; side: Side; region: RegionId | null }

const isAt = (place: Place, other: { test: string; side?: Side | null; region?: RegionId | undefined }): boolean =>
  other.test === place.test && (other.side ?? 'center') === place.side && (other.region ?? null) === place.region

const otherSideOf = (place: Place): Place | null =>
  mirrored(place.side) === place.side ? null : { ...place, side: mirrored(place.side) }

/**
 * Every value of a place taken after a session and until `today`, oldest first: tests of their own, and the first
 * measure of a later session. What a later session's hands did is no answer to whether this one held.
 */
function takenAfter(record: RunnerRecord, sessions: readonly GivenSession[], place: Place, after: Day, today: Day) {
  const across = otherSideOf(place)
  const measured = (record.assessments ?? []).filter(({ date }) => date > after && date <= today)
  const assessed = measured
    .filter((one) => isAt(place, one))
    .flatMap(({ date, value, tester, pelvisControlled, stoppedByPain }): Taken[] => {
      const number = asNumber(value)
      if (number === null || stoppedByPain || pelvisControlled === false) return []
      const other = across && measured.find((one) => one.date === date && isAt(across, one))
      return [{ value: number, day: date, tester: tester ?? null, otherSide: other ? asNumber(other.value) : null }]
    })
  const before = sessions
    .filter(({ day }) => day > after && day <= today)
    .flatMap(({ day, session: { therapist, retests = [] } }) =>
      retests
        .filter((one) => isAt(place, one))
        .flatMap((one): Taken[] => {
          const number = asNumber(one.before)
          const other = across && retests.find((candidate) => isAt(across, candidate))
          const otherSide = other ? asNumber(other.before) : null
          return number === null ? [] : [{ value: number, day, tester: therapist ?? null, otherSide }]
        }),
    )
  return [...assessed, ...before].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/**
 * One measure of a session, followed. `state`:
 * - `held`: now still beyond the smallest real change from the value before the session;
 * - `back`: it was a real change at the session's end and is none any more;
 * - `no-change`: there was no real change on the day, so nothing could hold;
 * - `not-measured`: not taken since; `unknown`: a value is missing, or the test's error is not known.
 */
export type RetestNow = {
  test: string
  name: string
  unit: Unit
  side: Side
  region: RegionId | null
  before: number | null
  end: number | null
  now: { value: number; day: Day } | null
  /** Now − before, in `in`. */
  change: number | null
  /** The smallest real change, in `in`; a quarter larger where another person measured. */
  smallest: number | null
  in: RealChange['in']
  /** The value from which on it holds, in the test's unit; null where sides are compared or no error is known. */
  heldFrom: number | null
  state: 'held' | 'back' | 'no-change' | 'not-measured' | 'unknown'
}

const shortName = ({ name }: AssessmentTest): string => name.split(' (')[0] ?? name

const stateOf = (onDay: RealChange, sinceThen: RealChange | null): RetestNow['state'] => {
  if (onDay.verdict === 'unknown') return 'unknown'
  if (sinceThen === null) return onDay.verdict === 'better' ? 'not-measured' : 'no-change'
  if (sinceThen.verdict === 'unknown') return 'unknown'
  if (sinceThen.verdict === 'better') return 'held'
  return onDay.verdict === 'better' ? 'back' : 'no-change'
}

/** Follows one measure of a session to the newest value since, up to `today`. */
export function retestNow(
  record: RunnerRecord,
  sessions: readonly GivenSession[],
  given: GivenSession,
  retest: RecordRetest,
  today: Day,
): RetestNow {
  const { session, day } = given
  const test = testOf(retest)
  const place: Place = { test: retest.test, side: retest.side, region: retest.region ?? null }
  const across = otherSideOf(place)
  const other = across ? session.retests?.find((one) => isAt(across, one)) : undefined
  const before = {
    value: asNumber(retest.before),
    otherSide: other ? asNumber(other.before) : null,
    tester: session.therapist ?? null,
  }
  const end = {
    value: asNumber(retest.after),
    otherSide: other ? asNumber(other.after) : null,
    tester: retest.tester ?? session.therapist ?? null,
  }
  const taken = takenAfter(record, sessions, place, day, today)
  const now = taken.at(-1) ?? null
  const onDay = realChange(test, before, end)
  const sinceThen = now && realChange(test, before, now)
  const { threshold, in: unitOf } = sinceThen ?? onDay
  const direction = test.betterWhen === 'higher' ? 1 : -1
  return {
    test: test.id,
    name: shortName(test),
    unit: test.unit,
    side: retest.side,
    region: place.region,
    before: before.value,
    end: end.value,
    now: now && { value: now.value, day: now.day },
    change: sinceThen?.change ?? null,
    smallest: threshold,
    in: unitOf,
    heldFrom:
      before.value === null || threshold === null || unitOf !== 'unit' ? null : before.value + direction * threshold,
    state: stateOf(onDay, sinceThen),
  }
}
