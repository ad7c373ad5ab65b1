import { BOUNDS, boundOf } from './bounds.ts'
import type { FactName } from './facts.ts'
import type { Condition, TimingRule } from './rules.ts'
import { daysAgo, hoursSpan, numberSpan, type Span } from './span-words.ts'

type Values = readonly string[]

const either = (words: Values): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

const RACES: Readonly<Record<string, string>> = {
  short: 'short race',
  half: 'half marathon',
  marathon: 'marathon',
  ultra: 'ultra',
}

/** The race that a rule asks about: "an A or B half marathon", "a marathon or ultra". */
function race(rule: TimingRule): string {
  const classes = valuesOf(rule, 'raceClass') ?? valuesOf(rule, 'lastRaceClass')
  const priorities = valuesOf(rule, 'racePriority')
  const name = classes ? either(classes.map((one) => RACES[one] ?? one)) : 'race'
  const words = priorities ? `${either(priorities)} ${name}` : name
  return `${/^[aeiou]/i.test(words) ? 'an' : 'a'} ${words}`
}

/** How a number is told, once for all conditions on it. */
const SPANS: Partial<Record<FactName, (span: Span, rule: TimingRule) => string>> = {
  hoursToRace: (span, rule) => `${race(rule)} starts ${hoursSpan(span)} after the session`,
  hoursSinceRace: (span, rule) => `the session starts ${hoursSpan(span)} after ${race(rule)}`,
  hoursToKey: (span) => `a key run starts ${hoursSpan(span)} after the session`,
  hoursSinceKey: (span) => `the session starts ${hoursSpan(span)} after a key run`,
  hoursSinceHeavyLower: (span) => `the session starts ${hoursSpan(span)} after heavy leg strength`,
  hoursToHeavyLower: (span) => `heavy leg strength is planned ${hoursSpan(span)} after the session`,
  hoursSinceCorrectiveSameRegion: (span) =>
    `the session starts ${hoursSpan(span)} after corrective work in one of its regions`,
  hoursSinceDeepSameRegion: (span) => `the session starts ${hoursSpan(span)} after deep work in one of its regions`,
  readiness: (span) => `readiness is ${numberSpan(span)} of 100`,
  readinessBelow50DaysOf5: (span) => `readiness was below 50 on ${numberSpan(span)} of the last 5 days`,
  daysSinceLastHandsOn: (span) => `the last hands-on session was ${daysAgo(span)}`,
  priorHandsOnSessions: (span) =>
    span.from === null
      ? `fewer than ${span.to} hands-on sessions so far`
      : `${numberSpan(span)} hands-on sessions so far`,
  handsOnLast7Days: (span) => `${numberSpan(span)} hands-on sessions in the last 7 days`,
  recurringRegionCount: (span) => `${numberSpan(span)} places keep coming back`,
  daysSinceReassessment: (span) => `the last re-test of a recurring place was ${daysAgo(span)}`,
  recurringRegionSessions28d: (span) => `${numberSpan(span)} sessions on a recurring place in 28 days`,
  lastPressure: (span) => `its pressure was ${numberSpan(span)}`,
  plannedPressure: (span) => `a pressure of ${numberSpan(span)} is planned`,
  ageYears: (span) =>
    span.from === null ? `the runner is younger than ${span.to}` : `the runner is ${numberSpan(span)}`,
}

const RESPONSES: Readonly<Record<string, string>> = {
  adverse: 'harmful',
  'too-much': 'too much',
  'about-right': 'about right',
  'no-change': 'without change',
}

/** Facts that a rule asks for as they are, by the value that it asks for. */
const STATES: Partial<Record<FactName, (values: Values) => string>> = {
  intakeComplete: () => 'the health intake is not complete',
  redFlagAbsolute: () => 'a safety answer closes hands-on work, or the runner said no',
  clearanceRequired: () => 'a health answer needs a clinician’s clearance',
  clearanceOnFile: () => 'none is on file',
  feverOrSystemicIllness48h: () => 'fever or whole-body illness',
  pressureLimitingCondition: () => 'blood thinners, easy bruising or fragile skin',
  urineDarkOrWeakAfterEffort: () => 'dark urine or marked weakness after an effort',
  acuteInjuryRegionsUnder72h: () => 'a place has a fresh injury',
  highPainRegions: () => 'a place hurts a lot',
  sorenessHighRegions: () => 'a place is very sore',
  pregnant: () => 'the runner is pregnant',
  guardianConsentOnFile: () => 'no guardian consent is on file',
  readiness: () => 'readiness is not known',
  readinessNotYetKnowable: () => 'the session is near enough that it could be',
  pressureCeiling: () => 'the runner has a tolerance of their own, from how earlier sessions were answered',
  lastResponse: (values) =>
    values.includes('unknown')
      ? 'no answer came after the last session'
      : `the last session was ${either(values.map((value) => RESPONSES[value] ?? value))} for the runner`,
  priorHandsOnSessions: () => 'no hands-on session yet',
  phase: (values) => `the phase is ${either(values)}`,
  moderateRunner: () => 'the runner trains moderately',
  bookingRecommendation: () => 'no sign asks for a session',
  pairedWorkForRecurring: () => 'the plan has no exercise for them',
  recurringRegionImproved: () => 'without change there',
}

/** What is told with the race, where the rule counts hours to or since it. */
const OF_THE_RACE: readonly string[] = ['raceClass', 'racePriority', 'lastRaceClass']

const valuesIn = (condition: Condition): Values =>
  condition.op === 'in' ? condition.value : condition.op === 'eq' ? [String(condition.value)] : []

const valuesOf = (rule: TimingRule, fact: FactName): Values | null => {
  const found = rule.when.all.find((condition) => condition.fact === fact)
  return found ? valuesIn(found) : null
}

const over = (condition: Condition): string | null =>
  condition.fact === 'plannedMinutes' && condition.op === 'gt' ? `more than ${condition.value} min are planned` : null

/** One clause per fact, in the order in which the rule names them. */
function clauses(rule: TimingRule): string[] {
  const told = new Set<string>()
  return rule.when.all.flatMap((condition): string[] => {
    const { fact } = condition
    if (fact === 'always') return ['every session']
    if (told.has(fact) || OF_THE_RACE.includes(fact)) return []
    told.add(fact)
    if (BOUNDS.includes(condition.op)) {
      const span = { from: boundOf(rule, fact, 'from')?.value ?? null, to: boundOf(rule, fact, 'to')?.value ?? null }
      return [over(condition) ?? SPANS[fact]?.(span, rule) ?? `${fact} ${numberSpan(span)}`]
    }
    return [STATES[fact]?.(valuesIn(condition)) ?? fact]
  })
}

const starting = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/**
 * When a rule fires, in words with its numbers: "An A or B half marathon starts 48 to 72 h after the session". Told from
 * the conditions alone, so that a practice's own numbers are told too.
 */
export const whenWords = (rule: TimingRule): string => starting(clauses(rule).join(', and '))
