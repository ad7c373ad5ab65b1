import { Button } from '@strideloom/ui/control/button.tsx'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Link } from '@tanstack/react-router'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { useRoom } from '../room-context.ts'
import type { Trouble } from '../use-save-recording.ts'
import classes from './room-trouble.module.css'

/** What stands in the way of saving, in one place: what did not happen, what is kept, what to do. */
export const RoomTrouble = ({
  trouble,
  failure,
  lockedBy,
  isRestored,
  onRetry,
  onReload,
  onDiscard,
}: {
  trouble: Trouble | null
  /** The record could not be had: no ceiling is known. */
  failure: unknown
  lockedBy: readonly { id: string; day: string }[]
  isRestored: boolean
  onRetry: () => void
  onReload: () => void
  onDiscard: () => void
}) => {
  const { runnerId, recording, change } = useRoom()
  const [locked] = lockedBy
  const parts = [
    failure !== null && (
      <NotLoaded
        key="failure"
        title="Today’s limits could not be loaded."
        error={failure}
        onRetry={onReload}
        kind="warn"
      >
        No ceiling is shown; the record is still held against it when it is saved.
      </NotLoaded>
    ),
    locked && recording.handsOn && (
      <Notice
        key="locked"
        kind="block"
        announce
        title={`The answer after ${formatDay(locked.day)} was adverse, and nobody has looked at it.`}
        action={
          <Link
            to="/runners/$runnerId/sessions/$sessionId"
            params={{ runnerId, sessionId: locked.id }}
            className={classes.link}
          >
            Look at it
          </Link>
        }
      >
        No hands-on session is recorded before. What you type here is kept.
      </Notice>
    ),
    trouble?.kind === 'unsent' && (
      <Notice
        key="unsent"
        kind="offline"
        announce
        title="Not saved."
        action={
          <Button look="quiet" onClick={onRetry}>
            Try now
          </Button>
        }
      >
        {trouble.sentence} Everything is kept on this device and is sent when the network is back.
      </Notice>
    ),
    (trouble?.kind === 'refused' || (trouble?.kind === 'locked' && !locked)) && (
      <Notice key="refused" kind="block" announce title="Not saved.">
        {trouble.sentence}
      </Notice>
    ),
    trouble?.kind === 'known-since' && (
      <Notice key="since" kind="safety" announce title="Not saved.">
        {trouble.sentence}
        <CheckField
          label="It was done before anybody knew of this"
          checked={recording.doneBefore}
          onChange={(doneBefore) => change({ doneBefore })}
        />
      </Notice>
    ),
    isRestored && (
      <Notice
        key="restored"
        kind="info"
        action={
          <Button look="quiet" onClick={onDiscard}>
            Begin anew
          </Button>
        }
      >
        This was typed earlier and is not saved yet.
      </Notice>
    ),
  ].filter(Boolean)
  return parts.length > 0 ? <div className={classes.troubles}>{parts}</div> : null
}
