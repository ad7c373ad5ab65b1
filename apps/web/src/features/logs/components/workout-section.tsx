import type { Day } from '@strideloom/domain/calendar/day.ts'
import { roundsWords } from '@strideloom/domain/programs/group-words.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { formatOf } from '@strideloom/ui/format/number.ts'
import { Suspense, useId } from 'react'
import { ItemComments, WorkoutMore } from '../later-code.ts'
import type { ItemView, WorkoutView } from '../plan.ts'
import { useOnceItStands } from '../use-once-it-stands.ts'
import type { LastTime } from '../words.ts'
import { ItemRow } from './item-row.tsx'
import classes from './workout-section.module.css'

export type WorkoutSectionProps = {
  workout: WorkoutView
  today: Day
  /** The day that a tick speaks of. */
  performedOn: Day
  last: ReadonlyMap<string, LastTime>
  onOpen: (item: ItemView) => void
}

/** One workout as a list: why, what, and a tick for each exercise. */
export const WorkoutSection = ({ workout, today, performedOn, last, onOpen }: WorkoutSectionProps) => {
  const id = useId()
  const stands = useOnceItStands(true)
  const row = (item: ItemView) => (
    <ItemRow
      key={item.id}
      workout={workout}
      item={item}
      showWhy={workout.why === null}
      today={today}
      performedOn={performedOn}
      last={last.get(item.exercise) ?? null}
      onOpen={() => onOpen(item)}
      comments={stands && <ItemComments itemId={item.id} />}
    />
  )
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id} className={classes.title}>
          {`${workout.title}, ${formatMinutes(workout.minutes)}`}
        </h2>
        <span className={classes.count}>{formatOf(workout.answered, workout.items.length)}</span>
        <span className={classes.more}>
          {stands && (
            <Suspense>
              <WorkoutMore workout={workout} performedOn={performedOn} />
            </Suspense>
          )}
        </span>
      </header>
      {workout.elsewhere !== null && (
        <p className={classes.choice}>
          {stands && (
            <Suspense>
              <WorkoutMore workout={workout} />
            </Suspense>
          )}
        </p>
      )}
      {workout.movedFrom && <p className={classes.why}>{`Moved here from ${formatDay(workout.movedFrom)}.`}</p>}
      {workout.why && <p className={classes.why}>{workout.why}</p>}
      <ul className={classes.list}>
        {workout.parts.map(({ restSeconds, items }) =>
          restSeconds === null ? (
            items.map(row)
          ) : (
            <li key={items[0]?.id} className={classes.joined}>
              <p className={classes.why}>
                {roundsWords(
                  items.map(({ prescribed }) => prescribed.dose.sets),
                  restSeconds,
                )}
              </p>
              <ul>{items.map(row)}</ul>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}
