import { type SpacingLine, spacingLines } from '../programs/spacing-lines.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import { RULES } from '../timing/rules.ts'
import { whyOfCause } from '../timing/why-of-cause.ts'
import { type Why, whyOf } from '../why.ts'

/** The timing rules that stand behind what is said of hands near heavy legs. */
export type HandsRule = 'STR-01' | 'STR-02'
/** The rule of each thing that is said of a day, without the numbers of that day: where the phone finds a "Why" without a network. */
export type MovingWhys = Readonly<Record<SpacingLine | HandsRule, Why>>

const handsWhy = (rule: HandsRule): Why => {
  const found = RULES.find(({ id }) => id === rule)
  if (!found) throw new Error(`no rule is called “${rule}”`)
  return whyOfCause({ rule, reason: found.reason, confidence: found.confidence, numbers: {} })
}

export const movingWhys = (thresholds: Thresholds): MovingWhys => {
  const lines = Object.entries(spacingLines(thresholds)).map(([line, told]) => [line, whyOf(told)])
  return {
    ...(Object.fromEntries(lines) as Record<SpacingLine, Why>),
    'STR-01': handsWhy('STR-01'),
    'STR-02': handsWhy('STR-02'),
  }
}
