import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { openSlotSchema } from '@strideloom/domain/sessions/open-slot-schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { type FormEvent, useRef, useState } from 'react'
import { complaintsBy, focusFirstWrong, stillWrong } from '../../../lib/form-errors.ts'
import { newId } from '../../../lib/new-id.ts'
import { fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
import { useOfferSlot } from '../slot-hooks.ts'
import classes from './open-times.module.css'
import { missingIn, TimeFields, type TypedTime } from './time-fields.tsx'

const MINUTES = 50

/** One time more: its day, its start and how long it is. The next is offered from the same form. */
export const OfferTime = ({ today }: { today: Day }) => {
  const form = useRef<HTMLFormElement>(null)
  const [id, setId] = useState(newId)
  const [draft, setDraft] = useState<TypedTime>({ day: addDays(today, 1), startTime: '', minutes: MINUTES })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const offer = useOfferSlot()
  const change = (part: Partial<TypedTime>) => {
    const next = { ...draft, ...part }
    setErrors(stillWrong(errors, draft, next))
    setDraft(next)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (offer.isPending) return
    const parsed = openSlotSchema.safeParse({ ...draft, id })
    setErrors({
      ...(complaintsBy(openSlotSchema, { ...draft, id }) ?? {}),
      ...missingIn(draft),
    })
    if (!parsed.success) return focusFirstWrong(form.current)
    try {
      await offer.mutateAsync(parsed.data)
      setId(newId())
      setDraft((before) => ({ ...before, startTime: '' }))
    } catch (error) {
      setErrors(fieldErrors(error))
      focusFirstWrong(form.current)
    }
  }
  const isOther = offer.isError && Object.keys(fieldErrors(offer.error)).length === 0
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      aria-label="Offer a time"
      onSubmit={(event) => void submit(event)}
    >
      <TimeFields today={today} value={draft} errors={errors} onChange={change} />
      {isOther && (
        <Notice kind="warn" announce className={classes.send}>
          {sentenceOf(offer.error)}
        </Notice>
      )}
      <Button type="submit" busy={offer.isPending} className={classes.send}>
        Offer this time
      </Button>
    </form>
  )
}
