import { addDays, type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { formatDayRange } from '@strideloom/ui/format/day.ts'
import { ChevronLeft, ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import type { ReactNode } from 'react'
import type { GridWeek } from '../grid-weeks.ts'
import type { WeekLoadLine } from '../use-week-loads.ts'
import { blockWords } from '../words.ts'
import classes from './program-grid.module.css'
import { WeekLoadStripMark } from './week-load-mark.tsx'

/** Where weeks stand alone: which one it is, and the ones beside it. */
export const GridTurn = ({
  week,
  count,
  active,
  first,
  last,
  onTurn,
  loads,
  menu,
}: {
  week: GridWeek | undefined
  count: number
  active: Day
  first: Day
  last: Day
  onTurn: (days: number) => void
  /** The running of all weeks; null until it is known. */
  loads: ReadonlyMap<Day, WeekLoadLine> | null
  menu: ReactNode
}) => (
  <div className={classes.turn}>
    <IconButton
      label="The week before"
      icon={<ChevronLeft />}
      disabled={startOfWeek(active) <= first}
      onClick={() => onTurn(-7)}
    />
    <div className={classes.which}>
      <p aria-live="polite">
        {week && (
          <>
            <b>Week {week.number}</b> of {count}, {formatDayRange(week.start, addDays(week.start, 6))}
            {week.block && <span className={classes.phase}>{blockWords(week.block)}</span>}
          </>
        )}
      </p>
      {week && loads && <WeekLoadStripMark loads={loads} week={week.start} />}
    </div>
    <IconButton
      label="The week after"
      icon={<ChevronRight />}
      disabled={addDays(startOfWeek(active), 7) > last}
      onClick={() => onTurn(7)}
    />
    {menu}
  </div>
)
