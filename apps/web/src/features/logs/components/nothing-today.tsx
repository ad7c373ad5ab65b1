import { type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { type DayView, isEmptyDay } from '../plan.ts'
import { useComing } from '../use-coming.ts'
import classes from './nothing-today.module.css'

/** A day without work says so, and when it goes on. Before anything is published it says that. */
export const NothingToday = ({ days, today }: { days: readonly DayView[]; today: Day }) => {
  const day = days.find((view) => view.day === today)
  const isWeekEmpty = days.every((view) => view.workouts.length + view.sessions.length === 0)
  const coming = useComing(startOfWeek(today), isWeekEmpty)
  if (!day || !isEmptyDay(day)) return null
  const next = days.find((view) => view.day > today && !isEmptyDay(view))?.day ?? coming?.next ?? null
  // Races and key runs are in the record before any plan is: they do not make a rest day of it.
  const isUnpublished = isWeekEmpty && coming !== null && !coming.hasPlan
  return (
    <div className={classes.empty}>
      {isUnpublished ? (
        <EmptyState sentence="No plan yet.">
          Your therapist has not published one. It appears here as soon as it is ready. The check-in helps to build it.
        </EmptyState>
      ) : (
        <EmptyState sentence="Rest day.">
          {next ? `Nothing to do today. It goes on ${formatDay(next)}.` : 'Nothing to do today.'}
        </EmptyState>
      )}
    </div>
  )
}
