import { firstName } from '../../../lib/first-name.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { useRunner, useSession } from '../hooks.ts'
import { isFromElsewhere } from '../words.ts'
import { AddendaPart } from './addenda-part.tsx'
import { AnswersPart } from './answers-part.tsx'
import { PlannedPart } from './planned-part.tsx'
import { RecordPart } from './record-part.tsx'
import { ReleasePart } from './release-part.tsx'
import { ReviewLock } from './review-lock.tsx'
import { SessionHead } from './session-head.tsx'
import classes from './session-page.module.css'

/** One session: what is planned; once it is done, what goes to the runner; once it is sent, how it was answered. */
export const SessionPage = ({ runnerId, sessionId }: { runnerId: string; sessionId: string }) => {
  const page = useSession(runnerId, sessionId)
  const { name } = useRunner(runnerId)
  usePageTitle(`Session, ${name}`)
  const { session } = page
  if (session === null) return null
  const isDone = session.recordedAt !== null
  // Before it is sent that is what is asked for; afterwards the answers are read first.
  const release = (
    <div className={classes.column}>
      <ReleasePart runnerId={runnerId} runnerName={name} session={session} page={page} />
    </div>
  )
  return (
    <article className={classes.page}>
      <SessionHead runnerId={runnerId} session={session} page={page} />
      {page.response?.locks && <ReviewLock runnerId={runnerId} sessionId={sessionId} />}
      {isDone ? (
        <div className={classes.columns} data-sent={session.sentAt !== null || undefined}>
          {session.sentAt === null && !isFromElsewhere(session) && release}
          <div className={classes.column}>
            <AnswersPart session={session} page={page} />
            <RecordPart runnerId={runnerId} session={session} page={page} />
            {session.status === 'signed' && (
              <AddendaPart runnerId={runnerId} first={firstName(name)} session={session} page={page} />
            )}
          </div>
          {session.sentAt !== null && release}
        </div>
      ) : (
        <PlannedPart session={session} page={page} />
      )}
    </article>
  )
}
