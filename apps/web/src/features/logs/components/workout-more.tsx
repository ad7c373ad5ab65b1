import type { Day } from '@strideloom/domain/calendar/day.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Menu } from '@strideloom/ui/control/menu.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { CheckIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { turnElsewhere } from '../elsewhere.ts'
import { mayBeMoved, recordMove } from '../move.ts'
import type { WorkoutView } from '../plan.ts'
import { recordAsPlanned, reopenWorkout } from '../record.ts'
import { MoveSheet, ShortenSheet, SkipSheet } from '../sheets-code.ts'
import classes from './workout-more.module.css'

/** What can be said of a whole workout: beside its name for a day, or how it is done, under it. */
export const WorkoutMore = ({ workout, performedOn }: { workout: WorkoutView; performedOn?: Day }) =>
  performedOn ? <WorkoutMenu workout={workout} performedOn={performedOn} /> : <ElsewhereToggle workout={workout} />

const WorkoutMenu = ({ workout, performedOn }: { workout: WorkoutView; performedOn: Day }) => {
  const [isSkipping, setSkipping] = useState(false)
  const [isMoving, setMoving] = useState(false)
  const [isShortening, setShortening] = useState(false)
  const navigate = useNavigate()
  const open = workout.items.filter(({ state }) => state === 'todo')
  return (
    <>
      <Menu
        label={`More for ${workout.title}`}
        items={[
          {
            id: 'play',
            label: open.length === workout.items.length ? 'Start, step by step' : 'Go on, step by step',
            disabled: open.length === 0,
            onSelect: () =>
              void navigate({
                to: '/workout/$workoutId/play',
                params: { workoutId: workout.id },
                search: { day: workout.day },
              }),
          },
          {
            id: 'all',
            label: open.length === workout.items.length ? 'All done as planned' : 'The rest done as planned',
            disabled: open.length === 0,
            onSelect: () => recordAsPlanned(workout, open, performedOn),
          },
          {
            id: 'shorten',
            label: 'I have little time',
            disabled: open.length < 2,
            onSelect: () => setShortening(true),
          },
          {
            id: 'move',
            label: 'Move to another day',
            disabled: !mayBeMoved(workout),
            ...(!mayBeMoved(workout) && { hint: 'Some of it is answered already' }),
            onSelect: () => setMoving(true),
          },
          ...(workout.movedFrom !== null && mayBeMoved(workout)
            ? [
                {
                  id: 'move-back',
                  label: `Move back to ${formatDay(workout.plannedDay)}`,
                  onSelect: () => recordMove(workout, workout.plannedDay),
                },
              ]
            : []),
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
      {isShortening && (
        <Suspense>
          <ShortenSheet workout={workout} performedOn={performedOn} onClose={() => setShortening(false)} />
        </Suspense>
      )}
      {isMoving && (
        <Suspense>
          <MoveSheet workout={workout} onClose={() => setMoving(false)} />
        </Suspense>
      )}
      {isSkipping && (
        <Suspense>
          <SkipSheet workout={workout} performedOn={performedOn} onClose={() => setSkipping(false)} />
        </Suspense>
      )}
    </>
  )
}

/** One tap between the two ways in which it is prescribed; what was answered stays as it was. */
const ElsewhereToggle = ({ workout: { id, elsewhere } }: { workout: WorkoutView }) => (
  <Button
    look="secondary"
    className={elsewhere ? classes.chosen : undefined}
    icon={elsewhere ? <CheckIcon size={16} /> : null}
    aria-pressed={elsewhere === true}
    onClick={() => turnElsewhere(id)}
  >
    At home, without the equipment
  </Button>
)
