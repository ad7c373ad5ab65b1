import { addDays } from '@strideloom/domain/calendar/day.ts'
import type { PreviewLine } from '@strideloom/domain/programs/preview.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDayRange } from '@strideloom/ui/format/day.ts'
import { useMemo, useState } from 'react'
import { daysWords } from '../review-lines.ts'
import { weekChanges } from '../week-changes.ts'
import classes from './week-changes.module.css'

/** What a runner would see differ, under the week it is in; the first of it, and all of it when asked. */
export const WeekChangesList = ({ lines }: { lines: readonly PreviewLine[] }) => {
  const [all, setAll] = useState(false)
  const { weeks, rest } = useMemo(() => weekChanges(lines, all), [lines, all])
  return (
    <div className={classes.weeks}>
      {weeks.map(({ monday, lines: some, more }) => (
        <section
          key={monday}
          className={classes.week}
          aria-label={`Week of ${formatDayRange(monday, addDays(monday, 6))}`}
        >
          <h4 className={classes.title}>{formatDayRange(monday, addDays(monday, 6))}</h4>
          <ul>
            {some.map(({ days, sentence }) => (
              <li key={sentence} className={classes.line}>
                <b>{daysWords(days)}</b>
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
          {more > 0 && <p className={classes.more}>and {more} more</p>}
        </section>
      ))}
      {rest && (
        <div className={classes.rest}>
          <span>{rest}</span>
          <Button look="quiet" onClick={() => setAll(true)}>
            Show everything
          </Button>
        </div>
      )}
    </div>
  )
}
