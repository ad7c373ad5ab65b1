import type { Added, ProgressionRule } from './progression-rule.ts'
import type { Dose } from './schema.ts'

const NEEDS: Readonly<Record<Added, (dose: Dose) => boolean>> = {
  kg: ({ load }) => load.unit === 'kg' || load.unit === 'none',
  lb: ({ load }) => load.unit === 'lb' || load.unit === 'none',
  percent: ({ load }) => load.unit === 'kg' || load.unit === 'lb' || load.unit === 'percent-bodyweight',
  bodyweight: ({ load }) => load.unit === 'percent-bodyweight' || load.unit === 'none',
  band: ({ load }) => load.unit === 'band',
  reps: ({ reps }) => reps !== null,
  seconds: ({ seconds }) => seconds !== null,
  metres: ({ metres }) => metres !== null,
  sets: () => true,
}
const WANTS: Readonly<Record<Added, string>> = {
  kg: 'adds kilograms, and the load is in something else',
  lb: 'adds pounds, and the load is in something else',
  percent: 'adds a share of the load, and there is no weight',
  bodyweight: 'adds a share of body weight, and the load is in something else',
  band: 'goes to the next band, and there is no band',
  reps: 'adds repetitions, and the dose is not counted in them',
  seconds: 'adds seconds, and the dose is not counted in them',
  metres: 'adds metres, and the dose is not counted in them',
  sets: '',
}

/** Can so much of this be added to a dose? */
export const fitsDose = (by: Added, dose: Dose): boolean => NEEDS[by](dose)

/** Why a rule can do nothing to a dose, in a sentence; null where it can. */
export const misfitOf = (rule: ProgressionRule, dose: Dose): string | null => {
  if (rule.kind === 'none') return null
  if (rule.kind === 'done' && rule.asked !== null && dose[rule.asked.unit] === null)
    return 'The rule waits for another unit than the dose is counted in. Change one of them.'
  const added = [rule.add, ...(rule.kind === 'done' && rule.after ? [rule.after.add] : [])]
  const wrong = added.find(({ by }) => !NEEDS[by](dose))
  return wrong ? `The rule ${WANTS[wrong.by]}. Change one of them.` : null
}
