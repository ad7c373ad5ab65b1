import { Button } from '@strideloom/ui/control/button.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { type StoredFinding, useRetireFinding } from '../hooks.ts'
import { placeWords } from '../place-words.ts'
import classes from './place-panel.module.css'

const REASONS = [
  { value: 'Resolved.', label: 'Resolved' },
  { value: 'Entered by mistake.', label: 'Entered by mistake' },
  { value: 'other', label: 'Another reason' },
] as const

/** Takes a finding out of what is known now, with the reason that stays with it. */
export const RetireSheet = ({
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
  const [choice, setChoice] = useState<(typeof REASONS)[number]['value'] | null>(null)
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const retire = useRetireFinding(runnerId)
  const reason = choice === 'other' ? text.trim() : (choice ?? '')
  const submit = () => {
    setAsked(true)
    if (reason === '') return
    onClose()
    retire(finding.id, reason, `${placeWords(finding)}: retired. It stays in the history.`)
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Retire: ${title}`}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button look="main" onClick={submit}>
            Retire
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        <SegmentedControl label="Why" look="boxes" options={REASONS} value={choice} onChange={setChoice} />
        {(choice === 'other' || (asked && choice === null)) && (
          <TextField
            label="The reason"
            maxLength={300}
            required
            value={text}
            onChange={(typed) => {
              setChoice('other')
              setText(typed)
            }}
            error={asked && reason === '' ? 'Enter why it is retired.' : null}
          />
        )}
      </div>
    </Sheet>
  )
}
