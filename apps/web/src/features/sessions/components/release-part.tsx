import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { SendIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { firstName } from '../../../lib/first-name.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { type SessionPage, type StoredSession, useReviewSession, useSendSession } from '../hooks.ts'
import panel from './panel.module.css'
import { Panel } from './panel.tsx'
import classes from './release-part.module.css'
import { SummaryParts } from './summary-parts.tsx'

type Props = { runnerId: string; runnerName: string; session: StoredSession; page: SessionPage }

/** What the runner will read, as they will read it; read through, then sent. After that it stays as it is (S60). */
export const ReleasePart = ({ runnerId, runnerName, session, page }: Props) => {
  const { id, revision, sentAt, reviewedAt, reviewedBy, homework, decisions, addenda } = session
  const review = useReviewSession()
  const send = useSendSession()
  const [failure, setFailure] = useState<string | null>(null)
  const first = firstName(runnerName)
  const isBusy = review.isPending || send.isPending
  const release = async () => {
    setFailure(null)
    try {
      if (reviewedAt === null) await review.mutateAsync({ runnerId, id, revision })
      await send.mutateAsync({ runnerId, id })
      showToast({ sentence: `Sent to ${first}.` })
    } catch (error) {
      setFailure(sentenceOf(error))
    }
  }
  const takeBack = () => {
    setFailure(null)
    review.mutateAsync({ runnerId, id, revision, reviewed: false }).catch((error) => setFailure(sentenceOf(error)))
  }
  return (
    <Panel
      title={sentAt === null ? `What ${first} will read` : `What ${first} reads`}
      support={sentAt === null ? 'nothing is sent yet' : `sent ${formatDay(dayOf(sentAt, page.timeZone))}`}
    >
      <div className={classes.phone}>
        <SummaryParts
          level={3}
          restricted={session.restricted}
          changed={session.changed}
          needsAttention={session.needsAttention}
          homework={homework}
          decisions={decisions.filter(({ tellRunner }) => tellRunner)}
          addenda={addenda.filter(({ tellRunner }) => tellRunner)}
          timeZone={page.timeZone}
        />
      </div>
      {failure && (
        <Notice kind="block" announce title="Not sent.">
          {failure}
        </Notice>
      )}
      {sentAt === null && page.missing.length > 0 && (
        <div className={classes.missing}>
          <ul>
            {page.missing.map(({ field, message }) => (
              <li key={field}>{message}</li>
            ))}
          </ul>
          <Link
            to="/runners/$runnerId/sessions/$sessionId/record"
            params={{ runnerId, sessionId: id }}
            search={{ step: 'finish' }}
            className={buttonClass({ look: 'main' })}
          >
            Write them
          </Link>
        </div>
      )}
      {sentAt === null && page.missing.length === 0 && (
        <div className={classes.actions}>
          <Button look="main" big busy={isBusy} icon={<SendIcon />} onClick={() => void release()}>
            {reviewedAt === null ? `Read through: send to ${first}` : `Send to ${first}`}
          </Button>
          {reviewedAt === null ? (
            <Link
              to="/runners/$runnerId/sessions/$sessionId/record"
              params={{ runnerId, sessionId: id }}
              search={{ step: 'finish' }}
              className={buttonClass({ look: 'quiet' })}
            >
              Change the words
            </Link>
          ) : (
            <Button look="quiet" busy={isBusy} onClick={takeBack}>
              Take the release back
            </Button>
          )}
        </div>
      )}
      {reviewedAt !== null && (
        <p className={panel.note}>
          Read through by {reviewedBy} on {formatDay(dayOf(reviewedAt, page.timeZone))}.
          {sentAt !== null && ' The record is signed and stays as it is.'}
        </p>
      )}
    </Panel>
  )
}
