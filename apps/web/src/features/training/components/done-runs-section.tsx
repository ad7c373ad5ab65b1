import { classNames } from '@strideloom/ui/class-names.ts'
import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { doneRunCells, doneRunsTitle, feltWords } from '../done-run-words.ts'
import { type DoneRun, useDoneRuns } from '../done-runs-hooks.ts'
import classes from './done-runs-section.module.css'
import section from './section.module.css'

/** So many at first, and so many more at a press. */
const FIRST = 8
const MORE = 25

/** Runs that were done, as the runner told them, the latest first. */
export const DoneRunsSection = ({ runnerId, timeZone }: { runnerId: string; timeZone: string }) => {
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDoneRuns(runnerId)
  const [shown, setShown] = useState(FIRST)
  if (!data)
    return isError ? (
      <NotLoaded title="The runs could not be fetched." error={error} onRetry={refetch} />
    ) : (
      <Skeleton lines={4} label="Loading the runs" />
    )
  const runs = data.pages.flatMap((page) => page.runs)
  const more = () => {
    setShown(shown + MORE)
    if (shown + MORE > runs.length && hasNextPage) void fetchNextPage()
  }
  return (
    <section className={classNames(section.section, classes.section)} aria-labelledby="done-runs">
      <header className={section.head}>
        <h2 id="done-runs">{doneRunsTitle(runs, timeZone)}</h2>
        <p>{runs.length > 0 ? 'As the runner told them, or a file. A dash was not answered.' : ''}</p>
        <Link to="/runners/$runnerId/training/import" params={{ runnerId }} className={buttonClass()}>
          Bring runs from a file
        </Link>
      </header>
      {runs.length > 0 && <RunsTable runs={runs.slice(0, shown)} timeZone={timeZone} />}
      {(runs.length > shown || hasNextPage) && (
        <div>
          <Button busy={isFetchingNextPage} onClick={more}>
            Show earlier runs
          </Button>
        </div>
      )}
    </section>
  )
}

const RunsTable = ({ runs, timeZone }: { runs: readonly DoneRun[]; timeZone: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
  <section className={classes.frame} tabIndex={0} aria-label="Runs that were done">
    <table className={classes.table}>
      <thead>
        <tr>
          {['Day', 'Kind', 'Distance', 'Time', 'Effort', 'Stride', 'Warm-up', 'What pulled or hurt'].map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => {
          const { day, ...cells } = doneRunCells(run, timeZone)
          return (
            <tr key={run.id}>
              <th scope="row">{day}</th>
              {Object.entries({ ...cells, felt: feltWords(run) }).map(([name, words]) => (
                <td key={name}>{words ?? <NotAnswered />}</td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  </section>
)

const NotAnswered = () => (
  <span className={classes.missing} role="img" aria-label="not answered">
    –
  </span>
)
