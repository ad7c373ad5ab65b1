import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { formatDay, formatLongDay } from '@strideloom/ui/format/day.ts'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { ArrowLeft } from '@strideloom/ui/glyph/direction-icons.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { firstName } from '../../../lib/first-name.ts'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { answersNo } from '../../../lib/server-error.ts'
import { markRead } from '../read-summaries.ts'
import { feltPlaces, placesWords } from '../runner-words.ts'
import { useSummary } from '../summary-hooks.ts'
import classes from './summary-page.module.css'
import { SummaryParts } from './summary-parts.tsx'

const layout = getRouteApi('/_runner')

/** What a runner leaves a session with: what was restricted, what changed, what needs attention, what to do (S60). */
export const SummaryPage = ({ sessionId }: { sessionId: string }) => {
  const { membership } = layout.useRouteContext()
  const { data: session, error, refetch } = useSummary(sessionId)
  const isHere = session !== undefined
  useEffect(() => {
    if (isHere) markRead(sessionId)
  }, [isHere, sessionId])
  return (
    <>
      <Link to="/sessions" className={classes.back}>
        <ArrowLeft size={16} /> Your sessions
      </Link>
      {session ? (
        <>
          <RunnerHead
            over={`${formatLongDay(session.day)}, with ${firstName(session.therapist)}`}
            title={titleOf(session)}
            sub={`${formatMinutes(session.minutes)}, written down on ${formatDay(dayOf(session.sentAt, membership.timeZone))}`}
            name={membership.name}
          />
          <div className={classes.part}>
            <SummaryParts {...session} timeZone={membership.timeZone} />
          </div>
        </>
      ) : (
        <>
          <RunnerHead title="Your session" name={membership.name} />
          <div className={classes.part}>
            {!error ? (
              <Skeleton lines={6} label="Loading the session" />
            ) : answersNo(error) ? (
              <EmptyState sentence="This is not here.">
                Your therapist may not have sent it yet, or the link is wrong.
              </EmptyState>
            ) : (
              <NotLoaded title="It could not be loaded." error={error} onRetry={refetch} kind="warn" />
            )}
          </div>
        </>
      )}
    </>
  )
}

const titleOf = ({ works }: { works: Parameters<typeof feltPlaces>[0] }): string => {
  const places = placesWords(feltPlaces(works))
  return places === '' ? 'Talk and tests' : `${places.charAt(0).toUpperCase()}${places.slice(1)}`
}
