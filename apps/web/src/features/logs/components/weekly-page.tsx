import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { getRouteApi, Link } from '@tanstack/react-router'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { useRunnerDay } from '../runner-day.ts'
import { useWeeklyDue } from '../weekly.ts'
import { weekTitle } from '../weekly-words.ts'
import { PlanError } from './plan-error.tsx'
import classes from './weekly-page.module.css'
import { WeeklyQuestions } from './weekly-questions.tsx'

const layout = getRouteApi('/_runner')

/** The week's four questions, while they are due. */
export const WeeklyPage = () => {
  const { membership } = layout.useRouteContext()
  const today = useRunnerDay(membership.timeZone)
  const { week, isKnown, error, refetch } = useWeeklyDue(today)
  if (week !== null)
    return <WeeklyQuestions key={week} week={week} title={weekTitle(week, today)} name={membership.name} />
  return (
    <>
      <RunnerHead title="The week" name={membership.name} />
      {isKnown ? (
        <div className={classes.part}>
          <EmptyState
            sentence="Nothing is asked about the week now."
            action={
              <Link to="/today" className={buttonClass({ look: 'main' })}>
                To today
              </Link>
            }
          >
            It is asked once a week, from Sunday on.
          </EmptyState>
        </div>
      ) : error ? (
        <PlanError error={error} onRetry={refetch} />
      ) : (
        <div className={classes.part}>
          <Skeleton lines={5} label="Loading the week" />
        </div>
      )}
    </>
  )
}
