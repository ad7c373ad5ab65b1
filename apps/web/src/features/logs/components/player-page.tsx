import { type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { getRouteApi } from '@tanstack/react-router'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { useLastTime, useWeek } from '../hooks.ts'
import { useRunnerDay } from '../runner-day.ts'
import { PlanError } from './plan-error.tsx'
import { Player } from './player.tsx'
import classes from './workout-page.module.css'

const layout = getRouteApi('/_runner')

/** A workout to step through, once the plan is known. It is done today, whatever day it was planned for. */
export const PlayerPage = ({ workoutId, day }: { workoutId: string; day: Day }) => {
  const { membership } = layout.useRouteContext()
  const today = useRunnerDay(membership.timeZone)
  const { days, error, refetch } = useWeek(startOfWeek(day))
  const workout = days?.flatMap((view) => view.workouts).find(({ id }) => id === workoutId)
  const last = useLastTime(workout?.items ?? [], today)
  if (workout) return <Player workout={workout} today={today} last={last} />
  return (
    <>
      <RunnerHead title="Workout" name={membership.name} />
      <div className={classes.part}>
        {error && !days ? (
          <PlanError error={error} onRetry={() => void refetch()} />
        ) : days ? (
          <EmptyState sentence="This workout is not in your plan.">It may have been moved to another day.</EmptyState>
        ) : (
          <Skeleton lines={5} label="Loading the workout" />
        )}
      </div>
    </>
  )
}
