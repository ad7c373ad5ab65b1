import type { Day } from '@strideloom/domain/calendar/day.ts'
import { formatDay, formatDistanceInDays } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import type { SessionHead } from './hooks.ts'

type Head = Pick<SessionHead, 'day' | 'startTime' | 'status' | 'sentAt'>

const OPEN = ['planned', 'booked', 'in-progress']

export const isToCome = ({ status, day }: Pick<Head, 'status' | 'day'>, today: Day): boolean =>
  OPEN.includes(status) && day >= today

/** Its day is over and nobody said what became of it. */
export const isNotRecorded = ({ status, day }: Pick<Head, 'status' | 'day'>, today: Day): boolean =>
  OPEN.includes(status) && day < today

const isNotSent = ({ status, sentAt }: Head): boolean => status === 'done' && sentAt === null

/** What matters first: what waits for the therapist, else when the next one is. */
export const sessionsSentence = (sessions: readonly Head[], today: Day): string => {
  const waiting = [
    [sessions.filter((one) => isNotRecorded(one, today)).length, 'not recorded'],
    [sessions.filter(isNotSent).length, 'not sent'],
  ].flatMap(([count, what]) =>
    typeof count === 'number' && count > 0 ? [`${formatCount(count, 'session')} ${what}`] : [],
  )
  if (waiting.length > 0) return `${waiting.join(', ')} yet`
  const next = sessions
    .filter((one) => isToCome(one, today))
    .toSorted((a, b) => (a.day + (a.startTime ?? '') < b.day + (b.startTime ?? '') ? -1 : 1))[0]
  if (next)
    return `Next ${formatDistanceInDays(next.day, today)}, ${formatDay(next.day)}${next.startTime === null ? '' : ` ${next.startTime}`}`
  return sessions.length === 0 ? 'No session yet' : 'No session is planned'
}
