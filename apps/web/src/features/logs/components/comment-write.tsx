import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { useRef } from 'react'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import type { CommentDraft } from '../use-comment-draft.ts'
import classes from './comment-lines.module.css'

type Props = {
  draft: CommentDraft
  to: string
  /** The sheet is there for it, and begins at its field. */
  isFirst?: boolean
  onDone: (undo: () => void) => void
}

/** A comment being written; sent by its own button, as it stands among other fields. */
export const CommentWrite = ({ draft, to, isFirst, onDone }: Props) => {
  const part = useRef<HTMLDivElement>(null)
  const send = () => {
    if (!draft.check()) return focusFirstWrong(part.current)
    onDone(draft.send())
  }
  return (
    <div ref={part} className={classes.write}>
      <TextField
        label={`Comment for ${to}`}
        hint={`${to} reads it with the day. For pain that worries you, call.`}
        lines={3}
        dir="auto"
        data-autofocus={isFirst || undefined}
        value={draft.words}
        error={draft.error}
        onChange={draft.change}
      />
      <Button look="secondary" onClick={send}>
        {`Send to ${to}`}
      </Button>
    </div>
  )
}
