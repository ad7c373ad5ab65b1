import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { SkipReason } from '@strideloom/domain/logs/skip-reasons.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { ScalePicker } from '@strideloom/ui/control/scale-picker.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import type { WorkoutView } from '../plan.ts'
import { recordSkip } from '../record.ts'
import { ReasonPicker } from './reason-picker.tsx'

type Props = { workout: WorkoutView; performedOn: Day; onClose: () => void }

/** What is open is left out, with its reason; what is done stays done. */
export const SkipSheet = ({ workout, performedOn, onClose }: Props) => {
  const [reason, setReason] = useState<SkipReason | null>(null)
  const [pain, setPain] = useState<number | null>(null)
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState<string | null>(null)
  const save = () => {
    if (reason === null) return setMissing('Choose why it was skipped.')
    recordSkip(workout, performedOn, { reason, pain, note: note.trim() })
    onClose()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={workout.answered > 0 ? `Skip the rest of ${workout.title}?` : `Skip ${workout.title}?`}
      footer={
        <Button look="main" big onClick={save}>
          Skip it
        </Button>
      }
    >
      <ReasonPicker
        value={reason}
        error={missing}
        onChange={(chosen) => {
          setMissing(null)
          setReason(chosen)
        }}
      />
      {reason === 'pain' && (
        <ScalePicker label="How much?" value={pain} onChange={setPain} lowLabel="none" highLabel="worst imaginable" />
      )}
      <TextField label="Note" lines={2} value={note} onChange={setNote} maxLength={500} />
    </Sheet>
  )
}
