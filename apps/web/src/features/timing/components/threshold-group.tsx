import type { ThresholdGroupRows } from '../threshold-rows.ts'
import type { RulesDraft } from '../use-rules-draft.ts'
import classes from './rules-page.module.css'
import { ThresholdItem } from './threshold-item.tsx'

export const ThresholdGroup = ({
  group: { id, title, rows },
  draft,
  isOwner,
}: {
  group: ThresholdGroupRows
  draft: RulesDraft
  isOwner: boolean
}) => (
  <section id={`rules-${id}`} aria-labelledby={`rules-${id}-title`} className={classes.group}>
    <h2 id={`rules-${id}-title`}>{title}</h2>
    <ul>
      {rows.map((row) => (
        <ThresholdItem key={row.key} row={row} draft={draft} isOwner={isOwner} />
      ))}
    </ul>
  </section>
)
