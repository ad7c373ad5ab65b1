import type { SkipReason } from '@strideloom/domain/logs/skip-reasons.ts'
import { useEffect, useId, useRef } from 'react'
import { REASONS } from '../reasons.ts'
import classes from './reason-picker.module.css'

type Props = {
  value: SkipReason | null
  onChange: (reason: SkipReason) => void
  error: string | null
}

/** Why it was left out, in one tap. No answer is wrong. */
export const ReasonPicker = ({ value, onChange, error }: Props) => {
  const name = useId()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (error) first.current?.focus()
  }, [error])
  return (
    <fieldset className={classes.group} aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={classes.legend}>Why?</legend>
      <div className={classes.options}>
        {REASONS.map((reason, index) => (
          <label key={reason.value} className={classes.option}>
            <input
              ref={index === 0 ? first : undefined}
              type="radio"
              className={classes.input}
              name={name}
              checked={value === reason.value}
              onChange={() => onChange(reason.value)}
            />
            <span className={classes.face}>{reason.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${name}-error`} className={classes.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
