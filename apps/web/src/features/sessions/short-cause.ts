import { raceWords } from '@strideloom/domain/timing/lead-words.ts'
import type { Cause } from '@strideloom/domain/timing/verdict.ts'
import { formatHours } from '@strideloom/ui/format/duration.ts'

const hours = (value: number): string => formatHours(Math.floor(value))

/** By the fact that made the rule fire; the first that it read speaks. */
const SHORT: readonly [fact: string, words: (value: number, cause: Cause) => string][] = [
  ['hoursToRace', (value, { race }) => `${raceWords(race)} in ${hours(value)}`],
  ['hoursSinceRace', (value) => `race ${hours(value)} ago`],
  ['hoursToKey', (value, { numbers }) => `key run in ${hours(numbers.hoursToKeyStart ?? value)}`],
  ['hoursSinceKey', (value) => `key run ${hours(value)} ago`],
  ['hoursSinceHeavyLower', (value) => `heavy legs ${hours(value)} ago`],
  ['hoursToHeavyLower', (value) => `heavy legs in ${hours(value)}`],
  ['readiness', (value) => `readiness ${Math.floor(value)}`],
  ['readinessBelow50DaysOf5', () => 'low readiness for days'],
  ['pressureCeiling', () => 'own limit'],
  ['lastPressure', () => 'no answer last time'],
  ['hoursSinceCorrectiveSameRegion', (value) => `corrective ${hours(value)} ago`],
  ['hoursSinceDeepSameRegion', (value) => `deep work ${hours(value)} ago`],
  ['handsOnLast7Days', (value) => `${value} sessions in 7 days`],
  ['recurringRegionSessions28d', (value) => `${value} sessions without change`],
  ['daysSinceLastHandsOn', (value) => `${value} days without hands`],
  ['priorHandsOnSessions', () => 'first session'],
  ['ageYears', (value) => `age ${value}`],
]

/** Rules that read no number, or one that says less than these words. */
const BY_RULE: Readonly<Record<string, string>> = {
  'GEN-02': 'house limit',
  'RSP-02': 'too much last time',
  'RSP-04': 'eight weeks without hands',
  'FAT-03': 'no check-in',
  'PHA-03': 'taper',
  'PHA-05': 'recovery weeks',
  'POP-01': 'pregnancy',
  'SAF-04': 'bruises easily',
  'SAF-05': 'injured under 72 h ago',
  'SAF-06': 'pain is high there',
  'SAF-07': 'sore there',
  'SAF-08': 'intake not complete',
}

/** Why a ceiling is what it is, as short as the edge of a stepper takes: "own limit", "key run in 36 h". */
export const shortCause = (cause: Cause): string => {
  const own = BY_RULE[cause.rule]
  if (own) return own
  for (const [fact, words] of SHORT) {
    const value = cause.numbers[fact]
    if (value !== undefined) return words(value, cause)
  }
  return cause.rule.startsWith('FLAG') || cause.severity === 'safety' ? 'a safety answer' : 'see why above'
}
