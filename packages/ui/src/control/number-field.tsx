import { useState } from 'react'
import { readDecimal, roundTo, writeDecimal } from '../format/decimal.ts'
import { MinusIcon, PlusIcon } from '../glyph/action-icons.tsx'
import { Field, type FieldWords } from './field.tsx'
import classes from './number-field.module.css'

export interface NumberFieldProps extends FieldWords {
  value: number | null
  onChange: (value: number | null) => void
  min?: number
  max?: number
  /** What a press of − or + changes, default 1. */
  step?: number
  /** Decimals kept when typing, default as many as `step` has. */
  decimals?: number
  /** Printed after the number: "min", "kg", "of 10". */
  unit?: string
  placeholder?: string
  disabled?: boolean
  className?: string
}

/**
 * A stepper that can also be typed in; 7,5 and 7.5 are the same. What is typed is what `onChange` gets: a number out of
 * range is not pulled to the edge unseen, and a text that is no number is no value. The field says what is wrong.
 */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, step = 1 } = props
  const { label, hint, required, hideLabel, unit, placeholder, disabled, className } = props
  const decimals = props.decimals ?? decimalsOf(step)
  // what is being typed; null while the field shows its value
  const [draft, setDraft] = useState<string | null>(null)
  const unreadable = draft !== null && draft.trim() !== '' && readDecimal(draft) === null
  const outside = value !== null && (value < min || value > max)
  const error = unreadable
    ? 'Write a number, for example 7.5.'
    : (props.error ?? (outside ? rangeWords(min, max) : null))

  const fit = (n: number) => Math.min(max, Math.max(min, roundTo(n, decimals)))
  function type(text: string) {
    setDraft(text)
    const read = readDecimal(text)
    onChange(read === null ? null : roundTo(read, decimals))
  }
  function leave() {
    if (!unreadable) setDraft(null)
  }
  function nudge(steps: number) {
    setDraft(null)
    // from nothing, the first press lands on the lowest sensible number rather than beside it
    onChange(value === null ? fit(Number.isFinite(min) ? min : 0) : fit(value + steps * step))
  }

  return (
    <Field {...{ label, hint, error, required, hideLabel, className }}>
      {(wiring) => (
        <span className={classes.stepper} data-invalid={error ? true : undefined} data-disabled={disabled || undefined}>
          <button
            type="button"
            className={classes.nudge}
            aria-label={`Less ${label}`}
            disabled={disabled || (value !== null && value <= min)}
            onClick={() => nudge(-1)}
          >
            <MinusIcon />
          </button>
          <span className={classes.middle}>
            <input
              {...wiring}
              className={classes.input}
              type="text"
              inputMode={decimals > 0 || min < 0 ? 'decimal' : 'numeric'}
              autoComplete="off"
              placeholder={placeholder}
              disabled={disabled}
              value={draft ?? writeDecimal(value, decimals)}
              onChange={(event) => type(event.currentTarget.value)}
              onBlur={leave}
              onKeyDown={(event) => {
                const move = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key]
                if (move === undefined) return
                event.preventDefault()
                nudge(move)
              }}
            />
            {unit && (
              <span className={classes.unit} aria-hidden="true">
                {unit}
              </span>
            )}
          </span>
          <button
            type="button"
            className={classes.nudge}
            aria-label={`More ${label}`}
            disabled={disabled || (value !== null && value >= max)}
            onClick={() => nudge(1)}
          >
            <PlusIcon />
          </button>
        </span>
      )}
    </Field>
  )
}

function rangeWords(min: number, max: number): string {
  if (!Number.isFinite(max)) return `Not below ${writeDecimal(min)}.`
  return Number.isFinite(min) ? `From ${writeDecimal(min)} to ${writeDecimal(max)}.` : `Not above ${writeDecimal(max)}.`
}

function decimalsOf(step: number): number {
  return String(step).split('.')[1]?.length ?? 0
}
