import { type AvailabilityDraft, complaintsOfSpan } from '@strideloom/domain/training/availability.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { type FormEvent, useId, useRef, useState } from 'react'
import { AvailabilityFields } from '../../../lib/availability-fields.tsx'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { newId } from '../../../lib/new-id.ts'
import { tellSpan } from '../away.ts'
import classes from './away-page.module.css'

/** Some days in three taps and two dates; also without a network. */
export const AwaySheet = ({ span, onClose }: { span: AvailabilityTold | null; onClose: () => void }) => {
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState<AvailabilityDraft>({
    kind: span?.kind ?? null,
    fromDay: span?.fromDay ?? '',
    toDay: span?.toDay ?? '',
    note: span?.note ?? '',
  })
  const [complaints, setComplaints] = useState<ReturnType<typeof complaintsOfSpan>>({})
  const save = (event: FormEvent) => {
    event.preventDefault()
    const wrong = complaintsOfSpan(draft)
    setComplaints(wrong)
    const { kind } = draft
    if (kind === null || Object.keys(wrong).length > 0) return focusFirstWrong(form.current)
    tellSpan({ ...draft, note: draft.note.trim(), kind, spanId: span?.spanId ?? newId() }, span)
    onClose()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={span ? 'Change these days' : 'Add days'}
      footer={
        <Button type="submit" form={formId} look="main" big>
          Save
        </Button>
      }
    >
      <form id={formId} ref={form} onSubmit={save} className={classes.form} noValidate>
        <AvailabilityFields
          draft={draft}
          complaints={complaints}
          onChange={(next) => {
            setComplaints({})
            setDraft(next)
          }}
        />
      </form>
    </Sheet>
  )
}
