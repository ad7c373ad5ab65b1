import {
  ADDENDUM_PARTS,
  type AddendumPart,
  addendumSchema,
  type NewAddendum,
  TOLD_PARTS,
} from '@strideloom/domain/sessions/addendum-schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { type FormEvent, useRef, useState } from 'react'
import { complaintsBy, complaintsIn, focusFirstWrong, stillWrong } from '../../../lib/form-errors.ts'
import { newId } from '../../../lib/new-id.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { ADDENDUM_PART_WORDS } from '../addendum-words.ts'
import { useAddToSigned } from '../hooks.ts'
import classes from './addenda-part.module.css'

type Props = { runnerId: string; sessionId: string; first: string; onClose: () => void }

const OPTIONS = ADDENDUM_PARTS.map((value) => ({ value, label: ADDENDUM_PART_WORDS[value] }))
const FORM = 'addendum'

/** Adds to a signed record: which part, what, why now, and whether the runner reads it. The record stays as it was signed. */
export const AddendumSheet = ({ runnerId, sessionId, first, onClose }: Props) => {
  const form = useRef<HTMLFormElement>(null)
  const add = useAddToSigned()
  const [draft, setDraft] = useState<NewAddendum>(() => ({
    id: newId(),
    part: 'changed',
    words: '',
    reason: '',
    tellRunner: true,
  }))
  const [complaints, setComplaints] = useState<Record<string, string>>({})
  const [failure, setFailure] = useState<string | null>(null)
  const mayTell = TOLD_PARTS.some((part) => part === draft.part)
  const change = (over: Partial<NewAddendum>) => {
    const next = { ...draft, ...over }
    setComplaints(stillWrong(complaints, draft, next))
    setDraft(next)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (add.isPending) return
    setFailure(null)
    const addendum = { ...draft, tellRunner: mayTell && draft.tellRunner }
    const wrong = complaintsBy(addendumSchema, addendum)
    setComplaints(wrong ?? {})
    if (wrong) return focusFirstWrong(form.current)
    try {
      await add.mutateAsync({ runnerId, sessionId, addendum })
      showToast({ sentence: addendum.tellRunner ? `Added; ${first} reads it in the summary.` : 'Added to the record.' })
      onClose()
    } catch (error) {
      const found = complaintsIn('addendum', error)
      setComplaints(found)
      setFailure(Object.keys(found).length > 0 ? null : sentenceOf(error))
    }
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title="Add to the signed record"
      footer={
        <Button type="submit" form={FORM} look="main" big busy={add.isPending}>
          Add it
        </Button>
      }
    >
      <form id={FORM} ref={form} noValidate onSubmit={(event) => void submit(event)} className={classes.form}>
        <p>What was signed stays as it is. This is added below it, and cannot be changed or taken out either.</p>
        <SelectField
          label="Adds to"
          options={OPTIONS}
          value={draft.part}
          onChange={(part) => change({ part: part as AddendumPart })}
        />
        <TextField
          label="What is added"
          lines={4}
          required
          maxLength={2000}
          data-autofocus
          value={draft.words}
          error={complaints.words}
          onChange={(words) => change({ words })}
        />
        <TextField
          label="Why it is added now"
          hint="For therapists of the practice."
          required
          maxLength={300}
          value={draft.reason}
          error={complaints.reason}
          onChange={(reason) => change({ reason })}
        />
        <CheckField
          label={`${first} reads it in the summary`}
          hint={mayTell ? undefined : 'This part stays with therapists.'}
          disabled={!mayTell}
          checked={mayTell && draft.tellRunner}
          error={complaints.tellRunner ?? null}
          onChange={(tellRunner) => change({ tellRunner })}
        />
        {failure && (
          <Notice kind="block" announce title="Not added.">
            {failure}
          </Notice>
        )}
      </form>
    </Sheet>
  )
}
