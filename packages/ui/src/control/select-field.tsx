import type { ComponentProps } from 'react'
import { ChevronDown } from '../glyph/direction-icons.tsx'
import { Field, type FieldWords } from './field.tsx'
import classes from './text-input.module.css'

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}

export interface SelectFieldProps
  extends FieldWords,
    Omit<ComponentProps<'select'>, keyof FieldWords | 'onChange' | 'value' | 'size' | 'children'> {
  value: string
  onChange: (value: string) => void
  options: readonly SelectOption[]
  /** Words of the empty choice, value ''. */
  empty?: string
}

/** The platform's own select: the best picker a phone has. */
export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, required, hideLabel, value, onChange, options, empty, className, ...rest } = props
  return (
    <Field {...{ label, hint, error, required, hideLabel, className }}>
      {(wiring) => (
        <span className={classes.picker}>
          <select
            {...rest}
            {...wiring}
            className={classes.input}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            {empty !== undefined && <option value="">{empty}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown size={14} />
        </span>
      )}
    </Field>
  )
}
