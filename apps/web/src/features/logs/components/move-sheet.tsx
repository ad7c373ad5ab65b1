import type { Day } from '@strideloom/domain/calendar/day.ts'
import { startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay, formatLongDay } from '@strideloom/ui/format/day.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { getRouteApi } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { recordMove } from '../move.ts'
import type { WorkoutView } from '../plan.ts'
import { useRunnerDay } from '../runner-day.ts'
import { type OfferedDay, useMoving } from '../use-moving.ts'
import { MoveDay } from './move-day.tsx'
import classes from './move-sheet.module.css'

const layout = getRouteApi('/_runner')

/** The days by their weeks, in order: a week is what a workout counts for. */
const byWeek = (days: readonly OfferedDay[]): [Day, OfferedDay[]][] => {
  const weeks = new Map<Day, OfferedDay[]>()
  for (const one of days) weeks.set(startOfWeek(one.day), [...(weeks.get(startOfWeek(one.day)) ?? []), one])
  return [...weeks]
}

const weekWords = (monday: Day, today: Day): string =>
  monday === startOfWeek(today) ? 'This week' : `Week of ${formatDay(monday)}`

/** Another day for a workout: what lies on each, and what speaks against it, before it is chosen. */
export const MoveSheet = ({ workout, onClose }: { workout: WorkoutView; onClose: () => void }) => {
  const { membership } = layout.useRouteContext()
  const { timeZone } = membership
  const today = useRunnerDay(timeZone)
  const { days, closed, isRuled, isPending } = useMoving(workout, { today, timeZone })
  const [chosen, setChosen] = useState<Day | null>(null)
  const [missing, setMissing] = useState<string | null>(null)
  const name = useId()
  const there = days.find(({ day, isClosed }) => day === chosen && !isClosed)
  const severe = there?.against.filter(({ level }) => level === 'severe') ?? []
  const move = () => {
    if (!there) return setMissing('Choose a day.')
    recordMove(workout, there.day)
    onClose()
  }
  const isAllClosed = closed !== null && closed.until === null
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Move ${workout.title}`}
      trouble={
        severe.length > 0 && (
          <Notice kind="block" announce title="This day is not for it.">
            {severe.map(({ says }) => says).join(' ')} You may move it all the same; your therapist sees where it lies.
          </Notice>
        )
      }
      footer={
        isAllClosed ? undefined : (
          <Button look="main" big onClick={move}>
            {there ? `Move to ${formatDay(there.day)}${severe.length > 0 ? ' all the same' : ''}` : 'Move it'}
          </Button>
        )
      }
    >
      <p className={classes.lead}>
        Planned for {formatLongDay(workout.plannedDay)}
        {workout.movedFrom === null ? '' : `, now on ${formatLongDay(workout.day)}`}. Your therapist’s plan stays as it
        is.
      </p>
      {closed && (
        <Notice kind="safety" title={closed.advice.title}>
          {closed.advice.says}{' '}
          {closed.until === null
            ? 'Until then nothing is moved.'
            : `Nothing is moved onto the days until ${formatDay(closed.until)}.`}
        </Notice>
      )}
      {isPending ? (
        <Skeleton lines={6} label="Loading the days" />
      ) : isAllClosed ? null : days.length === 0 ? (
        <p>This was planned too long ago to be moved.</p>
      ) : (
        <>
          {!isRuled && (
            <Notice kind="offline" compact>
              What the rules say about these days is not on this phone. It comes with the network.
            </Notice>
          )}
          {byWeek(days).map(([monday, some]) => (
            <fieldset key={monday} className={classes.week} aria-describedby={missing ? `${name}-missing` : undefined}>
              <legend className={classes.legend}>{weekWords(monday, today)}</legend>
              {some.map((one) => (
                <MoveDay
                  key={one.day}
                  offered={one}
                  workoutId={workout.id}
                  planned={workout.plannedDay}
                  today={today}
                  name={name}
                  isChosen={one.day === chosen}
                  onChoose={() => {
                    setMissing(null)
                    setChosen(one.day)
                  }}
                />
              ))}
            </fieldset>
          ))}
          {missing && (
            <p id={`${name}-missing`} className={classes.missing} role="alert">
              {missing}
            </p>
          )}
        </>
      )}
    </Sheet>
  )
}
