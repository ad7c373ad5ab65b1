import { Button } from '@strideloom/ui/control/button.tsx'
import { formatLongDay } from '@strideloom/ui/format/day.ts'
import { ArrowLeft } from '@strideloom/ui/glyph/direction-icons.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { getRouteApi, Link } from '@tanstack/react-router'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { lookWords } from '../look-words.ts'
import { useLooks } from '../use-looks.ts'
import classes from './looks-page.module.css'

const layout = getRouteApi('/_runner')

/** Who has looked at the runner's record, day by day: written down at every look, and nobody can rewrite it (R23). */
export const LooksPage = () => {
  const { membership } = layout.useRouteContext()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = useLooks()
  const looks = data?.pages.flatMap((page) => page.looks)
  const days = [...new Set(looks?.map(({ day }) => day))]
  return (
    <>
      <Link to="/me" className={classes.back}>
        <ArrowLeft size={16} /> You
      </Link>
      <RunnerHead
        title="Who has looked"
        sub="At your record, beside yourself. Every look is written down, and nobody can change that list."
        name={membership.name}
      />
      <div className={classes.part}>
        {error && !looks ? (
          <NotLoaded title="The list could not be loaded." error={error} onRetry={refetch} kind="warn" />
        ) : !looks ? (
          <Skeleton lines={4} label="Loading who has looked" />
        ) : days.length === 0 ? (
          <EmptyState sentence="Nobody has looked yet.">
            As soon as somebody of {membership.practice} opens your record, it stands here with their name.
          </EmptyState>
        ) : (
          <>
            {days.map((day) => (
              <section key={day} className={classes.day} aria-label={formatLongDay(day)}>
                <h2>{formatLongDay(day)}</h2>
                <ul>
                  {looks
                    .filter((look) => look.day === day)
                    .map((look) => (
                      <li key={look.name}>
                        <b>{look.name ?? 'The practice’s computer'}</b>
                        <span>{lookWords(look)}</span>
                      </li>
                    ))}
                </ul>
              </section>
            ))}
            {isFetchNextPageError && (
              <NotLoaded title="Earlier days could not be loaded." error={error} onRetry={fetchNextPage} kind="warn" />
            )}
            {hasNextPage && (
              <Button big busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                Earlier days
              </Button>
            )}
          </>
        )}
      </div>
    </>
  )
}
