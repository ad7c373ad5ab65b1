import { Button } from '@strideloom/ui/control/button.tsx'
import { formatShortDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { useState } from 'react'
import { sentenceOf } from '../../../lib/server-error.ts'
import { useVisitHistory } from '../hooks.ts'
import classes from './finding-history.module.css'

/** Every visit by day, who tested and how much; the table above has the newest with their values. */
export const OlderVisits = ({ runnerId }: { runnerId: string }) => {
  const [open, setOpen] = useState(false)
  return (
    <details className={classes.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>All visits</summary>
      {open && <Lines runnerId={runnerId} />}
    </details>
  )
}

const Lines = ({ runnerId }: { runnerId: string }) => {
  const history = useVisitHistory(runnerId)
  if (history.isError) return <p>{sentenceOf(history.error)}</p>
  if (!history.data) return <Skeleton lines={3} label="Loading the visits" />
  return (
    <>
      <ul className={classes.lines}>
        {history.data.pages
          .flatMap(({ assessments }) => assessments)
          .map(({ id, day, testerName, values, note }) => (
            <li key={id} className={classes.line}>
              <span className={classes.day}>{formatShortDay(day, { year: true })}</span>
              <span>
                {testerName}, {formatCount(values, 'value')}
                {note && <span className={classes.reason}> {note}</span>}
              </span>
            </li>
          ))}
      </ul>
      {history.hasNextPage && (
        <Button busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          Older
        </Button>
      )}
    </>
  )
}
