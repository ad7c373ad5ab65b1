import { overlapOf } from '@strideloom/domain/programs/merge-edits.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { useId } from 'react'
import type { Draft, DraftState, ServerDraft } from '../draft-store.ts'
import { tellChanges } from '../told-changes.ts'
import classes from './both-sides.module.css'

/** R11: what two people made of one program, beside each other, and the two ways on. */
export const BothSides = ({ draft, state, theirs }: { draft: Draft; state: DraftState; theirs: ServerDraft }) => {
  const base = state.waiting[0]?.from ?? state.program
  const both = tellChanges(base, state.program, overlapOf(base, state.program, theirs.draft))
  return (
    <div className={classes.both}>
      <div className={classes.sides}>
        <Side title="Theirs, kept" lines={tellChanges(base, theirs.draft)} />
        <Side title="Yours, not kept yet" lines={tellChanges(base, state.program)} />
      </div>
      {both.length > 0 && (
        <p>Changed by both of you, and not alike: {both.join('; ')}. Keeping both takes yours there.</p>
      )}
      <div className={classes.ways}>
        <Button look="main" onClick={draft.keepBoth}>
          Keep both
        </Button>
        <Button onClick={() => draft.takeTheirs(theirs)}>Take theirs, let mine go</Button>
      </div>
    </div>
  )
}

const Side = ({ title, lines }: { title: string; lines: string[] }) => {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
