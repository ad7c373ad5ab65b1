import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { Kbd } from '@strideloom/ui/mark/kbd.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Refetching } from '@strideloom/ui/surface/refetching.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { usePageTitle } from '../../../lib/page-title.ts'
import { useIsOnline } from '../../../lib/use-is-online.ts'
import { type NeedFilter, useNeeds } from '../hooks.ts'
import { needsSentence, needsSupport } from '../need-words.ts'
import { useRowKeys } from '../use-row-keys.ts'
import { DayList } from './day-list.tsx'
import { NeedRow } from './need-row.tsx'
import { NeedsFilters, NeedsSearch } from './needs-filters.tsx'
import classes from './needs-page.module.css'

// Loaded when somebody is put off or given to somebody.
const SnoozeSheet = lazy(() => import('./snooze-sheet.tsx').then((file) => ({ default: file.SnoozeSheet })))
const AssignSheet = lazy(() => import('./assign-sheet.tsx').then((file) => ({ default: file.AssignSheet })))

const COLUMNS = ['How soon', 'Runner', 'What put them here', 'Main region, 7 days', '4 weeks', 'Answers', 'Next race']

type Props = {
  filter: NeedFilter
  onFilter: (filter: NeedFilter) => void
  /** Who asks for something and waits. */
  asks: ReactNode
}

/** P2: whom to look at first, beside the sessions of the day. */
export const NeedsPage = ({ filter, onFilter, asks }: Props) => {
  usePageTitle('Who needs me')
  const needs = useNeeds(filter)
  const isOnline = useIsOnline()
  const [open, setOpen] = useState<{ what: 'snooze' | 'assign'; runnerId: string } | null>(null)
  const list = useRef<HTMLOListElement>(null)
  useRowKeys(list)
  const [first] = needs.data?.pages ?? []
  const rows = needs.data?.pages.flatMap(({ runners }) => runners)
  const chosen = open && rows?.find(({ runnerId }) => runnerId === open.runnerId)
  const close = () => setOpen(null)

  if (!first || !rows)
    return needs.isError ? (
      <>
        <h1>Who needs me</h1>
        <NotLoaded
          title="Who needs you could not be fetched: it is not known here."
          error={needs.error}
          onRetry={needs.refetch}
        />
      </>
    ) : (
      <>
        <h1>Who needs me</h1>
        <div className={classes.state}>
          {isOnline ? (
            <Skeleton lines={3} label="Loading who needs you" />
          ) : (
            <EmptyState sentence="Offline: who needs you is not known here.">
              It comes by itself with the network.
            </EmptyState>
          )}
        </div>
      </>
    )

  const { counts, appointments, day, time, behind } = first
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div>
          <h1>{needsSentence(counts, filter)}</h1>
          <p className="sl-support">
            {needsSupport(counts)}
            {behind && ' Catching up with what was just written.'}
          </p>
        </div>
        <NeedsSearch filter={filter} onFilter={onFilter} counts={counts} />
      </div>
      <div className={classes.day}>
        <DayList today={day} now={time} appointments={appointments} />
        {asks}
      </div>
      <div className={classes.main}>
        {!isOnline && (
          <p className={classes.offline} role="status">
            Offline. This is as it was at {time}; it comes up to date by itself.
          </p>
        )}
        {needs.isError && (
          <NotLoaded
            kind="warn"
            className={classes.notice}
            title="This is as it was before: the newest could not be fetched."
            error={needs.error}
            onRetry={needs.refetch}
          />
        )}
        <NeedsFilters filter={filter} onFilter={onFilter} counts={counts} />
        {rows.length === 0 ? (
          <div className={classes.state}>
            <NobodyHere filter={filter} onFilter={onFilter} runners={counts.runners} behind={behind} />
          </div>
        ) : (
          <Refetching busy={needs.isPlaceholderData} className={classes.frame}>
            <div className={classes.columns} aria-hidden>
              {COLUMNS.map((column) => (
                <span key={column}>{column}</span>
              ))}
            </div>
            <ol ref={list} aria-label="Runners by need">
              {rows.map((row) => (
                <NeedRow
                  key={row.runnerId}
                  row={row}
                  kind={filter.kind}
                  onPutOff={() => setOpen({ what: 'snooze', runnerId: row.runnerId })}
                  onAssign={() => setOpen({ what: 'assign', runnerId: row.runnerId })}
                />
              ))}
            </ol>
          </Refetching>
        )}
        {needs.hasNextPage && (
          <div className={classes.more}>
            <Button busy={needs.isFetchingNextPage} onClick={() => void needs.fetchNextPage()}>
              Show more runners
            </Button>
          </div>
        )}
        <p className={classes.foot}>
          <span>
            A gap, a ring or a dashed week: no answer, never shown as zero. Under the weeks: workouts answered of those
            due.
          </span>
          <span className={classes.keys}>
            <Kbd>J</Kbd> <Kbd>K</Kbd> next, previous <Kbd>Enter</Kbd> open <Kbd>S</Kbd> put off
          </span>
        </p>
      </div>
      <Suspense>
        {chosen && open?.what === 'snooze' && <SnoozeSheet row={chosen} onClose={close} />}
        {chosen && open?.what === 'assign' && <AssignSheet row={chosen} onClose={close} />}
      </Suspense>
    </div>
  )
}

const NobodyHere = ({
  filter,
  onFilter,
  runners,
  behind,
}: Omit<Props, 'asks'> & { runners: number; behind: boolean }) => {
  const everybody = (
    <Button onClick={() => onFilter({ ...filter, kind: null, snoozed: false, search: '', owner: 'all' })}>
      Show everybody’s
    </Button>
  )
  if (filter.search) return <EmptyState sentence={`No runner here fits “${filter.search}”.`} action={everybody} />
  if (filter.snoozed) return <EmptyState sentence="Nobody is put off." action={everybody} />
  if (filter.kind !== null) return <EmptyState sentence="Nobody needs that now." action={everybody} />
  if (runners > 0)
    return (
      <EmptyState sentence="Nobody asks for anybody now." {...(filter.owner !== 'all' && { action: everybody })}>
        Who falls silent, hurts or comes near a race is here by itself.
      </EmptyState>
    )
  if (behind) return <EmptyState sentence="Everybody is being looked at for the first time." />
  if (filter.owner === 'all')
    return (
      <EmptyState
        sentence="Start with a name."
        action={
          <Link to="/runners/new" className={buttonClass({ look: 'main', big: true })}>
            Add the first runner
          </Link>
        }
      >
        Whoever needs you is here once there are runners.
      </EmptyState>
    )
  return <EmptyState sentence="No runner is yours yet." action={everybody} />
}
