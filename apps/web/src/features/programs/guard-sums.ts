import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { MarkedWorkout } from '@strideloom/domain/outlook/workout-marks.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { createContext, useContext } from 'react'
import { type ChipMark, chipMark } from './chip-marks.ts'
import type { Guard } from './guard.ts'

/** What the guard says of a whole program, for the weeks and the sums beside them. */
export type GuardSums = {
  /** The program that it says it of: the one on the screen may be an edit ahead. */
  program: Program
  /** The most that each open day takes. */
  ceilings: ReadonlyMap<Day, number>
  /** Coming sessions of which there is something to say. */
  sessions: readonly (readonly [id: string, mark: ChipMark])[]
  /** The same of workouts. */
  workouts: readonly MarkedWorkout[]
}

/** Adds up what the guard says, piece by piece: a day, a session, the workouts. */
export function* guardSums(
  guard: Guard,
  program: Program,
  days: readonly Day[],
  today: Day,
): Generator<void, GuardSums> {
  const ceilingOn = guard.ceilingIn(program)
  const ceilings = new Map<Day, number>()
  for (const day of days) {
    ceilings.set(day, ceilingOn(day))
    yield
  }
  const judge = guard.judgeIn(program)
  const sessions: [string, ChipMark][] = []
  for (const session of Object.values(program.sessions)) {
    const mark = session.day < today ? null : chipMark(session, judge, guard.lookAt(session))
    if (mark) sessions.push([session.id, mark])
    yield
  }
  return { program, ceilings, sessions, workouts: guard.workoutMarks(program) }
}

export const GuardSumsContext = createContext<GuardSums | null>(null)

/** The sums of the guard; null while it is not there. They follow an edit once the page rests. */
export const useGuardSums = (): GuardSums | null => useContext(GuardSumsContext)
