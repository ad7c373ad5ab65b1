import { GRADE_WORDS } from '../assessments/finding-from-reading.ts'
import { findingPlaces } from '../assessments/finding-places.ts'
import { numberWords, valueWords } from '../assessments/number-words.ts'
import type { Finding } from '../assessments/schema.ts'
import type { Day } from '../calendar/day.ts'
import { pattern } from '../library/patterns.ts'
import { type RegionSide, regionKey } from '../library/region-side.ts'
import { testOf } from '../library/test-of.ts'
import { placeWords } from '../programs/place-words.ts'
import type { FindingRow } from './brief-rows.ts'

/** A place with a finding that holds now. */
export type OpenFinding = RegionSide & {
  id: string
  state: Finding['state']
  role: Finding['role']
  /** The pattern in words, null when none was picked. */
  pattern: string | null
  since: Day
  /** What it stands on, with its number: "Knee-to-wall 7.5 cm on 13 Nov". */
  seen: { what: string; day: Day }[]
  note: string
  /** What may drive it, as it was suspected. */
  drivers: string[]
}

/** What one observation stands on, with its number. */
const observed = ({ source, value }: FindingRow): string => {
  if (source.kind === 'report') return 'Reported'
  if (source.kind === 'palpation') return `Palpation ${numberWords(source.grade)}, ${GRADE_WORDS[source.grade]}`
  const { name, unit } = testOf(source)
  const short = name.split(' (')[0] ?? name
  return value === null ? short : `${short} ${valueWords(value, unit)}`
}

const driverWords = ({ label, region, side }: FindingRow['contributors'][number]): string =>
  region === null || side === null ? label : `${label} (${placeWords(region, side)})`

/** The places that something is open in, the most serious first; what is normal now is closed. At most `most`. */
export const openFindings = (rows: readonly FindingRow[], most = 6): OpenFinding[] =>
  findingPlaces(rows)
    .filter(({ state }) => state !== 'normal')
    .slice(0, most)
    .map(({ region, side, state, since, lead, current }) => ({
      id: lead.id,
      region,
      side,
      state,
      role: lead.role ?? current.find(({ role }) => role !== null)?.role ?? null,
      pattern: lead.pattern === null ? null : pattern(lead.pattern).label,
      since,
      seen: current.filter((one) => one.state !== 'normal').map((one) => ({ what: observed(one), day: one.day })),
      note: lead.note,
      drivers: [...new Set(current.flatMap(({ contributors }) => contributors.map(driverWords)))],
    }))

/** Where what drives a finding is suspected, each place once. */
export const suspectedDrivers = (rows: readonly FindingRow[]): RegionSide[] => {
  const places = rows.flatMap((row): RegionSide[] => [
    ...(row.role === 'driver' && row.state !== 'normal' ? [{ region: row.region, side: row.side }] : []),
    ...row.contributors.flatMap(({ region, side }) => (region && side ? [{ region, side }] : [])),
  ])
  return [...new Map(places.map((place) => [regionKey(place), place])).values()]
}
