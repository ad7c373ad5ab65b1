import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { BlockIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { type FormEvent, useState } from 'react'
import { newId } from '../../../lib/new-id.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { useUnlock } from '../hooks.ts'
import classes from './review-lock.module.css'

/** An adverse answer closes the next booking until a therapist has looked at it and says so (reference 6). */
export const ReviewLock = ({ runnerId, sessionId }: { runnerId: string; sessionId: string }) => {
  const unlock = useUnlock()
  const [note, setNote] = useState('')
  const [error, setError] = useState<string | null>(null)
  // One look, however often it is sent.
  const [id] = useState(newId)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (note.trim() === '') {
      setError('Write what you make of the answer, and what follows from it.')
      return
    }
    unlock
      .mutateAsync({ runnerId, sessionId, id, note: note.trim() })
      .then(() => showToast({ sentence: 'Reviewed. Sessions can be booked again.' }))
      .catch((failure: unknown) => setError(sentenceOf(failure)))
  }
  return (
    <section className={classes.lock} aria-labelledby="lock">
      <h2 id="lock">
        <BlockIcon size={18} /> Nothing is booked before this is reviewed
      </h2>
      <p>The answer is an adverse one. Look at it below, speak with the runner, and say what you make of it.</p>
      <form className={classes.form} noValidate onSubmit={submit}>
        <TextField
          label="What you make of it"
          hint="It stands in the record with your name. The tolerance stays as low as the answer made it."
          lines={2}
          maxLength={1000}
          value={note}
          error={error}
          onChange={(next) => {
            setNote(next)
            setError(null)
          }}
        />
        <Button type="submit" look="main" busy={unlock.isPending}>
          Reviewed
        </Button>
      </form>
    </section>
  )
}
