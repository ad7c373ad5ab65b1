import { classNames } from '../class-names.ts'
import classes from './meter.module.css'

export type MeterTone = 'done' | 'warn' | 'hands' | 'mobility' | 'strength' | 'prehab' | 'plyo' | 'run'

export interface MeterProps {
  value: number
  max: number
  tone?: MeterTone
  /** "Bent-knee heel raise, 4 of 4". */
  sentence: string
  className?: string
}

/** A lying bar: so much of so much. */
export function Meter({ value, max, tone = 'done', sentence, className }: MeterProps) {
  const share = max > 0 ? Math.max(0, Math.min(1, value / max)) : 0
  return (
    <span className={classNames(classes.meter, className)} role="img" aria-label={sentence}>
      <i className={classes[tone]} style={{ width: `${share * 100}%` }} />
    </span>
  )
}
