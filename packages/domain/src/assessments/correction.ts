import type { RegionSide } from '../library/region-side.ts'
import { regionKey } from '../library/region-side.ts'
import { sameContent } from '../same-content.ts'
import type { Assessment, Measurement, Palpation } from './schema.ts'

/** What must happen so that what is stored is what is wanted. Nothing is deleted: what is left out is retired. */
export type Correction<T> = { insert: T[]; update: { before: T; after: T }[]; retire: T[] }

type Stored<T> = T & { retired: boolean }

/** Whatever else is stored beside it, and under which id: what is wanted stands there. */
const says = (stored: object, wanted: object): boolean => {
  const [one, other] = [stored as Record<string, unknown>, wanted as Record<string, unknown>]
  return Object.keys(other).every((key) => key === 'id' || sameContent(one[key], other[key]))
}

/**
 * Compares by place: an entry of the same place is the same entry and keeps its stored id, whatever id it is sent with.
 * One that was retired comes back when it is entered again.
 */
function correct<T extends { id: string }>(
  stored: readonly Stored<T>[],
  wanted: readonly T[],
  placeOf: (entry: T) => string,
): Correction<T> {
  const known = new Map(stored.map((entry) => [placeOf(entry), entry]))
  const kept = new Set(wanted.map(placeOf))
  const correction: Correction<T> = { insert: [], update: [], retire: [] }
  for (const entry of wanted) {
    const before = known.get(placeOf(entry))
    if (!before) correction.insert.push(entry)
    else if (before.retired || !says(before, entry))
      correction.update.push({ before, after: { ...entry, id: before.id } })
  }
  correction.retire = stored.filter((entry) => !entry.retired && !kept.has(placeOf(entry)))
  return correction
}

/** The values of an assessment, by test, side and region. */
export const correctMeasurements = (
  stored: readonly Stored<Measurement>[],
  wanted: readonly Measurement[],
): Correction<Measurement> => correct(stored, wanted, ({ test, side, region }) => `${test} ${side} ${region ?? ''}`)

/** The grades of an assessment, by region and side. */
export const correctPalpations = (
  stored: readonly Stored<Palpation>[],
  wanted: readonly Palpation[],
): Correction<Palpation> => correct(stored, wanted, (entry: RegionSide) => regionKey(entry))

export const isEmpty = ({ insert, update, retire }: Correction<unknown>): boolean =>
  insert.length + update.length + retire.length === 0

export type StoredAssessment = Omit<Assessment, 'measurements' | 'palpations'> & {
  measurements: Stored<Measurement>[]
  palpations: Stored<Palpation>[]
}

/** True when saving this would change nothing: the same write, sent again. */
export const isSameAssessment = (stored: StoredAssessment, wanted: Assessment): boolean =>
  says(
    { day: stored.day, tester: stored.tester, note: stored.note },
    { day: wanted.day, tester: wanted.tester, note: wanted.note },
  ) &&
  isEmpty(correctMeasurements(stored.measurements, wanted.measurements)) &&
  isEmpty(correctPalpations(stored.palpations, wanted.palpations))
