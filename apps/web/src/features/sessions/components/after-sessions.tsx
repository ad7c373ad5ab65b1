import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { QUESTION_DAY_WORDS } from '@strideloom/domain/sessions/response-answers.ts'
import { formatWeekday } from '@strideloom/ui/format/day.ts'
import { ChevronRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { NoteIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { getRouteApi, Link } from '@tanstack/react-router'
import { firstName } from '../../../lib/first-name.ts'
import classes from '../../../lib/news-cards.module.css'
import { useDue } from '../due-hooks.ts'
import { useReadSummaries } from '../read-summaries.ts'
import { feltPlaces, placesWords } from '../runner-words.ts'

const layout = getRouteApi('/_runner')

/** On Today, quiet: a question about a session that is open now, and what was written down after one. */
export const AfterSessions = () => {
  const { membership } = layout.useRouteContext()
  const { due, sessions, now } = useDue()
  const read = useReadSummaries()
  // Today's own stands above, with the way to it.
  const today = dayOf(now, membership.timeZone)
  const news = (sessions ?? []).filter(({ id, day, sentAt }) => sentAt !== null && day !== today && !read.includes(id))
  if (due.length === 0 && news.length === 0) return null
  return (
    <div className={classes.cards}>
      {due.map(({ sessionId, question }) => {
        const session = sessions?.find(({ id }) => id === sessionId)
        if (!session) return null
        return (
          <Link
            key={`${sessionId} ${question}`}
            to="/sessions/$sessionId/answer"
            params={{ sessionId }}
            search={{ question }}
            className={classes.card}
            data-kind="question"
          >
            <KindGlyph kind="hands-on" size={20} plain />
            <span>
              <b>How is the {placesWords(feltPlaces(session.regions)) || 'body'}?</b>
              <small>
                {capital(QUESTION_DAY_WORDS[question])} your session with {firstName(session.therapist)}
              </small>
            </span>
            <ChevronRight size={16} />
          </Link>
        )
      })}
      {news.map(({ id, day, therapist }) => (
        <Link key={id} to="/sessions/$sessionId" params={{ sessionId: id }} className={classes.card}>
          <NoteIcon size={20} />
          <span>
            <b>What changed on {formatWeekday(day, 'long')}</b>
            <small>{firstName(therapist)} wrote it down, with what to do</small>
          </span>
          <ChevronRight size={16} />
        </Link>
      ))}
    </div>
  )
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
