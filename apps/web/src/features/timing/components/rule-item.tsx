import { CONFIDENCE_WORDS } from '@strideloom/domain/timing/confidence-words.ts'
import { SEVERITY_WORDS } from '@strideloom/domain/timing/rule-words.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { VERDICT_SHAPES } from '@strideloom/ui/verdict/verdict-kind.ts'
import { useId, useState } from 'react'
import type { RuleRow } from '../rule-rows.ts'
import type { RulesDraft } from '../use-rules-draft.ts'
import { RuleEditor } from './rule-editor.tsx'
import classes from './rule-item.module.css'
import { RuleWhy } from './rule-why.tsx'

/** One rule: when it speaks, what it leaves, how strict it is; behind the button why, and what may be changed. */
export const RuleItem = ({ row, draft, isOwner }: { row: RuleRow; draft: RulesDraft; isOwner: boolean }) => {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const Shape = VERDICT_SHAPES[row.severity]
  const mayChange = isOwner && (row.numbers.length > 0 || row.mayLower)
  const complaints = draft.complaints.filter(({ rule }) => rule === row.id)
  return (
    <li className={classes.rule} data-open={isOpen || undefined}>
      <span className={classes[row.severity]}>
        <Shape size={16} />
      </span>
      <div className={classes.words}>
        <p className={classes.when}>
          {row.when}
          {row.isTouched ? <Tag tone="warn">not saved</Tag> : row.isOwn ? <Tag tone="info">changed here</Tag> : null}
        </p>
        <p className={classes.leaves}>{row.leaves}</p>
        {row.shippedWhen && <p className={classes.support}>Shipped: {row.shippedWhen}</p>}
        <p className={classes.support}>
          <b>{row.id}</b>, {SEVERITY_WORDS[row.severity].name.toLowerCase()}
          {row.isLowered && ', shipped as a block'}, {CONFIDENCE_WORDS[row.confidence].name}
        </p>
        {complaints.length > 0 && !isOpen && <p className={classes.wrong}>{complaints[0]?.message}</p>}
      </div>
      <Button
        look="quiet"
        className={classes.more}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={`${isOpen ? 'Close' : mayChange ? 'Change' : 'Why'} ${row.id}`}
        onClick={() => setIsOpen((before) => !before)}
      >
        {isOpen ? 'Close' : mayChange ? 'Change' : 'Why'}
      </Button>
      {isOpen && (
        <div id={id} className={classes.open}>
          {mayChange && <RuleEditor row={row} draft={draft} />}
          <RuleWhy row={row} isOwner={isOwner} />
        </div>
      )}
    </li>
  )
}
