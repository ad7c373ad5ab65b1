import { type ReactNode, useId } from 'react'
import { classNames } from '../class-names.ts'
import { FieldError } from './field.tsx'
import classes from './segmented-control.module.css'

export interface Segment<Value extends string> {
  value: Value
  label: string
  icon?: ReactNode
}

export interface SegmentedControlProps<Value extends string> {
  label: string
  options: readonly Segment<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  /** `track`: views of one thing. `boxes`: an answer. */
  look?: 'track' | 'boxes'
  /** Default: hidden for a track, shown for boxes. */
  hideLabel?: boolean
  error?: string | null | undefined
  className?: string
}

/** One of a few. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, options, value, onChange, look = 'track', hideLabel = look === 'track', error, className } = props
  const name = useId()
  return (
    <fieldset
      className={classNames(classes.group, className)}
      // One radio cannot be wrong, their group can.
      role={error === undefined ? undefined : 'radiogroup'}
      aria-invalid={error ? true : undefined}
      aria-describedby={error === undefined ? undefined : `${name}-error`}
    >
      <legend className={hideLabel ? classes.hidden : classes.label}>{label}</legend>
      <div className={classes[look]}>
        {options.map((option) => (
          <label key={option.value} className={classes.option}>
            <input
              type="radio"
              className={classes.input}
              name={name}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span className={classes.face}>
              {option.icon}
              {option.label}
            </span>
          </label>
        ))}
      </div>
      {error !== undefined && <FieldError id={`${name}-error`} error={error} />}
    </fieldset>
  )
}
