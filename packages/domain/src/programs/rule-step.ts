import { type Day, daysBetween, startOfWeek } from '../calendar/day.ts'
import { doseWords } from './dose-words.ts'
import { countedWords, lastOf, type Performed, rirKnown } from './performed.ts'
import type { Addition, ProgressionRule } from './progression-rule.ts'
import { misfitOf } from './rule-misfit.ts'
import { ruleWords } from './rule-words.ts'
import type { Dose, Load } from './schema.ts'
import { type Step, step } from './step.ts'

const SOURCE = { confidence: 'medium', source: 'the rule of this exercise, as the therapist wrote it' } as const
const hundredth = (value: number): number => Math.round(value * 100) / 100

/** Added once, never past the end; the same dose where the end is reached. */
export function withAddition(dose: Dose, { by, value }: Addition, upTo: number | null): Dose {
  const capped = (now: number, next: number) => (upTo === null ? next : Math.max(now, Math.min(upTo, next)))
  switch (by) {
    case 'sets':
      return { ...dose, sets: capped(dose.sets, dose.sets + value) }
    case 'reps':
    case 'seconds':
    case 'metres': {
      const now = dose[by]
      return now === null ? dose : { ...dose, [by]: capped(now, now + value) }
    }
    default: {
      const { load } = dose
      const unit = by === 'bodyweight' ? 'percent-bodyweight' : by
      const now = load.unit === 'none' ? 0 : load.value
      const next = by === 'percent' ? hundredth(now * (1 + value / 100)) : hundredth(now + value)
      const to = unit === 'percent' ? load.unit : unit
      return to === 'none' ? dose : { ...dose, load: { unit: to, value: capped(now, next) } as Load }
    }
  }
}

const isSame = (one: Dose, other: Dose): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What a rule makes of a dose when it has been met; null where its end is reached. */
export function doseByRule(rule: ProgressionRule, dose: Dose): Dose | null {
  if (rule.kind === 'none') return null
  const next = withAddition(dose, rule.add, rule.upTo)
  if (!isSame(next, dose)) return next
  if (rule.kind !== 'done' || rule.after === null) return null
  const { by } = rule.add
  const heavier = withAddition(dose, rule.after.add, null)
  return by === 'reps' || by === 'seconds' || by === 'metres' ? { ...heavier, [by]: rule.after.backTo } : null
}

/** Every set that is waited for, on each side. Null where nobody told how much was in reserve. */
function isMet(
  one: Performed,
  asked: { sets: number; amount: number },
  rir: number | null,
  sides: number,
): boolean | null {
  const enough = one.sets.filter(({ amount }) => amount >= asked.amount).length >= asked.sets * sides
  if (!enough || rir === null) return enough
  const reserve = rirKnown(one)
  return reserve === null ? null : reserve >= rir
}

/**
 * The step of a prescription's own rule: at most one, from the workouts in a row that answered the dose that is prescribed now.
 * What was done before under another dose adds nothing to it. Always a step; where the rule waits it says for what.
 *
 * @param history workouts that answered the same target
 */
export function ruleStep(
  history: readonly Performed[],
  rule: ProgressionRule,
  dose: Dose,
  today: Day,
  sides: number,
): Step {
  const hold = (says: string): Step => step('hold', { kind: 'none' }, says, {}, SOURCE)
  if (rule.kind === 'none') return hold('No progression: the same again.')
  const misfit = misfitOf(rule, dose)
  if (misfit) return hold(misfit)
  const wanted =
    rule.kind === 'done' && rule.asked !== null
      ? rule.asked
      : { sets: dose.sets, amount: dose.reps ?? dose.seconds ?? dose.metres ?? 0 }
  const times = rule.kind === 'done' ? rule.times : 1
  const some = lastOf(history, times)
  const met = some?.map((one) => isMet(one, wanted, rule.kind === 'done' ? rule.rir : null, sides)) ?? []
  if (met.includes(null)) return hold(`How much was in reserve is not known, so the rule waits: ${ruleWords(rule)}`)
  if (!some || met.includes(false)) return hold(`The rule is not met yet: ${ruleWords(rule)}`)
  const first = lastOf(history, history.length)?.[0]
  if (rule.kind === 'weekly' && first && daysBetween(startOfWeek(first.day), startOfWeek(today)) < rule.everyWeeks * 7)
    return hold(`Done as asked; the rule goes on next ${rule.everyWeeks === 1 ? 'week' : 'time'}: ${ruleWords(rule)}`)
  const next = doseByRule(rule, dose)
  if (next === null) return hold(`Its end is reached: ${ruleWords(rule)}`)
  const row = rule.kind === 'weekly' ? 'Done as asked' : `Met in ${countedWords(times)}${times > 1 ? ' in a row' : ''}`
  return step('own-rule', { kind: 'dose', to: next }, `${row}: ${doseWords(next)}.`, { workouts: times }, SOURCE)
}
