import type { Day } from '@strideloom/domain/calendar/day.ts'
import { offeredDays } from '@strideloom/domain/logs/move-days.ts'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { formatDay, formatLongDay } from '@strideloom/ui/format/day.ts'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { formatOf } from '@strideloom/ui/format/number.ts'
import { ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { DoneMark } from '@strideloom/ui/glyph/done-mark.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { CalendarIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { DayExtras } from '../later-code.ts'
import { mayBeMoved } from '../move.ts'
import { type DayView, hasExtras, isEmptyDay, type WorkoutView } from '../plan.ts'
import { MoveSheet } from '../sheets-code.ts'
import { stateOfWorkout } from '../week-sentence.ts'
import { CommentOnDay, DayComments } from './day-comments.tsx'
import { DayFixed } from './day-fixed.tsx'
import classes from './week-day.module.css'

/** One day of the week: fixed things, then workouts, each leading to its list. */
export const WeekDay = ({
  view,
  today,
  days,
  emptyWord,
  told,
}: {
  view: DayView
  /** The week around it. */
  days: readonly DayView[]
  today: Day
  emptyWord: string
  /** What the runner said of the day: away, limited, no gym. */
  told: string | null
}) => (
  <li id={view.day} className={classes.day} data-today={view.day === today || undefined}>
    <h2 className={classes.date}>
      {formatLongDay(view.day)}
      {view.day === today && <span className={classes.today}>today</span>}
    </h2>
    <CommentOnDay day={view.day} className={classes.comment} />
    {told && (
      <p className={classes.told}>
        <CalendarIcon size={16} />
        You said: {told.toLowerCase()}
      </p>
    )}
    {isEmptyDay(view) && <p className={classes.rest}>{emptyWord}</p>}
    <DayFixed view={view} />
    {view.workouts.map((workout) => (
      <div key={workout.id} className={classes.line}>
        <WorkoutLine workout={workout} today={today} />
        {mayBeMoved(workout) && offeredDays(workout.plannedDay, today).length > 0 && <MoveButton workout={workout} />}
      </div>
    ))}
    {hasExtras(view) && (
      <Suspense>
        <DayExtras view={view} today={today} />
      </Suspense>
    )}
    <DayComments view={view} days={days} />
  </li>
)

const WorkoutLine = ({ workout, today }: { workout: WorkoutView; today: Day }) => {
  const state = stateOfWorkout(workout, today)
  return (
    <Link
      to="/workout/$workoutId"
      params={{ workoutId: workout.id }}
      search={{ day: workout.day }}
      className={classes.workout}
    >
      <KindGlyph kind={workout.area} size={18} />
      <span className={classes.words}>
        <b>{workout.title}</b>
        <small>
          {state === 'todo'
            ? `${workout.items.length} ${workout.items.length === 1 ? 'exercise' : 'exercises'}, ${formatMinutes(workout.minutes)}`
            : WORDS[state](workout)}
          {workout.movedFrom && `, moved from ${formatDay(workout.movedFrom)}`}
        </small>
      </span>
      {state !== 'todo' && <DoneMark state={state} size={18} />}
      <ChevronRight size={16} />
    </Link>
  )
}

const MoveButton = ({ workout }: { workout: WorkoutView }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton
        label={`Move ${workout.title} of ${formatDay(workout.day)} to another day`}
        icon={<CalendarIcon size={18} />}
        className={classes.move}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <Suspense>
          <MoveSheet workout={workout} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

const WORDS = {
  done: () => 'done',
  partly: (workout: WorkoutView) =>
    `${formatOf(workout.items.filter(({ state }) => state === 'done').length, workout.items.length)} done`,
  skipped: (workout: WorkoutView) => `skipped${workout.whole?.reason ? `: ${workout.whole.reason}` : ''}`,
  missing: () => 'not answered',
} as const
