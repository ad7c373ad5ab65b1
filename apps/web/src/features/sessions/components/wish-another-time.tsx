import type { Day } from '@strideloom/domain/calendar/day.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { type FormEvent, useRef, useState } from 'react'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
import { missingIn, TimeFields, type TypedTime } from './time-fields.tsx'
import classes from './wish-part.module.css'

type Props = {
  today: Day
  /** As long as what was asked for; null: what is usual. */
  minutes: number | null
  error: unknown
  busy: boolean
  onBook: (time: { day: string; startTime: string; minutes: number }) => Promise<void>
  onCancel: () => void
}

const USUAL_MINUTES = 45

/** Another day and time than those that were asked for; the guard is asked when it is booked. */
export const WishAnotherTime = ({ today, minutes, error, busy, onBook, onCancel }: Props) => {
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState<TypedTime>({ day: '', startTime: '', minutes: minutes ?? USUAL_MINUTES })
  const [missing, setMissing] = useState<Record<string, string>>({})
  const change = (part: Partial<TypedTime>) => {
    setMissing({})
    setDraft({ ...draft, ...part })
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const wrong = {
      ...missingIn(draft),
      ...(draft.minutes === null && { minutes: 'Between 10 and 240 minutes.' }),
    }
    setMissing(wrong)
    if (draft.minutes === null || Object.keys(wrong).length > 0) return focusFirstWrong(form.current)
    // what was refused is said from the error that comes with it
    await onBook({ ...draft, minutes: draft.minutes }).catch(() => undefined)
  }
  const refused = fieldErrors(error)
  const errors = { ...refused, ...missing }
  return (
    <form
      ref={form}
      className={classes.answer}
      noValidate
      onSubmit={(event) => void submit(event)}
      aria-label="Book another time"
    >
      <div className={classes.fields}>
        <TimeFields today={today} value={draft} errors={errors} hint="In the runner’s time zone" onChange={change} />
      </div>
      {error != null && Object.keys(refused).length === 0 && (
        <Notice kind="warn" announce>
          {sentenceOf(error)}
        </Notice>
      )}
      <div className={classes.ways}>
        <Button type="submit" look="main" busy={busy}>
          Book this time
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
