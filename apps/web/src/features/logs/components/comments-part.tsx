import { compareInstants } from '@strideloom/domain/calendar/instant.ts'
import { NoteIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import desk from '../../../lib/desk-part.module.css'
import { useBegunAnswers } from '../answers-begun.ts'
import { type CommentOfRunner, useCommentsOf } from '../comment-desk-hooks.ts'
import { DeskComment } from './desk-comment.tsx'
import classes from './desk-comments.module.css'

/** What a runner wrote to the therapist and nobody has answered or read yet; what was answered is a press away. Nothing where neither is. */
export const CommentsPart = ({ runnerId, name }: { runnerId: string; name: string }) => {
  const { data } = useCommentsOf(runnerId)
  const begun = useBegunAnswers()
  if (!data || data.open.length + data.answered.length === 0) return null
  const { timeZone } = data
  // one that is being answered stays where it is, also where somebody else has answered it since
  const isBegun = ({ commentId }: CommentOfRunner) => commentId in begun
  const open = [...data.open, ...data.answered.filter(isBegun)].sort((a, b) => compareInstants(b.saidAt, a.saidAt))
  const answered = data.answered.filter((comment) => !isBegun(comment))
  const list = (comments: typeof open) => (
    <ul className={classes.list}>
      {comments.map((comment) => (
        <DeskComment key={comment.commentId} {...{ runnerId, name, comment, timeZone }} />
      ))}
    </ul>
  )
  const earlier = answered.length > 0 && (
    <details className={classes.earlier}>
      <summary>{answered.length === 1 ? '1 comment before' : `${answered.length} comments before`}</summary>
      {list(answered)}
    </details>
  )
  if (open.length === 0) return <div className={classes.quiet}>{earlier}</div>
  return (
    <section className={desk.part} aria-labelledby="comments">
      <header className={desk.head}>
        <NoteIcon size={18} />
        <h2 id="comments">{open.length === 1 ? `${name} wrote` : `${name} wrote ${open.length} comments`}</h2>
      </header>
      {list(open)}
      {earlier}
    </section>
  )
}
