import { complaintOfWords } from '@strideloom/domain/logs/comments.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { type FormEvent, useRef, useState } from 'react'
import { firstName } from '../../../lib/first-name.ts'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { newId } from '../../../lib/new-id.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { useReadComment, useReopenComment, useReplyToComment } from '../comment-desk-hooks.ts'
import classes from './desk-comments.module.css'

type Props = { runnerId: string; name: string; commentId: string; isRead: boolean }

/** Answers a comment in place, or notes that it was read; either can be taken back. */
export const CommentAnswer = ({ runnerId, name, commentId, isRead }: Props) => {
  const form = useRef<HTMLFormElement>(null)
  const reply = useReplyToComment()
  const read = useReadComment()
  const { mutate: reopen } = useReopenComment()
  const [id, setId] = useState(newId)
  const [words, setWords] = useState('')
  const [error, setError] = useState<string | null>(null)
  const first = firstName(name)
  const told = (sentence: string) => {
    setWords('')
    setId(newId())
    showToast({
      sentence,
      undo: () =>
        reopen(
          { runnerId, id: newId(), commentId },
          { onError: (failed) => showToast({ sentence: sentenceOf(failed) }) },
        ),
    })
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (reply.isPending) return
    const complaint = complaintOfWords(words)
    setError(complaint)
    if (complaint !== null) return focusFirstWrong(form.current)
    try {
      await reply.mutateAsync({ runnerId, id, commentId, words })
      told(`Answered ${first}`)
    } catch (failed) {
      setError(sentenceOf(failed))
    }
  }
  const markRead = async () => {
    try {
      await read.mutateAsync({ runnerId, id: newId(), commentId })
      told('Marked as read')
    } catch (failed) {
      setError(sentenceOf(failed))
    }
  }
  return (
    <form ref={form} className={classes.answer} noValidate onSubmit={(event) => void submit(event)} aria-label="Answer">
      <TextField
        label={`Answer, ${first} reads it there`}
        lines={2}
        dir="auto"
        value={words}
        error={error}
        onChange={(text) => {
          setError(null)
          setWords(text)
        }}
      />
      <div className={classes.ways}>
        <Button type="submit" busy={reply.isPending}>
          Answer
        </Button>
        {!isRead && (
          <Button look="quiet" busy={read.isPending} onClick={() => void markRead()}>
            Mark as read
          </Button>
        )}
      </div>
    </form>
  )
}
