import { addDays, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { NoteIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { getRouteApi, Link } from '@tanstack/react-router'
import { firstName } from '../../../lib/first-name.ts'
import { useMyComments } from '../comment-hooks.ts'
import { readReplies } from '../read-replies.ts'
import { useRunnerDay } from '../runner-day.ts'
import classes from './comment-news.module.css'

const layout = getRouteApi('/_runner')

/** A reply is news for so many days, until it was opened on this phone. */
const NEWS_DAYS = 14

/** On Today: replies to what was written about other days, each with the way to where it stands. Today's own stand at what they are about. */
export const CommentNews = () => {
  const { timeZone } = layout.useRouteContext().membership
  const today = useRunnerDay(timeZone)
  const { comments } = useMyComments()
  const read = readReplies.useRead()
  const news = comments.flatMap(({ commentId, said, reply }) =>
    reply && said.day !== today && !read.includes(commentId) && dayOf(reply.at, timeZone) > addDays(today, -NEWS_DAYS)
      ? [{ commentId, day: said.day, about: said.about, ...reply }]
      : [],
  )
  if (news.length === 0) return null
  return (
    <div className={classes.cards}>
      {news.map(({ commentId, day, about, by, words }) => (
        <Link
          key={commentId}
          to="/week"
          search={{ from: startOfWeek(day) }}
          hash={day}
          className={classes.card}
          onClick={() => readReplies.mark(commentId)}
        >
          <NoteIcon size={20} />
          <span>
            <b>{`${firstName(by)} answered`}</b>
            <small>{about === '' ? formatDay(day) : `${about}, ${formatDay(day)}`}</small>
            <span className={classes.words} dir="auto">
              {words}
            </span>
          </span>
          <ChevronRight size={16} />
        </Link>
      ))}
    </div>
  )
}
