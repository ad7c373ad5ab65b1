import { addDays, type Day } from '../calendar/day.ts'
import { DomainError } from '../errors.ts'
import { exercise } from '../library/exercises.ts'
import { doneElsewhere } from '../programs/done-elsewhere.ts'
import type { Prescribed } from '../programs/prescribed.ts'
import { mayStandIn } from '../programs/swaps.ts'
import { EARLIEST_BEFORE_DAYS } from './earliest-before.ts'
import type { LogEntry, PerformedSet } from './schema.ts'
import { type SetTarget, targetOf } from './target.ts'

/** An item as it was prescribed. A replaced one is known for ever: entries for it may come late from a phone. */
export type LoggableItem = { id: string; workoutId: string; exercise: string; prescribed: Prescribed }

/** A set beside what it answered. */
export type LoggedSet = PerformedSet & { target: SetTarget }

/** An entry beside what it answered: the exercise and the whole prescription, as they stood. */
export type LoggedEntry = Omit<LogEntry, 'sets'> & { exercise: string | null; target: unknown; sets: LoggedSet[] }

/** Whether work was done further ahead of its day than anybody does it. */
export const isTooEarly = (
  { outcome, performedOn }: Pick<LogEntry, 'outcome' | 'performedOn'>,
  workout: { day: Day },
): boolean => (outcome === 'done' || outcome === 'partly') && performedOn < addDays(workout.day, -EARLIEST_BEFORE_DAYS)

/**
 * Puts the target beside each result; the server keeps nothing that has not gone through it.
 * `today` is the runner's; a day ahead of it is let through, because phones travel. Of a workout that was
 * moved, `day` is the first day that it was asked for.
 *
 * @throws DomainError log-not-in-plan when the item is of another workout, has no other way than the planned one, or what was done
 * instead cannot stand in for it
 * @throws DomainError day-out-of-reach when the day is ahead, or the work was done more than a week before its day
 */
export const logSet = (
  entry: LogEntry,
  workout: { id: string; day: Day },
  item: LoggableItem | null,
  today: Day,
): LoggedEntry => {
  if (entry.workoutId !== workout.id || (item !== null && item.workoutId !== workout.id))
    throw new DomainError(
      'log-not-in-plan',
      'This exercise is not part of that workout. Reload the page and log it again.',
    )
  if (entry.performedOn > addDays(today, 1))
    throw new DomainError('day-out-of-reach', 'This day is still to come. Check the date of this phone.', {
      performedOn: entry.performedOn,
    })
  const asked = entry.elsewhere && item !== null ? doneElsewhere(item) : item
  if (asked === null && item !== null)
    throw new DomainError(
      'log-not-in-plan',
      'This exercise is planned in one way only. Reload the page and log it again.',
    )
  if (isTooEarly(entry, workout))
    throw new DomainError('day-out-of-reach', 'This is planned for more than a week later. Log it on its day.', {
      performedOn: entry.performedOn,
    })
  const instead = entry.swappedFor && item !== null ? standIn(item, entry.swappedFor) : null
  return {
    ...entry,
    exercise: instead?.exercise ?? asked?.exercise ?? null,
    target: asked && {
      ...asked.prescribed,
      ...(entry.elsewhere && { elsewhere: true }),
      ...(instead && { swappedFor: instead }),
    },
    sets: entry.sets.map((set) => ({
      ...set,
      target: asked === null ? { reps: null, seconds: null, loadKg: null } : targetOf(asked.prescribed.dose, set),
    })),
  }
}

/** What was done instead, as it is kept beside the target that it answered. */
const standIn = (item: Pick<LoggableItem, 'exercise'>, id: string): { exercise: string; name: string } => {
  const [asked, other] = [exercise(item.exercise), exercise(id)]
  if (asked === null || other === null || !mayStandIn(asked, other))
    throw new DomainError(
      'log-not-in-plan',
      'This exercise cannot stand in for the one that was planned. Choose another one.',
    )
  return { exercise: other.id, name: other.name }
}
