import { type ReactNode, useId } from 'react'
import { classNames } from '../class-names.ts'
import classes from './toggle.module.css'

export interface ToggleProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  hint?: ReactNode
  icon?: ReactNode
  disabled?: boolean
  hideLabel?: boolean
  className?: string
}

/** A switch that acts at once; the whole row is the target. */
export function Toggle({ label, checked, onChange, hint, icon, disabled, hideLabel, className }: ToggleProps) {
  const id = useId()
  return (
    <label className={classNames(classes.row, className)}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        className={classes.input}
        checked={checked}
        disabled={disabled}
        aria-label={hideLabel ? label : undefined}
        aria-labelledby={hideLabel ? undefined : `${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={classes.track} />
      {icon}
      {!hideLabel && (
        <span className={classes.words}>
          <span id={`${id}-label`} className={classes.label}>
            {label}
          </span>
          {hint && (
            <span id={`${id}-hint`} className={classes.hint}>
              {hint}
            </span>
          )}
        </span>
      )}
    </label>
  )
}
