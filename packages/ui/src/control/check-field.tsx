import { type ReactNode, useId } from 'react'
import { classNames } from '../class-names.ts'
import { CheckIcon } from '../glyph/action-icons.tsx'
import classes from './check-field.module.css'
import { FieldError } from './field.tsx'

export interface CheckFieldProps {
  label: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  hint?: ReactNode
  error?: string | null
  required?: boolean
  disabled?: boolean
  className?: string
}

/** A box to tick, its words part of the target. */
export function CheckField({ label, checked, onChange, hint, error, required, disabled, className }: CheckFieldProps) {
  const id = useId()
  return (
    <div className={className}>
      <label className={classes.row}>
        <input
          type="checkbox"
          className={classes.input}
          checked={checked}
          required={required}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span className={classNames(classes.box, error && classes.wrong)}>
          <CheckIcon size={14} />
        </span>
        <span className={classes.words}>
          {label}
          {hint && (
            <span id={`${id}-hint`} className={classes.hint}>
              {hint}
            </span>
          )}
        </span>
      </label>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}
