import { addDays, type Day, startOfWeek } from '../calendar/day.ts'
import type { Program } from './schema.ts'

/**
 * What stands on a day of its own: a planned session, a workout, or a change of load on its first day, by its id.
 * `within`: of a change of load only the days of a week, where it is a part of that week.
 */
export type DayItem = { kind: 'session' | 'workout' | 'load'; id: string; within?: { from: Day; to: Day } }

type Items = Pick<Program, 'workouts' | 'sessions' | 'loadChanges'>

/** The day of an item; null when the program does not hold it. */
export const itemDay = (program: Items, { kind, id, within }: DayItem): Day | null => {
  if (kind !== 'load') return (kind === 'workout' ? program.workouts[id] : program.sessions[id])?.day ?? null
  const from = program.loadChanges[id]?.fromDay ?? null
  return from !== null && within && from < within.from ? within.from : from
}

/** Everything between two days, both included, in the order of the days; sessions of a day before its workouts. */
export const itemsBetween = (program: Pick<Program, 'workouts' | 'sessions'>, from: Day, to: Day): DayItem[] => {
  const within = ({ day }: { day: Day }) => day >= from && day <= to
  return [
    ...Object.values(program.sessions).map(({ id, day }) => ({ kind: 'session' as const, id, day })),
    ...Object.values(program.workouts).map(({ id, day }) => ({ kind: 'workout' as const, id, day })),
  ]
    .filter(within)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ kind, id }) => ({ kind, id }))
}

/** Everything of one day. */
export const itemsOn = (program: Pick<Program, 'workouts' | 'sessions'>, day: Day): DayItem[] =>
  itemsBetween(program, day, day)

/** Everything of the week, Monday to Sunday, that a day lies in; of changes of load what they ask for in it. */
export const itemsOfWeek = (program: Items, day: Day): DayItem[] => {
  const within = { from: startOfWeek(day), to: addDays(startOfWeek(day), 6) }
  return [
    ...itemsBetween(program, within.from, within.to),
    ...Object.values(program.loadChanges).flatMap(({ id, fromDay, toDay }): DayItem[] =>
      fromDay <= within.to && toDay >= within.from ? [{ kind: 'load', id, within }] : [],
    ),
  ]
}
