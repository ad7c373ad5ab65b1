import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { getRouteApi, Link } from '@tanstack/react-router'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { useRunnerDay } from '../runner-day.ts'
import { useWeeklyDue } from '../weekly.ts'
import { MonthlyQuestions } from './monthly-questions.tsx'
import { PlanError } from './plan-error.tsx'
import classes from './weekly-page.module.css'

const layout = getRouteApi('/_runner')

/** The six questions on what an injury takes from running, while they are due. */
export const MonthlyPage = () => {
  const { membership } = layout.useRouteContext()
  const today = useRunnerDay(membership.timeZone)
  const { month, isKnown, error, refetch } = useWeeklyDue(today)
  if (month) return <MonthlyQuestions today={today} name={membership.name} />
  return (
    <>
      <RunnerHead title="Running with the injury" name={membership.name} />
      {isKnown ? (
        <div className={classes.part}>
          <EmptyState
            sentence="Nothing is asked about it now."
            action={
              <Link to="/today" className={buttonClass({ look: 'main' })}>
                To today
              </Link>
            }
          >
            It is asked about once a month while something is open.
          </EmptyState>
        </div>
      ) : error ? (
        <PlanError error={error} onRetry={refetch} />
      ) : (
        <div className={classes.part}>
          <Skeleton lines={5} label="Loading the questions" />
        </div>
      )}
    </>
  )
}
