import { type ChosenTest, SHIPPED_TESTS } from '@strideloom/domain/library/practice-tests.ts'
import type { MeasuredSide, RegionSide } from '@strideloom/domain/library/region-side.ts'
import { includesRegion } from '@strideloom/domain/library/regions.ts'
import { namedTest } from '@strideloom/domain/library/test-of.ts'
import { type AssessmentTest, isForAnyRegion } from '@strideloom/domain/library/tests.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { type TestToTake, testsToTake } from '@strideloom/domain/sessions/tests-to-take.ts'
import type { Recording, RecordingRetest } from './recording.ts'
import { asRetest } from './starters.ts'

/** Asked, not measured: stiffness has its own question, pain is told at the table. */
const ASKED: readonly string[] = ['pain-nrs', 'stiffness-nrs']

/** True when a test says something about that region, or about a part or the whole of it. */
const speaksOf = (test: AssessmentTest, { region }: RegionSide): boolean =>
  isForAnyRegion(test) ||
  test.regions.some((named) => named !== '*' && (includesRegion(named, region) || includesRegion(region, named)))

export type Measure = Pick<RecordingRetest, 'test' | 'own' | 'side' | 'region'>

export const measureKey = ({ test, side, region }: Measure): string => `${test} ${side} ${region ?? ''}`

/** The measures that say something about a place: left and right each on its own. */
const measuresOf = (place: RegionSide, choices: readonly ChosenTest[]): Measure[] =>
  choices
    .filter(({ item }) => !ASKED.includes(item.id) && speaksOf(item, place))
    .flatMap((chosen): Measure[] => {
      const { item: test } = chosen
      const named = namedTest(chosen)
      const region = isForAnyRegion(test) ? place.region : null
      if (region !== null && place.side === 'center') return [{ ...named, side: 'center', region }]
      if (!test.perSide) return [{ ...named, side: 'center', region }]
      const sides: MeasuredSide[] = place.side === 'left' || place.side === 'right' ? [place.side] : ['left', 'right']
      return sides.map((side) => ({ ...named, side, region }))
    })

/** What can be measured beside what is measured already, for the places that hands work on, each once, of the practice's tests. */
export const measuresToAdd = (
  works: readonly RegionSide[],
  present: readonly Measure[],
  choices: readonly ChosenTest[] = SHIPPED_TESTS,
): Measure[] => {
  const taken = new Set(present.map(measureKey))
  const all = new Map(
    works.flatMap((place) => measuresOf(place, choices)).map((measure) => [measureKey(measure), measure]),
  )
  return [...all.values()].filter((measure) => !taken.has(measureKey(measure)))
}

/** Every measure of a recording beside what was known of it, as typed so far, by its id. */
export const measuredNow = (
  record: RunnerRecord,
  { sessionId, doneAt, retests }: Pick<Recording, 'sessionId' | 'doneAt' | 'retests'>,
  therapist: string,
): ReadonlyMap<string, TestToTake> => {
  const typed = retests.map((retest) => asRetest(retest, therapist))
  const tests = testsToTake(record, { id: sessionId, start: doneAt, therapist, retests: typed }, [])
  const byPlace = new Map(tests.map((test) => [`${test.test} ${test.side} ${test.region ?? ''}`, test]))
  return new Map(
    retests.flatMap((retest) => {
      const found = byPlace.get(measureKey(retest))
      return found ? [[retest.id, found] as const] : []
    }),
  )
}
