import { type Day, startOfWeek } from '../calendar/day.ts'
import { applyStep } from './apply-step.ts'
import type { EditContext } from './edit-context.ts'
import { standIn } from './join-exercises.ts'
import { lighterDosesOf } from './lighter-weeks.ts'
import { prescribe } from './prescribe.ts'
import { putRecord } from './put-record.ts'
import type { Dose, Prescription, Program } from './schema.ts'
import { stopPrescribing } from './stop-prescribing.ts'

/** How much less a lighter dose asks for than the whole one: shares of sets and load, more in reserve. */
const lessOf = (light: Dose, whole: Dose) => {
  const shareOf = (part: number, all: number) => (all > 0 ? Math.min(0, (part / all - 1) * 100) : 0)
  const weightOf = ({ load }: Dose) => (load.unit === 'none' || load.unit === 'band' ? 0 : load.value)
  const isSameUnit = light.load.unit === whole.load.unit
  return {
    change: {
      kind: 'deload' as const,
      setsPercent: shareOf(light.sets, whole.sets),
      loadPercent: isSameUnit ? shareOf(weightOf(light), weightOf(whole)) : 0,
      rirBy: light.rir === null || whole.rir === null ? 0 : Math.max(0, light.rir - whole.rir),
    },
  }
}

/** A prescription is done in its lighter dose in the weeks of these Mondays. */
const inWeeks = (program: Program, whole: Prescription, light: Prescription, mondays: ReadonlySet<Day>): Program => {
  const workouts = { ...program.workouts }
  for (const workout of Object.values(program.workouts)) {
    if (!mondays.has(startOfWeek(workout.day)) || workout.items.every((item) => item.prescriptionId !== whole.id))
      continue
    const items = workout.items.map((item) =>
      item.prescriptionId === whole.id ? { ...item, prescriptionId: light.id } : item,
    )
    workouts[workout.id] = { ...workout, items }
  }
  return standIn(putRecord({ ...program, workouts }, 'prescriptions', light), whole.id, light.id)
}

/**
 * Another exercise in the place of one, from today on: in the rounds that it was done in as well, and in weeks that are lighter as much
 * lighter as the one was. Another exercise is another prescription, so what was done before keeps its name.
 */
export const exchangeExercise = (
  program: Program,
  prescriptionId: string,
  other: Prescription,
  context: EditContext,
): Program => {
  const { today, newId } = context
  const before = program.prescriptions[prescriptionId]
  const exchanged = prescribe(
    stopPrescribing(standIn(program, prescriptionId, other.id), prescriptionId, context),
    other,
    context,
  )
  if (!before) return exchanged
  return lighterDosesOf(program, prescriptionId).reduce((soFar, light) => {
    const mondays = new Set(
      Object.values(program.workouts).flatMap(({ day, items }) =>
        day >= today && items.some((item) => item.prescriptionId === light.id) ? [startOfWeek(day)] : [],
      ),
    )
    const less = lessOf(light.dose, before.dose)
    const { variant } = other
    const asLight = {
      ...other,
      id: newId(),
      weekdays: [],
      dose: applyStep(other.dose, less),
      ...(variant && { variant: { ...variant, dose: applyStep(variant.dose, less) } }),
    }
    const without = stopPrescribing(soFar, light.id, context)
    const isLess = asLight.dose.sets < other.dose.sets || asLight.dose.rir !== other.dose.rir
    return mondays.size > 0 && isLess ? inWeeks(without, other, asLight, mondays) : without
  }, exchanged)
}
