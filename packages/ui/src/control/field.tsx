import { type ReactNode, useId } from 'react'
import { classNames } from '../class-names.ts'
import { WarnIcon } from '../glyph/verdict-icons.tsx'
import classes from './field.module.css'

export interface FieldWords {
  label: string
  /** One line of help: under the label, in dense forms under the input. */
  hint?: ReactNode
  /** What is wrong and what to do, as a sentence. */
  error?: string | null
  required?: boolean
  /** The label is spoken but not shown. */
  hideLabel?: boolean
}

/** What an input needs to be tied to its label, hint and error. Spread it on the input. */
export interface FieldWiring {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  required: boolean | undefined
}

export interface FieldProps extends FieldWords {
  children: (wiring: FieldWiring) => ReactNode
  className?: string
}

/** Label, hint and error around one input of your own. */
export function Field({ label, hint, error, required, hideLabel, children, className }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={classNames(classes.field, className)}>
      <label htmlFor={id} className={hideLabel ? classes.hidden : classes.label}>
        {label}
        {!required && required !== undefined && <span className={classes.optional}> (optional)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        required: required || undefined,
      })}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}

/** The error line of a field; stays in the page so that a reader hears it when it appears. */
export function FieldError({ id, error }: { id: string; error?: string | null | undefined }) {
  return (
    <p id={id} className={error ? classes.error : undefined} aria-live="polite">
      {error && <WarnIcon size={14} />}
      {error}
    </p>
  )
}
