import { numberWords } from '../assessments/number-words.ts'
import { RULES_SETTING, type Why } from '../why.ts'
import type { FactName } from './facts.ts'
import { numberSetting, settableBounds } from './number-settings.ts'
import { RULES } from './rules.ts'
import type { Cause } from './verdict.ts'

/** Facts as people read them: "65.7 hours before the key run". Those without a name say nothing here. */
const numbersOf = (numbers: Cause['numbers']): string[] =>
  Object.entries(numbers).flatMap(([fact, value]) => {
    const name = numberSetting(fact as FactName)?.name
    return name && Number.isFinite(value) ? [`${numberWords(value)} ${name}`] : []
  })

/** Why a timing rule or a safety answer speaks: its own reason, the facts that fired it, and where it is set. */
export const whyOfCause = (cause: Pick<Cause, 'rule' | 'reason' | 'confidence' | 'numbers'>): Why => {
  const shipped = RULES.find(({ id }) => id === cause.rule)
  const isSet = shipped !== undefined && (shipped.severity === 'block' || settableBounds(shipped).length > 0)
  return {
    rule: cause.rule,
    says: cause.reason,
    numbers: numbersOf(cause.numbers),
    confidence: cause.confidence,
    source: shipped
      ? `reference 5${shipped.seed ? `; it keeps the claim “${shipped.seed}”` : ''}`
      : 'the safety question that was answered',
    setting: isSet ? RULES_SETTING : null,
  }
}
