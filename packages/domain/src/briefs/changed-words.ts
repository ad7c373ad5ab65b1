import { numberWords } from '../assessments/number-words.ts'
import { dayWords } from '../calendar/day-words.ts'
import { dayOf, type TimeZone } from '../calendar/instant.ts'
import type { ChangedFacts } from '../outlook/changed-facts.ts'
import type { ChangeMade } from '../outlook/rules-since.ts'
import type { Facts } from '../timing/facts.ts'
import { hoursWords } from '../timing/number-words.ts'

/** Facts in a few words, for what changed about a session since it was published. */
const FACT_WORDS: Record<keyof Facts, string> = {
  intakeComplete: 'the health intake',
  redFlagAbsolute: 'a safety answer',
  urineDarkOrWeakAfterEffort: 'a safety answer',
  clearanceRequired: 'the need of a clinician’s note',
  clearanceOnFile: 'a clinician’s note',
  feverOrSystemicIllness48h: 'fever or illness',
  pressureLimitingCondition: 'a condition that limits pressure',
  acuteInjuryRegionsUnder72h: 'a fresh injury',
  highPainRegions: 'high pain',
  sorenessHighRegions: 'high soreness',
  ageYears: 'the age',
  guardianConsentOnFile: 'the guardian’s consent',
  pregnant: 'pregnancy',
  flagLimits: 'a safety answer',
  sameRegion: 'the places that the session treats',
  racesAhead: 'a race ahead',
  racesBehind: 'a race behind',
  hoursToRace: 'the next race',
  raceClass: 'the distance of the next race',
  racePriority: 'the letter of the next race',
  hoursSinceRace: 'the last race',
  lastRaceClass: 'the distance of the last race',
  hoursToKey: 'the next key run',
  hoursToKeyStart: 'the next key run',
  hoursSinceKey: 'the last key run',
  hoursSinceHeavyLower: 'the last heavy leg strength',
  hoursToHeavyLower: 'heavy leg strength',
  readiness: 'the readiness',
  readinessNotYetKnowable: 'how near the session is',
  readinessShown: 'the readiness',
  readinessBelow50DaysOf5: 'days of low readiness',
  pressureCeiling: 'the tolerance',
  lastResponse: 'the last answer',
  lastPressure: 'the pressure last time',
  daysSinceLastHandsOn: 'days since the last session',
  priorHandsOnSessions: 'sessions so far',
  handsOnLast7Days: 'sessions in the last 7 days',
  hoursSinceCorrectiveSameRegion: 'corrective work in the same place',
  hoursSinceDeepSameRegion: 'deep work in the same place',
  phase: 'the phase',
  moderateRunner: 'a moderate runner',
  bookingRecommendation: 'whether to book',
  recurringRegionCount: 'what keeps coming back',
  pairedWorkForRecurring: 'paired work for what keeps coming back',
  daysSinceReassessment: 'days since it was re-tested',
  recurringRegionSessions28d: 'sessions for what keeps coming back',
  recurringRegionImproved: 'whether what keeps coming back got better',
  plannedPressure: 'the pressure asked for',
  plannedMinutes: 'the minutes asked for',
}

const HOURS: readonly (keyof Facts)[] = [
  'hoursToKey',
  'hoursSinceKey',
  'hoursToHeavyLower',
  'hoursSinceHeavyLower',
  'hoursSinceCorrectiveSameRegion',
  'hoursSinceDeepSameRegion',
]

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

const small = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

/**
 * What the practice changed, where that is why: "The practice changed sign S1, a stride counts as short from here down: 2, now 3 of 5
 * (Olga Berg, Mon 2 Nov)."
 */
export const changesMadeWords = (
  changes: readonly ChangeMade[],
  timeZone: TimeZone,
): { fact: string; says: string }[] =>
  changes.map(({ rule, what, from, to, madeBy, madeAt }) => ({
    fact: `rules ${rule} ${what}`,
    says: `The practice changed ${rule}, ${small(what.replace(/:$/, ''))}: ${from}, now ${to} (${madeBy}, ${dayWords(dayOf(madeAt, timeZone))}).`,
  }))

/** "The tolerance: 6, now 4." Lists and what was not known are named without values. */
export const changedWords = (changed: ChangedFacts): { fact: string; says: string }[] =>
  (Object.entries(changed) as [keyof Facts, { from: unknown; to: unknown }][]).map(([fact, { from, to }]) => {
    const words = FACT_WORDS[fact]
    const what = `${words.charAt(0).toUpperCase()}${words.slice(1)}`
    const [before, now] = [valueWords(fact, from), valueWords(fact, to)]
    if (now === null) return { fact, says: `${what}.` }
    return { fact, says: before === null ? `${what}: now ${now}.` : `${what}: ${before}, now ${now}.` }
  })
