import { LiveText } from './live-text.tsx'
import classes from './panel.module.css'

/** A reason to be written; while it is empty, sentences to start from stand under it. */
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
}) => (
  <div>
    <LiveText label={label} lines={2} value={value} maxLength={300} onCommit={onCommit} />
    {value === '' && starters.length > 0 && (
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
