import { ADDED, type Addition, LOADS, type ProgressionRule } from '@strideloom/domain/programs/progression-rule.ts'
import { fitsDose } from '@strideloom/domain/programs/rule-misfit.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'
import { ADDED_WORDS } from './progression-words.ts'

/** A kind of rule as one chooses it; `usual` is none of its own. */
export type RuleKind = ProgressionRule['kind'] | 'usual'
type Done = Extract<ProgressionRule, { kind: 'done' }>

const started = (dose: Dose, loadsOnly = false): Addition => {
  const hasWeight = dose.load.unit !== 'none'
  const fitting = ADDED.filter((by) => fitsDose(by, dose) && (!loadsOnly || LOADS.has(by)))
  // without a weight more of what is counted, not a first kilogram
  const by = fitting.find((one) => loadsOnly || LOADS.has(one) === hasWeight) ?? 'sets'
  return { by, value: ADDED_WORDS[by].start }
}

/** So many sets of so much, as the dose has it. */
export const firstAdded = ({ sets, reps, seconds, metres }: Dose): NonNullable<Done['asked']> =>
  reps !== null
    ? { sets, amount: reps, unit: 'reps' }
    : seconds !== null
      ? { sets, amount: seconds, unit: 'seconds' }
      : { sets, amount: metres ?? 1, unit: 'metres' }

/** A rule of another kind, with what of the one before can stay; null goes on as usual. */
export const ruleOfKind = (kind: RuleKind, before: ProgressionRule | null, dose: Dose): ProgressionRule | null => {
  if (kind === 'usual') return null
  if (kind === 'none') return { kind }
  const adding =
    before && before.kind !== 'none' ? { add: before.add, upTo: before.upTo } : { add: started(dose), upTo: null }
  return kind === 'weekly'
    ? { kind, everyWeeks: 1, ...adding }
    : { kind, asked: firstAdded(dose), times: 2, rir: dose.rir, ...adding, after: null }
}

/** The rule with something else added; where that is of another kind its end and what follows go. */
export const withAdded = <Rule extends Exclude<ProgressionRule, { kind: 'none' }>>(rule: Rule, add: Addition): Rule =>
  add.by === rule.add.by ? { ...rule, add } : { ...rule, add, upTo: null, ...(rule.kind === 'done' && { after: null }) }

/** The rule with more load at its end, or without. */
export const withAfter = (rule: Done, hasMore: boolean, dose: Dose): Done => ({
  ...rule,
  after: hasMore
    ? { add: started(dose, true), backTo: Math.max(1, Math.min((rule.upTo ?? 2) - 1, firstAdded(dose).amount)) }
    : null,
})
