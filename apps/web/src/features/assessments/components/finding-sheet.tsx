import { Button } from '@strideloom/ui/control/button.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { complaintsIn } from '../../../lib/form-errors.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { changedFinding, STATE_OPTIONS } from '../finding-words.ts'
import { type StoredFinding, useSaveFinding } from '../hooks.ts'
import classes from './place-panel.module.css'

/** Changes how serious a finding is, or what is written beside it. */
export const FindingSheet = ({
  runnerId,
  finding,
  title,
  onClose,
}: {
  runnerId: string
  finding: StoredFinding
  title: string
  onClose: () => void
}) => {
  const [state, setState] = useState(finding.state)
  const [note, setNote] = useState(finding.note)
  const save = useSaveFinding()
  const submit = () =>
    save.mutate(
      {
        runnerId,
        finding: changedFinding(finding, { state, note }),
        assessmentId: finding.assessmentId,
        revision: finding.revision,
      },
      { onSuccess: onClose },
    )
  return (
    <Sheet
      open
      onClose={onClose}
      title={title}
      trouble={
        save.isError && (
          <Notice kind="block" announce title="Not saved. What you typed is still here.">
            {sentenceOf(save.error)}
          </Notice>
        )
      }
      footer={
        <>
          <Button onClick={onClose}>Close without saving</Button>
          <Button look="main" busy={save.isPending} onClick={submit}>
            Save
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <SegmentedControl label="State" look="boxes" options={STATE_OPTIONS} value={state} onChange={setState} />
        <TextField
          label="Note"
          lines={3}
          maxLength={1000}
          required={false}
          value={note}
          onChange={setNote}
          error={complaintsIn('finding', save.error).note}
        />
      </div>
    </Sheet>
  )
}
