import type { RuleGroupRows } from '../rule-rows.ts'
import type { RulesDraft } from '../use-rules-draft.ts'
import { RuleItem } from './rule-item.tsx'
import classes from './rules-page.module.css'

export const RuleGroup = ({
  group: { id, title, rows },
  draft,
  isOwner,
}: {
  group: RuleGroupRows
  draft: RulesDraft
  isOwner: boolean
}) => (
  <section id={`rules-${id}`} aria-labelledby={`rules-${id}-title`} className={classes.group}>
    <h2 id={`rules-${id}-title`}>{title}</h2>
    <ul>
      {rows.map((row) => (
        <RuleItem key={row.id} row={row} draft={draft} isOwner={isOwner} />
      ))}
    </ul>
  </section>
)
