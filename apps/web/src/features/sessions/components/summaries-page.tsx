import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { ArrowLeft, ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { getRouteApi, Link } from '@tanstack/react-router'
import { firstName } from '../../../lib/first-name.ts'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { feltPlaces, placesWords } from '../runner-words.ts'
import { useSummaries } from '../summary-hooks.ts'
import { BookingPart } from './booking-part.tsx'
import classes from './summaries-page.module.css'

const layout = getRouteApi('/_runner')

/** What was written down after every session, the newest first. */
export const SummariesPage = () => {
  const { membership } = layout.useRouteContext()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useSummaries()
  const sessions = data?.pages.flatMap((page) => page.sessions)
  const [newest] = sessions ?? []
  return (
    <>
      <Link to="/progress" className={classes.back}>
        <ArrowLeft size={16} /> Progress
      </Link>
      <RunnerHead
        title="Your sessions"
        sub={newest ? `The last on ${formatDay(newest.day)}` : undefined}
        name={membership.name}
      />
      <BookingPart timeZone={membership.timeZone} />
      <div className={classes.part}>
        {error && !sessions ? (
          <NotLoaded title="Your sessions could not be loaded." error={error} onRetry={refetch} kind="warn" />
        ) : !sessions ? (
          <Skeleton lines={4} label="Loading your sessions" />
        ) : sessions.length === 0 ? (
          <EmptyState sentence="Nothing has been sent yet.">
            After a session your therapist writes down what changed and what to do. It stands here then.
          </EmptyState>
        ) : (
          <>
            <ul className={classes.rows}>
              {sessions.map(({ id, day, therapist, works, homework, decisions, changed }) => (
                <li key={id}>
                  <Link to="/sessions/$sessionId" params={{ sessionId: id }} className={classes.row}>
                    <span>
                      <b>
                        {formatDay(day)}, {firstName(therapist)}
                      </b>
                      <small>{placesWords(feltPlaces(works)) || 'Talk and tests'}</small>
                      <span className="sl-cut-2">{changed}</span>
                      <small>{formatCount(homework.length + decisions.length, 'thing')} to do</small>
                    </span>
                    <ChevronRight size={16} />
                  </Link>
                </li>
              ))}
            </ul>
            {hasNextPage && (
              <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                Earlier ones
              </Button>
            )}
          </>
        )}
      </div>
    </>
  )
}
