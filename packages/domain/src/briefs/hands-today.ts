import { numberWords } from '../assessments/number-words.ts'
import { dayWords } from '../calendar/day-words.ts'
import type { ChosenTechnique } from '../library/practice-techniques.ts'
import { covers, overlaps, type RegionSide } from '../library/region-side.ts'
import { placeTitle } from '../programs/place-words.ts'
import { techniqueWords } from '../timing/limit-words.ts'
import type { BriefParts, BriefSession, Suggestion } from './brief.ts'
import { starting } from './brief-words.ts'
import type { PlaceLimit } from './limits-now.ts'
import { techniqueToday } from './technique-today.ts'

type Hands = Pick<Suggestion, 'kind' | 'title' | 'why' | 'minutes' | 'pressure' | 'limit' | 'place' | 'rules'>

/** From here up a place is worth hands without a plan that says so. */
const STIFF_FROM = 3

const stiffnessAt = ({ places }: BriefParts, place: RegionSide) =>
  places.find((one) => covers(one, place) || covers(place, one)) ?? null

/** Why this pressure, with its number: what limits it, else the dose that worked, else the reason that was planned. */
const whyPressure = (brief: BriefParts, asked: number, limit: PlaceLimit, planned: string): string => {
  const { dose } = brief.tolerance
  const felt = stiffnessAt(brief, limit)
  const stiff = felt && felt.value > 0 ? `Stiffness ${numberWords(felt.value)} on ${dayWords(felt.day)}. ` : ''
  if (asked > limit.limit) {
    const [cause] = limit.causes
    // What limits the whole session stands in the headline or beside it, once.
    const own = limit.limit < brief.limits.maxPressure && cause ? ` ${cause.says}` : ''
    return `${stiff}Planned ${numberWords(asked)}, at most ${numberWords(limit.limit)} here.${own}`
  }
  if (dose && dose.pressure >= asked && limit.limit === dose.pressure)
    return `${numberWords(dose.pressure)} was about right on ${dayWords(dose.day)}.`
  return `${stiff}${planned !== '' ? starting(planned) : `At most ${numberWords(limit.limit)} here.`}`
}

const ofWork = (
  brief: BriefParts,
  work: BriefSession['works'][number],
  techniques: readonly ChosenTechnique[],
): Hands[] => {
  const { region, side, pressure, minutes, limit } = work
  const today = techniqueToday(work, brief.limits, techniques)
  if (today === null) return []
  const why = whyPressure(brief, pressure, limit, work.whyPressure || work.whyTissue || work.whyNow)
  const hands: Hands = {
    kind: 'hands',
    title: `${placeTitle(region, side)}, ${techniqueWords(today.technique)}`,
    why: today.instead === null ? why : `${why} ${today.instead}`,
    minutes,
    pressure: Math.min(pressure, limit.limit),
    limit: limit.limit,
    place: { region, side },
    rules: pressure > limit.limit ? limit.causes.slice(0, 1).map(({ rule }) => rule) : [],
  }
  return [hands]
}

/** Nothing is planned: the stiff places and the open findings, at the dose that worked. */
const unplanned = (brief: BriefParts): Hands[] => {
  const { limits, tolerance, findings } = brief
  return limits.places
    .filter(({ limit }) => limit > 0)
    .flatMap((limit): (Hands & { value: number })[] => {
      const felt = stiffnessAt(brief, limit)
      const finding = findings.find((one) => one.state === 'restricted' && overlaps(one, limit))
      if ((felt?.value ?? 0) < STIFF_FROM && !finding) return []
      const pressure = Math.min(tolerance.dose?.pressure ?? limit.limit, limit.limit)
      const mean = felt?.mean === null || felt === null ? '' : `, own mean ${numberWords(felt.mean)}`
      const stiff =
        felt && felt.value > 0 ? `Stiffness ${numberWords(felt.value)} on ${dayWords(felt.day)}${mean}.` : ''
      const seen = finding?.seen[0]
      return [
        {
          kind: 'hands',
          title: placeTitle(limit.region, limit.side),
          why: stiff || (seen ? `${seen.what} on ${dayWords(seen.day)}.` : ''),
          minutes: null,
          pressure,
          limit: limit.limit,
          place: { region: limit.region, side: limit.side },
          rules: [],
          value: felt?.value ?? 0,
        },
      ]
    })
    .sort((a, b) => b.value - a.value)
    .map(({ value, ...hands }) => hands)
}

/** The hands-on work of this session, what is stiffest first, never firmer than the limit of its place; `techniques` to choose from. */
export const handsToday = (brief: BriefParts, techniques: readonly ChosenTechnique[]): Hands[] => {
  const works = brief.session?.works ?? []
  if (works.length === 0) return unplanned(brief)
  return works
    .filter(({ limit }) => limit.limit > 0)
    .map((work, index) => ({ work, index, value: stiffnessAt(brief, work)?.value ?? 0 }))
    .sort((a, b) => b.value - a.value || a.index - b.index)
    .flatMap(({ work }) => ofWork(brief, work, techniques))
}
