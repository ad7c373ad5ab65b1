import { dayOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import type { Intent } from '@strideloom/domain/library/ids.ts'
import { formatDay, formatDistanceInDays } from '@strideloom/ui/format/day.ts'
import { formatCount, formatNumber, formatOf } from '@strideloom/ui/format/number.ts'
import type { StandsNow } from './hooks.ts'

type Signs = StandsNow['signs']

const INTENT_WORDS: Record<Intent, string> = {
  corrective: 'corrective',
  maintenance: 'maintenance',
  'recovery-flush': 'recovery flush',
  'pre-event': 'pre-event',
  'post-event': 'post-event',
}

/** Fewer sessions make no habit (product default). */
const FEW = 4

const starting = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const dayWords = (day: string, today: string): string => {
  const near = formatDistanceInDays(day, today)
  return near === 'today' || near === 'tomorrow' ? starting(near) : formatDay(day)
}

/** The session that stands in the plan: "Today 12:30, corrective at 6." */
export const plannedWords = ({ signs: { planned }, today, timeZone }: StandsNow): string => {
  if (planned === null) return 'No session is planned.'
  const what = planned.intent === null ? 'intent open' : INTENT_WORDS[planned.intent]
  const pressure = planned.pressure === null ? '' : ` at ${formatNumber(planned.pressure)}`
  return `${dayWords(dayOf(planned.start, timeZone), today)} ${timeOf(planned.start, timeZone)}, ${what}${pressure}.`
}

/** How often, where a phase says so; else that no interval holds. */
export const cadenceWords = ({ days }: Signs['cadence']): string => {
  if (days === null) return 'No interval holds now: the signs and the plan decide.'
  const [from, to] = days
  const weeks = (count: number) => count / 7
  return from === to
    ? `Every ${formatNumber(weeks(from))} weeks is enough.`
    : `Every ${formatNumber(weeks(from))} to ${formatNumber(weeks(to))} weeks is enough.`
}

/** S84: "Since Mon 2 Nov; the first session after it was on Thu 12 Nov, 10 days later." */
export const answeredWords = ({ since, action, days }: NonNullable<StandsNow['answered']>): string => {
  const from = `A sign stands since ${formatDay(since)}`
  const later = days === 0 ? 'the same day' : `${formatCount(days, 'day')} later`
  if (action === null)
    return days === 0 ? `${from}.` : `${from}; nothing was planned or held for it in ${formatCount(days, 'day')}.`
  return action.kind === 'session'
    ? `${from}; the first session after it was on ${formatDay(action.day)}, ${later}.`
    : `${from}; ${later} a session was planned for ${formatDay(action.day)}.`
}

/** S63 S71: "7 of 8 sessions in 26 weeks; 1 came outside of it." Few sessions say little, and say so. */
export const placedWords = ({ byPlan, of, weeks }: NonNullable<StandsNow['placed']>): string => {
  const outside = of - byPlan
  return `${formatOf(byPlan, of, 'session')} in ${weeks} weeks${
    outside === 0 ? '' : `; ${outside} came outside of it`
  }.${of < FEW ? ' Too few to speak of a habit.' : ''}`
}
