import { CONFIDENCE_WORDS } from '@strideloom/domain/timing/confidence-words.ts'
import { SEVERITY_WORDS } from '@strideloom/domain/timing/rule-words.ts'
import { VERDICT_SHAPES } from '@strideloom/ui/verdict/verdict-kind.ts'
import type { RuleRow } from '../rule-rows.ts'
import type { RulesDraft } from '../use-rules-draft.ts'
import { ItemFrame } from './item-frame.tsx'
import { RuleEditor } from './rule-editor.tsx'
import classes from './rule-item.module.css'
import { RuleWhy } from './rule-why.tsx'

/** One rule: when it speaks, what it leaves, how strict it is. */
export const RuleItem = ({ row, draft, isOwner }: { row: RuleRow; draft: RulesDraft; isOwner: boolean }) => {
  const Shape = VERDICT_SHAPES[row.severity]
  const mayChange = isOwner && (row.numbers.length > 0 || row.mayLower)
  return (
    <ItemFrame
      name={row.id}
      when={row.when}
      says={row.leaves}
      isTouched={row.isTouched}
      isOwn={row.isOwn}
      mayChange={mayChange}
      wrong={draft.complaints.find(({ rule }) => rule === row.id)?.message}
      shape={
        <span className={classes[row.severity]}>
          <Shape size={16} />
        </span>
      }
      support={
        <>
          {row.choice && <p className={classes.support}>{row.choice}</p>}
          {row.shippedWhen && <p className={classes.support}>Shipped: {row.shippedWhen}</p>}
          <p className={classes.support}>
            <b>{row.id}</b>, {SEVERITY_WORDS[row.severity].name.toLowerCase()}
            {row.isLowered && ', shipped as a block'}, {CONFIDENCE_WORDS[row.confidence].name}
          </p>
        </>
      }
    >
      {mayChange && <RuleEditor row={row} draft={draft} />}
      <RuleWhy row={row} isOwner={isOwner} />
    </ItemFrame>
  )
}
