import type { OwnItems } from '@strideloom/domain/library/library-kinds.ts'
import type { PracticeItem } from '@strideloom/domain/library/practice-items.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { type FormEvent, useRef, useState } from 'react'
import { complaintsIn, focusFirstWrong, stillWrong } from '../../../lib/form-errors.ts'
import { domainCode, sentenceOf } from '../../../lib/server-error.ts'
import { type Edit, useSaveItem } from '../hooks.ts'
import type { Complaints, Shelf } from '../shelf.ts'
import { NOUNS } from '../words.ts'
import classes from './item-sheet.module.css'

/** What is being made or changed. `start`: where the form begins; null is empty. `edit`: what is stored of it. */
export type Editing<Own> = {
  start: Own | null
  id: string
  edit: Edit | null
  origin: PracticeItem<unknown, unknown>['origin']
}

type Named = { id: string; name: string }

/** Makes an item, or the practice's version of one. */
export const ItemSheet = <Shipped extends Named, Own extends Named & OwnItems[keyof OwnItems], Draft extends object>({
  shelf,
  editing,
  onClose,
  onSaved,
}: {
  shelf: Shelf<Shipped, Own, Draft>
  editing: Editing<Own>
  onClose: () => void
  onSaved: (id: string) => void
}) => {
  const { start, id, edit, origin } = editing
  const { Fields } = shelf
  const { saveItem, isPending, isError, error } = useSaveItem(shelf.kind)
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState<Draft>(() => shelf.draftOf(start))
  const [errors, setErrors] = useState<Complaints<Draft>>({})
  const { one, article } = NOUNS[shelf.kind]

  const change = (next: Draft) => {
    setErrors((before) => stillWrong(before as Record<string, string>, draft, next) as Complaints<Draft>)
    setDraft(next)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    const { item, complaints } = shelf.read(draft, id, start)
    setErrors(complaints ?? {})
    if (!item) return focusFirstWrong(form.current)
    try {
      await saveItem(item, edit, origin !== 'own')
      onSaved(id)
    } catch (thrown) {
      // Said below, and at its field where it has one.
      setErrors(complaintsIn('item', thrown) as Complaints<Draft>)
    }
  }
  const title = origin !== 'own' ? 'Your version of it' : edit ? `Change your ${one}` : `${article} ${one} of your own`
  return (
    <Sheet open onClose={onClose} title={title} side="end" wide>
      <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        <Fields draft={draft} onChange={change} errors={errors} origin={origin} />
        {isError && (
          <Notice kind="block" announce title="Not saved.">
            {sentenceOf(error)}
            {domainCode(error) === 'record-moved-on' && ' Close this form to see it.'}
          </Notice>
        )}
        <div className={classes.actions}>
          <Button type="submit" look="main" busy={isPending}>
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
