import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Refetching } from '@strideloom/ui/surface/refetching.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { usePageTitle } from '../../../lib/page-title.ts'
import { type RosterFilter, useOpenSafety, useRoster, useRosterCounts } from '../roster-hooks.ts'
import { archiveSentence, rosterSentence } from '../roster-words.ts'
import { seeFirstSentence } from '../safety-words.ts'
import { RosterFilters } from './roster-filters.tsx'
import classes from './roster-page.module.css'
import { RosterTable } from './roster-table.tsx'
import { SafetyRows } from './safety-rows.tsx'

/** P1: everybody of the practice, with search, tag and archive. */
export const RosterPage = ({
  filter,
  onFilter,
  clinical,
  asks,
}: {
  filter: RosterFilter
  onFilter: (filter: RosterFilter) => void
  /** Who asks for something and waits. */
  asks?: ReactNode
  /** Therapists see plans, logs and races; an assistant sees contact. */
  clinical: boolean
}) => {
  const counts = useRosterCounts()
  const roster = useRoster(filter)
  const safety = useOpenSafety(clinical)
  const open = filter.archived ? [] : (safety.data ?? [])
  usePageTitle(filter.archived ? 'Archive' : 'Runners')
  const rows = roster.data?.pages.flatMap(({ runners }) => runners)
  const isFiltered = filter.search !== '' || filter.tag !== null
  const nobody = counts.data?.active === 0 && counts.data.archived === 0
  const sentence = !counts.data
    ? 'Runners'
    : filter.archived
      ? archiveSentence(counts.data.archived)
      : rosterSentence(counts.data.active, clinical ? counts.data.withPlan : null)

  return (
    <>
      <div className={classes.head}>
        <div>
          <h1>{open.length > 0 ? seeFirstSentence(open.length) : sentence}</h1>
          {open.length > 0 && <p className="sl-support">{sentence}</p>}
        </div>
        {!nobody && <RosterFilters filter={filter} onFilter={onFilter} counts={counts.data} />}
      </div>
      {safety.isError && !safety.data && (
        <NotLoaded
          className={classes.notice}
          title="Safety answers could not be fetched: they are not known here."
          error={safety.error}
          onRetry={safety.refetch}
        />
      )}
      {open.length > 0 && <SafetyRows open={open} />}
      {asks}
      {roster.isError && !rows ? (
        <NotLoaded title="The list could not be loaded." error={roster.error} onRetry={roster.refetch} />
      ) : !rows ? (
        <div className={classes.state}>
          <Skeleton lines={3} label="Loading the runners" />
        </div>
      ) : rows.length === 0 ? (
        <div className={classes.state}>
          <NobodyHere filter={filter} onFilter={onFilter} isFiltered={isFiltered} clinical={clinical} />
        </div>
      ) : (
        <Refetching busy={roster.isPlaceholderData}>
          <RosterTable rows={rows} clinical={clinical} closed={new Set(open.map(({ id }) => id))} />
        </Refetching>
      )}
      {roster.hasNextPage && (
        <div className={classes.foot}>
          <Button busy={roster.isFetchingNextPage} onClick={() => void roster.fetchNextPage()}>
            Show more runners
          </Button>
        </div>
      )}
    </>
  )
}

const NobodyHere = ({
  filter,
  onFilter,
  isFiltered,
  clinical,
}: {
  filter: RosterFilter
  onFilter: (filter: RosterFilter) => void
  isFiltered: boolean
  clinical: boolean
}) => {
  if (isFiltered)
    return (
      <EmptyState
        sentence={`No runner fits ${filter.search ? `“${filter.search}”` : 'this'}${filter.tag ? ` with the tag ${filter.tag}` : ''}.`}
        action={<Button onClick={() => onFilter({ ...filter, search: '', tag: null })}>Show all</Button>}
      />
    )
  if (filter.archived)
    return (
      <EmptyState sentence="The archive is empty.">Archived runners keep everything and can be taken back.</EmptyState>
    )
  return (
    <EmptyState
      sentence={clinical ? 'Start with a name.' : 'A therapist adds runners.'}
      action={
        clinical && (
          <Link to="/runners/new" className={buttonClass({ look: 'main', big: true })}>
            Add the first runner
          </Link>
        )
      }
    >
      {clinical && 'The intake, a link for their phone and a plan come after it.'}
    </EmptyState>
  )
}
