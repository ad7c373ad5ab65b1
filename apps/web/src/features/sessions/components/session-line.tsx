import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { formatDay, formatDistanceInDays } from '@strideloom/ui/format/day.ts'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { Link } from '@tanstack/react-router'
import { INTENT_WORDS } from '../../../lib/hands-words.ts'
import type { SessionHead } from '../hooks.ts'
import { standingTone, standingWords } from '../words.ts'
import classes from './session-line.module.css'

/** More are counted: a line is read in passing. */
const MOST_PLACES = 3

const placesOf = ({ regions }: SessionHead): string => {
  const named = regions.slice(0, MOST_PLACES).map(({ region, side }) => placeTitle(region, side))
  const more = regions.length - named.length
  const words = named.map((name, index) => (index === 0 ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`))
  return more > 0 ? `${words.join(', ')} and ${more} more` : joinWords(words)
}

/** One session in the list: when, what for and where, where it stands, how much was answered. */
export const SessionLine = ({
  runnerId,
  session,
  today,
}: {
  runnerId: string
  session: SessionHead
  today: string
}) => {
  const { id, day, startTime, minutes, doneMinutes, intent, therapist, answers, doneAt } = session
  return (
    <li>
      <Link to="/runners/$runnerId/sessions/$sessionId" params={{ runnerId, sessionId: id }} className={classes.line}>
        <span className={classes.when}>
          <b>{formatDay(day)}</b>
          <small>
            {startTime ?? 'no time yet'}, {formatDistanceInDays(day, today)}
          </small>
        </span>
        <span className={classes.what}>
          <b>{placesOf(session) || 'No place chosen'}</b>
          <small>
            {INTENT_WORDS[intent]}, {formatMinutes(doneMinutes ?? minutes)}, {therapist}
          </small>
        </span>
        <span className={classes.standing}>
          <Tag tone={standingTone(session)}>{standingWords(session)}</Tag>
          {doneAt !== null && <small>{answers === 0 ? 'no answer' : formatCount(answers, 'answer')}</small>}
        </span>
      </Link>
    </li>
  )
}
