import type { RaceClass } from './facts.ts'
import { countWords, cutNumber, hoursWords } from './number-words.ts'
import type { Cause } from './verdict.ts'

const RACE_NAMES: Readonly<Record<RaceClass, string>> = {
  short: 'race',
  half: 'half marathon',
  marathon: 'marathon',
  ultra: 'ultra',
}

/** "Lucia 10 km (B)" where the race has a name, "half marathon (A)" where it has none, "race" where nothing is known. */
export function raceWords(race: Cause['race']): string {
  if (!race) return 'race'
  const ahead = 'hoursToRace' in race
  const raceClass = ahead ? race.raceClass : race.lastRaceClass
  const name = race.name || (raceClass ? RACE_NAMES[raceClass] : 'race')
  return ahead && race.racePriority ? `${name} (${race.racePriority})` : name
}

const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "after Lucia 10 km", "after the half marathon" */
const afterRace = (race: Cause['race']): string => (race?.name ? `after ${race.name}` : `after the ${raceWords(race)}`)

/** What the moment is, told from the numbers that a rule read; the first that it read speaks. */
const LEADS: readonly [fact: string, words: (value: number, cause: Cause) => string][] = [
  [
    'hoursToRace',
    (hours, { race }) => `${sentenceStart(raceWords(race))} starts ${hoursWords(hours)} after this session`,
  ],
  ['hoursSinceRace', (hours, { race }) => `This session starts ${hoursWords(hours)} ${afterRace(race)}`],
  [
    'hoursToKey',
    (hours, { numbers: { hoursToKeyStart = hours } }) =>
      hoursToKeyStart === hours
        ? `Key run starts ${hoursWords(hours)} after this session`
        : `An easy long run starts ${hoursWords(hoursToKeyStart)} after this session and counts as ${hoursWords(hours)}`,
  ],
  ['hoursSinceKey', (hours) => `This session starts ${hoursWords(hours)} after a key run`],
  ['hoursSinceHeavyLower', (hours) => `This session starts ${hoursWords(hours)} after heavy leg strength`],
  ['hoursToHeavyLower', (hours) => `Heavy leg strength is planned ${hoursWords(hours)} after this session`],
  ['readiness', (value) => `Readiness is ${cutNumber(value)} of 100`],
  ['readinessBelow50DaysOf5', (days) => `Readiness was below 50 on ${days} of the last 5 days`],
  ['pressureCeiling', () => 'The runner’s own tolerance'],
  ['lastPressure', (pressure) => `No answer came after the last session at ${pressure}`],
  ['daysSinceLastHandsOn', (days) => `The last session was ${countWords(days, 'day', 'days')} ago`],
  ['priorHandsOnSessions', () => 'No hands-on session was held so far'],
  [
    'hoursSinceCorrectiveSameRegion',
    (hours) => `A region of this session had corrective work ${hoursWords(hours)} before it`,
  ],
  [
    'hoursSinceDeepSameRegion',
    (hours) => `A region of this session had deep work, 7 or more, ${hoursWords(hours)} before it`,
  ],
  // Planned ones count for the spacing too; a sentence beside "none was held so far" has to say so.
  [
    'handsOnLast7Days',
    (count) => `${countWords(count, 'hands-on session', 'hands-on sessions')} held or planned in the 7 days before`,
  ],
  ['recurringRegionSessions28d', (count) => `${countWords(count, 'session', 'sessions')} in 28 days without change`],
  ['daysSinceReassessment', (days) => `A recurring area was last re-tested ${countWords(days, 'day', 'days')} ago`],
  ['plannedMinutes', (minutes) => `${minutes} min are planned`],
  ['ageYears', (age) => `The runner is ${age}`],
]

const own = (rule: string): ((cause: Cause) => string) | null => {
  if (rule === 'PRE-13')
    return (cause) => {
      const prior = cause.numbers.priorHandsOnSessions ?? 0
      return `${fromNumbers(cause)}, with ${prior === 0 ? 'no hands-on session' : countWords(prior, 'hands-on session', 'hands-on sessions')} so far`
    }
  if (rule === 'RSP-02')
    return ({ numbers }) =>
      `The last session, ${countWords(numbers.daysSinceLastHandsOn ?? 0, 'day', 'days')} ago, was too much for the runner`
  if (rule === 'GEN-02') return () => 'House limit'
  return null
}

/** Rules whose reason is the message: what it may mean and what to do matters more than the number. */
const REASON_SPEAKS = ['PST-09', 'POP-03']

function fromNumbers(cause: Cause): string | null {
  for (const [fact, words] of LEADS) {
    const value = cause.numbers[fact]
    if (value !== undefined) return words(value, cause)
  }
  return null
}

/**
 * How a sentence about a cause begins: "Lucia 10 km (B) starts 46 h after this session". Null where no number made the
 * rule fire; then its reason says it all.
 */
export function leadWords(cause: Cause): string | null {
  if (REASON_SPEAKS.includes(cause.rule)) return null
  return own(cause.rule)?.(cause) ?? fromNumbers(cause)
}
