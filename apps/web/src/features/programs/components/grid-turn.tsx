import { addDays, type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { formatDayRange } from '@strideloom/ui/format/day.ts'
import { ChevronLeft, ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import type { ReactNode } from 'react'
import type { GridWeek } from '../grid-weeks.ts'
import { blockWords } from '../words.ts'
import classes from './program-grid.module.css'

/** Where weeks stand alone: which one it is, and the ones beside it. */
export const GridTurn = ({
  week,
  count,
  active,
  first,
  last,
  onTurn,
  menu,
}: {
  week: GridWeek | undefined
  count: number
  active: Day
  first: Day
  last: Day
  onTurn: (days: number) => void
  menu: ReactNode
}) => (
  <div className={classes.turn}>
    <IconButton
      label="The week before"
      icon={<ChevronLeft />}
      disabled={startOfWeek(active) <= first}
      onClick={() => onTurn(-7)}
    />
    <p className={classes.which} aria-live="polite">
      {week && (
        <>
          <b>Week {week.number}</b> of {count}, {formatDayRange(week.start, addDays(week.start, 6))}
          {week.block && <span className={classes.phase}>{blockWords(week.block)}</span>}
        </>
      )}
    </p>
    <IconButton
      label="The week after"
      icon={<ChevronRight />}
      disabled={addDays(startOfWeek(active), 7) > last}
      onClick={() => onTurn(7)}
    />
    {menu}
  </div>
)
