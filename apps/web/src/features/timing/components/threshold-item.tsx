import { CONFIDENCE_WORDS } from '@strideloom/domain/timing/confidence-words.ts'
import type { ThresholdRow } from '../threshold-rows.ts'
import type { RulesDraft } from '../use-rules-draft.ts'
import { ItemFrame } from './item-frame.tsx'
import classes from './rule-item.module.css'
import { ThresholdEditor } from './threshold-editor.tsx'
import { ThresholdWhy } from './threshold-why.tsx'

/** One threshold: when it is met and what it means. */
export const ThresholdItem = ({ row, draft, isOwner }: { row: ThresholdRow; draft: RulesDraft; isOwner: boolean }) => {
  const mayChange = isOwner && row.numbers.length > 0
  return (
    <ItemFrame
      name={row.name}
      when={row.when}
      says={row.means}
      isTouched={row.isTouched}
      isOwn={row.isOwn}
      mayChange={mayChange}
      wrong={draft.numberComplaints.find(({ setting }) => row.numbers.some((number) => number.id === setting))?.message}
      support={
        <>
          {row.shipped && (
            <p className={classes.support}>
              Shipped: {row.shipped.when}: {row.shipped.means}
            </p>
          )}
          <p className={classes.support}>
            <b>{row.name}</b>, {row.isOwn ? 'this practice’s own number' : CONFIDENCE_WORDS[row.confidence].name}
          </p>
        </>
      }
    >
      {mayChange && <ThresholdEditor row={row} draft={draft} />}
      <ThresholdWhy row={row} isOwner={isOwner} />
    </ItemFrame>
  )
}
