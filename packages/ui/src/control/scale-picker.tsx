import { useId } from 'react'
import { classNames } from '../class-names.ts'
import { VisuallyHidden } from '../mark/visually-hidden.tsx'
import classes from './scale-picker.module.css'

export interface ScalePickerProps {
  /** The question: "Left calf", "Sleep". */
  label: string
  from?: number
  to?: number
  value: number | null
  onChange: (value: number) => void
  /** Words of both ends: "moves freely", "as stiff as can be". */
  lowLabel: string
  highLabel: string
  /** The earlier answer, marked on the scale: `{ value: 4, label: '4 yesterday' }`. */
  before?: { value: number; label: string } | null
  /** Clay for what is felt in the body (0–10), ink for the other questions. */
  tone?: 'felt' | 'ink'
  hideLabel?: boolean
  /** `line`: question at the left, scale at the right, from 340 px on. */
  layout?: 'stack' | 'line'
  className?: string
}

/** One tap on a scale. Radio buttons underneath, so arrows, forms and readers work by themselves. */
export function ScalePicker(props: ScalePickerProps) {
  const { label, from = 0, to = 10, value, onChange, lowLabel, highLabel, before, tone = 'felt' } = props
  const name = useId()
  const steps = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${name}-label`}
      className={classNames(classes.group, props.layout === 'line' && classes.line, props.className)}
    >
      <span id={`${name}-label`} className={props.hideLabel ? classes.hidden : classes.label}>
        {label}
      </span>
      <div className={classes.body}>
        <div className={classNames(classes.steps, classes[tone])}>
          {steps.map((step) => (
            <label key={step} className={classes.step} data-before={before?.value === step || undefined}>
              <input
                type="radio"
                className={classes.input}
                name={name}
                checked={value === step}
                onChange={() => onChange(step)}
              />
              <span className={classes.number}>{step}</span>
              <VisuallyHidden>{spoken(step, props)}</VisuallyHidden>
            </label>
          ))}
        </div>
        <div className={classes.ends} aria-hidden="true">
          <span>{lowLabel}</span>
          {before && <span>{before.label}</span>}
          <span>{highLabel}</span>
        </div>
      </div>
    </div>
  )
}

function spoken(step: number, { from = 0, to = 10, lowLabel, highLabel, before }: ScalePickerProps): string {
  const end = step === from ? `, ${lowLabel}` : step === to ? `, ${highLabel}` : ''
  return before?.value === step ? `${end}, ${before.label}` : end
}
