import { classNames } from '../class-names.ts'
import { VisuallyHidden } from '../mark/visually-hidden.tsx'
import classes from './why.module.css'
import { WhyLines, type WhyReason } from './why-lines.tsx'

export interface WhyProps {
  /** What is asked about: "Stride feels shortened". Read out behind "Why". */
  about: string
  reasons: readonly WhyReason[]
  className?: string
}

/** "Why", a press away from whatever was concluded: the rule, its numbers, how sure it is, where it comes from. */
export function Why({ about, reasons, className }: WhyProps) {
  if (reasons.length === 0) return null
  return (
    <details className={classNames(classes.why, className)}>
      <summary className={classes.ask}>
        Why<VisuallyHidden>{`: ${about}`}</VisuallyHidden>
      </summary>
      <div className={classes.reasons}>
        {reasons.map((reason) => (
          <WhyLines key={reason.rule} reason={reason} />
        ))}
      </div>
    </details>
  )
}
