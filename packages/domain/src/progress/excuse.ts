import type { Day } from '../calendar/day.ts'
import { compareInstants, type Instant, type TimeZone } from '../calendar/instant.ts'
import { dueMoment } from './due-week.ts'
import { type Answered, stoppedByPain } from './exercise-fraction.ts'

export type Excuse = 'illness' | 'travel' | 'pain-rule'

type Entry = Answered & { loggedAt: Instant }

/**
 * Why a workout leaves the week's denominator, null when it stays (reference 8). Only a workout that was not begun:
 * the pain rule stopped it, or every exercise was skipped as ill, or for travel that was said before the work was due (README 16:
 * by the end of its day), or the day itself was told as one away by then.
 *
 * @param entries the entry that counts for each exercise, null where nothing was answered
 * @param awaySince since when the day is told as one away, null where it is not (`declaredAwaySince`)
 */
export const excuseOf = (
  entries: readonly (Entry | null)[],
  day: Day,
  timeZone: TimeZone,
  awaySince: Instant | null = null,
): Excuse | null => {
  if (entries.some((entry) => entry?.outcome === 'done' || entry?.outcome === 'partly')) return null
  if (entries.some(stoppedByPain)) return 'pain-rule'
  const due = dueMoment({ due: day }, timeZone)
  const isInTime = (said: Instant): boolean => compareInstants(said, due) <= 0
  const excuses = entries.map((entry): Excuse | null => {
    if (entry?.reason === 'ill') return 'illness'
    return entry?.reason === 'travel' && isInTime(entry.loggedAt) ? 'travel' : null
  })
  if (excuses.length > 0 && excuses.every((excuse) => excuse !== null)) return excuses[0] ?? null
  return awaySince !== null && isInTime(awaySince) ? 'travel' : null
}
