import type { Day } from '@strideloom/domain/calendar/day.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { DoneMark } from '@strideloom/ui/glyph/done-mark.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Link } from '@tanstack/react-router'
import { leaveAsPlanned, letGo, mayBeMoved, recordMove } from '../move.ts'
import type { DayView, GoneWorkout, WorkoutView } from '../plan.ts'
import classes from './move-lines.module.css'

/** What moves have left on a day: a ghost where a workout was, and what of a move does not hold any more. */
export const MoveLines = ({ view, today }: { view: Pick<DayView, 'workouts' | 'movedAway' | 'gone'>; today: Day }) => (
  <div className={classes.lines}>
    {view.movedAway.map((workout) => (
      <Ghost key={workout.id} workout={workout} today={today} />
    ))}
    {view.workouts.map((workout) => workout.overtaken && <Overtaken key={workout.id} workout={workout} />)}
    {view.gone.map((workout) => (
      <Gone key={workout.id} workout={workout} />
    ))}
  </div>
)

const Ghost = ({ workout, today }: { workout: WorkoutView; today: Day }) => (
  <div className={classes.ghost}>
    <DoneMark state="moved" size={18} />
    <span className={classes.words}>
      <b>{workout.title}</b>
      <Link to="/workout/$workoutId" params={{ workoutId: workout.id }} search={{ day: workout.day }}>
        {`moved to ${formatDay(workout.day)}`}
      </Link>
    </span>
    {mayBeMoved(workout) && workout.plannedDay >= today && (
      <Button look="quiet" onClick={() => recordMove(workout, workout.plannedDay)}>
        Move back
      </Button>
    )}
  </div>
)

const Overtaken = ({ workout }: { workout: WorkoutView }) => {
  const { overtaken, title, plannedDay } = workout
  if (!overtaken) return null
  const moved = formatDay(overtaken.toDay)
  return (
    <Notice
      kind="info"
      title={overtaken.by === 'plan' ? `${title} is planned anew.` : `${title} was done before it was moved.`}
      action={
        <Button look="quiet" onClick={() => leaveAsPlanned(workout)}>
          Understood
        </Button>
      }
    >
      {overtaken.by === 'plan'
        ? `You moved it to ${moved}; since then your therapist has put it on ${formatDay(plannedDay)}. It can be moved again.`
        : `It was moved to ${moved} on another phone and stays here, where it was done.`}
    </Notice>
  )
}

const Gone = ({ workout }: { workout: GoneWorkout }) => (
  <Notice
    kind="info"
    title={`${workout.title} is in the plan no more.`}
    action={
      <Button look="quiet" onClick={() => letGo(workout)}>
        Understood
      </Button>
    }
  >
    Your therapist took it out after you moved it here.
  </Notice>
)
