import { Button } from '@strideloom/ui/control/button.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { newId } from '../../../lib/new-id.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { keepBegunAnswer, useBegunAnswers } from '../answers-begun.ts'
import { type CommentOfRunner, useReopenComment } from '../comment-desk-hooks.ts'
import classes from './desk-comments.module.css'

type Props = { runnerId: string; comment: Pick<CommentOfRunner, 'commentId' | 'state' | 'reply' | 'words'> }

/**
 * Takes back an answer, or that a comment was read, whoever at the desk it was: it waits again. What was answered stands in the field
 * then, to be changed and sent anew; what was begun there stays.
 */
export const TakeBackAnswer = ({ runnerId, comment: { commentId, state, reply, words } }: Props) => {
  const reopen = useReopenComment()
  const begun = useBegunAnswers()[commentId] ?? ''
  const takeBack = async () => {
    if (reopen.isPending) return
    try {
      await reopen.mutateAsync({ runnerId, id: newId(), commentId })
      if (reply && begun === '') keepBegunAnswer(commentId, reply.words)
      showToast({ sentence: 'Taken back. The comment waits again.' })
    } catch {
      // said beside the button
    }
  }
  return (
    <>
      <Button look="quiet" className={classes.later} busy={reopen.isPending} onClick={() => void takeBack()}>
        {state === 'read' ? 'Not read yet' : 'Take the answer back'}
        <VisuallyHidden>{`: ${words}`}</VisuallyHidden>
      </Button>
      {reopen.isError && (
        <Notice kind="warn" announce>
          {sentenceOf(reopen.error)}
        </Notice>
      )}
    </>
  )
}
