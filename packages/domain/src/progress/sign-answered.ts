import { type Day, daysBetween } from '../calendar/day.ts'
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { isHandsOnDone } from './treated-places.ts'

/** How long it took from the first sign that stands to something being done about it (S84). */
export type SignAnswered = {
  /** The day since which the longest-standing sign is a yes. */
  since: Day
  /** The first hands-on session since then, else the first that was planned since then for later; null: nothing yet. */
  action: { kind: 'session' | 'planned'; day: Day } | null
  /** Days from the sign to that session, or to its planning; without any, days that it stands. */
  days: number
}

/**
 * S84: address early, with purpose. A session on the day of the sign answers it; so does one that was put into the plan since, though
 * its own day is still to come.
 * @param signs the six signs as they stand
 * @returns null when no sign is a yes, or none says since when
 */
export function signAnswered(
  { runner, sessions, plannedSessions }: RunnerRecord,
  signs: readonly { state: 'yes' | 'no' | 'unknown'; since: Day | null }[],
  at: Instant,
): SignAnswered | null {
  const { timeZone } = runner
  const [since] = signs.flatMap(({ state, since: day }) => (state === 'yes' && day !== null ? [day] : [])).sort()
  if (since === undefined) return null
  const [held] = (sessions ?? [])
    .filter((session) => isHandsOnDone(session) && compareInstants(session.start, at) <= 0)
    .map(({ start }) => dayOf(start, timeZone))
    .filter((day) => day >= since)
    .sort()
  if (held !== undefined) return { since, action: { kind: 'session', day: held }, days: daysBetween(since, held) }
  const [approved] = (plannedSessions ?? [])
    .flatMap(({ start, approvedAt }) =>
      approvedAt && compareInstants(approvedAt, at) <= 0
        ? [{ day: dayOf(start, timeZone), on: dayOf(approvedAt, timeZone) }]
        : [],
    )
    .filter(({ on, day }) => on >= since && day >= since)
    .sort((a, b) => a.on.localeCompare(b.on) || a.day.localeCompare(b.day))
  if (approved) return { since, action: { kind: 'planned', day: approved.day }, days: daysBetween(since, approved.on) }
  return { since, action: null, days: daysBetween(since, dayOf(at, timeZone)) }
}
