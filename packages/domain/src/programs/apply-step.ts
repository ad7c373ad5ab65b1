import { MOST_IN_ALL } from './progression-rule.ts'
import type { Dose, Load } from './schema.ts'
import type { Step } from './step.ts'

/** What weights come in: half kilograms and whole pounds; percent of body weight in whole ones. */
const GRAIN = { kg: 0.5, lb: 1, 'percent-bodyweight': 1 } as const

/** What a dose takes at most (schema.ts). */
const MOST = { kg: MOST_IN_ALL.kg, lb: MOST_IN_ALL.lb, 'percent-bodyweight': MOST_IN_ALL.bodyweight } as const

/** What a dose has as much of as it takes, so that a step adds nothing to it: "400 kg"; null where it can grow. */
export const atMost = ({ load, reps, sets }: Dose, { change }: Pick<Step, 'change'>): string | null => {
  if (change.kind === 'load' && change.percent > 0 && load.unit !== 'none' && load.unit !== 'band')
    return load.value >= MOST[load.unit]
      ? `${MOST[load.unit]} ${load.unit === 'percent-bodyweight' ? '% of body weight' : load.unit}`
      : null
  if (change.kind === 'reps' && change.by > 0)
    return (reps ?? 0) >= MOST_IN_ALL.reps ? `${MOST_IN_ALL.reps} reps` : null
  if (change.kind === 'sets' && change.percent > 0) return sets >= MOST_IN_ALL.sets ? `${MOST_IN_ALL.sets} sets` : null
  return null
}

/** A load changed by a share, to the nearest weight there is; bands and what has no load stay. */
function changed(load: Load, percent: number): Load {
  if (load.unit === 'none' || load.unit === 'band') return load
  const grain = GRAIN[load.unit]
  const exact = load.value * (1 + percent / 100)
  // More never rounds to the same, less never rounds to more.
  const steps = exact / grain
  const rounded =
    percent > 0 ? Math.max(Math.round(steps), Math.floor(load.value / grain) + 1) : Math.floor(steps + 1e-9)
  return { ...load, value: Math.min(MOST[load.unit], Math.max(0, percent === 0 ? load.value : rounded * grain)) }
}

const fewer = (sets: number, percent: number): number =>
  percent > 0 ? Math.min(MOST_IN_ALL.sets, sets + 1) : Math.max(1, Math.round(sets * (1 + percent / 100)))

/** The dose after a step, compared with the one that was shown; sets grow by one at most and never go below one, and nothing past what a dose takes. */
export function applyStep(dose: Dose, { change }: Pick<Step, 'change'>): Dose {
  switch (change.kind) {
    case 'load':
      return { ...dose, load: changed(dose.load, change.percent) }
    case 'reps':
      return dose.reps === null
        ? dose
        : { ...dose, reps: Math.max(1, Math.min(MOST_IN_ALL.reps, dose.reps + change.by)) }
    case 'sets':
      return { ...dose, sets: fewer(dose.sets, change.percent) }
    case 'dose':
      return change.to
    case 'deload':
      return {
        ...dose,
        sets: fewer(dose.sets, change.setsPercent),
        load: change.loadPercent === 0 ? dose.load : changed(dose.load, change.loadPercent),
        rir: dose.rir === null ? null : Math.min(10, dose.rir + change.rirBy),
      }
    default:
      return dose
  }
}
