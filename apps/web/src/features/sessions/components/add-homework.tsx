import { HOMEWORK_WORDS, type HomeworkKind } from '@strideloom/domain/sessions/session-words.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { type FormEvent, useState } from 'react'
import { optionsOf } from '../../../lib/options-of.ts'
import classes from './add-homework.module.css'

const EXAMPLES: Record<HomeworkKind, string> = {
  move: 'Calf stretch against the wall, evenings',
  load: 'Speed 14 min this week, not more',
  recover: 'Saturday’s run on soft ground',
}

/** Something that the program does not have, in the therapist's words. */
export const AddHomework = ({ onAdd }: { onAdd: (kind: HomeworkKind, text: string) => void }) => {
  const [kind, setKind] = useState<HomeworkKind>('recover')
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') {
      setError('Write what to do, for example “Walk ten minutes tonight”.')
      return
    }
    onAdd(kind, text.trim())
    setText('')
  }
  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <SegmentedControl label="What kind" options={optionsOf(HOMEWORK_WORDS)} value={kind} onChange={setKind} />
      <div className={classes.line}>
        <TextField
          label="What to do"
          hideLabel
          placeholder={EXAMPLES[kind]}
          maxLength={200}
          value={text}
          error={error}
          onChange={(next) => {
            setText(next)
            setError(null)
          }}
        />
        <Button type="submit">Add</Button>
      </div>
    </form>
  )
}
