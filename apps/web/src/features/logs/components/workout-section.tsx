import type { Day } from '@strideloom/domain/calendar/day.ts'
import { roundsWords } from '@strideloom/domain/programs/group-words.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { formatOf } from '@strideloom/ui/format/number.ts'
import { Suspense, useId, useState } from 'react'
import { turnElsewhere } from '../elsewhere.ts'
import { SkipSheet } from '../later-code.ts'
import type { ItemView, WorkoutView } from '../plan.ts'
import { recordAsPlanned, reopenWorkout } from '../record.ts'
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
  const [isSkipping, setSkipping] = useState(false)
  const open = workout.items.filter(({ state }) => state === 'todo')
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
    />
  )
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id} className={classes.title}>
          {`${workout.title}, ${formatMinutes(workout.minutes)}`}
        </h2>
        <span className={classes.count}>{formatOf(workout.answered, workout.items.length)}</span>
        <Menu
          label={`More for ${workout.title}`}
          items={[
            {
              id: 'all',
              label: open.length === workout.items.length ? 'All done as planned' : 'The rest done as planned',
              disabled: open.length === 0,
              onSelect: () => recordAsPlanned(workout, open, performedOn),
            },
            workout.whole
              ? { id: 'back', label: 'Open it again', onSelect: () => reopenWorkout(workout, performedOn) }
              : {
                  id: 'skip',
                  label: workout.answered > 0 ? 'Skip the rest' : 'Skip this workout',
                  disabled: open.length === 0,
                  onSelect: () => setSkipping(true),
                },
          ]}
        />
      </header>
      {workout.elsewhere !== null && open.length > 0 && (
        <Button look="secondary" aria-pressed={workout.elsewhere} onClick={() => turnElsewhere(workout.id)}>
          {workout.elsewhere ? 'With equipment' : 'Without equipment'}
        </Button>
      )}
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
      {isSkipping && (
        <Suspense>
          <SkipSheet workout={workout} performedOn={performedOn} onClose={() => setSkipping(false)} />
        </Suspense>
      )}
    </section>
  )
}
