import { dayOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import type { Intent } from '@strideloom/domain/library/ids.ts'
import { formatDay, formatDistanceInDays } from '@strideloom/ui/format/day.ts'
import { formatCount, formatNumber, formatOf } from '@strideloom/ui/format/number.ts'
import type { StandsNow } from './hooks.ts'

type Signs = StandsNow['signs']
export type SignNow = Signs['signs'][number]

const INTENT_WORDS: Record<Intent, string> = {
  corrective: 'corrective',
  maintenance: 'maintenance',
  'recovery-flush': 'recovery flush',
  'pre-event': 'pre-event',
  'post-event': 'post-event',
}

/** Fewer sessions make no habit (product default). */
const FEW = 4

const ORDER = { yes: 0, unknown: 1, no: 2 } as const

/** What speaks for a session first, the strongest on top; then what is not known, then what is not there. */
export const signsInOrder = (signs: readonly SignNow[]): SignNow[] =>
  [...signs].sort((a, b) => ORDER[a.state] - ORDER[b.state] || (b.score ?? 0) - (a.score ?? 0))

/** "yes, since Sat 21 Nov", "no", "not known". */
export const stateWords = ({ state, since }: Pick<SignNow, 'state' | 'since'>): string => {
  if (state === 'unknown') return 'not known'
  return state === 'yes' && since !== null ? `yes, since ${formatDay(since)}` : state
}

const starting = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** What a sign stands on, and what is missing, each as a line. An unknown one says what would make it known. */
export const signLines = ({ state, evidence, missing }: Pick<SignNow, 'state' | 'evidence' | 'missing'>): string[] => [
  ...(evidence.length > 0 ? [`${starting(evidence.join('; '))}.`] : []),
  ...(missing.length > 0
    ? [`${state === 'unknown' ? 'Missing' : 'Not looked at, as it is missing'}: ${missing.join('; ')}.`]
    : []),
]

/** "3 of 4 known signs are a yes, 2 not known". */
export const countWords = ({ counts, signs }: Pick<Signs, 'counts' | 'signs'>): string => {
  const open = signs.length - counts.known
  if (counts.known === 0) return 'None of the six signs is known'
  return `${counts.yes} of ${counts.known} known signs ${counts.yes === 1 ? 'is' : 'are'} a yes${open > 0 ? `, ${open} not known` : ''}`
}

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
