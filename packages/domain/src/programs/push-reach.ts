import { type Day, startOfWeek, weekday } from '../calendar/day.ts'
import { dayWords } from '../calendar/day-words.ts'
import type { EditContext } from './edit-context.ts'
import { exerciseOf } from './exercise-of.ts'
import { standIn } from './join-exercises.ts'
import { putRecord } from './put-record.ts'
import type { Prescription, Program } from './schema.ts'

/** Where a push may reach: days from tomorrow in the blocks, and what the runner has answered ahead of its day. */
export type Reach = { days: readonly Day[]; answered: ReadonlySet<string>; context: EditContext }

/** A program as it becomes, what of it is another, and what was kept, in sentences. */
export type Pushing = { program: Program; told: string[]; kept: string[] }

export const nameOf = (one: Pick<Prescription, 'exercise' | 'own'>): string => exerciseOf(one)?.name ?? one.exercise

/** The days that a push reaches on which a prescription stands. */
export const standsOn = (program: Program, id: string, { days }: Pick<Reach, 'days'>): Set<Day> => {
  const reached = new Set(days)
  return new Set(
    Object.values(program.workouts).flatMap(({ day, items }) =>
      reached.has(day) && items.some((item) => item.prescriptionId === id) ? day : [],
    ),
  )
}

/**
 * The coming weeks in which a prescription stands on its weekdays, and those in which somebody changed where it stands: these stay as
 * they are, whatever is pushed.
 * @param patterns weekdays on which it may be meant to stand: as it was laid, or as it is prescribed by now
 */
export const weeksOf = (
  program: Program,
  id: string,
  patterns: readonly (readonly number[])[],
  reach: Pick<Reach, 'days'>,
): { asLaid: Day[]; byHand: Day[] } => {
  const stands = standsOn(program, id, reach)
  const weeks = new Map<Day, Day[]>()
  for (const day of reach.days) weeks.set(startOfWeek(day), [...(weeks.get(startOfWeek(day)) ?? []), day])
  const asLaid: Day[] = []
  const byHand: Day[] = []
  for (const [monday, days] of weeks) {
    const isAsMeant = patterns.some((weekdays) =>
      days.every((day) => weekdays.includes(weekday(day)) === stands.has(day)),
    )
    if (isAsMeant) asLaid.push(...days)
    else byHand.push(monday)
  }
  return { asLaid, byHand }
}

export const weekWords = (mondays: readonly Day[]): string =>
  mondays.length === 1 ? `the week of ${dayWords(mondays[0] ?? '')}` : `${mondays.length} weeks`

/** Does it stand after today on days that a push does not reach, such as in a block that follows? */
export const goesOnElsewhere = (program: Program, id: string, { days, context }: Reach): boolean => {
  const reached = new Set(days)
  return Object.values(program.workouts).some(
    ({ day, items }) => day > context.today && !reached.has(day) && items.some((item) => item.prescriptionId === id),
  )
}

/**
 * A prescription written anew on these days. Where it stands on others too (gone by, answered ahead, changed by hand) they keep it as
 * it was, and these days get a record of their own; what is joined stays joined, whichever of the two stands in a workout.
 */
export const onDays = (
  program: Program,
  to: Prescription,
  days: readonly Day[],
  reach: Reach,
): { program: Program; id: string } => {
  const before = program.prescriptions[to.id]
  if (!before) return { program, id: to.id }
  const reached = new Set(days)
  const isMeant = (day: Day, itemId: string) => reached.has(day) && !reach.answered.has(itemId)
  const standing = Object.values(program.workouts).flatMap(({ day, items }) =>
    items.flatMap((item) => (item.prescriptionId === before.id ? isMeant(day, item.id) : [])),
  )
  if (!standing.includes(false)) return { program: putRecord(program, 'prescriptions', to), id: before.id }
  if (!standing.includes(true)) return { program, id: before.id }
  const id = reach.context.newId()
  const workouts = { ...program.workouts }
  for (const workout of Object.values(program.workouts)) {
    const items = workout.items.map((item) =>
      item.prescriptionId === before.id && isMeant(workout.day, item.id) ? { ...item, prescriptionId: id } : item,
    )
    if (items.some((item, index) => item !== workout.items[index])) workouts[workout.id] = { ...workout, items }
  }
  const split = putRecord({ ...program, workouts }, 'prescriptions', { ...to, id })
  const joined = standIn(split, before.id, id)
  return {
    // the older one is laid out by no weekday any more, unless it goes on in a block that follows
    program: goesOnElsewhere(joined, before.id, reach)
      ? joined
      : putRecord(joined, 'prescriptions', { ...before, weekdays: [] }),
    id,
  }
}

/** What was answered ahead of its day stays in its workout. */
export const putBackAnswered = (before: Program, after: Program, id: string, { answered }: Reach): Program =>
  Object.values(before.workouts).reduce((soFar, workout) => {
    const lost = workout.items.filter((item) => item.prescriptionId === id && answered.has(item.id))
    if (lost.length === 0 || soFar.workouts[workout.id]?.items.some(({ id: one }) => one === lost[0]?.id)) return soFar
    const now = soFar.workouts[workout.id] ?? { ...workout, items: [] }
    return putRecord(soFar, 'workouts', { ...now, items: [...now.items, ...lost] })
  }, after)
