import { TextField, type TextFieldProps } from '@strideloom/ui/control/text-field.tsx'
import { useEffect, useRef, useState } from 'react'
import { useLatest } from '../use-latest.ts'

const PAUSE_MS = 800

/**
 * A text that is kept while it is typed: after a pause and on leaving. What may not be kept stays in the field with its
 * complaint.
 */
export const LiveText = ({
  value,
  onCommit,
  ...field
}: Omit<TextFieldProps, 'value' | 'onChange' | 'error'> & {
  value: string
  /** Gives the complaint, or null when it is kept. */
  onCommit: (text: string) => string | null
}) => {
  const [text, setText] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const commit = (now: string | null): boolean => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    if (now === null || now.trim() === value) {
      setError(null)
      return true
    }
    const complaint = onCommit(now)
    setError(complaint)
    return complaint === null
  }
  const latest = useLatest({ text, commit })
  // the panel may be gone before the pause is over
  useEffect(
    () => () => {
      if (timer.current) latest.current.commit(latest.current.text)
    },
    [latest],
  )
  return (
    <TextField
      {...field}
      value={text ?? value}
      {...(error !== null && { error })}
      onChange={(next) => {
        setText(next)
        if (timer.current) clearTimeout(timer.current)
        timer.current = setTimeout(() => latest.current.commit(next), PAUSE_MS)
      }}
      onBlur={() => {
        if (commit(text)) setText(null)
      }}
    />
  )
}
