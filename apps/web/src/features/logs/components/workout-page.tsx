import { type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { formatDay, formatLongDay } from '@strideloom/ui/format/day.ts'
import { PlayIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { ArrowLeft } from '@strideloom/ui/glyph/direction-icons.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { useLastTime, useWeek } from '../hooks.ts'
import { ItemSheet } from '../later-code.ts'
import type { WorkoutView } from '../plan.ts'
import { isBegun } from '../player-begun.ts'
import { useRunnerDay } from '../runner-day.ts'
import { PageWithFoot } from './page-with-foot.tsx'
import { PlanError } from './plan-error.tsx'
import classes from './workout-page.module.css'
import { WorkoutSection } from './workout-section.tsx'

const layout = getRouteApi('/_runner')

/** One workout of any day, to look at or to answer late; the day it was done on is said. */
export const WorkoutPage = ({ workoutId, day }: { workoutId: string; day: Day }) => {
  const { membership } = layout.useRouteContext()
  const today = useRunnerDay(membership.timeZone)
  const { days, error, refetch } = useWeek(startOfWeek(day))
  const workout = days?.flatMap((view) => view.workouts).find(({ id }) => id === workoutId)
  const last = useLastTime(workout?.items ?? [], day < today ? day : today)
  const [openId, setOpenId] = useState<string | null>(null)
  const [doneOn, setDoneOn] = useState<'planned' | 'today'>(day < today ? 'planned' : 'today')
  const performedOn = doneOn === 'planned' ? day : today
  const item = workout?.items.find(({ id }) => id === openId)
  const isToStart = performedOn === today && workout?.items.some(({ state }) => state === 'todo')
  return (
    <PageWithFoot foot={isToStart && workout ? <Start workout={workout} /> : null}>
      <Link to="/week" search={{ from: startOfWeek(day) }} className={classes.back}>
        <ArrowLeft size={16} /> Week
      </Link>
      <RunnerHead title={formatLongDay(day)} name={membership.name} />
      {error && !days ? (
        <PlanError error={error} onRetry={() => void refetch()} />
      ) : !days ? (
        <div className={classes.part}>
          <Skeleton lines={5} label="Loading the workout" />
        </div>
      ) : !workout ? (
        <div className={classes.part}>
          <EmptyState sentence="This workout is not in your plan.">It may have been moved to another day.</EmptyState>
        </div>
      ) : (
        <>
          {day !== today && (
            <div className={classes.part}>
              <SegmentedControl
                label="Done on"
                look="boxes"
                value={doneOn}
                onChange={setDoneOn}
                options={
                  day < today
                    ? [
                        { value: 'planned', label: formatDay(day) },
                        { value: 'today', label: 'Today' },
                      ]
                    : [{ value: 'today', label: 'Today, ahead of its day' }]
                }
              />
            </div>
          )}
          <WorkoutSection
            workout={workout}
            today={today}
            performedOn={performedOn}
            last={last}
            onOpen={({ id }) => setOpenId(id)}
          />
        </>
      )}
      {workout && item && (
        <Suspense>
          <ItemSheet
            workout={workout}
            item={item}
            today={today}
            performedOn={performedOn}
            last={last.get(item.exercise) ?? null}
            onClose={() => setOpenId(null)}
          />
        </Suspense>
      )}
    </PageWithFoot>
  )
}

/** Opens the workout step by step; where some of it is answered it goes on from there. */
const Start = ({ workout: { id, day, answered } }: { workout: WorkoutView }) => (
  <Link
    to="/workout/$workoutId/play"
    params={{ workoutId: id }}
    search={{ day }}
    className={buttonClass({ look: 'main', big: true })}
  >
    <PlayIcon size={18} />
    {answered > 0 || isBegun(id) ? 'Go on, step by step' : 'Start, step by step'}
  </Link>
)
