import { PRESSURE_MAX, pressureWords } from '../library/pressure.ts'
import type { RulePage, RuleTable } from '../rule-page.ts'
import { LEAST_REASON } from './acknowledged.ts'
import { boundsOf } from './bounds.ts'
import { CONFIDENCE_WORDS } from './confidence-words.ts'
import { effectWords } from './effect-words.ts'
import { SEVERITIES } from './facts.ts'
import { FALLBACK_MINUTES, FALLBACK_PRESSURE } from './judge.ts'
import { intentWords } from './limit-words.ts'
import { rangeWords, settableBounds } from './number-settings.ts'
import { ruleGroups } from './rule-groups.ts'
import { SEVERITY_WORDS } from './rule-words.ts'
import {
  FALLBACK,
  INTENT_FLOORS,
  POST_EVENT_HOURS,
  PRE_EVENT_HOURS_TO_KEY,
  PRE_EVENT_HOURS_TO_RACE,
  RACE_CLASS_WORDS,
  RULE_SET_VERSION,
  RULES,
  type TimingRule,
} from './rules.ts'
import { whenWords } from './when-words.ts'

/** What a practice may change of a rule: "up to: hours before the key run, 0 to 168 h". */
export function settingWords(rule: TimingRule): string {
  if (rule.severity === 'safety') return 'nothing: it keeps runners safe'
  const numbers = settableBounds(rule).map(
    ({ end, value, setting }) =>
      `${end === 'from' ? 'from' : 'up to'} ${value} (${setting.name}, ${rangeWords(setting)})`,
  )
  const fixed = boundsOf(rule).length > 0 && numbers.length === 0 ? ['its number stays'] : []
  const lowered = rule.severity === 'block' ? ['block to caution'] : []
  return [...numbers, ...fixed, ...lowered].join('; ') || 'nothing'
}

/** Where a rule comes from: the section of the reference, and the sentence of the founding text that it keeps. */
export const sourceWords = ({ seed }: TimingRule): string => (seed ? `reference 5; keeps “${seed}”` : 'reference 5')

const COLUMNS = ['Rule', 'How strict', 'When', 'What is left', 'Why', 'Confidence', 'Source', 'A practice may change']

const ruleRow = (rule: TimingRule): string[] => [
  rule.id,
  SEVERITY_WORDS[rule.severity].name,
  whenWords(rule),
  effectWords(rule.effect),
  rule.reason,
  rule.confidence,
  sourceWords(rule),
  settingWords(rule),
]

const severities: RuleTable = {
  title: 'How strict a rule is',
  columns: ['Word', 'Name in the data', 'What it asks of a therapist who wants to go past', 'Rules'],
  rows: SEVERITIES.toReversed().map((severity) => [
    SEVERITY_WORDS[severity].name,
    severity,
    severity === 'block'
      ? `${SEVERITY_WORDS.block.asks} of ${LEAST_REASON} characters at least`
      : SEVERITY_WORDS[severity].asks,
    String(RULES.filter((rule) => rule.severity === severity).length),
  ]),
}

const together: RuleTable = {
  title: 'How rules work together',
  intro: [
    'Every rule is asked, in no order of priority, and no rule loosens another: intents are intersected, pressure and minutes are the least, places and techniques add up. Rules about a race are asked once for every race.',
  ],
  columns: ['What', 'Number', 'Source'],
  rows: [
    ...Object.entries(INTENT_FLOORS).map(([intent, floor]) => [
      `${intentWords([intent as keyof typeof INTENT_FLOORS])} means something from this pressure up`,
      String(floor),
      'reference 5',
    ]),
    ['Pre-event work is offered before a race', `less than ${PRE_EVENT_HOURS_TO_RACE} h`, 'reference 5'],
    ['Pre-event work is offered before a key run', `less than ${PRE_EVENT_HOURS_TO_KEY} h`, 'reference 5'],
    ['Post-event work is offered after a race', `less than ${POST_EVENT_HOURS} h`, 'reference 5'],
    [
      `${FALLBACK}: what is left where several rules together leave nothing`,
      `recovery flush, at most ${FALLBACK_PRESSURE} for up to ${FALLBACK_MINUTES} min`,
      'reference 5',
    ],
    ...Object.entries(RACE_CLASS_WORDS).map(([name, km]) => [`A race counts as ${name}`, km, 'reference 5']),
  ],
}

/** "1 and 2 very light, 3 and 4 light to moderate …" */
const STEPS_IN_WORDS = [1, 3, 5, 7].map((step) => `${step} and ${step + 1} ${pressureWords(step)}`).join(', ')

/** The timing rules for people: the shipped ones, from the data. */
export const timingPage: RulePage = {
  title: `Timing: what hands may do on a day (rules ${RULE_SET_VERSION})`,
  intro: [
    'Hours and days run from the first number, which is included, to the last, which is not. What is not known fires no rule, but for those that say so.',
    `Pressure is the therapist’s effort, 1 to ${PRESSURE_MAX}: ${STEPS_IN_WORDS}. Beyond it is never.`,
    `Confidence is that of the number, not of the idea: ${Object.entries(CONFIDENCE_WORDS)
      .filter(([name]) => name !== '-')
      .map(([name, { means }]) => `${name} is ${means}`)
      .join(', ')}.`,
  ],
  tables: [
    severities,
    ...ruleGroups().map(({ title, rules }): RuleTable => ({ title, columns: COLUMNS, rows: rules.map(ruleRow) })),
    together,
  ],
}
