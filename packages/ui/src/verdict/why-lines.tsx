import { classNames } from '../class-names.ts'
import classes from './why-lines.module.css'

/** Why something is concluded, in words ready to read. What is left out is not shown. */
export interface WhyReason {
  /** What the rule is called. */
  rule: string
  /** What it says. */
  says?: string
  /** The numbers that fired it. */
  numbers?: readonly string[]
  /** What it asks of the therapist. */
  strict?: string
  /** How far it can be trusted. */
  sure?: string
  source?: string
  /** Where it is set, or that it is set nowhere. */
  setting?: string
}

const WORDS = {
  rule: 'Rule',
  says: 'Why',
  numbers: 'Numbers',
  strict: 'How strict',
  sure: 'How sure',
  source: 'Source',
  setting: 'Setting',
} as const satisfies Record<keyof WhyReason, string>

/** One reason, line by line: the same order everywhere, so that the eye finds the source where it was last time. */
export function WhyLines({ reason, className }: { reason: WhyReason; className?: string }) {
  const lines = (Object.keys(WORDS) as (keyof WhyReason)[]).flatMap((key) => {
    const value = reason[key]
    const words = typeof value === 'string' ? value : (value ?? []).join('; ')
    return words === '' ? [] : [{ key, words }]
  })
  return (
    <dl className={classNames(classes.lines, className)}>
      {lines.map(({ key, words }) => (
        <div key={key} className={classes.line}>
          <dt>{WORDS[key]}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
