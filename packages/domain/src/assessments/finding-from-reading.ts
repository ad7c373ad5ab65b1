import type { RegionId } from '../library/ids.ts'
import type { Side } from '../library/region-side.ts'
import { region } from '../library/regions.ts'
import { testOf } from '../library/test-of.ts'
import { type Judgement, judgeMeasurement, suggestedState } from './judge-measurement.ts'
import type { Reading } from './readings.ts'
import type { Finding } from './schema.ts'

/** What would be written down of a value. `side` is null where the value does not tell which one. */
export type FindingDraft = { region: RegionId; side: Exclude<Side, 'both'> | null; state: Finding['state'] }

/**
 * The finding that a value would make: in the place that was named with it, else in the first region of its test. Null
 * when the value cannot be judged, or the test names groups only and no place was given. A therapist may choose another
 * place and state.
 */
export function findingFromReading(reading: Reading, { level }: Pick<Judgement, 'level'>): FindingDraft | null {
  const state = suggestedState(level)
  const named = testOf(reading).regions.flatMap((one) => (one === '*' ? [] : one))
  const place = reading.region ?? named.find((one) => region(one).laterality !== 'group') ?? null
  if (state === null || place === null) return null
  const side = reading.side === 'both' ? null : reading.side
  return { region: place, side: side === 'center' && region(place).laterality === 'paired' ? null : side, state }
}

/** What a grade of palpation says by itself (assessments.json, tone-palpation): 2 is watched, 3 and 4 are restricted. */
export function stateOfGrade(grade: number): Finding['state'] {
  const reading: Reading = { id: '', test: 'tone-palpation', side: 'left', value: grade, day: '' }
  const { level } = judgeMeasurement(reading, { runner: { birthDate: null, sex: null } })
  return suggestedState(level) ?? 'watch'
}

/** The grades in words (assessments.json, tone-palpation). */
export const GRADE_WORDS: readonly string[] = [
  'soft, no band',
  'slightly raised',
  'clear band, mildly tender',
  'dense, tender, yields with time',
  'guarded, hard, the runner tenses',
]
