import { classNames } from '../class-names.ts'
import { formatShortDay } from '../format/day.ts'
import { formatNumber } from '../format/number.ts'
import classes from './load-columns.module.css'

export interface LoadColumn {
  /** Monday of the week. */
  start: string
  /** Null where nothing is known. */
  load: number | null
  /** A run lacks its effort or minutes: at least so much. */
  isPart: boolean
  isRunning: boolean
  /** The week in a sentence, for readers. */
  sentence: string
}

export interface LoadColumnsProps {
  weeks: readonly LoadColumn[]
  label: string
  className?: string
}

/** Weeks of load as small columns, each with its number: a week that is not known is a dashed box, one known in part has a broken top. */
export function LoadColumns({ weeks, label, className }: LoadColumnsProps) {
  const most = Math.max(1, ...weeks.map(({ load }) => load ?? 0))
  return (
    <ol className={classNames(classes.weeks, className)} aria-label={label}>
      {weeks.map(({ start, load, isPart, isRunning, sentence }) => (
        <li key={start} className={classes.week} aria-label={sentence}>
          <span className={classes.number} aria-hidden="true">
            {load === null ? '?' : `${isPart ? '≥ ' : ''}${formatNumber(load, 0)}`}
          </span>
          <span className={classes.box} aria-hidden="true">
            <i
              className={classNames(
                load === null ? classes.none : classes.bar,
                isPart && classes.part,
                isRunning && classes.running,
              )}
              style={load === null ? undefined : { height: `${Math.max(2, (load / most) * 100)}%` }}
            />
          </span>
          <span className={classes.day} aria-hidden="true">
            {formatShortDay(start)}
          </span>
        </li>
      ))}
    </ol>
  )
}
