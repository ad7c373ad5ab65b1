import { type Day, eachDay, weekday } from '../calendar/day.ts'
import { AREA_TITLES, areaOf } from './area.ts'
import { blocksInOrder, lastDayOf } from './block-days.ts'
import type { EditContext } from './edit-context.ts'
import { exerciseOf } from './exercise-of.ts'
import type { Area, Block, Prescription, Program, Workout } from './schema.ts'

/** The area a prescription is done in; an exercise unknown to the shipped library counts as strength. */
export const areaOfPrescription = (prescription: Pick<Prescription, 'exercise' | 'own'>): Area => {
  const known = exerciseOf(prescription)
  return known ? areaOf(known.category) : 'strength'
}

/** The days of these blocks from today on that fall on the weekdays. */
export const comingDays = (
  blocks: readonly Pick<Block, 'startDay' | 'weeks'>[],
  weekdays: readonly number[],
  today: Day,
): Day[] =>
  blocks
    .flatMap((block) => eachDay(block.startDay > today ? block.startDay : today, lastDayOf(block)))
    .filter((day) => weekdays.includes(weekday(day)))

/** Lays a prescription on days: into the day's workout of its area, or into a new one. Days that have it stay as they are. */
export const layOn = (
  program: Program,
  prescription: Prescription,
  days: readonly Day[],
  { newId }: Pick<EditContext, 'newId'>,
): Program => {
  const area = areaOfPrescription(prescription)
  const there = new Map<Day, Workout>()
  const taken = new Set<Day>()
  for (const workout of Object.values(program.workouts)) {
    if (workout.items.some((item) => item.prescriptionId === prescription.id)) taken.add(workout.day)
    else if (workout.area === area && !there.has(workout.day)) there.set(workout.day, workout)
  }
  const free = days.filter((day) => !taken.has(day))
  if (free.length === 0) return program
  const workouts = { ...program.workouts }
  for (const day of free) {
    const workout = there.get(day) ?? { id: newId(), day, area, title: AREA_TITLES[area], items: [] }
    workouts[workout.id] = {
      ...workout,
      items: [...workout.items, { id: newId(), prescriptionId: prescription.id }],
    }
  }
  return { ...program, workouts }
}

/** Lays a prescription on its weekdays from today on, over these blocks (all, when none are named). */
export const layOut = (
  program: Program,
  prescription: Prescription,
  context: EditContext,
  blocks: readonly Pick<Block, 'startDay' | 'weeks'>[] = blocksInOrder(program),
): Program => layOn(program, prescription, comingDays(blocks, prescription.weekdays, context.today), context)

/** Takes a prescription off the days that `from` accepts; a workout that is left empty goes with it. */
export const takeOff = (program: Program, prescriptionId: string, from: (day: Day) => boolean): Program => {
  const workouts: Program['workouts'] = {}
  let touched = false
  for (const workout of Object.values(program.workouts)) {
    if (!from(workout.day) || !workout.items.some((item) => item.prescriptionId === prescriptionId)) {
      workouts[workout.id] = workout
      continue
    }
    touched = true
    const items = workout.items.filter((item) => item.prescriptionId !== prescriptionId)
    if (items.length > 0) workouts[workout.id] = { ...workout, items }
  }
  return touched ? { ...program, workouts } : program
}
