import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { classNames } from '../class-names.ts'
import { Button } from '../control/button.tsx'
import { TextField } from '../control/text-field.tsx'
import classes from './reason-picker.module.css'

export interface ReasonPickerProps {
  /** What is asked: "Why it is kept". */
  label: string
  hint?: string
  /** Sentences to take or to start from. */
  starters: readonly string[]
  /** `pick`: a starter is the answer at once. `write`: a starter stands in the field, to be made one's own. */
  manner: 'pick' | 'write'
  /** Fewest characters of what is typed. */
  least?: number
  most?: number
  /** What stood there before. */
  value?: string
  /** Words of the button: "Keep it". */
  giveLabel: string
  onGive: (reason: string) => void
  /** Another quiet way out beside it. */
  onCancel?: () => void
  cancelLabel?: string
  /** The field has the focus at once. */
  autoFocus?: boolean
  className?: string
}

/** What is wrong with a reason as it stands, in a sentence; null when it will do. */
export function complaintAboutReason(text: string, least: number): string | null {
  const length = [...text.trim()].length
  if (length === 0) return 'Say why, so that it can be read later.'
  return length < least ? `Say a little more: at least ${least} characters, so far ${length}.` : null
}

/** A reason that is picked or typed, and kept with what it is the reason for. */
export function ReasonPicker(props: ReasonPickerProps) {
  const { label, hint, starters, manner, least = 1, most = 300, value = '', giveLabel, onGive, onCancel } = props
  const { cancelLabel = 'Back', autoFocus, className } = props
  const [text, setText] = useState(value)
  const [error, setError] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const field = () => form.current?.querySelector<HTMLElement>('textarea')
  // it may come into a dialog that is open already, where what had the focus has just gone
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useEffect(() => {
    if (autoFocus) field()?.focus()
  }, [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const complaint = complaintAboutReason(text, least)
    setError(complaint)
    if (complaint === null) onGive(text.trim())
    else field()?.focus()
  }
  const take = (starter: string) => {
    setError(null)
    if (manner === 'pick') onGive(starter)
    else {
      setText(starter)
      field()?.focus()
    }
  }
  return (
    <form ref={form} className={classNames(classes.form, className)} noValidate onSubmit={submit}>
      {starters.length > 0 && (
        <fieldset className={classes.starters}>
          <legend id={id} className={classes.legend}>
            {manner === 'pick'
              ? `${label}: pick one, or write your own`
              : `${label}: start from one, or write your own`}
          </legend>
          {starters.map((starter) => (
            <button
              key={starter}
              type="button"
              className={classes.starter}
              aria-pressed={manner === 'pick' ? undefined : text === starter}
              onClick={() => take(starter)}
            >
              {starter}
            </button>
          ))}
        </fieldset>
      )}
      <TextField
        label={label}
        hideLabel={starters.length > 0}
        hint={hint}
        lines={2}
        value={text}
        maxLength={most}
        error={error}
        data-autofocus={autoFocus || undefined}
        onChange={(next) => {
          setText(next)
          if (error !== null) setError(complaintAboutReason(next, least))
        }}
      />
      <div className={classes.foot}>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {cancelLabel}
          </Button>
        )}
        <Button type="submit" look="main">
          {giveLabel}
        </Button>
      </div>
    </form>
  )
}
