import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import type { KeptList } from '../../../lib/kept-here.ts'
import { useOutbox, useOutboxDelivery } from '../outbox.ts'
import classes from './outbox-line.module.css'

/** What is not on the server yet: a quiet line with the count, no colour; it goes without a word. */
export const OutboxLine = ({ lists }: { lists: readonly KeptList[] }) => {
  const { waiting, isPageNeeded, isDeviceHere, refused, retry } = useOutbox(lists)
  useOutboxDelivery(lists, { isPageNeeded, isDeviceHere })
  if (waiting === 0 && refused.length === 0) return null
  return (
    <div className={classes.lines}>
      {waiting > 0 && (
        <Notice
          kind="offline"
          compact
          announce
          action={
            <Button look="quiet" onClick={retry}>
              Try now
            </Button>
          }
        >
          Not saved yet, {waiting} kept here.{' '}
          {isPageNeeded ? 'Keep this page open.' : 'Sent as soon as the network is back.'}
        </Notice>
      )}
      {refused.map(({ id, sentence, drop }) => (
        <Notice
          key={id}
          kind="warn"
          announce
          title="Not saved."
          action={
            <Button look="quiet" onClick={() => drop(id)}>
              Let it go
            </Button>
          }
        >
          {sentence}
        </Notice>
      ))}
    </div>
  )
}
