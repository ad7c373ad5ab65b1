import { formatLongDay } from '@strideloom/ui/format/day.ts'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { useMine } from '../hooks.ts'
import { mineSentence } from '../mine-sentence.ts'
import classes from './progress-page.module.css'

// Charts weigh as much as the rest of the phone together: they come after the sentence.
const MineCharts = lazy(() => import('./mine-charts.tsx').then((module) => ({ default: module.MineCharts })))
const layout = getRouteApi('/_runner')

/** What has come of it: the sentence first, then the line and the weeks behind it. `foot`: the way to the sessions. */
export const ProgressPage = ({ foot }: { foot?: ReactNode }) => {
  const { membership } = layout.useRouteContext()
  const { data: mine, error, refetch } = useMine()
  if (!mine)
    return (
      <>
        <RunnerHead title="Progress" name={membership.name} />
        <div className={classes.part}>
          {error ? (
            <NotLoaded title="Your progress could not be loaded." error={error} onRetry={refetch} kind="warn" />
          ) : (
            <Skeleton lines={4} label="Loading your progress" />
          )}
        </div>
      </>
    )
  const { title, more } = mineSentence(mine)
  return (
    <>
      <RunnerHead over={`Since ${formatLongDay(mine.from)}`} title={title} sub={more} name={membership.name} />
      <Suspense fallback={<Skeleton height="14rem" className={classes.part} />}>
        <MineCharts mine={mine} />
      </Suspense>
      {foot}
    </>
  )
}
