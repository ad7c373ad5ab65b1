import { type Day, daysBetween, startOfWeek } from '../calendar/day.ts'
import { doseWords } from './dose-words.ts'
import { countedWords, hasSets, lastOf, type Performed, rirKnown } from './performed.ts'
import { type Added, type Addition, MOST_IN_ALL, type ProgressionRule } from './progression-rule.ts'
import { misfitOf } from './rule-misfit.ts'
import { endWords, ruleWords } from './rule-words.ts'
import type { Dose, Load } from './schema.ts'
import { type Step, step } from './step.ts'

const SOURCE = { confidence: 'medium', source: 'the rule of this exercise, as the therapist wrote it' } as const
const hundredth = (value: number): number => Math.round(value * 100) / 100

/** What of a dose grows: a share of the load is counted in what the load is in. */
const grown = (by: Added, { load }: Dose): Exclude<Added, 'percent'> => {
  if (by !== 'percent') return by
  return load.unit === 'lb' || load.unit === 'band'
    ? load.unit
    : load.unit === 'percent-bodyweight'
      ? 'bodyweight'
      : 'kg'
}

/** How much of it a dose can have at all. */
const mostOf = (by: Added, dose: Dose): number => MOST_IN_ALL[grown(by, dose)]

/** Added once, never past the end nor past what a dose can have; the same dose where either is reached. */
export function withAddition(dose: Dose, { by, value }: Addition, upTo: number | null): Dose {
  const most = Math.min(upTo ?? Number.POSITIVE_INFINITY, mostOf(by, dose))
  const capped = (now: number, next: number) => Math.max(now, Math.min(most, next))
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

/** How much of it a dose has. */
const amountNow = (by: Added, dose: Dose): number => {
  const what = grown(by, dose)
  if (what === 'sets') return dose.sets
  if (what === 'reps' || what === 'seconds' || what === 'metres') return dose[what] ?? 0
  return dose.load.unit === 'none' ? 0 : dose.load.value
}

/** "A dose takes at most band 9", where a dose has as much of it as it can; null where it has less. */
const boundWords = (by: Added, dose: Dose): string | null =>
  amountNow(by, dose) >= mostOf(by, dose) ? `a dose takes at most ${endWords(grown(by, dose), mostOf(by, dose))}` : null

const isSame = (one: Dose, other: Dose): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What a rule makes of a dose when it has been met; null where its end is reached. */
export function doseByRule(rule: ProgressionRule, dose: Dose): Dose | null {
  if (rule.kind === 'none') return null
  const next = withAddition(dose, rule.add, rule.upTo)
  if (!isSame(next, dose)) return next
  if (rule.kind !== 'done' || rule.after === null) return null
  const { by } = rule.add
  const heavier = withAddition(dose, rule.after.add, null)
  // back to fewer only where it is heavier for it
  if (isSame(heavier, dose)) return null
  return by === 'reps' || by === 'seconds' || by === 'metres' ? { ...heavier, [by]: rule.after.backTo } : null
}

/** Every set that is waited for, on each side. Null where nobody told how much was in reserve. */
function isMet(
  one: Performed,
  asked: { sets: number; amount: number },
  rir: number | null,
  sides: number,
): boolean | null {
  const full = one.sets.filter(({ amount }) => amount >= asked.amount)
  const enough = hasSets(full, asked.sets, sides)
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
  const grows = rule.kind === 'done' && rule.after !== null ? [rule.add, rule.after.add] : [rule.add]
  const bounds = grows.flatMap(({ by }) => boundWords(by, next ?? dose) ?? [])
  if (next === null)
    return hold(
      bounds.length > 0
        ? `Nothing more can be added, as ${bounds.join(' and ')}: ${ruleWords(rule)}`
        : `Its end is reached: ${ruleWords(rule)}`,
    )
  const row = rule.kind === 'weekly' ? 'Done as asked' : `Met in ${countedWords(times)}${times > 1 ? ' in a row' : ''}`
  return step(
    'own-rule',
    { kind: 'dose', to: next },
    `${row}: ${doseWords(next)}${bounds.map((bound) => `; ${bound}`).join('')}.`,
    { workouts: times },
    SOURCE,
  )
}
