import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { dayOf, type TimeZone } from '@strideloom/domain/calendar/instant.ts'
import type { Comment } from '@strideloom/domain/logs/comments.ts'

/** A reply is news for so many days, until it was opened on this phone. */
const NEWS_DAYS = 14

/** A reply by itself: one that came after another was taken back is another, as it is for what the server reminds of. */
const keyOfReply = (commentId: string, { at }: { at: string }): string => `${commentId} ${at}`

/** Replies that are told on Today: to what was written about other days, not long ago, and not opened here. Today's own stand at what they are about. */
export const replyNews = (
  comments: readonly Pick<Comment, 'commentId' | 'said' | 'reply'>[],
  read: readonly string[],
  { today, timeZone }: { today: Day; timeZone: TimeZone },
) =>
  comments.flatMap(({ commentId, said, reply }) => {
    if (!reply || said.day === today || dayOf(reply.at, timeZone) <= addDays(today, -NEWS_DAYS)) return []
    const key = keyOfReply(commentId, reply)
    return read.includes(key) ? [] : [{ key, day: said.day, about: said.about, by: reply.by, words: reply.words }]
  })
