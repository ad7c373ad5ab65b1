import { useCommentsOf } from '../comment-desk-hooks.ts'
import { DeskComment } from './desk-comment.tsx'
import classes from './desk-comments.module.css'

/** In the builder: what the runner wrote about one exercise of the plan, the newest first. Nothing where nothing was written. */
export const CommentsOnItem = ({
  runnerId,
  name,
  prescriptionId,
}: {
  runnerId: string
  name: string
  prescriptionId: string
}) => {
  const { data } = useCommentsOf(runnerId)
  const comments = data
    ? [...data.open, ...data.answered].filter((comment) => comment.prescriptionId === prescriptionId)
    : []
  if (!data || comments.length === 0) return null
  return (
    <section className={classes.quiet} aria-labelledby="comments-on-item">
      <h3 id="comments-on-item">Comments</h3>
      <ul className={classes.list}>
        {comments.map((comment) => (
          <DeskComment key={comment.commentId} {...{ runnerId, name, comment }} timeZone={data.timeZone} unnamed />
        ))}
      </ul>
    </section>
  )
}
