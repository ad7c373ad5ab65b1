import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { takeNewApp, useNewApp } from '../../../lib/device/new-app.ts'
import classes from './outbox-line.module.css'

/** A newer app is offered, never forced: whoever is in the middle of something takes it later. */
export const NewAppLine = () => {
  if (!useNewApp()) return null
  return (
    <div className={classes.lines}>
      <Notice
        kind="info"
        compact
        announce
        action={
          <Button look="quiet" onClick={takeNewApp}>
            Take it now
          </Button>
        }
      >
        A newer version is ready.
      </Notice>
    </div>
  )
}
