import { startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { NoteIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { getRouteApi, Link } from '@tanstack/react-router'
import { firstName } from '../../../lib/first-name.ts'
import classes from '../../../lib/news-cards.module.css'
import { useMyComments } from '../comment-hooks.ts'
import { readReplies } from '../read-replies.ts'
import { replyNews } from '../reply-news.ts'
import { useRunnerDay } from '../runner-day.ts'

const layout = getRouteApi('/_runner')

/** On Today: replies to what was written about other days, each with the way to where it stands. */
export const CommentNews = () => {
  const { timeZone } = layout.useRouteContext().membership
  const today = useRunnerDay(timeZone)
  const { comments } = useMyComments()
  const news = replyNews(comments, readReplies.useRead(), { today, timeZone })
  if (news.length === 0) return null
  return (
    <div className={classes.cards}>
      {news.map(({ key, day, about, by, words }) => (
        <Link
          key={key}
          to="/week"
          search={{ from: startOfWeek(day) }}
          hash={day}
          className={classes.card}
          onClick={() => readReplies.mark(key)}
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
