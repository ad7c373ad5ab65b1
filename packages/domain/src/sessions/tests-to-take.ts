import { type RealChange, realChange } from '../assessments/real-change.ts'
import type { Day } from '../calendar/day.ts'
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts'
import type { RegionId } from '../library/ids.ts'
import { mirrored, type Side } from '../library/region-side.ts'
import { type NamesTest, testOf } from '../library/test-of.ts'
import { isForAnyRegion, type Unit } from '../library/tests.ts'
import type { RecordRetest, RunnerRecord } from '../record/schema.ts'
import { retestChange, retestChangeWords } from './retest-change.ts'

/** What is measured, and where: the region only for a test that may be done anywhere. */
export type TestPlace = NamesTest & { side: Side; region: RegionId | null }

/** A value of before this session. `taken`: by a test of its own, or before or after the hands of an earlier session. */
export type EarlierValue = {
  value: number
  day: Day
  taken: 'test' | 'before' | 'after'
  tester: string | null
  /** The same moment's value of the other side; null where none was taken. */
  otherSide: number | null
}

/** One measure of a session beside what was known of it: enough to show what held, what changed, and what is noise. */
export type TestToTake = TestPlace & {
  name: string
  unit: Unit
  /** The smallest real change with one tester, in the unit or in points of the symmetry index; null: not known. */
  smallest: number | null
  earlier: EarlierValue | null
  /** The newest earlier value of the other side, to compare with. */
  otherSide: EarlierValue | null
  before: number | null
  after: number | null
  /** From the earlier value to the one before the hands: did it hold? Null where one of the two is missing. */
  since: RealChange | null
  /** From before to after; null where nothing was measured yet. */
  change: RealChange | null
  /** The change in as few words as a tile takes. */
  says: string | null
}

const asNumber = (result: RecordRetest['before']): number | null =>
  typeof result === 'boolean' ? Number(result) : result

/** The place as it is compared: a region counts only for a test that may be done anywhere. */
export const testPlace = ({ test, own, side, region }: TestPlace): TestPlace => ({
  test,
  ...(own && { own }),
  side,
  region: isForAnyRegion(testOf({ test, own })) ? region : null,
})

type Named = { test: string; side?: Side | null; region?: RegionId | null | undefined }

const isAt = (place: TestPlace, one: Named): boolean =>
  one.test === place.test &&
  (one.side ?? 'center') === place.side &&
  (place.region === null || (one.region ?? null) === place.region)

const isKnown = <T extends { value: number | null }>(one: T): one is T & { value: number } => one.value !== null

/** Every value of a place before a session, the newest last; what one session took stands in the order it was taken. */
function valuesBefore(record: RunnerRecord, place: TestPlace, session: { id: string | null; start: Instant }) {
  const across = { ...place, side: mirrored(place.side) }
  const day = dayOf(session.start, record.runner.timeZone)
  const other = <T extends Named>(all: readonly T[], value: (one: T) => number | null): number | null => {
    const found = across.side === place.side ? undefined : all.find((one) => isAt(across, one))
    return found ? value(found) : null
  }
  const assessments = (record.assessments ?? []).filter(({ date }) => date <= day)
  const tested = assessments
    .filter((one) => isAt(place, one) && !one.stoppedByPain && one.pelvisControlled !== false)
    .map((one) => {
      const sameDay = assessments.filter(({ date }) => date === one.date)
      const otherSide = other(sameDay, ({ value }) => asNumber(value))
      return {
        value: asNumber(one.value),
        day: one.date,
        taken: 'test' as const,
        tester: one.tester ?? null,
        otherSide,
      }
    })
  const retested = (record.sessions ?? [])
    .filter(
      ({ id, status, start }) => status === 'done' && id !== session.id && compareInstants(start, session.start) < 0,
    )
    .flatMap(({ start, therapist, retests = [] }) =>
      retests
        .filter((one) => isAt(place, one))
        .flatMap((one) =>
          (['before', 'after'] as const).map((taken) => ({
            value: asNumber(one[taken]),
            day: dayOf(start, record.runner.timeZone),
            taken,
            tester: (taken === 'before' ? therapist : (one.tester ?? therapist)) ?? null,
            otherSide: other(retests, (candidate) => asNumber(candidate[taken])),
          })),
        ),
    )
  return [...tested, ...retested]
    .filter(isKnown)
    .map((one, index) => ({ one, index }))
    .sort((a, b) => (a.one.day < b.one.day ? -1 : a.one.day > b.one.day ? 1 : a.index - b.index))
    .map(({ one }): EarlierValue => one)
}

/** What is re-tested at a session: its own measures first, then those named, each once. */
export function testsToTake(
  record: RunnerRecord,
  session: { id: string | null; start: Instant; therapist: string | null; retests: readonly RecordRetest[] },
  named: readonly TestPlace[],
): TestToTake[] {
  const { retests, therapist } = session
  const own = retests.map(({ test, own: version, side, region }) => ({
    test,
    own: version,
    side,
    region: region ?? null,
  }))
  const places = [...own, ...named].map(testPlace)
  const once = new Map(places.map((place) => [`${place.test} ${place.side} ${place.region ?? ''}`, place]))
  return [...once.values()].map((place): TestToTake => {
    const retest = retests.find((one) => isAt(place, one)) ?? null
    const test = testOf(retest ?? place)
    const across = { ...place, side: mirrored(place.side) }
    const earlier = valuesBefore(record, place, session).at(-1) ?? null
    const before = retest && asNumber(retest.before)
    const otherBefore = retests.find((one) => across.side !== place.side && isAt(across, one))?.before ?? null
    const context = { therapist, retests }
    return {
      ...place,
      name: test.name.split(' (')[0] ?? test.name,
      unit: test.unit,
      smallest: test.mdc?.value ?? null,
      earlier,
      otherSide: across.side === place.side ? null : (valuesBefore(record, across, session).at(-1) ?? null),
      before,
      after: retest && asNumber(retest.after),
      since:
        earlier === null || before === null
          ? null
          : realChange(test, earlier, { value: before, otherSide: asNumber(otherBefore), tester: therapist }),
      change: retest && retestChange(retest, context),
      says: retest && retestChangeWords(retest, context),
    }
  })
}
