import { numberWords } from '../assessments/number-words.ts'
import { dayWords } from '../calendar/day-words.ts'
import type { ChosenTechnique } from '../library/practice-techniques.ts'
import { covers, overlaps, type RegionSide } from '../library/region-side.ts'
import { techniqueOf } from '../library/technique-of.ts'
import { placeTitle } from '../programs/place-words.ts'
import { minutesRange } from '../programs/techniques-for.ts'
import { techniqueWords } from '../timing/limit-words.ts'
import type { BriefParts, BriefSession, HandsTake, Suggestion } from './brief.ts'
import { starting } from './brief-words.ts'
import type { PlaceLimit } from './limits-now.ts'
import { type TechniqueToday, techniqueFor, techniqueToday } from './technique-today.ts'

type Hands = Pick<
  Suggestion,
  'kind' | 'title' | 'why' | 'minutes' | 'pressure' | 'limit' | 'place' | 'rules' | 'takes' | 'inPlan'
>

/** Longest reason that a plan keeps (library/technique-dose.ts). */
const LONGEST_REASON = 300

const fitting = (reason: string): string => reason.slice(0, LONGEST_REASON).trim()

/** From here up a place is worth hands without a plan that says so. */
const STIFF_FROM = 3

const stiffnessAt = ({ places }: BriefParts, place: RegionSide) =>
  places.find((one) => covers(one, place) || covers(place, one)) ?? null

/** Why this pressure, with its number: what limits it, else the dose that worked, else the reason that was planned. */
const whyPressure = (brief: BriefParts, asked: number, limit: PlaceLimit, planned: string): string => {
  const { dose } = brief.tolerance
  if (asked > limit.limit) {
    const [cause] = limit.causes
    // What limits the whole session stands in the headline or beside it, once.
    const own = limit.limit < brief.limits.maxPressure && cause ? ` ${cause.says}` : ''
    return `Planned ${numberWords(asked)}, at most ${numberWords(limit.limit)} here.${own}`
  }
  if (dose && dose.pressure >= asked && limit.limit === dose.pressure)
    return `${numberWords(dose.pressure)} was about right on ${dayWords(dose.day)}.`
  return planned !== '' ? starting(planned) : `At most ${numberWords(limit.limit)} here.`
}

/** The planned dose within the limit of the place, and within what another technique takes there. */
const doseToday = (
  { technique, instead }: TechniqueToday,
  { pressure, minutes, side, limit }: BriefSession['works'][number],
): { pressure: number; minutes: number } => {
  const known = instead === null ? null : techniqueOf(technique)
  const asked = Math.min(pressure, limit.limit)
  if (known === null) return { pressure: asked, minutes }
  const range = minutesRange(known, side)
  return {
    pressure: Math.min(limit.limit, known.pressure.max, Math.max(known.pressure.min, asked)),
    minutes: Math.min(range.max, Math.max(range.min, minutes)),
  }
}

const ofWork = (
  brief: BriefParts,
  work: BriefSession['works'][number],
  techniques: readonly ChosenTechnique[],
): Hands[] => {
  const { region, side, limit } = work
  const today = techniqueToday(work, brief.limits, techniques)
  if (today === null) return []
  const planned = whyPressure(brief, work.pressure, limit, work.whyPressure || work.whyTissue || work.whyNow)
  const because = today.instead === null ? planned : `${planned} ${today.instead}`
  const felt = stiffnessAt(brief, limit)
  const stiff = felt && felt.value > 0 ? `Stiffness ${numberWords(felt.value)} on ${dayWords(felt.day)}. ` : ''
  const { technique, own } = today.technique
  const { pressure, minutes } = doseToday(today, work)
  const inPlan = pressure === work.pressure && today.instead === null
  return [
    {
      kind: 'hands',
      title: `${placeTitle(region, side)}, ${techniqueWords(today.technique)}`,
      why: `${stiff}${because}`,
      minutes,
      pressure,
      limit: limit.limit,
      place: { region, side },
      rules: work.pressure > limit.limit ? limit.causes.slice(0, 1).map(({ rule }) => rule) : [],
      takes: inPlan
        ? null
        : {
            kind: 'hands',
            workId: work.id,
            region,
            side,
            technique,
            own: own ?? null,
            pressure,
            minutes,
            findingId: null,
            whyTissue: null,
            whyPressure: fitting(because),
            whyNow: null,
          },
      inPlan,
    },
  ]
}

/** Why on that day, with what comes after it. */
const whyNow = ({ coming, session }: BriefParts): string => {
  const [keyRun] = coming.keyRuns
  const [race] = coming.races
  if (keyRun && (!race || keyRun.day <= race.day)) return `Before ${keyRun.title} on ${dayWords(keyRun.day)}.`
  if (race) return `Before ${race.name} on ${dayWords(race.day)}.`
  return `No key run or race is known after ${dayWords(session?.day ?? '')}.`
}

/** A place without planned work as it is written into a session that has none: the first technique that the place takes. */
const newWork = (
  brief: BriefParts,
  limit: PlaceLimit,
  asked: { pressure: number; why: string; findingId: string | null },
  techniques: readonly ChosenTechnique[],
): HandsTake | null => {
  const { session, limits, tolerance } = brief
  const chosen =
    session &&
    techniqueFor({ ...limit, limit }, limits, techniques, { intent: session.intent, pressure: asked.pressure })
  if (!chosen) return null
  const { region, side } = limit
  const range = chosen.item.pressure
  const pressure = Math.min(limit.limit, range.max, Math.max(range.min, asked.pressure))
  const { dose } = tolerance
  return {
    kind: 'hands',
    workId: null,
    region,
    side,
    technique: chosen.item.id,
    own: chosen.own ?? null,
    pressure,
    minutes: minutesRange(chosen.item, side).min,
    findingId: asked.findingId,
    whyTissue: fitting(asked.why),
    whyPressure: fitting(
      dose && dose.pressure === pressure
        ? `${numberWords(dose.pressure)} was about right on ${dayWords(dose.day)}.`
        : `At most ${numberWords(limit.limit)} here.`,
    ),
    whyNow: fitting(whyNow(brief)),
  }
}

/** Nothing is planned: the stiff places and the open findings, at the dose that worked. */
const unplanned = (brief: BriefParts, techniques: readonly ChosenTechnique[]): Hands[] => {
  const { limits, tolerance, findings } = brief
  return limits.places
    .filter(({ limit }) => limit > 0)
    .flatMap((limit): (Hands & { value: number })[] => {
      const felt = stiffnessAt(brief, limit)
      const finding = findings.find((one) => one.state === 'restricted' && overlaps(one, limit))
      if ((felt?.value ?? 0) < STIFF_FROM && !finding) return []
      const mean = felt?.mean === null || felt === null ? '' : `, own mean ${numberWords(felt.mean)}`
      const stiff =
        felt && felt.value > 0 ? `Stiffness ${numberWords(felt.value)} on ${dayWords(felt.day)}${mean}.` : ''
      const seen = finding?.seen[0]
      const why = stiff || (seen ? `${seen.what} on ${dayWords(seen.day)}.` : '')
      const pressure = Math.min(tolerance.dose?.pressure ?? limit.limit, limit.limit)
      const takes = newWork(brief, limit, { pressure, why, findingId: finding?.id ?? null }, techniques)
      const place = placeTitle(limit.region, limit.side)
      return [
        {
          kind: 'hands',
          title: takes === null ? place : `${place}, ${techniqueWords(takes)}`,
          why,
          minutes: takes?.minutes ?? null,
          pressure: takes?.pressure ?? pressure,
          limit: limit.limit,
          place: { region: limit.region, side: limit.side },
          rules: [],
          takes,
          inPlan: false,
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
  if (works.length === 0) return unplanned(brief, techniques)
  return works
    .filter(({ limit }) => limit.limit > 0)
    .map((work, index) => ({ work, index, value: stiffnessAt(brief, work)?.value ?? 0 }))
    .sort((a, b) => b.value - a.value || a.index - b.index)
    .flatMap(({ work }) => ofWork(brief, work, techniques))
}
