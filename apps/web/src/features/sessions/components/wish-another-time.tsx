import type { Day } from '@strideloom/domain/calendar/day.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { type FormEvent, useRef, useState } from 'react'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
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
  const [draft, setDraft] = useState({ day: '', startTime: '', minutes: minutes ?? USUAL_MINUTES } as {
    day: string
    startTime: string
    minutes: number | null
  })
  const [missing, setMissing] = useState<Record<string, string>>({})
  const change = (part: Partial<typeof draft>) => {
    setMissing({})
    setDraft({ ...draft, ...part })
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const wrong = {
      ...(draft.day === '' && { day: 'Choose a day.' }),
      ...(draft.startTime === '' && { startTime: 'Say when it begins.' }),
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
        <TextField
          label="Day"
          type="date"
          required
          min={today}
          value={draft.day}
          error={errors.day}
          onChange={(day) => change({ day })}
        />
        <TextField
          label="Begins"
          hint="In the runner’s time zone"
          type="time"
          required
          value={draft.startTime}
          error={errors.startTime}
          onChange={(startTime) => change({ startTime })}
        />
        <NumberField
          label="Takes"
          unit="min"
          min={10}
          max={240}
          step={5}
          required
          value={draft.minutes}
          error={errors.minutes}
          onChange={(value) => change({ minutes: value })}
        />
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
