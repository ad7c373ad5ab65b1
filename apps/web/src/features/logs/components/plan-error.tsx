import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { sentenceOf } from '../../../lib/server-error.ts'
import classes from './outbox-line.module.css'

/** The plan could not be loaded and nothing of it is known yet. */
export const PlanError = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => (
  <div className={classes.lines}>
    <Notice
      kind="warn"
      announce
      title="Your plan could not be loaded."
      action={
        <Button look="quiet" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {sentenceOf(error)}
    </Notice>
  </div>
)
