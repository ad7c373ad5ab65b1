import type { Day } from '../calendar/day.ts'
import type { Prescribed } from './prescribed.ts'
import type { PlannedSession, Workout } from './schema.ts'

/**
 * The plan as it is stored, as far as publishing must know it. `logged`: an answer of the runner stands for it (one that
 * was taken back does not count). Items are those that are not retired; workouts and sessions may be.
 */
export type StoredItem = { id: string; itemId: string; ordinal: number; prescribed: Prescribed; logged: boolean }
export type StoredWorkout = Pick<Workout, 'id' | 'day' | 'area' | 'title'> & {
  retired: boolean
  logged: boolean
  items: StoredItem[]
}
export type StoredSession = PlannedSession & { status: string; retired: boolean }
export type StoredPlan = { workouts: StoredWorkout[]; sessions: StoredSession[] }

const OPEN_STATUSES: ReadonlySet<string> = new Set(['planned', 'booked'])

/** True when nothing may change about a workout's day any more: it lies in the past, or the runner answered it. */
export const isSettledWorkout = ({ day, logged }: Pick<StoredWorkout, 'day' | 'logged'>, today: Day): boolean =>
  day < today || logged

/** True while a session is still to come. */
export const isOpenSession = ({ day, status }: Pick<StoredSession, 'day' | 'status'>, today: Day): boolean =>
  day >= today && OPEN_STATUSES.has(status)
