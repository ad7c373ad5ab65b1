import type { Day } from '@strideloom/domain/calendar/day.ts'
import { loggedAtAfter } from '@strideloom/domain/logs/logged-at.ts'
import type { Move } from '@strideloom/domain/logs/moves.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { newId } from '../../lib/new-id.ts'
import type { GoneWorkout, WorkoutView } from './plan.ts'
import { now } from './runner-day.ts'
import { daysKept } from './running-outbox.ts'

/** What a move needs to know of a workout. `day`: its day in the plan. */
type Moved = Pick<GoneWorkout, 'id' | 'day' | 'laidAgainAt' | 'moves'>

/** Another move, later than all that this phone has seen of that workout, its place in the plan too. */
const statement = ({ id, day, laidAgainAt, moves }: Moved, toDay: Day): Move => ({
  id: newId(),
  workoutId: id,
  fromDay: day,
  toDay,
  movedAt: loggedAtAfter(
    now(),
    [...moves.map(({ movedAt }) => movedAt), laidAgainAt].flatMap((loggedAt) => (loggedAt ? [{ loggedAt }] : [])),
  ),
})

const plannedOf = (workout: WorkoutView): Moved => ({ ...workout, day: workout.plannedDay })

/** A workout may be moved until something of it is answered; then it is where it was done. */
export const mayBeMoved = ({ answered }: Pick<WorkoutView, 'answered'>): boolean => answered === 0

/** Lays a workout on another day, says so, and offers to undo it. Nothing of the plan is written. */
export const recordMove = (workout: WorkoutView, toDay: Day): void => {
  const planned = plannedOf(workout)
  const told = statement(planned, toDay)
  daysKept.keep([told])
  const seen = { ...planned, moves: [...planned.moves, told] }
  showToast({
    sentence:
      toDay === planned.day
        ? `${workout.title}: back on ${formatDay(toDay)}`
        : `${workout.title}: moved to ${formatDay(toDay)}`,
    undo: () => daysKept.keep([statement(seen, workout.day)]),
  })
}

/** The workout lies where the plan has it, and nothing more is said of its move. */
export const leaveAsPlanned = (workout: WorkoutView): void =>
  daysKept.keep([statement(plannedOf(workout), workout.plannedDay)])

/** The same of one that the plan has no more. */
export const letGo = (gone: GoneWorkout): void => daysKept.keep([statement(gone, gone.day)])
