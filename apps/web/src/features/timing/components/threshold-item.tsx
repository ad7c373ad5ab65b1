import { CONFIDENCE_WORDS } from '@strideloom/domain/timing/confidence-words.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { useId, useState } from 'react'
import type { ThresholdRow } from '../threshold-rows.ts'
import type { RulesDraft } from '../use-rules-draft.ts'
import classes from './rule-item.module.css'
import { ThresholdEditor } from './threshold-editor.tsx'
import { ThresholdWhy } from './threshold-why.tsx'

/** One threshold: when it is met and what it means; behind the button where it comes from, and what may be changed. */
export const ThresholdItem = ({ row, draft, isOwner }: { row: ThresholdRow; draft: RulesDraft; isOwner: boolean }) => {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const mayChange = isOwner && row.numbers.length > 0
  const wrong = draft.numberComplaints.find(({ setting }) => row.numbers.some((number) => number.id === setting))
  return (
    <li className={classes.threshold} data-open={isOpen || undefined}>
      <div className={classes.words}>
        <p className={classes.when}>
          {row.when}
          {row.isTouched ? <Tag tone="warn">not saved</Tag> : row.isOwn ? <Tag tone="info">changed here</Tag> : null}
        </p>
        <p className={classes.leaves}>{row.means}</p>
        {row.shipped && (
          <p className={classes.support}>
            Shipped: {row.shipped.when}: {row.shipped.means}
          </p>
        )}
        <p className={classes.support}>
          <b>{row.name}</b>, {row.isOwn ? 'this practice’s own number' : CONFIDENCE_WORDS[row.confidence].name}
        </p>
        {wrong && !isOpen && <p className={classes.wrong}>{wrong.message}</p>}
      </div>
      <Button
        look="quiet"
        className={classes.more}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={`${isOpen ? 'Close' : mayChange ? 'Change' : 'Why'} ${row.name}`}
        onClick={() => setIsOpen((before) => !before)}
      >
        {isOpen ? 'Close' : mayChange ? 'Change' : 'Why'}
      </Button>
      {isOpen && (
        <div id={id} className={classes.open}>
          {mayChange && <ThresholdEditor row={row} draft={draft} />}
          <ThresholdWhy row={row} isOwner={isOwner} />
        </div>
      )}
    </li>
  )
}
