import { addDays, type Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { onDays } from '../record/on-days.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { type DoneOf, doneOf } from './run-days.ts'

/**
 * Sessions with hands that were attended, of those that were due in a week (reference 8, shown beside the areas and never in their
 * total). One that the therapist or the practice cancelled is excused; one that the runner cancelled was due.
 */
export function sessionsAttended(
  { runner, sessions }: Pick<RunnerRecord, 'runner' | 'sessions'>,
  week: Day,
  at: Instant,
): DoneOf {
  const { timeZone } = runner
  const today = dayOf(at, timeZone)
  const end = addDays(week, 6)
  const here = onDays(sessions, ({ start }) => start, {
    from: week,
    to: end < today ? end : today,
    timeZone,
    until: at,
  })
    .map(({ one }) => one)
    .filter(({ handsOn }) => handsOn !== false)
  const done = here.filter(({ status }) => status === 'done').length
  const missed = here.filter(({ status, cancelledBy }) => status === 'cancelled' && cancelledBy === 'runner').length
  return doneOf(done, done + missed)
}
