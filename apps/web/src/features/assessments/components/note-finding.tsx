import { GRADE_WORDS, stateOfGrade } from '@strideloom/domain/assessments/finding-from-reading.ts'
import type { RegionSide } from '@strideloom/domain/library/region-side.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { useState } from 'react'
import { newId } from '../../../lib/new-id.ts'
import { changedFinding, STATE_OPTIONS } from '../finding-words.ts'
import { useSaveFinding } from '../hooks.ts'
import type { Place, RecordOfTests } from '../record.ts'
import classes from './note-finding.module.css'
import panel from './place-panel.module.css'

/** Notes what the hand feels, in one press, or what the runner says. */
export const NoteFinding = ({
  runnerId,
  record,
  at,
  place,
}: {
  runnerId: string
  record: RecordOfTests
  at: RegionSide
  place: Place | null
}) => {
  const save = useSaveFinding()
  const newest = place?.current.find(({ source }) => source.kind === 'palpation')
  const todays = newest?.day === record.today ? newest : null
  const shown = todays?.source.kind === 'palpation' ? todays.source.grade : null
  /** A second press on the same day corrects the first; on another day it is a new observation. */
  const grade = (value: number) => {
    const observed = { source: { kind: 'palpation' as const, grade: value }, state: stateOfGrade(value) }
    save.mutate(
      todays
        ? {
            runnerId,
            finding: changedFinding(todays, observed),
            assessmentId: todays.assessmentId,
            revision: todays.revision,
          }
        : {
            runnerId,
            finding: { id: newId(), day: record.today, ...at, ...observed, role: null, pattern: null, note: '' },
            assessmentId: null,
            revision: null,
          },
    )
  }
  return (
    <section className={panel.part} aria-label="Note something">
      <div className={panel.partHead}>
        <h3>Palpation today</h3>
      </div>
      <ul className={classes.grades}>
        {GRADE_WORDS.map((words, value) => (
          <li key={words}>
            <button
              type="button"
              className={classes.grade}
              aria-pressed={shown === value}
              disabled={save.isPending}
              onClick={() => grade(value)}
            >
              <b>{value}</b>
              <span>{words}</span>
            </button>
          </li>
        ))}
      </ul>
      <ReportForm runnerId={runnerId} today={record.today} at={at} />
    </section>
  )
}

/** What the runner says about the place. */
const ReportForm = ({ runnerId, today, at }: { runnerId: string; today: string; at: RegionSide }) => {
  const [id, setId] = useState(newId)
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const [state, setState] = useState<(typeof STATE_OPTIONS)[number]['value']>('watch')
  const save = useSaveFinding()
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>What the runner reports</Button>
      </div>
    )
  const submit = () =>
    save.mutate(
      {
        runnerId,
        finding: { id, day: today, ...at, state, source: { kind: 'report' }, role: null, pattern: null, note },
        assessmentId: null,
        revision: null,
      },
      {
        onSuccess: () => {
          setOpen(false)
          setNote('')
          setId(newId())
        },
      },
    )
  return (
    <div className={panel.form}>
      <TextField
        label="What the runner reports"
        placeholder="Pulls on the morning after speed work"
        lines={2}
        maxLength={1000}
        autoFocus
        value={note}
        onChange={setNote}
      />
      <SegmentedControl label="State" look="boxes" options={STATE_OPTIONS} value={state} onChange={setState} />
      <div className={panel.inline}>
        <Button look="main" busy={save.isPending} onClick={submit}>
          Note it
        </Button>
        <Button look="quiet" onClick={() => setOpen(false)}>
          Close
        </Button>
      </div>
    </div>
  )
}
