import { changesBetween } from '@strideloom/domain/outlook/practice-changes.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import type { RulesDraft } from '../use-rules-draft.ts'
import { count } from '../words.ts'
import classes from './draft-bar.module.css'

/** What is not saved yet, always in sight: what is wrong with it, or the way to what it would change. */
export const DraftBar = ({ draft, onLook }: { draft: RulesDraft; onLook: () => void }) => {
  const changes = changesBetween(draft.saved, draft.draft)
  const rules = new Set(changes.map(({ rule }) => rule))
  const [complaint] = [...draft.complaints, ...draft.numberComplaints]
  return (
    <section className={classes.bar} aria-label="Not saved yet">
      <p className={complaint ? classes.wrong : classes.words} role="status">
        {complaint
          ? complaint.message
          : `${count(changes.length, 'change')} in ${count(rules.size, 'rule')} (${[...rules].join(', ')}), not saved.`}
      </p>
      <div className={classes.buttons}>
        <Button onClick={draft.discard}>Discard</Button>
        <Button look="main" disabled={complaint !== undefined} onClick={onLook}>
          See what it would change
        </Button>
      </div>
    </section>
  )
}
