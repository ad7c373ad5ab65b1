import { addHours, addMinutes, compareInstants, type Instant } from '../calendar/instant.ts'
import type { RunType } from './run-answers.ts'

/** Soreness is asked again two days after a key run, in the window of the 48 h question after a session (reference 7.1, 6). */
const OPENS_HOURS = 42
const CLOSES_HOURS = 54

/** An answer from before is one of the run itself. */
const EARLIEST_HOURS = 24

export type RunToAsk = {
  id: string
  startAt: Instant
  minutes: number | null
  type: RunType
  /** Answered, or passed over. */
  isAnswered: boolean
}

const endOf = ({ startAt, minutes }: Pick<RunToAsk, 'startAt' | 'minutes'>): Instant =>
  addMinutes(startAt, minutes ?? 0)

/** Runs whose soreness is asked at a moment, the latest first: quality and long ones, not races, whose legs are known to be sore. */
export const sorenessDue = <R extends RunToAsk>(runs: readonly R[], at: Instant): R[] =>
  runs
    .filter(({ type, isAnswered }) => !isAnswered && (type === 'quality' || type === 'long'))
    .filter((run) => {
      const end = endOf(run)
      return (
        compareInstants(addHours(end, OPENS_HOURS), at) <= 0 && compareInstants(at, addHours(end, CLOSES_HOURS)) < 0
      )
    })
    .sort((a, b) => compareInstants(b.startAt, a.startAt))

/** True when somebody can have answered then: a day after the run or later. */
export const isAfterRun = (run: Pick<RunToAsk, 'startAt' | 'minutes'>, answeredAt: Instant): boolean =>
  compareInstants(addHours(endOf(run), EARLIEST_HOURS), answeredAt) <= 0
