import { numberWords } from '../assessments/number-words.ts'
import type { ChangedFacts } from '../outlook/changed-facts.ts'
import type { Facts } from '../timing/facts.ts'
import { hoursWords } from '../timing/number-words.ts'

/** Facts in a few words, for what changed about a session since it was published. */
const FACT_WORDS: Partial<Record<keyof Facts, string>> = {
  intakeComplete: 'the health intake',
  redFlagAbsolute: 'a safety answer',
  clearanceRequired: 'the need of a clinician’s note',
  clearanceOnFile: 'a clinician’s note',
  feverOrSystemicIllness48h: 'fever or illness',
  pressureLimitingCondition: 'a condition that limits pressure',
  acuteInjuryRegionsUnder72h: 'a fresh injury',
  highPainRegions: 'high pain',
  sorenessHighRegions: 'high soreness',
  flagLimits: 'a safety answer',
  racesAhead: 'a race ahead',
  racesBehind: 'a race behind',
  hoursToKey: 'the next key run',
  lastResponse: 'the last answer',
  pressureCeiling: 'the tolerance',
  phase: 'the phase',
  readiness: 'the readiness',
  recurringRegionCount: 'what keeps coming back',
  hoursToHeavyLower: 'heavy leg strength',
  handsOnLast7Days: 'sessions in the last 7 days',
}

const HOURS: readonly (keyof Facts)[] = ['hoursToKey', 'hoursToHeavyLower']

const valueWords = (fact: keyof Facts, value: unknown): string | null => {
  if (typeof value === 'number') return HOURS.includes(fact) ? hoursWords(value) : numberWords(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value.replace('-', ' ') : null
}

/** Where nothing of the record is another, but the practice judges by other rules now. */
export const changedRulesWords = (changed: { from: string; to: string } | null): { fact: string; says: string }[] =>
  changed === null
    ? []
    : [
        {
          fact: 'rules',
          says: `The practice’s rules: ${changed.from}, now ${changed.to}. This session goes past more of them.`,
        },
      ]

/** "The tolerance: 6, now 4." Lists and what was not known are named without values. */
export const changedWords = (changed: ChangedFacts): { fact: string; says: string }[] =>
  (Object.entries(changed) as [keyof Facts, { from: unknown; to: unknown }][]).map(([fact, { from, to }]) => {
    const words = FACT_WORDS[fact] ?? fact
    const what = `${words.charAt(0).toUpperCase()}${words.slice(1)}`
    const [before, now] = [valueWords(fact, from), valueWords(fact, to)]
    if (now === null) return { fact, says: `${what}.` }
    return { fact, says: before === null ? `${what}: now ${now}.` : `${what}: ${before}, now ${now}.` }
  })
