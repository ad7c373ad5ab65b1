import { firstName } from '../../../lib/first-name.ts'
import { isOn, useMyComments } from '../comment-hooks.ts'
import classes from './item-comments.module.css'

/** In an item's row: what was written of it last, or what came back. All of it is behind its name. */
export const ItemComments = ({ itemId }: { itemId: string }) => {
  const last = useMyComments().comments.find((comment) => isOn(comment, itemId))
  if (!last) return null
  const { said, reply } = last
  return (
    <p className={classes.line} data-reply={reply !== null || undefined}>
      {reply ? `${firstName(reply.by)}: ` : 'You wrote: '}
      <span dir="auto">{reply ? reply.words : said.words}</span>
    </p>
  )
}
