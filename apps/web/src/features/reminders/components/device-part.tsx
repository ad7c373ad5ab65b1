import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { sentenceOf } from '../../../lib/server-error.ts'
import type { PushHere, useDevices } from '../use-devices.ts'
import classes from './reminders.module.css'

const IN_THE_WAY: Readonly<Record<Exclude<PushHere, 'asking' | 'on' | 'off'>, { title: string; words: string }>> = {
  install: {
    title: 'Put Strideloom on the Home Screen first.',
    words: 'Press Share, then “Add to Home Screen”. Open it from there and come back to this page.',
  },
  insecure: {
    title: 'Not at this address.',
    words: 'Browsers take messages from addresses that begin with https only.',
  },
  no: { title: 'Not in this browser.', words: 'It takes no messages. Another browser may, or choose e-mail.' },
  blocked: {
    title: 'This browser blocks messages from Strideloom.',
    words: 'Allow them in its settings for this site, then come back to this page.',
  },
}

/** Whether this device gets messages, told as it is, and what to press or do. */
export const DevicePart = ({ devices, pushKey }: { devices: ReturnType<typeof useDevices>; pushKey: string }) => {
  const { here, others, start, stop, stopOthers, isBusy, error } = devices
  return (
    <div className={classes.way}>
      {here === 'on' && <Notice kind="done" title="This device gets messages." />}
      {here === 'off' && <p>This device gets none.</p>}
      {here !== 'asking' && here !== 'on' && here !== 'off' && (
        <Notice kind={here === 'blocked' ? 'warn' : 'info'} title={IN_THE_WAY[here].title}>
          {IN_THE_WAY[here].words}
        </Notice>
      )}
      {start.data === false && here === 'off' && (
        <Notice kind="info" announce title="Not turned on.">
          The browser was not allowed to show messages. Press again to be asked again.
        </Notice>
      )}
      {start.isError && (
        <Notice kind="block" announce title="Not turned on.">
          {start.error instanceof DOMException
            ? 'This browser could not reach its push service. Try again later.'
            : sentenceOf(start.error)}
        </Notice>
      )}
      {error && (
        <Notice kind="block" announce title="Not turned off.">
          {sentenceOf(error)}
        </Notice>
      )}
      {(here === 'off' || here === 'on' || others > 0) && (
        <div className={classes.buttons}>
          {here === 'off' && (
            <Button big busy={isBusy} onClick={() => start.mutate(pushKey)}>
              Send to this device
            </Button>
          )}
          {here === 'on' && (
            <Button busy={isBusy} onClick={() => void stop()}>
              Stop on this device
            </Button>
          )}
          {others > 0 && (
            <Button look="quiet" busy={isBusy} onClick={() => void stopOthers()}>
              {others === 1 ? 'Stop on the other device' : `Stop on the ${others} other devices`}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
