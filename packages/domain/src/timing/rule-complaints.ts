import { boundsOf } from './bounds.ts'
import type { FactName } from './facts.ts'
import { areTogether, type RuleSpan, spanOfRule, startOfSpan, stopOfSpan } from './linked-spans.ts'
import { numberSetting, rangeWords, settableBounds } from './number-settings.ts'
import { practiceRuleSet, type RuleOverride } from './practice-rules.ts'
import { RULES, type TimingRule } from './rules.ts'

/** What is wrong with a change of the rules, and where: `condition` is null where it is not one number. */
export type RuleComplaint = { readonly rule: string; readonly condition: number | null; readonly message: string }

const unitOf = (fact: FactName): string => {
  const unit = numberSetting(fact)?.unit ?? ''
  return unit === '' ? '' : ` ${unit}`
}
const whereOf = (fact: FactName): string => {
  const name = numberSetting(fact)?.name ?? fact
  return name.startsWith('hours ') ? name.slice('hours '.length) : `(${name})`
}

/** Numbers outside of what still means something, and numbers that nobody may change. */
function outOfRange({ rule: id, thresholds = [] }: RuleOverride): RuleComplaint[] {
  const rule = RULES.find((one) => one.id === id)
  if (!rule) return []
  const settable = settableBounds(rule)
  return thresholds.flatMap(({ condition, value }): RuleComplaint[] => {
    const bound = settable.find(({ index }) => index === condition)
    if (!bound) {
      const shipped = boundsOf(rule).find(({ index }) => index === condition)
      return shipped?.value === value
        ? []
        : [{ rule: id, condition, message: `The ${shipped?.value ?? 'number'} of ${id} stays as it is shipped.` }]
    }
    const { setting } = bound
    if (Number.isInteger(value) && value >= setting.least && value <= setting.most) return []
    return [
      {
        rule: id,
        condition,
        message: `${id} takes ${setting.name} from ${rangeWords(setting)}, in whole numbers, not ${value}.`,
      },
    ]
  })
}

const isEmpty = (span: RuleSpan): boolean => startOfSpan(span) >= stopOfSpan(span)

/** Rules whose end has come before their beginning. */
const neverSpeaking = (rule: TimingRule): RuleComplaint[] => {
  const facts = new Set(boundsOf(rule).map(({ fact }) => fact))
  return [...facts].flatMap((fact): RuleComplaint[] => {
    const bounds = boundsOf(rule).filter((bound) => bound.fact === fact)
    const [from, to] = [bounds.find(({ end }) => end === 'from'), bounds.find(({ end }) => end === 'to')]
    if (!from || !to || from.value < to.value) return []
    const unit = unitOf(fact)
    return [
      {
        rule: rule.id,
        condition: to.index,
        message: `${rule.id} would never speak: it would begin at ${from.value}${unit} and end at ${to.value}${unit}.`,
      },
    ]
  })
}

const overlap = (one: RuleSpan, other: RuleSpan): { from: number; to: number } | null => {
  const from = Math.max(startOfSpan(one), startOfSpan(other))
  const to = Math.min(stopOfSpan(one), stopOfSpan(other))
  return from < to ? { from, to } : null
}

/** Two rules that share the hours of one thing, and would both speak where they did not before. */
function overlaps(spans: readonly RuleSpan[], shipped: readonly RuleSpan[]): RuleComplaint[] {
  const before = (rule: string) => shipped.find((span) => span.rule === rule)
  return spans.flatMap((one, index) =>
    spans.slice(index + 1).flatMap((other): RuleComplaint[] => {
      const both = areTogether(one, other) ? overlap(one, other) : null
      const [was, wasOther] = [before(one.rule), before(other.rule)]
      if (both === null || (was && wasOther && overlap(was, wasOther))) return []
      const [first, second] = startOfSpan(one) <= startOfSpan(other) ? [one, other] : [other, one]
      return [
        {
          rule: first.rule,
          condition: first.to?.index ?? null,
          message: `From ${both.from} to ${both.to}${unitOf(one.fact)} ${whereOf(one.fact)} ${first.rule} and ${second.rule} would both speak. Where ${first.rule} ends ${second.rule} begins: move both to the same number.`,
        },
      ]
    }),
  )
}

/** Stretches between the first and the last number of one thing for which no rule would speak any more. */
function holes(spans: readonly RuleSpan[], shipped: readonly RuleSpan[]): RuleComplaint[] {
  const cells = new Set(shipped.flatMap(({ fact, cells }) => cells.map((cell) => JSON.stringify([fact, cell]))))
  return [...cells].flatMap((key): RuleComplaint[] => {
    const [fact, cell] = JSON.parse(key) as [FactName, string]
    const isIn = (span: RuleSpan) => span.fact === fact && span.cells.includes(cell)
    const own = spans.filter(isIn).sort((one, other) => startOfSpan(one) - startOfSpan(other))
    // One rule alone that speaks from a count on, without end: from how many is the practice's to say, within its bounds.
    if (own.length === 1 && own[0]?.to === null) return []
    let reached = Math.min(...shipped.filter(isIn).map(startOfSpan))
    let last: RuleSpan | null = null
    for (const span of own) {
      if (startOfSpan(span) > reached) {
        const from = `${reached}${unitOf(fact)}`
        const to = `${startOfSpan(span)}${unitOf(fact)}`
        return [
          {
            rule: span.rule,
            condition: span.from?.index ?? null,
            message: `Between ${reached} and ${to} ${whereOf(fact)} no rule would speak: ${
              last ? `${last.rule} ends at ${from} and ` : ''
            }${span.rule} begins at ${to}.${last ? ' Move both to the same number.' : ''}`,
          },
        ]
      }
      if (stopOfSpan(span) > reached) {
        reached = stopOfSpan(span)
        last = span
      }
    }
    return []
  })
}

const once = (complaints: readonly RuleComplaint[]): RuleComplaint[] => [
  ...new Map(complaints.map((one) => [one.message, one])).values(),
]

/**
 * What is wrong with a practice's changes, in clear sentences; empty when they can be kept. Numbers outside a sane range, rules
 * that would never speak, and hours that rules which belong together would leave out or judge twice.
 * @throws DomainError `rule-not-changeable` for what no practice may change at all
 */
export function ruleComplaints(overrides: readonly RuleOverride[]): RuleComplaint[] {
  const { rules } = practiceRuleSet(overrides)
  const wrong = overrides.flatMap(outOfRange)
  const never = rules.flatMap(({ rule }) => neverSpeaking(rule))
  if (wrong.length > 0 || never.length > 0) return [...wrong, ...never]
  const spans = rules.flatMap(({ rule }) => spanOfRule(rule) ?? []).filter((span) => !isEmpty(span))
  const shipped = RULES.flatMap((rule) => spanOfRule(rule) ?? [])
  return once([...overlaps(spans, shipped), ...holes(spans, shipped)])
}
