import { useId } from 'react'
import { classNames } from '../class-names.ts'
import { VisuallyHidden } from '../mark/visually-hidden.tsx'
import classes from './pressure-picker.module.css'

export interface PressurePickerProps {
  label: string
  value: number | null
  onChange: (pressure: number) => void
  /** The most that today allows here, 0–10. */
  ceiling: number
  /** Why: "her own limit", "race in 46 h". */
  cause: string
  /** Steps above the ceiling up to this one may be asked for; `onChange` decides what becomes of it. */
  askable?: number
  disabled?: boolean
  className?: string
}

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** Pressure 1–10 with its ceiling in sight: allowed steps tinted, the chosen one filled, refused ones hatched. */
export function PressurePicker(props: PressurePickerProps) {
  const { label, value, onChange, ceiling, cause, askable = ceiling, disabled, className } = props
  const name = useId()
  return (
    <fieldset className={classNames(classes.group, className)} disabled={disabled}>
      <legend className={classes.hidden}>
        {label}, ceiling {ceiling}, {cause}
      </legend>
      <div className={classes.steps}>
        {steps.map((step) => (
          <label key={step} className={classes.step}>
            <input
              type="radio"
              className={classes.input}
              name={name}
              checked={value === step}
              disabled={step > Math.max(ceiling, askable)}
              onChange={() => onChange(step)}
            />
            <span className={classNames(classes.number, step > ceiling && classes.refused)}>{step}</span>
            {step > ceiling && <VisuallyHidden>, over the ceiling</VisuallyHidden>}
          </label>
        ))}
      </div>
      <p
        className={classes.edge}
        style={{ gridTemplateColumns: `minmax(min-content, ${ceiling}fr) minmax(min-content, ${10 - ceiling}fr)` }}
        aria-hidden="true"
      >
        <span>ceiling {ceiling}</span>
        <span>{cause}</span>
      </p>
    </fieldset>
  )
}
