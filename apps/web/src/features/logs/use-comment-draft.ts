import { isVisible } from '@strideloom/domain/clean-text.ts'
import { complaintOfWords } from '@strideloom/domain/logs/comments.ts'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { begunComment, keepBegun } from './comment-begun.ts'
import { type Commented, sayComment } from './comments.ts'

const layout = getRouteApi('/_runner')

/** A comment being written, by whatever sheet holds its field: closed, it is found again on this phone. */
export const useCommentDraft = (on: Commented) => {
  const { runnerId } = layout.useRouteContext().membership
  // an item is one runner's; a day is not
  const about = on.item?.id ?? `${runnerId} ${on.day}`
  const [words, setWords] = useState(() => begunComment(about))
  const [error, setError] = useState<string | null>(null)
  const change = (text: string) => {
    setError(null)
    setWords(text)
    keepBegun(about, text)
  }
  return {
    words,
    error,
    change,
    /** There is something to send. */
    isBegun: isVisible(words),
    /** Marks what is wrong with it. Gives whether it can be sent. */
    check: (): boolean => {
      const complaint = complaintOfWords(words)
      setError(complaint)
      return complaint === null
    },
    /** Sends it once it was checked. Gives what takes it back. */
    send: (): (() => void) => {
      change('')
      return sayComment(on, words)
    },
  }
}
export type CommentDraft = ReturnType<typeof useCommentDraft>
