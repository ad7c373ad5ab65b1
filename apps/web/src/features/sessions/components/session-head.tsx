import { mayBecome } from '@strideloom/domain/sessions/record-session.ts'
import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { Menu, type MenuItem } from '@strideloom/ui/control/menu.tsx'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { Link } from '@tanstack/react-router'
import { INTENT_WORDS } from '../../../lib/hands-words.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { type SessionPage, type StoredSession, useSetStatus } from '../hooks.ts'
import { isStillOpen, mayRecord } from '../may-record.ts'
import { sessionSentence } from '../session-sentence.ts'
import { standingTone, standingWords } from '../words.ts'
import classes from './session-head.module.css'

type Props = { runnerId: string; session: StoredSession; page: SessionPage }

/** The finding, what the session is, and what can be done with it now. */
export const SessionHead = ({ runnerId, session, page }: Props) => {
  const { id, intent, minutes, doneMinutes, therapist, programId, recordedAt } = session
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <nav aria-label="Where this is" className={classes.crumb}>
          <Link to="/runners/$runnerId/sessions" params={{ runnerId }}>
            Sessions
          </Link>
        </nav>
        <h1>{sessionSentence(session, page)}</h1>
        <p className={classes.facts}>
          <Tag tone={standingTone(session)}>{standingWords(session)}</Tag>
          {INTENT_WORDS[intent]}, {formatMinutes(doneMinutes ?? minutes)}, with {therapist}
        </p>
      </div>
      <div className={classes.actions}>
        {isStillOpen(session) && (
          <Link
            to="/runners/$runnerId/brief"
            params={{ runnerId }}
            search={session.day >= page.today ? { session: id } : {}}
            className={buttonClass()}
          >
            Brief
          </Link>
        )}
        {programId !== null && (
          <Link to="/runners/$runnerId/program/$programId" params={{ runnerId, programId }} className={buttonClass()}>
            Program
          </Link>
        )}
        {mayRecord(session) && (
          <Link
            to="/runners/$runnerId/sessions/$sessionId/record"
            params={{ runnerId, sessionId: id }}
            className={buttonClass({ look: recordedAt === null ? 'main' : 'secondary' })}
          >
            {recordedAt === null ? 'Record it' : 'Correct it'}
          </Link>
        )}
        <StatusMenu runnerId={runnerId} session={session} page={page} />
      </div>
    </header>
  )
}

type Next = Parameters<ReturnType<typeof useSetStatus>['mutate']>[0]['next']

/** Booked, cancelled, missed, and back: where it may go from where it is. */
const StatusMenu = ({ runnerId, session, page }: Props) => {
  const setStatus = useSetStatus()
  const { id, status, cancelledBy, day } = session
  const put = (next: Next, sentence: string) =>
    setStatus
      .mutateAsync({ runnerId, id, next })
      .then(() => showToast({ sentence }))
      .catch((error: unknown) => showToast({ sentence: sentenceOf(error) }))
  const item = (key: string, label: string, next: Next, sentence: string): MenuItem[] =>
    mayBecome(status, next.status) ||
    (next.status === 'cancelled' && status === 'cancelled' && cancelledBy !== next.cancelledBy)
      ? [{ id: key, label, onSelect: () => void put(next, sentence) }]
      : []
  const isPast = day < page.today
  const items = [
    ...(isPast ? [] : item('booked', 'Booked with the runner', { status: 'booked' }, 'Booked.')),
    ...(isPast ? [] : item('planned', 'Back into the plan', { status: 'planned' }, 'Back in the plan.')),
    ...item(
      'by-runner',
      'Cancelled by the runner',
      { status: 'cancelled', cancelledBy: 'runner' },
      'Cancelled by the runner.',
    ),
    ...item('by-us', 'Cancelled by us', { status: 'cancelled', cancelledBy: 'therapist' }, 'Cancelled by us.'),
    ...(day > page.today ? [] : item('missed', 'The runner did not come', { status: 'missed' }, 'Missed.')),
  ]
  return items.length === 0 ? null : <Menu label="More for this session" items={items} />
}
