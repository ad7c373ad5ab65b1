import type { ComponentProps, ReactNode } from 'react'
import { Field, type FieldWords } from './field.tsx'
import classes from './text-input.module.css'

export interface TextFieldProps
  extends FieldWords,
    Omit<ComponentProps<'input'>, keyof FieldWords | 'onChange' | 'value' | 'size'> {
  value: string
  onChange: (text: string) => void
  /** More than one makes it a text area that grows with what is written. */
  lines?: number
  icon?: ReactNode
}

/** One line of text, or several. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, required, hideLabel, value, onChange, lines = 1, icon, className, ...rest } = props
  return (
    <Field {...{ label, hint, error, required, hideLabel, className }}>
      {(wiring) => {
        if (lines > 1) {
          return (
            <textarea
              {...(rest as ComponentProps<'textarea'>)}
              {...wiring}
              rows={lines}
              className={classes.input}
              value={value}
              onChange={(event) => onChange(event.currentTarget.value)}
            />
          )
        }
        const input = (
          <input
            type="text"
            dir="auto"
            {...rest}
            {...wiring}
            className={classes.input}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )
        return icon ? (
          <span className={classes.iconed}>
            {input}
            {icon}
          </span>
        ) : (
          input
        )
      }}
    </Field>
  )
}
