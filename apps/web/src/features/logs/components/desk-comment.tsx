import { dayOf, type TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { useState } from 'react'
import { firstName } from '../../../lib/first-name.ts'
import { useBegunAnswers } from '../answers-begun.ts'
import type { CommentOfRunner } from '../comment-desk-hooks.ts'
import { CommentAnswer } from './comment-answer.tsx'
import classes from './desk-comments.module.css'
import { TakeBackAnswer } from './take-back-answer.tsx'

type Props = { runnerId: string; name: string; comment: CommentOfRunner; timeZone: TimeZone; unnamed?: boolean }

/** One comment as the therapist reads it: the item and the day, the words, the answer or the way to give one. */
export const DeskComment = ({ runnerId, name, comment, timeZone, unnamed = false }: Props) => {
  const { commentId, state, about, day, words, saidAt, reply } = comment
  const [isAnswering, setAnswering] = useState(false)
  // what was begun stays in sight, also where somebody else has answered since
  const isBegun = commentId in useBegunAnswers()
  const writtenOn = dayOf(saidAt, timeZone)
  return (
    <li className={classes.comment}>
      <p className={classes.about}>
        {!unnamed && about !== '' && <b dir="auto">{about}</b>}
        <span>{formatDay(day)}</span>
        {writtenOn !== day && <span className={classes.support}>{`written ${formatDay(writtenOn)}`}</span>}
      </p>
      <p className={classes.words} dir="auto">
        {words}
      </p>
      {reply && (
        <div className={classes.reply}>
          <span className={classes.support}>{reply.by}</span>
          <p className={classes.words} dir="auto">
            {reply.words}
          </p>
        </div>
      )}
      {(state === 'replied' || state === 'read') && <TakeBackAnswer runnerId={runnerId} comment={comment} />}
      {state === 'open' || isBegun || (state === 'read' && isAnswering) ? (
        <CommentAnswer runnerId={runnerId} name={name} comment={comment} />
      ) : (
        state === 'read' && (
          <Button look="quiet" className={classes.later} onClick={() => setAnswering(true)}>
            {`Answer ${firstName(name)}`}
            <VisuallyHidden>{` about ${about === '' ? formatDay(day) : about}`}</VisuallyHidden>
          </Button>
        )
      )}
    </li>
  )
}
