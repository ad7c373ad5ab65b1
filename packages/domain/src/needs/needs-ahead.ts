import { addDays } from '../calendar/day.ts'
import { dayOf, type Instant, instantOf } from '../calendar/instant.ts'
import { type NeedGround, type NeedsNow, needsAt } from './needs-at.ts'

/** From a moment up to another one: what stands then, if nobody writes anything. */
export type NeedSpan = NeedsNow & { from: Instant; until: Instant }

/**
 * What a runner needs now and on the days after it, as long as nobody writes anything: silence grows, blocks end and races come near
 * with the date alone. Each day is judged at its start where the runner is; days on which the same stands are one span. So whoever reads
 * later finds what is right on that day without judging anything.
 *
 * @param days how many days after today
 */
export function needsAhead(ground: NeedGround, at: Instant, days: number): NeedSpan[] {
  const { timeZone } = ground.record.runner
  const today = dayOf(at, timeZone)
  const spans: NeedSpan[] = []
  for (let ahead = 0; ahead <= days; ahead++) {
    const from = ahead === 0 ? at : instantOf(addDays(today, ahead), '00:00', timeZone)
    const until = instantOf(addDays(today, ahead + 1), '00:00', timeZone)
    const now = needsAt(ground, from)
    const last = spans.at(-1)
    if (last && JSON.stringify([last.needs, last.weeks]) === JSON.stringify([now.needs, now.weeks])) last.until = until
    else spans.push({ from, until, ...now })
  }
  return spans
}
