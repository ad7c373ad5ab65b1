import type { Day } from '@strideloom/domain/calendar/day.ts'
import { formatShortDay } from '@strideloom/ui/format/day.ts'
import type { ReactNode } from 'react'
import { type Band, bandsOf, type GridWeek } from '../grid-weeks.ts'
import type { WeekLoadLine } from '../use-week-loads.ts'
import { blockWords, PHASE_WORDS } from '../words.ts'
import classes from './program-grid.module.css'
import { WeekLoadMark } from './week-load-mark.tsx'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Names of the weekdays, in sight while the weeks scroll; `menu` stands in their corner. */
export const GridHead = ({ menu }: { menu: ReactNode }) => (
  // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: part of a grid of days, not of a table of data; heads are not walked to
  <div role="row" className={classes.head}>
    {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above */}
    <span role="columnheader" className={classes.weekHead}>
      {menu}
      <span>Week</span>
    </span>
    {WEEKDAYS.map((name) => (
      // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above
      <span role="columnheader" key={name}>
        {name}
      </span>
    ))}
  </div>
)

/** The phases at the side, over the weeks that they hold. */
export const PhaseBands = ({ weeks }: { weeks: readonly GridWeek[] }) =>
  bandsOf(weeks).map(({ block, from, rows }: Band) => (
    <span
      key={weeks[from]?.start}
      className={classes.band}
      style={{ gridRow: `${from + 2} / span ${rows}` }}
      title={block ? blockWords(block) : 'No block'}
      data-empty={block === null || undefined}
      aria-hidden="true"
    >
      <span>{block ? (rows > 1 ? blockWords(block) : PHASE_WORDS[block.phase]) : ''}</span>
    </span>
  ))

/** A week with its number, the day it starts and its running. `row` is its place in the grid, absent where weeks stand alone. */
export const WeekRow = ({
  week,
  row,
  load,
  children,
}: {
  week: Pick<GridWeek, 'start' | 'number' | 'isPast' | 'block'> & { start: Day }
  row: number | null
  /** Null until it is known. */
  load: WeekLoadLine | null
  children: ReactNode
}) => (
  // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: its cells are walked to
  <div role="row" data-week={week.start} className={classes.week} style={row === null ? undefined : { gridRow: row }}>
    {row !== null && (
      // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above
      <div role="rowheader" className={classes.number} data-past={week.isPast || undefined}>
        <b>{week.number}</b>
        <span>{formatShortDay(week.start)}</span>
        {load && <WeekLoadMark load={load} />}
      </div>
    )}
    {children}
  </div>
)
