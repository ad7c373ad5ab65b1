import type { OwnExercise } from '@strideloom/domain/library/own-exercise.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { type FormEvent, useRef, useState } from 'react'
import { focusFirstWrong, stillWrong } from '../../../lib/form-errors.ts'
import { domainCode, sentenceOf } from '../../../lib/server-error.ts'
import { type Complaints, draftOf, type ExerciseDraft, exerciseFrom } from '../exercise-draft.ts'
import { useSaveExercise } from '../hooks.ts'
import { ExerciseFields } from './exercise-fields.tsx'
import classes from './exercise-sheet.module.css'

/** What is being made or changed. `start`: where the form begins; null is empty. */
export type Editing = {
  start: OwnExercise | null
  id: string
  revision: number | null
  what: 'shipped' | 'changed' | 'own'
}

/** Makes an exercise, or the practice's version of one. */
export const ExerciseSheet = ({
  editing,
  onClose,
  onSaved,
}: {
  editing: Editing
  onClose: () => void
  onSaved: (id: string) => void
}) => {
  const { start, id, revision, what } = editing
  const save = useSaveExercise()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState<ExerciseDraft>(() => draftOf(start))
  const [errors, setErrors] = useState<Complaints>({})

  const change = (next: ExerciseDraft) => {
    setErrors((before) => stillWrong(before as Record<string, string>, draft, next))
    setDraft(next)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending) return
    const { exercise, complaints } = exerciseFrom(draft, id, start)
    setErrors(complaints ?? {})
    if (!exercise) return focusFirstWrong(form.current)
    try {
      await save.mutateAsync({ exercise, revision })
      showToast({ sentence: `${exercise.name} is saved. Plans that have it keep their version.` })
      onSaved(id)
    } catch {
      // said below
    }
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={
        what === 'own' ? (revision === null ? 'An exercise of your own' : 'Change your exercise') : 'Your version of it'
      }
      side="end"
      wide
    >
      <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <ExerciseFields draft={draft} onChange={change} errors={errors} asksLike={what === 'own'} />
        {save.isError && (
          <Notice kind="block" announce title="Not saved.">
            {sentenceOf(save.error)}
            {domainCode(save.error) === 'record-moved-on' && ' Close this form to see it.'}
          </Notice>
        )}
        <div className={classes.actions}>
          <Button type="submit" look="main" busy={save.isPending}>
            Save
          </Button>
          <Button look="quiet" onClick={onClose}>
            Not now
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
