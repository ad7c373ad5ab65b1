import type { Instant, TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { complaintOfWish, MOST_TIMES } from '@strideloom/domain/sessions/wishes.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { type FormEvent, useId, useRef, useState } from 'react'
import { firstName } from '../../../lib/first-name.ts'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { sendWish } from '../wish.ts'
import type { MyWishes } from '../wish-hooks.ts'
import { INTENT_FOR_RUNNER, longTimeWords } from '../wish-words.ts'
import classes from './wish-sheet.module.css'

type Props = {
  mine: MyWishes
  timeZone: TimeZone
  now: Instant
  /** When the last wish was sent. */
  seen: Instant | null
  onClose: () => void
}

const CHOICES = ['first choice', 'second choice'] as const

/** Asks the therapist for a session: at one of their open times, or in words where none suits or none is known. Nothing is booked by it. */
export const WishSheet = ({ mine, timeZone, now, seen, onClose }: Props) => {
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const [chosen, setChosen] = useState<readonly Instant[]>([])
  const [suits, setSuits] = useState('')
  const [note, setNote] = useState('')
  const [complaint, setComplaint] = useState<string | null>(null)
  const name = firstName(mine.therapist)
  // One that has begun while this was open is none any more.
  const times = mine.times.filter(({ start }) => Date.parse(start) > Date.parse(now))
  const hasTimes = times.length > 0
  const toggle = (start: Instant, isChosen: boolean) => {
    setComplaint(null)
    const others = chosen.filter((one) => one !== start)
    setChosen(isChosen ? [...others.slice(0, MOST_TIMES - 1), start] : others)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    const asked = chosen.flatMap((start) => times.find((time) => time.start === start) ?? [])
    const wrong = complaintOfWish({ times: asked, suits })
    setComplaint(wrong)
    if (wrong !== null) return focusFirstWrong(form.current)
    const said = asked.map(({ start, minutes }) => ({ startAt: start, minutes }))
    sendWish({ times: said, suits: suits.trim(), note: note.trim() }, { now, seen })
    onClose()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title="Ask for a session"
      footer={
        <Button type="submit" form={formId} look="main" big>
          Ask {name}
        </Button>
      }
    >
      <form id={formId} ref={form} onSubmit={send} className={classes.form} noValidate>
        <p className={classes.lead}>{name} books it or writes back. Until then nothing is booked.</p>
        {hasTimes && (
          <fieldset className={classes.times}>
            <legend className={classes.legend}>Open times, at most two</legend>
            {times.map(({ start, minutes, intent }) => {
              const choice = CHOICES[chosen.indexOf(start)]
              return (
                <CheckField
                  key={start}
                  className={classes.time}
                  label={longTimeWords(start, timeZone)}
                  hint={`${INTENT_FOR_RUNNER[intent]}, ${formatMinutes(minutes)}${choice && chosen.length > 1 ? `. Your ${choice}.` : ''}`}
                  checked={chosen.includes(start)}
                  onChange={(isChosen) => toggle(start, isChosen)}
                />
              )
            })}
          </fieldset>
        )}
        {!hasTimes && mine.offersTimes && (
          <p className={classes.lead}>None of the open times of the next days suits hands-on work.</p>
        )}
        <TextField
          label={hasTimes ? 'None of these? When would it suit you' : 'When would it suit you'}
          hint="For example: mornings, not on Thursday"
          required={!hasTimes}
          lines={2}
          maxLength={300}
          value={suits}
          error={complaint}
          onChange={(text) => {
            setComplaint(null)
            setSuits(text)
          }}
        />
        <TextField label="Note" lines={2} maxLength={300} value={note} onChange={setNote} />
      </form>
    </Sheet>
  )
}
