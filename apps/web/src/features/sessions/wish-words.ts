import { dayOf, type Instant, type TimeZone, timeOf } from '@strideloom/domain/calendar/instant.ts'
import type { Intent } from '@strideloom/domain/library/ids.ts'
import { formatDay, formatLongDay } from '@strideloom/ui/format/day.ts'

/** What hands are for then, as a runner reads it. */
export const INTENT_FOR_RUNNER: Record<Intent, string> = {
  corrective: 'Work on what limits you',
  maintenance: 'Regular hands-on work',
  'recovery-flush': 'Light work to recover',
  'pre-event': 'Light work before a race',
  'post-event': 'Light work after a race',
}

/** "Thu 26 Nov, 10:00" */
export const timeWords = (start: Instant, timeZone: TimeZone): string =>
  `${formatDay(dayOf(start, timeZone))}, ${timeOf(start, timeZone)}`

/** "Thursday 26 November, 10:00" */
export const longTimeWords = (start: Instant, timeZone: TimeZone): string =>
  `${formatLongDay(dayOf(start, timeZone))}, ${timeOf(start, timeZone)}`

/** "Thu 26 Nov, 10:00 or Fri 27 Nov, 15:00", or what was written. */
export const askedWords = (
  { times, suits }: { times: readonly { startAt: Instant }[]; suits: string },
  timeZone: TimeZone,
): string => {
  const words = times.map(({ startAt }) => timeWords(startAt, timeZone)).join(' or ')
  return [words, ...(suits === '' ? [] : [`“${suits}”`])].filter((one) => one !== '').join('; ')
}
