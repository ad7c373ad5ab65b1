import { NotLoaded } from '../../../lib/not-loaded.tsx'
import classes from './outbox-line.module.css'

/** The plan could not be loaded and nothing of it is known yet. */
export const PlanError = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => (
  <div className={classes.lines}>
    <NotLoaded title="Your plan could not be loaded." error={error} onRetry={onRetry} kind="warn" />
  </div>
)
