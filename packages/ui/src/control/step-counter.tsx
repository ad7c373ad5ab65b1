import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { MinusIcon, PlusIcon } from '../glyph/action-icons.tsx'
import classes from './step-counter.module.css'

export interface StepCounterProps {
  /** What is counted: "Minutes, left soleus". */
  label: string
  value: number
  onChange: (value: number) => void
  min: number
  max: number
  step?: number
  /** The number as it is read at arm's length: "9 min". */
  shown: ReactNode
  /** One quiet line under it: "planned 14". */
  support?: ReactNode
  className?: string
}

/** A number that is pressed up and down with a thumb, large enough to be read standing. Where it is typed, NumberField. */
export function StepCounter(props: StepCounterProps) {
  const { label, value, onChange, min, max, step = 1, shown, support, className } = props
  const go = (by: number) => onChange(Math.min(max, Math.max(min, value + by)))
  return (
    // biome-ignore lint/a11y/useSemanticElements: one number with its two buttons, not fields of a form
    <div role="group" aria-label={label} className={classNames(classes.counter, className)}>
      <button
        type="button"
        className={classes.nudge}
        aria-label={`Less: ${label}`}
        disabled={value <= min}
        onClick={() => go(-step)}
      >
        <MinusIcon size={20} />
      </button>
      <p className={classes.middle} aria-live="polite">
        <b>{shown}</b>
        {support && <small>{support}</small>}
      </p>
      <button
        type="button"
        className={classes.nudge}
        aria-label={`More: ${label}`}
        disabled={value >= max}
        onClick={() => go(step)}
      >
        <PlusIcon size={20} />
      </button>
    </div>
  )
}
