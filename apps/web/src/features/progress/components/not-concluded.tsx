import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import classes from './not-concluded.module.css'

type Query = { isError: boolean; error: unknown; refetch: () => unknown }

/** In place of what was concluded: it is being fetched, or it could not be, and then it is not known. */
export const NotConcluded = ({ query, title }: { query: Query; title: string }) => (
  <div className={classes.part}>
    {query.isError ? (
      <NotLoaded title={title} error={query.error} onRetry={query.refetch} />
    ) : (
      <Skeleton lines={4} label="Loading what stands now" />
    )}
  </div>
)
