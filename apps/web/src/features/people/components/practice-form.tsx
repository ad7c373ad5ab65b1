import { BUFFER_MINUTES, bufferMinutesSchema } from '@strideloom/domain/people/buffer-minutes.ts'
import { RECORD_YEARS, recordYearsSchema } from '@strideloom/domain/people/retention.ts'
import { practiceSchema } from '@strideloom/domain/people/schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { complaintsBy, focusFirstWrong } from '../../../lib/form-errors.ts'
import { fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
import { useSavePractice } from '../settings-hooks.ts'
import { PracticeFields } from './practice-fields.tsx'
import classes from './settings-page.module.css'

type Practice = {
  name: string
  timeZone: string
  ownRunnersOnly: boolean
  recordYears: number | null
  bufferMinutes: number | null
}

const settingsSchema = practiceSchema.extend({ recordYears: recordYearsSchema, bufferMinutes: bufferMinutesSchema })

/** Name, time zone, and whether therapists see each other's runners. */
export const PracticeForm = ({ practice }: { practice: Practice }) => {
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  const save = useSavePractice()
  const [draft, setDraft] = useState<Practice>({
    name: practice.name,
    timeZone: practice.timeZone,
    ownRunnersOnly: practice.ownRunnersOnly,
    recordYears: practice.recordYears,
    bufferMinutes: practice.bufferMinutes,
  })
  const [errors, setErrors] = useState<Record<string, string>>({})

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending) return
    const complaints = complaintsBy(settingsSchema, draft)
    setErrors(complaints ?? {})
    const { recordYears, bufferMinutes } = draft
    if (complaints || recordYears === null || bufferMinutes === null) return focusFirstWrong(form.current)
    try {
      await save.mutateAsync({ ...draft, recordYears, bufferMinutes })
      await router.invalidate()
      showToast({ sentence: 'Saved.' })
    } catch (error) {
      setErrors(fieldErrors(error))
      focusFirstWrong(form.current)
    }
  }
  return (
    <form ref={form} className={classes.narrow} onSubmit={submit} noValidate>
      <PracticeFields value={draft} onChange={(change) => setDraft({ ...draft, ...change })} errors={errors} />
      <CheckField
        label="Therapists see their own runners only"
        hint="The owner sees everybody in any case."
        checked={draft.ownRunnersOnly}
        onChange={(ownRunnersOnly) => setDraft({ ...draft, ownRunnersOnly })}
      />
      <NumberField
        label="Free between two appointments"
        hint="Of one therapist. Nothing is booked nearer; what stands nearer already is marked in the calendar."
        unit="min"
        min={BUFFER_MINUTES.least}
        max={BUFFER_MINUTES.most}
        step={5}
        required
        value={draft.bufferMinutes}
        onChange={(bufferMinutes) => setDraft({ ...draft, bufferMinutes })}
        {...(errors.bufferMinutes && { error: errors.bufferMinutes })}
      />
      <NumberField
        label="Signed session records of erased runners are kept for"
        hint="After the session, without the runner’s name; 0 keeps none. The law of Germany (BGB § 630f) and of Sweden (Patientdatalagen 3:17) says 10 years for those who treat patients. Which law is yours, ask who advises you."
        unit="years"
        min={RECORD_YEARS.least}
        max={RECORD_YEARS.most}
        required
        value={draft.recordYears}
        onChange={(recordYears) => setDraft({ ...draft, recordYears })}
        {...(errors.recordYears && { error: errors.recordYears })}
      />
      {save.isError && (
        <Notice kind="block" announce title="Not saved. Your text is still here.">
          {sentenceOf(save.error)}
        </Notice>
      )}
      <div>
        <Button type="submit" busy={save.isPending}>
          Save the practice
        </Button>
      </div>
    </form>
  )
}
