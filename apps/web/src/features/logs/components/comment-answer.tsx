import { cleanText } from '@strideloom/domain/clean-text.ts'
import { complaintOfWords, notAnswerableWords } from '@strideloom/domain/logs/comments.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { type FormEvent, useRef, useState } from 'react'
import { firstName } from '../../../lib/first-name.ts'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { newId } from '../../../lib/new-id.ts'
import { answersNo, sentenceOf } from '../../../lib/server-error.ts'
import { keepBegunAnswer, useBegunAnswers } from '../answers-begun.ts'
import {
  type CommentOfRunner,
  refreshComments,
  useReadComment,
  useReopenComment,
  useReplyToComment,
} from '../comment-desk-hooks.ts'
import classes from './desk-comments.module.css'

type Props = { runnerId: string; name: string; comment: Pick<CommentOfRunner, 'commentId' | 'state' | 'reply'> }

/**
 * Answers a comment in place, or notes that it was read; either can be taken back. Where somebody else answered meanwhile, what was
 * typed stays and it is said who did.
 */
export const CommentAnswer = ({ runnerId, name, comment }: Props) => {
  const { commentId, state } = comment
  const form = useRef<HTMLFormElement>(null)
  const reply = useReplyToComment()
  const read = useReadComment()
  const { mutate: reopen } = useReopenComment()
  const [id, setId] = useState(newId)
  const words = useBegunAnswers()[commentId] ?? ''
  const [error, setError] = useState<string | null>(null)
  const first = firstName(name)
  // one's own answer is no surprise while it arrives
  const isTaken = state === 'replied' && !reply.isPending && !reply.isSuccess
  const told = (sentence: string) => {
    keepBegunAnswer(commentId, '')
    reply.reset()
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
    if (reply.isPending || isTaken) return
    const complaint = complaintOfWords(words)
    setError(complaint)
    if (complaint !== null) return focusFirstWrong(form.current)
    try {
      await reply.mutateAsync({ runnerId, id, commentId, words: cleanText(words) })
      told(`Answered ${first}`)
    } catch (failed) {
      setError(sentenceOf(failed))
      // somebody answered first: it is shown what they said
      if (answersNo(failed)) void refreshComments()
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
        error={isTaken ? notAnswerableWords(comment) : error}
        onChange={(text) => {
          setError(null)
          keepBegunAnswer(commentId, text)
        }}
      />
      <div className={classes.ways}>
        {isTaken ? (
          <Button look="quiet" onClick={() => keepBegunAnswer(commentId, '')}>
            Discard what I wrote
          </Button>
        ) : (
          <Button type="submit" busy={reply.isPending}>
            Answer
          </Button>
        )}
        {state === 'open' && (
          <Button look="quiet" busy={read.isPending} onClick={() => void markRead()}>
            Mark as read
          </Button>
        )}
      </div>
    </form>
  )
}
