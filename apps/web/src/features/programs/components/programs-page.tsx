import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDayRange } from '@strideloom/ui/format/day.ts'
import { PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { usePageTitle } from '../../../lib/page-title.ts'
import { type ProgramRow, runnerOptions, usePrograms } from '../hooks.ts'
import { changesSince, programsSentence } from '../program-words.ts'
import { NewProgramSheet } from './new-program-sheet.tsx'
import classes from './programs-page.module.css'

/** The runner's programs, and a way to begin one. */
export const ProgramsPage = ({ runnerId }: { runnerId: string }) => {
  const programs = usePrograms(runnerId)
  const { data: runner } = useSuspenseQuery(runnerOptions(runnerId))
  const [isNew, setIsNew] = useState(false)
  usePageTitle(`Program of ${runner.name}`)
  const rows = programs.data
  const begin = (
    <Button look="main" big icon={<PlusIcon />} onClick={() => setIsNew(true)}>
      New block
    </Button>
  )
  return (
    <section className={classes.page}>
      <div className={classes.head}>
        <h1>{rows ? programsSentence(rows, runner.today) : 'Program'}</h1>
        {rows && rows.length > 0 && begin}
      </div>
      {programs.isError && !rows ? (
        <NotLoaded title="The programs could not be loaded." error={programs.error} onRetry={programs.refetch} />
      ) : !rows ? (
        <Skeleton lines={3} label="Loading the programs" />
      ) : rows.length === 0 ? (
        <EmptyState sentence="A block of some weeks, from the day it starts." action={begin}>
          Begin with the weeks and the phase. Pairings, sessions and exercises are laid on real days after that.
        </EmptyState>
      ) : (
        <ul className={classes.list}>
          {rows.map((row) => (
            <ProgramLine key={row.id} runnerId={runnerId} row={row} today={runner.today} />
          ))}
        </ul>
      )}
      <NewProgramSheet
        runnerId={runnerId}
        today={runner.today}
        rows={rows ?? []}
        open={isNew}
        onClose={() => setIsNew(false)}
      />
    </section>
  )
}

const ProgramLine = ({ runnerId, row, today }: { runnerId: string; row: ProgramRow; today: string }) => {
  const { id, title, startDay, endDay, published, revision } = row
  const isOver = endDay < today
  return (
    <li>
      <Link to="/runners/$runnerId/program/$programId" params={{ runnerId, programId: id }} className={classes.line}>
        <span className={classes.title}>{title}</span>
        <span className={classes.days}>{formatDayRange(startDay, endDay)}</span>
        <span className={classes.state}>
          {published ? (
            <Tag tone={isOver ? 'plain' : 'done'}>Version {published.number}</Tag>
          ) : (
            <Tag tone="warn">Draft, not published</Tag>
          )}
          {published && revision > published.revision && <Tag>{changesSince(revision, published)}</Tag>}
          {isOver && <Tag>Over</Tag>}
        </span>
      </Link>
    </li>
  )
}
