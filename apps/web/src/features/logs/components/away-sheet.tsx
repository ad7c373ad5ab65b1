import { type AvailabilityDraft, complaintsOfSpan } from '@strideloom/domain/training/availability.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { AvailabilityFields } from '../../../lib/availability-fields.tsx'
import { newId } from '../../../lib/new-id.ts'
import { tellSpan } from '../away.ts'
import classes from './away-page.module.css'

/** Some days in three taps and two dates; also without a network. */
export const AwaySheet = ({ span, onClose }: { span: AvailabilityTold | null; onClose: () => void }) => {
  const [draft, setDraft] = useState<AvailabilityDraft>({
    kind: span?.kind ?? null,
    fromDay: span?.fromDay ?? '',
    toDay: span?.toDay ?? '',
    note: span?.note ?? '',
  })
  const [complaints, setComplaints] = useState<ReturnType<typeof complaintsOfSpan>>({})
  const save = () => {
    const wrong = complaintsOfSpan(draft)
    setComplaints(wrong)
    const { kind } = draft
    if (kind === null || Object.keys(wrong).length > 0) return
    tellSpan({ ...draft, note: draft.note.trim(), kind, spanId: span?.spanId ?? newId() }, span)
    onClose()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={span ? 'Change these days' : 'Add days'}
      footer={
        <Button look="main" big onClick={save}>
          Save
        </Button>
      }
    >
      <div className={classes.form}>
        <AvailabilityFields
          draft={draft}
          complaints={complaints}
          onChange={(next) => {
            setComplaints({})
            setDraft(next)
          }}
        />
      </div>
    </Sheet>
  )
}
