import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { type FormEvent, useRef, useState } from 'react'
import { firstName } from '../../../lib/first-name.ts'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { newId } from '../../../lib/new-id.ts'
import { answersNo, sentenceOf } from '../../../lib/server-error.ts'
import { refreshWishes, useDeclineWish } from '../wish-hooks.ts'
import classes from './wish-part.module.css'

type Props = {
  runnerId: string
  wishId: string
  name: string
  onTakeBack: () => void
  onDone: () => void
  onCancel: () => void
}

/** Declines a wish, in words that the runner reads. */
export const WishDecline = ({ runnerId, wishId, name, onTakeBack, onDone, onCancel }: Props) => {
  const form = useRef<HTMLFormElement>(null)
  const decline = useDeclineWish()
  const [id] = useState(newId)
  const [words, setWords] = useState('')
  const [error, setError] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (decline.isPending) return
    if (words.trim() === '') {
      setError(`Write what ${firstName(name)} reads.`)
      return focusFirstWrong(form.current)
    }
    try {
      await decline.mutateAsync({ runnerId, id, wishId, words })
      onDone()
      showToast({ sentence: 'Declined', undo: onTakeBack })
    } catch (failed) {
      setError(sentenceOf(failed))
      // somebody answered first: it stands below, with the way to take it back
      if (answersNo(failed)) void refreshWishes()
    }
  }
  return (
    <form
      ref={form}
      className={classes.answer}
      noValidate
      onSubmit={(event) => void submit(event)}
      aria-label="Decline"
    >
      <TextField
        label={`What ${firstName(name)} reads`}
        hint="For example: that week is full, does the one after suit you?"
        lines={2}
        required
        maxLength={300}
        value={words}
        error={error}
        onChange={(text) => {
          setError(null)
          setWords(text)
        }}
      />
      <div className={classes.ways}>
        <Button type="submit" busy={decline.isPending}>
          Decline and send
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
