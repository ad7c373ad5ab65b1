import { Button } from '@strideloom/ui/control/button.tsx'
import { formatShortDay } from '@strideloom/ui/format/day.ts'
import { UndoIcon } from '@strideloom/ui/glyph/direction-icons.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { useState } from 'react'
import { sentenceOf } from '../../../lib/server-error.ts'
import { sourceWords, stateWord } from '../finding-words.ts'
import { useFindingHistory, useTakeFindingBack } from '../hooks.ts'
import { placeWords } from '../place-words.ts'
import type { RecordOfTests } from '../record.ts'
import classes from './finding-history.module.css'

/** Everything that was ever noted, retired findings with their reason and the way back. Asked for when it is opened. */
export const FindingHistory = ({ runnerId, record }: { runnerId: string; record: RecordOfTests }) => {
  const [open, setOpen] = useState(false)
  return (
    <details className={classes.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>All that was noted, also what was retired</summary>
      {open && <Lines runnerId={runnerId} record={record} />}
    </details>
  )
}

const Lines = ({ runnerId, record }: { runnerId: string; record: RecordOfTests }) => {
  const history = useFindingHistory(runnerId)
  const takeBack = useTakeFindingBack(runnerId)
  if (history.isError) return <p>{sentenceOf(history.error)}</p>
  if (!history.data) return <Skeleton lines={3} label="Loading what was noted" />
  return (
    <>
      <ul className={classes.lines}>
        {history.data.pages
          .flatMap(({ findings }) => findings)
          .map((finding) => (
            <li key={finding.id} className={classes.line} data-retired={finding.retired || undefined}>
              <span className={classes.day}>
                {formatShortDay(finding.day, { year: !isSameYear(finding.day, record.today) })}
              </span>
              <span>
                <b>{placeWords(finding)}</b> {sourceWords(finding, record.readings)},{' '}
                {stateWord(finding.state).toLowerCase()}
                {finding.retired && (
                  <span className={classes.reason}> Retired: {finding.retiredReason ?? 'no reason was kept'}</span>
                )}
              </span>
              {finding.retired && (
                <Button
                  look="quiet"
                  icon={<UndoIcon size={14} />}
                  aria-label={`Take back: ${placeWords(finding)}`}
                  onClick={() => takeBack(finding.id)}
                >
                  Take back
                </Button>
              )}
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

const isSameYear = (a: string, b: string): boolean => a.slice(0, 4) === b.slice(0, 4)
