import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { sentenceOf } from '../../../lib/server-error.ts'
import classes from './not-concluded.module.css'

type Query = { isError: boolean; error: unknown; refetch: () => unknown }

/** In place of what was concluded: it is being fetched, or it could not be, and then it is not known. */
export const NotConcluded = ({ query, title }: { query: Query; title: string }) => (
  <div className={classes.part}>
    {query.isError ? (
      <Notice
        kind="block"
        announce
        title={title}
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
