import { numberWords } from '../assessments/number-words.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { type RegionSide, regionKey } from '../library/region-side.ts'
import type { RuleLine } from '../rule-page.ts'
import { placeKeyWords } from '../timing/place-words.ts'
import { no, type Sign, scoreAbove, unknown, yes } from './sign.ts'
import type { SignGround } from './sign-ground.ts'
import { namedPlaces, type StiffnessDay, stiffnessDays } from './stiffness-days.ts'
import { stiffnessOf } from './stiffness-series.ts'

const WEEKS = 4
/** So many of the weeks need so many answers. */
const LEAST_WEEKS = 3
const LEAST_ANSWERS = 3

/** The lowest value of a week stays here or above, for so many weeks in a row. */
const STAYS = 2
const WEEKS_IN_A_ROW = 3

type Place = { place: RegionSide; isKnown: boolean; row: { weeks: number; lowest: number; since: Day } | null }

/** Lowest value of each block of seven days, oldest first; null where it has too few answers. */
const lowestOfWeeks = (blocks: readonly (readonly StiffnessDay[])[], place: RegionSide): (number | null)[] =>
  blocks.map((days) => {
    const values = days.flatMap((answer) => stiffnessOf(answer, place) ?? [])
    return values.length >= LEAST_ANSWERS ? Math.min(...values) : null
  })

function judge(place: RegionSide, weeks: readonly (number | null)[], starts: readonly Day[]): Place {
  let best: Place['row'] = null
  for (let first = 0; first < weeks.length; first += 1) {
    const rest = weeks.slice(first)
    const end = rest.findIndex((lowest) => lowest === null || lowest < STAYS)
    const row = (end === -1 ? rest : rest.slice(0, end)).flatMap((lowest) => lowest ?? [])
    if (row.length >= WEEKS_IN_A_ROW && row.length > (best?.weeks ?? 0))
      best = { weeks: row.length, lowest: Math.min(...row), since: starts[first] ?? '' }
  }
  return { place, isKnown: weeks.filter((lowest) => lowest !== null).length >= LEAST_WEEKS, row: best }
}

/** Sign S5: hot spots never settle (reference 7.3). Weeks are blocks of seven days, the last of them ending today. */
export function hotSpotsSign({ record, at, today, timeZone }: SignGround): Sign {
  const from = addDays(today, 1 - 7 * WEEKS)
  const starts = Array.from({ length: WEEKS }, (_, index) => addDays(from, 7 * index))
  const days = stiffnessDays(record.checkIns, { from, to: today, timeZone, until: at })
  const blocks = starts.map((start) => days.filter(({ day }) => day >= start && day <= addDays(start, 6)))
  const enough = blocks.filter((block) => block.length >= LEAST_ANSWERS).length
  const missing = `${LEAST_ANSWERS} body maps a week in ${LEAST_WEEKS} of ${WEEKS} weeks`
  if (enough < LEAST_WEEKS) return unknown([`${missing} (${enough} such weeks)`])

  const judged = namedPlaces(days).map((place) => judge(place, lowestOfWeeks(blocks, place), starts))
  const hot = judged
    .flatMap(({ place, row, isKnown }) => (row && isKnown ? [{ place, ...row }] : []))
    .sort((a, b) => b.lowest - a.lowest || b.weeks - a.weeks)
  const [hottest] = hot
  if (hottest)
    return yes(
      scoreAbove(hottest.lowest, STAYS),
      hot.map(({ since }) => since).sort()[0] ?? null,
      hot.map(
        ({ place, weeks, lowest }) =>
          `${placeKeyWords(regionKey(place))} never under ${numberWords(lowest)} for ${weeks} weeks`,
      ),
    )
  const open = judged.filter(({ isKnown }) => !isKnown)
  return open.length > 0
    ? unknown(open.map(({ place }) => `${missing} for ${placeKeyWords(regionKey(place))}`))
    : no([`no area stayed at ${STAYS} or above for ${WEEKS_IN_A_ROW} weeks`])
}

/** The same, for the document of rules. */
export const HOT_SPOTS_LINE: RuleLine = {
  id: 'sign S5',
  when: `the lowest stiffness of a place stays at ${STAYS} or above for ${WEEKS_IN_A_ROW} weeks in a row`,
  means: `yes; not known unless ${LEAST_WEEKS} of ${WEEKS} weeks have ${LEAST_ANSWERS} answers`,
  confidence: 'low',
  source: 'reference 7.3',
}
