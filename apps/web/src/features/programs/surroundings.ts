import { addDays, type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { blockOn } from '@strideloom/domain/programs/block-days.ts'
import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'

/** How far back earlier sessions can change what is concluded: a week for how often, five days for deep work. */
const SESSIONS_BACK = 8
/** Heavy leg strength is looked at a day before and after; one more, because an hour may lie on either day. */
const WORKOUTS_AROUND = 2

const numbers = new WeakMap<object, number>()
let next = 0

/** Records are never changed in place, so a number can stand for one. */
export const numberOf = (record: object): number => {
  const known = numbers.get(record)
  if (known !== undefined) return known
  next += 1
  numbers.set(record, next)
  return next
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
  const there = map.get(key)
  if (there) there.push(value)
  else map.set(key, [value])
}

/**
 * What of a program a judgement on a day can depend on, as a short text: the phase, the sessions of the week before, the
 * workouts around it, and which exercises are planned from its week on. Two programs with the same text for a day say the
 * same there, so that an edit is judged anew only on the days that it touches.
 */
export const surroundingsIn = (program: Program): ((day: Day, sessionId: string) => string) => {
  const sessions = new Map<Day, PlannedSession[]>()
  for (const session of Object.values(program.sessions)) push(sessions, session.day, session)
  const workouts = new Map<Day, string[]>()
  const exercises = new Map<Day, Set<string>>()
  for (const workout of Object.values(program.workouts)) {
    const prescribed = workout.items.map(({ prescriptionId }) => {
      const one = program.prescriptions[prescriptionId]
      return one ? numberOf(one) : 0
    })
    push(workouts, workout.day, `${numberOf(workout)}:${prescribed.join('.')}`)
    const week = startOfWeek(workout.day)
    const there = exercises.get(week) ?? new Set()
    exercises.set(week, there)
    for (const { prescriptionId } of workout.items) there.add(program.prescriptions[prescriptionId]?.exercise ?? '')
  }
  const later = laterExercises(exercises)
  const lastWeek = [...later.keys()].at(-1)
  return (day, sessionId) => {
    const earlier: number[] = []
    for (let back = SESSIONS_BACK; back >= 0; back--)
      for (const one of sessions.get(addDays(day, -back)) ?? []) if (one.id !== sessionId) earlier.push(numberOf(one))
    const around: string[] = []
    for (let offset = -WORKOUTS_AROUND; offset <= WORKOUTS_AROUND; offset++)
      around.push(...(workouts.get(addDays(day, offset)) ?? []))
    const week = startOfWeek(day)
    const planned =
      later.get(week) ?? (lastWeek !== undefined && week > lastWeek ? '' : (firstAfter(later, week) ?? ''))
    return `${blockOn(program, day)?.phase ?? ''}|${earlier.join(',')}|${around.join(',')}|${planned}`
  }
}

/** Exercises of a week and all after it, by week, the first week first. */
const laterExercises = (byWeek: ReadonlyMap<Day, ReadonlySet<string>>): Map<Day, string> => {
  const seen = new Set<string>()
  const later: [Day, string][] = []
  for (const week of [...byWeek.keys()].sort().reverse()) {
    for (const exercise of byWeek.get(week) ?? []) seen.add(exercise)
    later.push([week, [...seen].sort().join(',')])
  }
  return new Map(later.reverse())
}

const firstAfter = (later: ReadonlyMap<Day, string>, week: Day): string | undefined => {
  for (const [start, planned] of later) if (start >= week) return planned
  return undefined
}
