import { formatDay, formatDistanceInDays } from '@strideloom/ui/format/day.ts'
import { formatNumber } from '@strideloom/ui/format/number.ts'
import { INTENT_WORDS } from '../../lib/hands-words.ts'
import type { Brief } from './hooks.ts'

export const small = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

/** "in 66 h" up to four days, then "in 9 days". */
export const hoursAhead = (hours: number): string =>
  hours < 96 ? `in ${Math.floor(hours)} h` : `in ${Math.round(hours / 24)} days`

/** "Today 12:30, 50 min. Corrective at 6, with Olga Berg." */
export const sessionLine = ({ session, today }: Brief): string | null => {
  if (!session) return null
  const day = session.isToday ? 'Today' : `${formatDay(session.day)}, ${formatDistanceInDays(session.day, today)}`
  const time = session.startTime ?? 'no time yet'
  const pressure = session.pressure === null ? '' : ` at ${formatNumber(session.pressure)}`
  return `${day} ${time}, ${session.minutes} min. ${INTENT_WORDS[session.intent]}${pressure}, with ${session.therapist}.`
}

const CLASS_WORDS = {
  adverse: 'Adverse',
  'too-much': 'Too much',
  'about-right': 'About right',
  'no-change': 'No change',
  unknown: 'No answer',
} as const

/** The class of an answer in two words; not known yet while answers may still come. */
export const classWords = (answered: keyof typeof CLASS_WORDS | null): string =>
  answered === null ? 'Not known yet' : CLASS_WORDS[answered]

/** Rules in a few characters: "KEY-04, RSP-01". */
export const rulesWords = (rules: readonly string[]): string => rules.join(', ')
