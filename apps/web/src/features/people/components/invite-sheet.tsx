import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { sentenceOf } from '../../../lib/server-error.ts'
import { formatMoment } from '../link-text.ts'
import { useInviteRunner, useRevokeInvitation } from '../record-hooks.ts'
import type { RunnerRecord } from '../runner-draft.ts'
import classes from './invite-sheet.module.css'
import { LinkCard } from './link-card.tsx'

type Props = { record: RunnerRecord; open: boolean; onClose: () => void }

/** P6: an invitation by a link that the therapist hands over; no mail is needed. */
export const InviteSheet = ({ record, open, onClose }: Props) => (
  <Sheet open={open} onClose={onClose} title={`Invite ${record.name}`} wide>
    <Invitation record={record} />
  </Sheet>
)

const Invitation = ({ record }: { record: RunnerRecord }) => {
  const invite = useInviteRunner(record.id)
  const revoke = useRevokeInvitation(record.id)
  const { invitation } = record
  const waits = invitation?.state === 'open'
  const failure = invite.error ?? revoke.error

  if (invite.data && waits && invitation.id === invite.data.id)
    return (
      <div className={classes.body}>
        <LinkCard link={invite.data.link} label={`Link for ${record.name}`}>
          <p className="sl-support">
            Send it in a message, or let them scan the code here. It works once, until{' '}
            {formatMoment(invite.data.expiresAt)}, and is shown only now: nobody can read it again.
          </p>
          <div>
            <Button look="quiet" busy={revoke.isPending} onClick={() => revoke.mutate({ id: invitation.id })}>
              Take the link back
            </Button>
          </div>
        </LinkCard>
        {failure && <Failure error={failure} />}
      </div>
    )
  return (
    <div className={classes.body}>
      {waits ? (
        <p>
          {invitation.invitedBy} made a link on {formatMoment(invitation.createdAt)}. It waits to be opened until{' '}
          {formatMoment(invitation.expiresAt)}. It cannot be shown again; a new link ends it.
        </p>
      ) : (
        <p>
          {invitation?.state === 'expired' && `The last link ran out on ${formatMoment(invitation.expiresAt)}. `}
          {record.name} opens the link on their phone, sets a password, and sees their own plan. Nothing else of the
          practice.
        </p>
      )}
      {failure && <Failure error={failure} />}
      <div>
        <Button look="main" big busy={invite.isPending} onClick={invite.make}>
          {invitation ? 'Make a new link' : 'Make a link'}
        </Button>
        {waits && (
          <Button look="quiet" big busy={revoke.isPending} onClick={() => revoke.mutate({ id: invitation.id })}>
            Take the link back
          </Button>
        )}
      </div>
    </div>
  )
}

const Failure = ({ error }: { error: unknown }) => (
  <Notice kind="block" announce title="That did not work.">
    {sentenceOf(error)}
  </Notice>
)
