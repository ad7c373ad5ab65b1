import { numberWords } from '../assessments/number-words.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { type RegionSide, regionKey } from '../library/region-side.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { placeKeyWords } from '../timing/place-words.ts'
import { no, type Sign, scoreAbove, unknown, yes } from './sign.ts'
import type { SignGround } from './sign-ground.ts'
import { SIGN_SETTINGS, type SignThresholds } from './sign-settings.ts'
import { namedPlaces, type StiffnessDay, stiffnessDays } from './stiffness-days.ts'
import { stiffnessOf } from './stiffness-series.ts'
import type { Thresholds } from './thresholds.ts'

const WEEKS = 4
type HotSpots = Thresholds['hotSpots']

type Place = { place: RegionSide; isKnown: boolean; row: { weeks: number; lowest: number; since: Day } | null }

/** Lowest value of each block of seven days, oldest first; null where it has too few answers. */
const lowestOfWeeks = (
  blocks: readonly (readonly StiffnessDay[])[],
  place: RegionSide,
  { answers }: HotSpots,
): (number | null)[] =>
  blocks.map((days) => {
    const values = days.flatMap((answer) => stiffnessOf(answer, place) ?? [])
    return values.length >= answers ? Math.min(...values) : null
  })

function judge(
  place: RegionSide,
  weeks: readonly (number | null)[],
  starts: readonly Day[],
  { stays, weeksInARow, weeks: leastWeeks }: HotSpots,
): Place {
  const isKnown = weeks.filter((lowest) => lowest !== null).length >= leastWeeks
  // Two weeks at least make a row, so four hold one at most, and it is whole where it begins.
  for (const [first, since] of starts.entries()) {
    const rest = weeks.slice(first)
    const end = rest.findIndex((lowest) => lowest === null || lowest < stays)
    const row = (end === -1 ? rest : rest.slice(0, end)).flatMap((lowest) => lowest ?? [])
    if (row.length >= weeksInARow)
      return { place, isKnown, row: { weeks: row.length, lowest: Math.min(...row), since } }
  }
  return { place, isKnown, row: null }
}

/** Sign S5: hot spots never settle (reference 7.3). Weeks are blocks of seven days, the last of them ending today. */
export function hotSpotsSign({ record, at, today, timeZone, thresholds }: SignGround): Sign {
  const { hotSpots } = thresholds
  const from = addDays(today, 1 - 7 * WEEKS)
  const starts = Array.from({ length: WEEKS }, (_, index) => addDays(from, 7 * index))
  const days = stiffnessDays(record.checkIns, { from, to: today, timeZone, until: at })
  const blocks = starts.map((start) => days.filter(({ day }) => day >= start && day <= addDays(start, 6)))
  const enough = blocks.filter((block) => block.length >= hotSpots.answers).length
  const missing = `${hotSpots.answers} body maps a week in ${hotSpots.weeks} of ${WEEKS} weeks`
  if (enough < hotSpots.weeks) return unknown([`${missing} (${enough} such weeks)`])

  const judged = namedPlaces(days).map((place) =>
    judge(place, lowestOfWeeks(blocks, place, hotSpots), starts, hotSpots),
  )
  const hot = judged
    .flatMap(({ place, row, isKnown }) => (row && isKnown ? [{ place, ...row }] : []))
    .sort((a, b) => b.lowest - a.lowest || b.weeks - a.weeks)
  const [hottest] = hot
  if (hottest)
    return yes(
      scoreAbove(hottest.lowest, hotSpots.stays),
      hot.map(({ since }) => since).sort()[0] ?? null,
      hot.map(
        ({ place, weeks, lowest }) =>
          `${placeKeyWords(regionKey(place))} never under ${numberWords(lowest)} for ${weeks} weeks`,
      ),
    )
  const open = judged.filter(({ isKnown }) => !isKnown)
  return open.length > 0
    ? unknown(open.map(({ place }) => `${missing} for ${placeKeyWords(regionKey(place))}`))
    : no([`no area stayed at ${hotSpots.stays} or above for ${hotSpots.weeksInARow} weeks`])
}

const line = linesOf(SIGN_SETTINGS)

/** The same, for the document of rules. */
export const hotSpotsLine = (thresholds: SignThresholds): RuleLine => {
  const { stays, weeksInARow, weeks, answers } = thresholds.hotSpots
  return line(thresholds, ['hotSpots.stays', 'hotSpots.weeksInARow', 'hotSpots.weeks', 'hotSpots.answers'], {
    id: 'sign S5',
    when: `the lowest stiffness of a place stays at ${stays} or above for ${weeksInARow} weeks in a row`,
    means: `yes; not known unless ${weeks} of ${WEEKS} weeks have ${answers} answers`,
    confidence: 'low',
    source: 'reference 7.3',
  })
}
