import { complaintOfWords } from '@strideloom/domain/logs/comments.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { useRef, useState } from 'react'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { type Commented, sayComment } from '../comments.ts'
import classes from './comment-lines.module.css'

/** A comment being written; sent by its own button, as it stands among other fields. */
export const CommentWrite = ({ on, to, onDone }: { on: Commented; to: string; onDone: (undo: () => void) => void }) => {
  const part = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState('')
  const [error, setError] = useState<string | null>(null)
  const send = () => {
    const complaint = complaintOfWords(words)
    setError(complaint)
    if (complaint !== null) return focusFirstWrong(part.current)
    onDone(sayComment(on, words))
  }
  return (
    <div ref={part} className={classes.write}>
      <TextField
        label={`Comment for ${to}`}
        hint={`${to} reads it with the day. For pain that worries you, call.`}
        lines={3}
        dir="auto"
        data-autofocus
        value={words}
        error={error}
        onChange={(text) => {
          setError(null)
          setWords(text)
        }}
      />
      <Button look="secondary" onClick={send}>
        {`Send to ${to}`}
      </Button>
    </div>
  )
}
