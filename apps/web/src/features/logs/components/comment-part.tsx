import { Button } from '@strideloom/ui/control/button.tsx'
import { NoteIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { useState } from 'react'
import { firstName } from '../../../lib/first-name.ts'
import { useMyComments } from '../comment-hooks.ts'
import type { Commented } from '../comments.ts'
import type { CommentDraft } from '../use-comment-draft.ts'
import classes from './comment-lines.module.css'
import { CommentThread } from './comment-thread.tsx'
import { CommentWrite } from './comment-write.tsx'

/** Under an item: what was written of it and answered, and the way to write more; what was begun before stands there. */
export const CommentPart = ({ on, draft }: { on: Commented; draft: CommentDraft }) => {
  const { therapist } = useMyComments()
  const [isWriting, setWriting] = useState(draft.words !== '')
  const to = therapist === null ? 'your therapist' : firstName(therapist)
  const { item } = on
  return (
    <div className={classes.part}>
      {item && <CommentThread itemId={item.id} />}
      {isWriting ? (
        <CommentWrite draft={draft} to={to} onDone={() => setWriting(false)} />
      ) : (
        <Button look="quiet" icon={<NoteIcon size={16} />} className={classes.open} onClick={() => setWriting(true)}>
          {`Write to ${to} about it`}
        </Button>
      )}
    </div>
  )
}
