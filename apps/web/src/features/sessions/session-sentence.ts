import { formatDay, formatDistanceInDays } from '@strideloom/ui/format/day.ts'
import type { SessionPage, StoredSession } from './hooks.ts'
import { isNotRecorded } from './sessions-sentence.ts'
import { classWords, isFromElsewhere } from './words.ts'

/** The finding of a session's page: where it stands, and once it was answered, how. */
export const sessionSentence = (
  session: StoredSession,
  { today, response }: Pick<SessionPage, 'today' | 'response'>,
): string => {
  const { status, day, startTime, sentAt, cancelledBy } = session
  const when = formatDay(day)
  switch (status) {
    case 'cancelled':
      return `Cancelled${cancelledBy === null ? '' : ` by the ${cancelledBy}`}: ${when}`
    case 'missed':
      return `Missed on ${when}`
    case 'done':
    case 'signed':
      if (response?.locks) return `Adverse answer after ${when}: look at it first`
      if (isFromElsewhere(session))
        return response?.class ? `${classWords(response.class)} after ${when}` : `Done on ${when}, elsewhere`
      if (sentAt === null) return `Done on ${when}, not sent yet`
      return response?.class ? `${classWords(response.class)} after ${when}` : `Sent, answers after ${when} awaited`
    default:
      if (isNotRecorded(session, today)) return `Planned for ${when}, not recorded yet`
      return `${status === 'in-progress' ? 'In progress' : 'Planned'} ${formatDistanceInDays(day, today)}, ${when}${startTime === null ? '' : ` ${startTime}`}`
  }
}
