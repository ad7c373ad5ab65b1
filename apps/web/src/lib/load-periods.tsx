import type { FollowedPeriod } from '@strideloom/domain/progress/load-followed.ts'
import { formatDay, formatDayRange } from '@strideloom/ui/format/day.ts'
import { DoneMark } from '@strideloom/ui/glyph/done-mark.tsx'
import classes from './load-periods.module.css'

const OUTCOMES = { done: 'done', partly: 'partly', not: 'not done' } as const
const MARKS = { done: 'done', partly: 'partly', not: 'skipped' } as const

const answerWords = ({ outcome, reason, isOver }: FollowedPeriod): string =>
  outcome === null
    ? isOver
      ? 'not answered'
      : 'running'
    : `${OUTCOMES[outcome]}${reason === null ? '' : `: ${reason}`}`

/** Days or weeks of a change of load, the newest first: the answer, and beside it what the runs say. */
export const LoadPeriods = ({ periods }: { periods: readonly FollowedPeriod[] }) => (
  <ul className={classes.periods}>
    {[...periods].reverse().map((period) => (
      <li key={period.from} className={classes.period}>
        <span className={classes.when}>
          {period.from === period.to ? formatDay(period.from) : formatDayRange(period.from, period.to)}
        </span>
        <span className={classes.answer} data-missing={period.outcome === null || undefined}>
          {period.outcome && <DoneMark state={MARKS[period.outcome]} size={14} />}
          {answerWords(period)}
        </span>
        {period.fact && <span className={classes.fact}>Runs: {period.fact}</span>}
      </li>
    ))}
  </ul>
)
