import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import type { UnplannedPart } from '@strideloom/domain/logs/unplanned.ts'
import { complaintsOfUnplanned, MOST_MINUTES, MOST_PARTS } from '@strideloom/domain/logs/unplanned-words.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { ScalePicker } from '@strideloom/ui/control/scale-picker.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { CloseIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { type FormEvent, useId, useRef, useState } from 'react'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { newId } from '../../../lib/new-id.ts'
import { tellUnplanned } from '../unplanned.ts'
import { UnplannedPick } from './unplanned-pick.tsx'
import classes from './unplanned-sheet.module.css'

/** What was done beside the plan: exercises of the library or own words, how long and how hard. It counts in the load, and against nothing. */
export const UnplannedSheet = ({ today, onClose }: { today: Day; onClose: () => void }) => {
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const [parts, setParts] = useState<UnplannedPart[]>([])
  const [minutes, setMinutes] = useState<number | null>(null)
  const [effort, setEffort] = useState<number | null>(null)
  const [pain, setPain] = useState<number | null>(null)
  const [note, setNote] = useState('')
  const [when, setWhen] = useState<'today' | 'yesterday'>('today')
  const [complaints, setComplaints] = useState<ReturnType<typeof complaintsOfUnplanned>>({})
  const save = (event: FormEvent) => {
    event.preventDefault()
    const wrong = complaintsOfUnplanned({ parts, minutes })
    setComplaints(wrong)
    if (minutes === null || Object.keys(wrong).length > 0) return focusFirstWrong(form.current)
    const day = when === 'today' ? today : addDays(today, -1)
    tellUnplanned({ workId: newId(), day, parts, minutes, effort, pain, note: note.trim() })
    onClose()
  }
  const add = (part: UnplannedPart) => {
    setComplaints({})
    setParts((before) => (before.some(({ name }) => name === part.name) ? before : [...before, part]))
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title="I did something else"
      footer={
        <Button type="submit" form={formId} look="main" big>
          Save
        </Button>
      }
    >
      <form id={formId} ref={form} onSubmit={save} className={classes.form} noValidate>
        <p className={classes.lead}>It counts in your load. Nothing of the plan is missing because of it.</p>
        {parts.length > 0 && (
          <ul className={classes.parts} aria-label="What you did">
            {parts.map(({ name }) => (
              <li key={name}>
                <span>{name}</span>
                <IconButton
                  label={`Take ${name} out`}
                  icon={<CloseIcon size={16} />}
                  onClick={() => setParts(parts.filter((one) => one.name !== name))}
                />
              </li>
            ))}
          </ul>
        )}
        {parts.length < MOST_PARTS && <UnplannedPick error={complaints.parts} onPick={add} />}
        <NumberField
          label="How long"
          unit="min"
          value={minutes}
          min={1}
          max={MOST_MINUTES}
          step={5}
          decimals={0}
          error={complaints.minutes}
          onChange={(value) => {
            setComplaints({})
            setMinutes(value)
          }}
        />
        <ScalePicker
          label="Effort"
          tone="ink"
          value={effort}
          onChange={setEffort}
          lowLabel="none"
          highLabel="all I had"
        />
        <ScalePicker label="Pain" value={pain} onChange={setPain} lowLabel="none" highLabel="worst imaginable" />
        {pain !== null && pain > 5 && (
          <Notice kind="info" announce>
            Above 5, leave it for today. Your therapist sees it.
          </Notice>
        )}
        <SegmentedControl
          label="When"
          look="boxes"
          value={when}
          onChange={setWhen}
          options={[
            { value: 'today', label: 'Today' },
            { value: 'yesterday', label: 'Yesterday' },
          ]}
        />
        <TextField label="Note" lines={2} value={note} onChange={setNote} maxLength={300} />
      </form>
    </Sheet>
  )
}
