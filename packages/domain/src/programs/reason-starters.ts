import { type Day, daysBetween } from '../calendar/day.ts'
import { dayWords } from '../calendar/day-words.ts'
import type { PatternId, RegionId } from '../library/ids.ts'
import { pattern } from '../library/patterns.ts'
import type { Side } from '../library/region-side.ts'
import { includesRegion } from '../library/regions.ts'
import type { Work } from '../library/technique-dose.ts'
import { techniqueOf } from '../library/technique-of.ts'
import { placeTitle, placeWords } from './place-words.ts'
import type { Phase } from './schema.ts'

/** What the starters may draw on. Everything may be missing; what is missing is not spoken of. */
export type ReasonGround = {
  finding: {
    day: Day
    region: RegionId
    side: Side
    state: 'normal' | 'restricted' | 'changed' | 'watch'
    role: 'driver' | 'responder' | null
    pattern: PatternId | null
  } | null
  /** What is suspected to drive the finding, in words. */
  contributors: readonly string[]
  phase: Phase | null
  race: { name: string; day: Day } | null
  /** The day the work is for; the day it is, where no day is chosen yet. */
  day: Day
}

/** Sentences to start from, the best founded first; a therapist takes one, edits it, or writes their own (S64). */
export type ReasonStarters = { whyTissue: string[]; whyPressure: string[]; whyNow: string[] }

const STATE_WORDS = {
  normal: 'was in range',
  restricted: 'was restricted',
  changed: 'had changed',
  watch: 'is to be watched',
} as const

/** Three bands of the therapist's effort 1–8: what each is for. Wording only; limits are the guard's. */
const LIGHT_UP_TO = 3
const MODERATE_UP_TO = 5

const PHASE_WORDS: Record<Phase, string> = {
  base: 'Base weeks leave room for change: what is gained now can be trained in.',
  build: 'Volume is rising: small restrictions are dealt with before they grow.',
  speed: 'Fast running is on: movement quality is kept without making the legs heavy.',
  race: 'Races are on: work between them stays short and known.',
  taper: 'Taper: nothing new, only what is known to feel good.',
  recovery: 'Recovery weeks: calm it, do not push for change.',
  'off-season': 'No race is near: there is time for firm work and for getting used to it.',
}

/** The last days before a race are for light work only; how many is the guard's to say, this is a wording. */
const CLOSE_TO_RACE_DAYS = 10

const tissue = (work: Pick<Work, 'region' | 'side'>, { finding, contributors }: ReasonGround): string[] => {
  const place = placeTitle(work.region, work.side)
  if (!finding) return []
  const sentences: string[] = []
  const isHere = includesRegion(finding.region, work.region) || includesRegion(work.region, finding.region)
  const found = `${placeTitle(finding.region, finding.side)} ${STATE_WORDS[finding.state]} on ${dayWords(finding.day)}`
  if (isHere && finding.role === 'driver') sentences.push(`${found}, and may be what drives the complaint.`)
  else if (isHere) sentences.push(`${found}: it is where the complaint shows.`)
  else sentences.push(`${place} may make the ${placeWords(finding.region, finding.side)} work harder than it needs to.`)
  if (contributors.length > 0) sentences.push(`${place} may answer to: ${contributors.join(', ')}.`)
  if (finding.pattern !== null) sentences.push(pattern(finding.pattern).reason)
  return sentences
}

const pressureStarters = (work: Pick<Work, 'pressure' | 'technique' | 'own'>): string[] => {
  const { pressure } = work
  const known = techniqueOf(work)
  const name = known ? (known.name.split(' (')[0] ?? known.name) : 'This technique'
  const range = known
    ? [`${name} is done at ${known.pressure.min} to ${known.pressure.max}; ${pressure} is where to begin.`]
    : []
  if (pressure <= LIGHT_UP_TO) return ['Light: it should calm, and leave nothing to recover from.', ...range]
  if (pressure <= MODERATE_UP_TO) return ['Moderate: enough to change how it feels, sore for a day at most.', ...range]
  return ['Firm, because lighter work has not held; soreness for a day or two is expected.', ...range]
}

const now = ({ phase, race, day, contributors }: ReasonGround): string[] => {
  const days = race ? daysBetween(day, race.day) : -1
  const sentences: string[] = []
  if (race && days >= 0 && days <= CLOSE_TO_RACE_DAYS)
    sentences.push(`${days === 1 ? '1 day' : `${days} days`} to ${race.name}: light, and nothing new.`)
  else if (race && days > 0)
    sentences.push(`${days} days to ${race.name}: early enough for a change to settle and be trained in.`)
  if (phase) sentences.push(PHASE_WORDS[phase])
  if (contributors.length > 0) sentences.push('Range that is gained here can be trained within 48 hours.')
  return sentences
}

/** Starters for the three reasons of one work. */
export const reasonStarters = (
  work: Pick<Work, 'technique' | 'own' | 'region' | 'side' | 'pressure'>,
  ground: ReasonGround,
): ReasonStarters => ({
  whyTissue: tissue(work, ground).map(fitting),
  whyPressure: pressureStarters(work).map(fitting),
  whyNow: now(ground).map(fitting),
})

/** Longest reason that the schema takes. */
const LONGEST = 300

const fitting = (sentence: string): string =>
  sentence.length <= LONGEST ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST - 1))} …`
