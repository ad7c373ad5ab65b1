import { Button } from '@strideloom/ui/control/button.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { sentenceOf } from '../../../lib/server-error.ts'
import { type NeedRow, useCare, useTherapists } from '../hooks.ts'
import classes from './care-sheets.module.css'

/** Who takes care of what a runner needs, and by when: another one than the responsible therapist, who stays that. */
export const AssignSheet = ({ row, onClose }: { row: NeedRow; onClose: () => void }) => {
  const { name, care } = row
  const { assign, isPending } = useCare(row)
  const therapists = useTherapists()
  const [ownerId, setOwnerId] = useState(care.isAssigned ? care.ownerId : '')
  const [dueOn, setDueOn] = useState(care.dueOn ?? '')
  const [trouble, setTrouble] = useState<string | null>(null)
  const save = async () => {
    try {
      await assign({ ownerId: ownerId || null, dueOn: dueOn || null })
      onClose()
    } catch (failed) {
      setTrouble(sentenceOf(failed))
    }
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Who takes care of ${name}`}
      trouble={
        trouble && (
          <Notice kind="block" announce title="Nothing was saved.">
            {trouble}
          </Notice>
        )
      }
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button look="main" busy={isPending} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className={classes.fields}>
        <SelectField
          label="Who"
          empty="The responsible therapist"
          options={therapists.map(({ id, name: therapist, you }) => ({
            value: id,
            label: you ? `${therapist} (you)` : therapist,
          }))}
          value={ownerId}
          onChange={setOwnerId}
          data-autofocus
        />
        <TextField label="By when" hint="Empty: no day." type="date" value={dueOn} onChange={setDueOn} />
      </div>
    </Sheet>
  )
}
