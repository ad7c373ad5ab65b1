import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { sentenceOf } from '../../../lib/server-error.ts'
import { formatMoment } from '../link-text.ts'
import { useResetLink } from '../record-hooks.ts'
import type { RunnerRecord } from '../runner-draft.ts'
import classes from './invite-sheet.module.css'
import { LinkCard } from './link-card.tsx'

/** For a runner who forgot the password: a link that works once, handed over by the therapist, kept in the audit. */
export const ResetLinkSheet = ({
  record,
  open,
  onClose,
}: {
  record: RunnerRecord
  open: boolean
  onClose: () => void
}) => (
  <Sheet open={open} onClose={onClose} title={`A new password for ${record.name}`} wide>
    <ResetLink record={record} />
  </Sheet>
)

const ResetLink = ({ record }: { record: RunnerRecord }) => {
  const reset = useResetLink()
  if (reset.data)
    return (
      <LinkCard link={reset.data.link} label={`Link for ${record.name}`}>
        <p className="sl-support">
          It works once, until {formatMoment(reset.data.expiresAt)}, and is shown only now. When it is used, every
          device of {record.name} is signed out.
        </p>
      </LinkCard>
    )
  return (
    <div className={classes.body}>
      <p>
        Make a link only when {record.name} asked you for it: whoever opens it can sign in as them. That you made it is
        kept in the audit.
      </p>
      {reset.isError && (
        <Notice kind="block" announce title="No link was made.">
          {sentenceOf(reset.error)}
        </Notice>
      )}
      <div>
        <Button look="main" big busy={reset.isPending} onClick={() => reset.mutate({ runnerId: record.id })}>
          Make a link
        </Button>
      </div>
    </div>
  )
}
