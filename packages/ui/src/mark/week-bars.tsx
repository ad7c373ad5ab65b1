import { classNames } from '../class-names.ts'
import classes from './week-bars.module.css'

export interface WeekBarsProps {
  /** Percent a week, oldest first; null where there is no data. */
  weeks: readonly (number | null)[]
  /** Weeks under this are amber (the practice's lists only). */
  low?: number
  sentence: string
  className?: string
}

/** A few weeks in a table cell. A week without data is a dashed box, never a low bar. */
export function WeekBars({ weeks, low = 0, sentence, className }: WeekBarsProps) {
  return (
    <span className={classNames(classes.bars, className)} role="img" aria-label={sentence}>
      {weeks.map((percent, i) => (
        <i
          // biome-ignore lint/suspicious/noArrayIndexKey: the week is its place
          key={i}
          className={percent === null ? classes.none : percent < low ? classes.low : undefined}
          style={percent === null ? undefined : { height: `${Math.max(8, Math.min(100, percent))}%` }}
        />
      ))}
    </span>
  )
}
