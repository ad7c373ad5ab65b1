import type { Day } from '@strideloom/domain/calendar/day.ts'
import { RESULT_WORDS } from '@strideloom/domain/sessions/decision-words.ts'
import {
  complaintAboutOutcomeDay,
  type DecisionOutcome,
  decisionOutcomeSchema,
  type ToldDecision,
} from '@strideloom/domain/sessions/session-decision.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { type FormEvent, useRef, useState } from 'react'
import { complaintsBy, complaintsIn, focusFirstWrong, stillWrong } from './form-errors.ts'
import { optionsOf } from './options-of.ts'
import classes from './outcome-form.module.css'
import { sentenceOf } from './server-error.ts'
import { useNoteOutcome } from './use-note-outcome.ts'

type Draft = { result: DecisionOutcome['result'] | null; note: string; day: Day }

/** What came of a decision: done, not done or another course, with a sentence and the day. It is undone from the toast. */
export const OutcomeForm = ({
  decision,
  runnerId,
  today,
  title,
  onClose,
}: {
  decision: ToldDecision
  runnerId: string
  today: Day
  title: string
  onClose: () => void
}) => {
  const { note, isPending } = useNoteOutcome(runnerId, decision)
  const before = decision.outcome
  const [draft, setDraft] = useState<Draft>({
    result: before?.result ?? null,
    note: before?.note ?? '',
    day: before?.day ?? today,
  })
  const [complaints, setComplaints] = useState<Record<string, string>>({})
  const [failure, setFailure] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const change = (fields: Partial<Draft>) => {
    const next = { ...draft, ...fields }
    setComplaints(stillWrong(complaints, draft, next))
    setDraft(next)
  }
  const save = (outcome: DecisionOutcome | null) => {
    setFailure(null)
    note(outcome)
      .then(onClose)
      .catch((error: unknown) => {
        const found = complaintsIn('outcome', error)
        setComplaints(found)
        if (Object.keys(found).length === 0) setFailure(sentenceOf(error))
        focusFirstWrong(form.current)
      })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const day = draft.day === '' ? null : complaintAboutOutcomeDay(draft.day, decision.day, today)
    const found = { ...(day && { day }), ...complaintsBy(decisionOutcomeSchema, draft) }
    setComplaints(found)
    const parsed = decisionOutcomeSchema.safeParse(draft)
    if (parsed.success && Object.keys(found).length === 0) save(parsed.data)
    else focusFirstWrong(form.current)
  }
  return (
    <form ref={form} className={classes.form} noValidate onSubmit={submit} aria-label={`Outcome: ${title}`}>
      <SegmentedControl
        label="What came of it"
        look="boxes"
        options={optionsOf(RESULT_WORDS)}
        value={draft.result}
        onChange={(result) => change({ result })}
      />
      {complaints.result && (
        <p className={classes.error} role="alert">
          {complaints.result}
        </p>
      )}
      <div className={classes.fields}>
        <TextField
          label="In a sentence"
          maxLength={300}
          value={draft.note}
          error={complaints.note}
          onChange={(text) => change({ note: text })}
        />
        <TextField
          label="Day"
          type="date"
          min={decision.day}
          max={today}
          value={draft.day}
          error={complaints.day}
          onChange={(day) => change({ day })}
        />
      </div>
      {failure && (
        <p className={classes.error} role="alert">
          {failure}
        </p>
      )}
      <div className={classes.actions}>
        <Button type="submit" look="main" busy={isPending}>
          Save the outcome
        </Button>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
        {before !== null && (
          <Button look="quiet" busy={isPending} onClick={() => save(null)}>
            Take it back
          </Button>
        )}
      </div>
    </form>
  )
}
