import { type Day, eachDay, weekday } from '../calendar/day.ts'
import { exercise } from '../library/exercises.ts'
import { AREA_TITLES, areaOf } from './area.ts'
import { daysOf } from './block-days.ts'
import type { Area, Prescription, Program, Workout } from './schema.ts'

/** What an edit may need from outside: ids and the day it is. The past (days before `today`) is never edited. */
export type EditContext = { newId: () => string; today: Day }

/** The area a prescription is done in; an exercise unknown to the shipped library counts as strength. */
export const areaOfPrescription = (prescription: Pick<Prescription, 'exercise'>): Area => {
  const known = exercise(prescription.exercise)
  return known ? areaOf(known.category) : 'strength'
}

/** Puts one item on a day: into the first workout of its area there, or into a new one. */
const putOnDay = (
  workouts: Program['workouts'],
  day: Day,
  prescription: Prescription,
  { newId }: EditContext,
): Program['workouts'] => {
  const area = areaOfPrescription(prescription)
  const there = Object.values(workouts).find((workout) => workout.day === day && workout.area === area)
  if (there?.items.some((item) => item.prescriptionId === prescription.id)) return workouts
  const workout: Workout = there ?? { id: newId(), day, area, title: AREA_TITLES[area], items: [] }
  const items = [...workout.items, { id: newId(), prescriptionId: prescription.id }]
  return { ...workouts, [workout.id]: { ...workout, items } }
}

/** Takes a prescription off the days that `from` accepts; a workout that is left empty goes with it. */
export const takeOff = (
  workouts: Program['workouts'],
  prescriptionId: string,
  from: (day: Day) => boolean,
): Program['workouts'] => {
  const next: Program['workouts'] = {}
  for (const workout of Object.values(workouts)) {
    if (!from(workout.day) || !workout.items.some((item) => item.prescriptionId === prescriptionId)) {
      next[workout.id] = workout
      continue
    }
    const items = workout.items.filter((item) => item.prescriptionId !== prescriptionId)
    if (items.length > 0) next[workout.id] = { ...workout, items }
  }
  return next
}

/** Lays a prescription on its weekdays from today on, over all blocks. Days that have it already stay as they are. */
export const layOut = (program: Program, prescription: Prescription, context: EditContext): Program => {
  const days = daysOf(program)
  if (!days) return program
  const from = days.from > context.today ? days.from : context.today
  if (from > days.to) return program
  const workouts = eachDay(from, days.to)
    .filter((day) => prescription.weekdays.includes(weekday(day)))
    .reduce((soFar, day) => putOnDay(soFar, day, prescription, context), program.workouts)
  return { ...program, workouts }
}
