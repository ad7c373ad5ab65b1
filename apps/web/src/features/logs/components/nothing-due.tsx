import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { Link } from '@tanstack/react-router'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import type { useAskedDue } from '../asked.ts'
import classes from './nothing-due.module.css'
import { PlanError } from './plan-error.tsx'

type Props = Pick<ReturnType<typeof useAskedDue>, 'isKnown' | 'error' | 'refetch'> & {
  title: string
  name: string
  /** "Nothing is asked about the week now." */
  nothing: string
  /** When it is asked. */
  asked: string
}

/** A page of questions that are not asked now, or of which nobody knows yet whether they are. */
export const NothingDue = ({ title, name, nothing, asked, isKnown, error, refetch }: Props) => (
  <>
    <RunnerHead title={title} name={name} />
    {!isKnown && error ? (
      <PlanError error={error} onRetry={refetch} />
    ) : (
      <div className={classes.part}>
        {isKnown ? (
          <EmptyState
            sentence={nothing}
            action={
              <Link to="/today" className={buttonClass({ look: 'main' })}>
                To today
              </Link>
            }
          >
            {asked}
          </EmptyState>
        ) : (
          <Skeleton lines={5} label="Loading the questions" />
        )}
      </div>
    )}
  </>
)
