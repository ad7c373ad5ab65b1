import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import classes from './cause-list.module.css'
import type { VerdictKind } from './verdict-kind.ts'
import { Why } from './why.tsx'
import { WhyLines, type WhyReason } from './why-lines.tsx'

export interface CauseLine {
  id: string
  kind: VerdictKind
  /** Its own number, or a word as short; without one a dash stands there. */
  number: ReactNode
  sentence: ReactNode
  /** It is what decides: its number is filled. */
  decides?: boolean
  /** Behind "Why": the rule, its numbers, how sure it is, where it comes from. */
  why?: WhyReason
}

export interface CauseListProps {
  /** The strictest first. */
  causes: readonly CauseLine[]
  /** Names the list for readers. */
  label: string
  /** `folded`: what the rule is called, and the rest a press away. */
  showsWhy?: boolean | 'folded'
  className?: string
}

/** Why a limit is what it is: every cause with its own number, the strictest first and filled. */
export function CauseList({ causes, label, showsWhy, className }: CauseListProps) {
  return (
    <ol className={classNames(classes.causes, className)} aria-label={label}>
      {causes.map(({ id, kind, number, sentence, decides, why }) => (
        <li key={id} className={classNames(classes.cause, classes[kind], decides && classes.decides)}>
          <span className={classes.number}>{number ?? '–'}</span>
          <div className={classes.words}>
            {sentence}
            {showsWhy === 'folded' && why && (
              <div className={classes.folded}>
                {why.rule} <Why about={why.says ?? why.rule} reasons={[why]} />
              </div>
            )}
            {showsWhy === true && why && <WhyLines reason={why} className={classes.lines} />}
          </div>
        </li>
      ))}
    </ol>
  )
}
