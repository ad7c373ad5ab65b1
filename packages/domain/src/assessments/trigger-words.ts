import type { PatternId } from '../library/ids.ts'
import { pattern } from '../library/patterns.ts'
import { regionName } from '../library/regions.ts'
import { assessmentTest } from '../library/tests.ts'
import { comparisonWords } from './judge-measurement-words.ts'
import { continued, valueWords } from './number-words.ts'
import { type TriggerThresholds, triggerBy } from './trigger-settings.ts'
import { TRIGGERS, type TriggerPart } from './triggers.ts'

const nameOf = (part: Extract<TriggerPart, { region: unknown }>): string => regionName(part.region).toLowerCase()

function testWords({ test, condition, withSprain }: Extract<TriggerPart, { kind: 'test' }>): string {
  const { name, unit } = assessmentTest(test)
  const entries = condition.any.map((entry) => {
    if ('sideDifference' in entry) {
      const { value, kind } = entry.sideDifference
      return `worse than the other side by ${kind === 'percent' ? `${value} %` : valueWords(value, unit)} or more`
    }
    if (!('value' in entry)) return ''
    return comparisonWords({ op: entry.op, threshold: entry.value, of: { kind: 'fixed' } }, unit, true)
  })
  return `${continued(name)} ${entries.join(' or ')}${withSprain ? ', where that ankle was sprained' : ''}`
}

function partWords(part: TriggerPart): string {
  switch (part.kind) {
    case 'stiff-weeks':
      return `${nameOf(part)} stiff by ${part.least} or more on average in ${part.weeks} of ${part.of} weeks`
    case 'stiff-days':
      return `${nameOf(part)} stiff by ${part.least} or more on ${part.days} days in ${part.within}`
    case 'stiff-now':
      return `${nameOf(part)} stiff by ${part.least} or more, last answered in ${part.within} days`
    case 'felt-in-runs': {
      const long = part.longerThan === undefined ? '' : ` of more than ${part.longerThan} min`
      return `${nameOf(part)}: ${part.felt.join(' or ')} of ${part.least} or more in ${part.runs} runs${long} in ${part.within} days`
    }
    case 'pain-days':
      return `pain of ${part.least} or more in the ${nameOf(part)} on ${part.days} days in ${part.within}`
    case 'short-stride':
      return `stride short (${part.most} or less) in ${part.runs} runs in ${part.within} days`
    case 'test':
      return testWords(part)
    case 'pain-in-test': {
      const tests = part.tests.map((test) => continued(assessmentTest(test).name)).join(' or the ')
      const most = part.most === undefined ? ` or more, or stopped by it,` : ` to ${part.most}`
      return `pain of ${part.least}${most} in the ${tests}`
    }
  }
}

/** When a pattern shows, told from the numbers that a practice judges by. */
export const triggerWords = (id: PatternId, thresholds: TriggerThresholds): string =>
  triggerBy(id, thresholds).any.map(partWords).join('; or ')

/** True where a practice has numbers of its own for it. */
export const isOwnTrigger = (id: PatternId, thresholds: TriggerThresholds): boolean =>
  JSON.stringify(triggerBy(id, thresholds).any) !== JSON.stringify(TRIGGERS[id].any)

/** When to think of a pattern: as the library says it, or with the practice's own numbers. */
export const triggerSays = (id: PatternId, thresholds: TriggerThresholds): string =>
  isOwnTrigger(id, thresholds) ? `${triggerWords(id, thresholds)} (this practice’s own number)` : pattern(id).trigger
