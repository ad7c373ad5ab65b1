import { type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { untilHere } from '../../../lib/page-code.ts'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { useLastTime, useWeek } from '../hooks.ts'
import { useRunnerDay } from '../runner-day.ts'
import { PlanError } from './plan-error.tsx'
import classes from './player-page.module.css'

const layout = getRouteApi('/_runner')

const player = () => import('./player.tsx')
/** Apart from its page: the entry of the app, which Today loads, would name all its files (B6). */
const Player = lazy(() => untilHere(player)().then((module) => ({ default: module.Player })))
// with the page, so that it is at hand where the page is
player().catch(() => undefined)

/** A workout to step through, once the plan is known. It is done today, whatever day it was planned for. */
export const PlayerPage = ({ workoutId, day }: { workoutId: string; day: Day }) => {
  const { membership } = layout.useRouteContext()
  const today = useRunnerDay(membership.timeZone)
  const { days, error, refetch } = useWeek(startOfWeek(day))
  const workout = days?.flatMap((view) => view.workouts).find(({ id }) => id === workoutId)
  const last = useLastTime(workout?.items ?? [], today)
  const loading = <Skeleton lines={5} label="Loading the workout" />
  if (workout)
    return (
      <Suspense fallback={<div className={classes.part}>{loading}</div>}>
        <Player workout={workout} today={today} last={last} />
      </Suspense>
    )
  return (
    <>
      <RunnerHead title="Workout" name={membership.name} />
      <div className={classes.part}>
        {error && !days ? (
          <PlanError error={error} onRetry={() => void refetch()} />
        ) : days ? (
          <EmptyState sentence="This workout is not in your plan.">It may have been moved to another day.</EmptyState>
        ) : (
          loading
        )}
      </div>
    </>
  )
}
