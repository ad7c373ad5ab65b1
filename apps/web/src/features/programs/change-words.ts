import type { ChangedFacts } from '@strideloom/domain/outlook/changed-facts.ts'
import type { FlagLimit, RaceAhead, RaceBehind } from '@strideloom/domain/timing/facts.ts'
import { raceWords } from '@strideloom/domain/timing/lead-words.ts'
import { hoursWords } from '@strideloom/domain/timing/number-words.ts'
import { placeKeyWords } from '@strideloom/domain/timing/place-words.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { PHASE_WORDS } from './words.ts'

/** One thing that is another one than it was: "Lucia 10 km (B)", "70 h", "46 h before". */
export type Change = { about: string; from: string; to: string }

/** "Lucia 10 km (B): 70 h, now 46 h before" */
export const changeSentence = ({ about, from, to }: Change): string => `${about}: ${from}, now ${to}`

const RESPONSES: Record<string, string> = {
  adverse: 'harmed',
  'too-much': 'too much',
  'about-right': 'about right',
  'no-change': 'no change',
  unknown: 'no answer',
}

const text = (value: unknown): string => (value === null || value === undefined ? 'not known' : String(value))
const hours = (value: unknown, after = ''): string =>
  typeof value === 'number' ? `${hoursWords(value)}${after}` : 'none near'
const places = (value: unknown): string =>
  Array.isArray(value) && value.length > 0 ? joinWords(value.map((key) => placeKeyWords(String(key)))) : 'none'
const yesNo = (yes: string, no: string) => (value: unknown) =>
  value === true ? yes : value === false ? no : 'not known'
const flags = (value: unknown): string =>
  Array.isArray(value) && value.length > 0
    ? joinWords((value as FlagLimit[]).map(({ id }) => id.replace(/-/g, ' ')))
    : 'none'

/** What a fact is called, and how its values are said. What is not here is not told on its own. */
const FACTS: Record<string, readonly [about: string, words: (value: unknown, isNew: boolean) => string]> = {
  redFlagAbsolute: ['Safety answers', yesNo('no hands-on work', 'hands-on work is open')],
  clearanceRequired: ['A clinician’s clearance', yesNo('needed', 'not needed')],
  clearanceOnFile: ['A clinician’s note', yesNo('on file', 'not on file')],
  feverOrSystemicIllness48h: ['Fever or illness in 48 h', yesNo('yes', 'no')],
  pressureLimitingCondition: ['A condition that limits pressure', yesNo('yes', 'no')],
  urineDarkOrWeakAfterEffort: ['Dark urine or weakness after an effort', yesNo('yes', 'no')],
  intakeComplete: ['Health intake', yesNo('complete', 'not complete')],
  guardianConsentOnFile: ['Guardian’s consent', yesNo('on file', 'not on file')],
  pregnant: ['Pregnancy', yesNo('yes', 'no')],
  acuteInjuryRegionsUnder72h: ['Fresh injury', places],
  highPainRegions: ['High pain', places],
  sorenessHighRegions: ['Sore after the last session', places],
  flagLimits: ['Health answers that limit', flags],
  hoursToKey: ['Next key run', (value, isNew) => hours(value, isNew ? ' after this session' : '')],
  hoursSinceCorrectiveSameRegion: [
    'Corrective work in the same place',
    (value, isNew) => hours(value, isNew ? ' before' : ''),
  ],
  hoursSinceDeepSameRegion: ['Deep work in the same place', (value, isNew) => hours(value, isNew ? ' before' : '')],
  pressureCeiling: ['The runner’s own tolerance', text],
  lastResponse: ['The last session was', (value) => RESPONSES[String(value)] ?? 'not answered'],
  phase: ['Phase', (value) => PHASE_WORDS[value as keyof typeof PHASE_WORDS] ?? 'none'],
  recurringRegionCount: ['Recurring places', text],
}

type Raced = { id: string; hours: number | null; race: RaceAhead | RaceBehind }

const raced = (value: unknown): Raced[] =>
  ((value ?? []) as (RaceAhead | RaceBehind)[]).map((race) => ({
    id: race.id,
    hours: 'hoursToRace' in race ? race.hoursToRace : race.hoursSinceRace,
    race,
  }))

/** A race that moved, came or went: told race by race, under its name. */
const raceChanges = (
  { from, to }: { from: unknown; to: unknown },
  where: 'before' | 'after',
  names: ReadonlyMap<string, string>,
): Change[] => {
  const [was, is] = [raced(from), raced(to)]
  const about = ({ id, race }: Raced): string => raceWords({ ...race, name: names.get(id) ?? null })
  const words = (one: Raced | undefined): string =>
    one?.hours === null || one === undefined ? 'not near' : hoursWords(one.hours)
  const ids = new Set([...was, ...is].map(({ id }) => id))
  return [...ids].flatMap((id): Change[] => {
    const [before, now] = [was.find((one) => one.id === id), is.find((one) => one.id === id)]
    const one = now ?? before
    if (!one) return []
    if (before && now && before.hours === now.hours)
      return JSON.stringify(before.race) === JSON.stringify(now.race)
        ? []
        : [{ about: about(now), from: about(before), to: about(now) }]
    return [{ about: about(one), from: words(before), to: now ? `${words(now)} ${where}` : words(now) }]
  })
}

/** What changed for a session since it was approved, in words, the races first. */
export const changeWords = (changed: ChangedFacts, names: ReadonlyMap<string, string>): Change[] => [
  ...(changed.racesAhead ? raceChanges(changed.racesAhead, 'before', names) : []),
  ...(changed.racesBehind ? raceChanges(changed.racesBehind, 'after', names) : []),
  ...Object.entries(changed).flatMap(([name, { from, to }]): Change[] => {
    const known = FACTS[name]
    if (!known) return []
    const [about, words] = known
    return [{ about, from: words(from, false), to: words(to, true) }]
  }),
]
