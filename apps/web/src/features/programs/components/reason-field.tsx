import { useEffect, useState } from 'react'
import { LiveText } from './live-text.tsx'
import classes from './panel.module.css'

/** A reason to be written; until something is typed, sentences to start from stand under it. */
export const ReasonField = ({
  label,
  value,
  starters,
  onCommit,
}: {
  label: string
  value: string
  starters: readonly string[]
  onCommit: (text: string) => string | null
}) => {
  // The starters go with the first letter, not when the field is left: then the ones below would jump away from under
  // the press that left it.
  const [isTyped, setIsTyped] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed is kept now, or taken back
  useEffect(() => setIsTyped(false), [value])
  return (
    <div>
      <LiveText
        label={label}
        lines={2}
        value={value}
        maxLength={300}
        onCommit={onCommit}
        onInput={(event) => setIsTyped(event.currentTarget.value !== '')}
      />
      {value === '' && !isTyped && starters.length > 0 && (
        <div className={classes.starters}>
          {starters.slice(0, 3).map((sentence) => (
            <button key={sentence} type="button" className={classes.starter} onClick={() => onCommit(sentence)}>
              {sentence}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
