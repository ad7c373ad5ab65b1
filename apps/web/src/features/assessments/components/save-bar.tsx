import { Button } from '@strideloom/ui/control/button.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import type { ReactNode } from 'react'
import { isDone, type VisitDraft } from '../visit-draft.ts'
import classes from './save-bar.module.css'

/** How much is in the draft: "4 tests, 8 values, 1 grade". */
const amount = ({ entries, grades }: VisitDraft): string => {
  const done = Object.entries(entries).filter(([, entry]) => isDone(entry))
  const tests = new Set(done.map(([key]) => key.split(' ')[0])).size
  const gradeCount = Object.keys(grades).length
  const parts = [
    ...(tests > 0 ? [formatCount(tests, 'test'), formatCount(done.length, 'value')] : []),
    ...(gradeCount > 0 ? [formatCount(gradeCount, 'grade')] : []),
  ]
  return parts.length > 0 ? parts.join(', ') : 'Nothing entered yet'
}

/** Always in sight under the table: what is there, and the one action. */
export const SaveBar = ({
  draft,
  canSave,
  busy,
  failure,
  onDiscard,
  onSave,
}: {
  draft: VisitDraft
  canSave: boolean
  busy: boolean
  failure: { sentence: string; action: ReactNode } | null
  onDiscard: () => void
  onSave: () => void
}) => (
  <div className={classes.bar}>
    {failure && (
      <Notice kind="block" announce title="Not saved. Everything is still here." action={failure.action}>
        {failure.sentence}
      </Notice>
    )}
    <div className={classes.line}>
      <span className={classes.amount} role="status">
        {amount(draft)}
      </span>
      <Button look="quiet" disabled={!canSave} onClick={onDiscard}>
        Discard
      </Button>
      <Button look="main" big busy={busy} disabled={!canSave} data-after-entries="" onClick={onSave}>
        Save the visit
      </Button>
    </div>
  </div>
)
