import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { getRouteApi } from '@tanstack/react-router'
import { firstName } from '../../../lib/first-name.ts'
import type { OwnComment } from '../comment-hooks.ts'
import { takeBackComment } from '../comments.ts'
import classes from './comment-lines.module.css'

const layout = getRouteApi('/_runner')

/** What was written to the therapist and what came back; each can be taken back. `named`: what each is about is said too. */
export const CommentLines = ({
  comments,
  named,
  onTakenBack = (undo) => showToast({ sentence: 'Comment taken back', undo }),
}: {
  comments: readonly OwnComment[]
  named?: boolean
  onTakenBack?: (undo: () => void) => void
}) => {
  const { timeZone } = layout.useRouteContext().membership
  if (comments.length === 0) return null
  return (
    <ul className={classes.lines} aria-label="Comments">
      {comments.map((comment) => {
        const { commentId, said, reply } = comment
        const by = reply && firstName(reply.by)
        return (
          <li key={commentId} className={classes.comment}>
            <span className={classes.head}>
              <small>
                {named && said.about !== '' ? (
                  <>
                    On <b dir="auto">{said.about}</b>, you wrote
                  </>
                ) : (
                  'You wrote'
                )}
                {`, ${formatDay(dayOf(said.toldAt, timeZone))}`}
              </small>
              <Button look="quiet" onClick={() => onTakenBack(takeBackComment(comment))}>
                Take back
                <VisuallyHidden>{` the comment “${[...said.words].slice(0, 40).join('')}”`}</VisuallyHidden>
              </Button>
            </span>
            <p className={classes.words} dir="auto">
              {said.words}
            </p>
            {reply ? (
              <div className={classes.reply}>
                <small>{by}</small>
                <p className={classes.words} dir="auto">
                  {reply.words}
                </p>
              </div>
            ) : (
              <small className={classes.state}>{stateWords(comment)}</small>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const stateWords = ({ state, isWaitingHere }: OwnComment): string =>
  isWaitingHere ? 'It is sent as soon as there is a network.' : state === 'read' ? 'Read.' : 'Not answered yet.'
