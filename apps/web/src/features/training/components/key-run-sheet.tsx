import { type UsualKeyRun, usualKeyRunSchema } from '@strideloom/domain/training/schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { type FormEvent, useId, useRef, useState } from 'react'
import { complaintsBy, complaintsIn, focusFirstWrong, stillWrong } from '../../../lib/form-errors.ts'
import { newId } from '../../../lib/new-id.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { useEndKeyRun, useSaveKeyRun, useUndoKeyRun } from '../hooks.ts'
import { keyRunDraft, keyRunInput } from '../key-run-draft.ts'
import { WEEKDAYS } from '../training-words.ts'
import { KeyRunFields } from './key-run-fields.tsx'
import classes from './section.module.css'

/** Adds a habit, changes one from a day on, or ends it. What was run stays as it was. */
export const KeyRunSheet = ({
  runnerId,
  today,
  run,
  weekday,
  onClose,
}: {
  runnerId: string
  today: string
  run: UsualKeyRun | null
  weekday: number | null
  onClose: () => void
}) => {
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const [id] = useState(newId)
  const [draft, setDraft] = useState(() => keyRunDraft(run, weekday, today))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = useSaveKeyRun(runnerId)
  const end = useEndKeyRun(runnerId)
  const undo = useUndoKeyRun(runnerId)

  const change = (next: typeof draft) => {
    setErrors(stillWrong(errors, draft, next))
    setDraft(next)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending) return
    const input = keyRunInput(draft, id)
    const complaints = complaintsBy(usualKeyRunSchema, input) ?? {}
    setErrors(draft.fromDay === '' ? { ...complaints, fromDay: 'Choose the day it begins.' } : complaints)
    const parsed = usualKeyRunSchema.safeParse(input)
    if (!parsed.success) return focusFirstWrong(form.current)
    try {
      await save.mutateAsync({ runnerId, run: parsed.data, replaces: run?.id ?? null })
      onClose()
      showToast({
        sentence: `${WEEKDAYS[parsed.data.weekday - 1]}: ${parsed.data.title}${
          run ? `, from ${formatDay(parsed.data.fromDay)}. The weeks before stay as they were` : ''
        }.`,
        undo: () => undo(parsed.data, run),
      })
    } catch (error) {
      setErrors(complaintsIn('run', error))
      focusFirstWrong(form.current)
    }
  }
  const stop = () => {
    if (!run) return
    onClose()
    end(run, today, `${run.title} ends today. The weeks before stay as they were.`)
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title={run ? `Change ${run.title}` : 'A key run of the week'}
      trouble={
        save.isError && (
          <Notice kind="block" announce title="Not saved. What you typed is still here.">
            {sentenceOf(save.error)}
          </Notice>
        )
      }
      footer={
        <>
          {run && (
            <Button look="quiet" onClick={stop}>
              End after today
            </Button>
          )}
          <Button type="submit" form={formId} look="main" busy={save.isPending}>
            {run ? 'Change' : 'Add'}
          </Button>
        </>
      }
    >
      <form id={formId} ref={form} onSubmit={submit} className={classes.form} noValidate>
        <KeyRunFields draft={draft} onChange={change} errors={errors} isChange={run !== null} today={today} />
      </form>
    </Sheet>
  )
}
