import { raceSchema } from '@strideloom/domain/training/schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { type FormEvent, useId, useRef, useState } from 'react'
import { complaintsBy, focusFirstWrong, stillWrong } from '../../../lib/form-errors.ts'
import { newId } from '../../../lib/new-id.ts'
import { fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
import { type StoredRace, useRetireRace, useSaveRace, useUndoRace } from '../hooks.ts'
import { raceDraft } from '../race-draft.ts'
import { RaceFields } from './race-fields.tsx'
import classes from './section.module.css'

/** Adds a race, or changes one: another day, another letter, cancelled, run. */
export const RaceSheet = ({
  runnerId,
  today,
  race,
  onClose,
}: {
  runnerId: string
  today: string
  race: StoredRace | null
  onClose: () => void
}) => {
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const [id] = useState(() => race?.id ?? newId())
  const [draft, setDraft] = useState(() => raceDraft(race))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = useSaveRace(runnerId)
  const undo = useUndoRace(runnerId)
  const retire = useRetireRace(runnerId)

  const change = (next: typeof draft) => {
    setErrors(stillWrong(errors, draft, next))
    setDraft(next)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending) return
    const input = { ...draft, id }
    const complaints = complaintsBy(raceSchema, input) ?? {}
    setErrors(draft.day === '' ? { ...complaints, day: 'Choose the day of the race.' } : complaints)
    const parsed = raceSchema.safeParse(input)
    if (!parsed.success) return focusFirstWrong(form.current)
    try {
      const { revision } = await save.mutateAsync({ ...parsed.data, runnerId, revision: race?.revision ?? null })
      onClose()
      const { name, day } = parsed.data
      const moved = race !== null && race.day !== day
      showToast({
        sentence: moved ? `${name} moved from ${formatDay(race.day)} to ${formatDay(day)}.` : `${name} is saved.`,
        undo: () => (race ? undo({ ...race, runnerId, revision }) : retire(parsed.data)),
      })
    } catch (error) {
      setErrors(fieldErrors(error))
      focusFirstWrong(form.current)
    }
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title={race ? race.name : 'A race'}
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
          <Button type="submit" form={formId} look="main" busy={save.isPending}>
            {race ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      <form id={formId} ref={form} onSubmit={submit} className={classes.form} noValidate>
        <RaceFields draft={draft} onChange={change} errors={errors} isNew={race === null} today={today} />
      </form>
    </Sheet>
  )
}
