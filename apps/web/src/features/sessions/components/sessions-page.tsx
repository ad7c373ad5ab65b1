import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { newId } from '../../../lib/new-id.ts'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { usePageTitle } from '../../../lib/page-title.ts'
import { type SessionHead, useRunner, useSessions } from '../hooks.ts'
import { isNotRecorded, isToCome, sessionsSentence } from '../sessions-sentence.ts'
import { SessionLine } from './session-line.tsx'
import classes from './sessions-page.module.css'
import { WishPart } from './wish-part.tsx'

/** Every session of a runner: to come, waiting, and what was done. */
export const SessionsPage = ({ runnerId }: { runnerId: string }) => {
  const runner = useRunner(runnerId)
  const { data, error, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useSessions(runnerId)
  usePageTitle(`Sessions, ${runner.name}`)
  const sessions = data?.pages.flatMap((page) => page.sessions)
  const today = data?.pages[0]?.today ?? ''
  return (
    <section className={classes.page}>
      <div className={classes.head}>
        <h1>{sessions ? sessionsSentence(sessions, today) : 'Sessions'}</h1>
        <Link to="/calendar" search={{ runner: runnerId, name: runner.name }} className={buttonClass()}>
          Book a time
        </Link>
        <Unplanned runnerId={runnerId} />
      </div>
      <WishPart runnerId={runnerId} name={runner.name} />
      {isError && !sessions ? (
        <NotLoaded title="The sessions could not be loaded." error={error} onRetry={refetch} />
      ) : !sessions ? (
        <Skeleton lines={4} label="Loading the sessions" />
      ) : sessions.length === 0 ? (
        <EmptyState
          sentence="Sessions are planned in the program."
          action={
            <Link to="/runners/$runnerId/program" params={{ runnerId }} className={buttonClass({ look: 'main' })}>
              Open the program
            </Link>
          }
        >
          One that nobody planned can be recorded as it is.
        </EmptyState>
      ) : (
        <>
          <Group
            title="To come"
            sessions={sessions.filter((one) => isToCome(one, today)).toReversed()}
            {...{ runnerId, today }}
          />
          <Group
            title="Not recorded yet"
            sessions={sessions.filter((one) => isNotRecorded(one, today))}
            {...{ runnerId, today }}
          />
          <Group
            title="Earlier"
            sessions={sessions.filter((one) => !isToCome(one, today) && !isNotRecorded(one, today))}
            {...{ runnerId, today }}
          />
          {hasNextPage && (
            <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              Earlier sessions
            </Button>
          )}
        </>
      )}
    </section>
  )
}

type GroupProps = { title: string; sessions: readonly SessionHead[]; runnerId: string; today: string }

const Group = ({ title, sessions, runnerId, today }: GroupProps) =>
  sessions.length === 0 ? null : (
    <section className={classes.group} aria-label={title}>
      <h2>{title}</h2>
      <ul className={classes.list}>
        {sessions.map((session) => (
          <SessionLine key={session.id} runnerId={runnerId} session={session} today={today} />
        ))}
      </ul>
    </section>
  )

/** Somebody came without a plan: the record gets an id of its own before anything is typed. */
const Unplanned = ({ runnerId }: { runnerId: string }) => {
  const [sessionId] = useState(newId)
  return (
    <Link
      to="/runners/$runnerId/sessions/$sessionId/record"
      params={{ runnerId, sessionId }}
      search={{ unplanned: true }}
      className={buttonClass()}
    >
      <PlusIcon size={14} />
      Record an unplanned one
    </Link>
  )
}
