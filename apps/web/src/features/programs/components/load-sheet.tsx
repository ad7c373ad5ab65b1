import type { LoadChange } from '@strideloom/domain/programs/load-change.ts'
import { loadSays } from '@strideloom/domain/programs/load-words.ts'
import { setLoadChange } from '@strideloom/domain/programs/set-load-change.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { type FormEvent, useId, useRef, useState } from 'react'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { useBuilder } from '../builder-context.ts'
import { type LoadDraft, loadDraft, readLoad } from '../load-draft.ts'
import forms from './forms.module.css'
import { LoadFields } from './load-fields.tsx'
import panel from './panel.module.css'

/** S56: a change of load, new or written anew, with the sentence that the runner will read. One step of undo. */
export const LoadSheet = ({
  load,
  start,
  onClose,
}: {
  load: LoadChange | null
  start: LoadDraft
  onClose: () => void
}) => {
  const { edit, context, select } = useBuilder()
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const [id] = useState(() => load?.id ?? context.newId())
  const [draft, setDraft] = useState(() => (load ? loadDraft(load) : start))
  const [complaints, setComplaints] = useState<Readonly<Record<string, string>>>({})
  const [refused, setRefused] = useState<string | null>(null)
  const { load: read } = readLoad(draft, id)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const result = readLoad(draft, id)
    if (result.load === null) {
      setComplaints(result.complaints)
      return focusFirstWrong(form.current)
    }
    const says = loadSays(result.load, 'km')
    const outcome = edit(load ? `changed: ${says}` : `added: ${says}`, (before) =>
      setLoadChange(before, result.load, context),
    )
    if (outcome.kind === 'refused') return setRefused(outcome.message)
    onClose()
    select({ kind: 'load', id })
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title={load ? 'Change of load' : 'A change of load'}
      trouble={
        refused && (
          <Notice kind="block" announce title="Not kept.">
            {refused}
          </Notice>
        )
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} look="main">
            {load ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      <form id={formId} ref={form} className={forms.form} onSubmit={submit} noValidate>
        <LoadFields
          draft={draft}
          complaints={complaints}
          onChange={(part) => {
            setComplaints({})
            setRefused(null)
            setDraft({ ...draft, ...part })
          }}
        />
        {read && (
          <p className={panel.muted} aria-live="polite">
            The runner reads: “{loadSays(read, 'km')}”
          </p>
        )}
      </form>
    </Sheet>
  )
}
