import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { sentenceOf } from '../../../lib/server-error.ts'
import classes from './not-concluded.module.css'

type Query = { isError: boolean; error: unknown; refetch: () => unknown }

/** In place of what was concluded: it is being fetched, or it could not be. Safety answers are then not known either. */
export const NotConcluded = ({ query }: { query: Query }) => (
  <div className={classes.part}>
    {query.isError ? (
      <Notice
        kind="block"
        announce
        title="Signs and safety answers could not be fetched: they are not known here."
        action={
          <Button look="quiet" onClick={() => void query.refetch()}>
            Try again
          </Button>
        }
      >
        {sentenceOf(query.error)}
      </Notice>
    ) : (
      <Skeleton lines={4} label="Loading what stands now" />
    )}
  </div>
)
