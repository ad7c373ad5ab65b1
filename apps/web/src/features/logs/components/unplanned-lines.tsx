import { unplannedTitle } from '@strideloom/domain/logs/unplanned-words.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { DoneMark } from '@strideloom/ui/glyph/done-mark.tsx'
import type { DayView } from '../plan.ts'
import { takeBackUnplanned } from '../unplanned.ts'
import classes from './unplanned-lines.module.css'

/** What was done beside the plan on a day, each with the way to take it back. */
export const UnplannedLines = ({ view }: { view: Pick<DayView, 'unplanned'> }) => (
  <ul className={classes.lines} aria-label="Done beside the plan">
    {view.unplanned.map((work) => (
      <li key={work.workId} className={classes.line}>
        <DoneMark state="done" size={18} />
        <span className={classes.words}>
          <b>{unplannedTitle(work)}</b>
          <small>
            {[
              `Beside the plan, ${formatMinutes(work.minutes)}`,
              work.effort !== null && `effort ${work.effort}`,
              work.pain !== null && `pain ${work.pain}`,
              work.note,
            ]
              .filter(Boolean)
              .join(', ')}
          </small>
        </span>
        <Button look="quiet" aria-label={`Take back ${unplannedTitle(work)}`} onClick={() => takeBackUnplanned(work)}>
          Take back
        </Button>
      </li>
    ))}
  </ul>
)
