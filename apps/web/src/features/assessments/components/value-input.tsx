import { valueRange } from '@strideloom/domain/assessments/measured-value.ts'
import type { AssessmentTest } from '@strideloom/domain/library/tests.ts'
import { SideMark } from './side-mark.tsx'
import classes from './value-input.module.css'

/** Printed behind the number; scores and answers have none. */
const UNITS: Partial<Record<AssessmentTest['unit'], string>> = {
  cm: 'cm',
  deg: '°',
  reps: 'reps',
  s: 's',
  mmHg: 'mmHg',
  '%BW': '%',
  'NRS 0-10': '/ 10',
}

/** "+" and "−" change places: keyboards of tablets hide the minus. */
const turned = (text: string): string => (/^\s*[-−]/.test(text) ? text.replace(/[-−]/, '') : `-${text.trim()}`)

/** One number of a test on one side. Empty is not done. */
export const ValueInput = ({
  test,
  side,
  label,
  text,
  invalid,
  describedBy,
  onText,
  onAsk,
}: {
  test: AssessmentTest
  side: string
  label: string
  text: string
  invalid: boolean
  describedBy: string
  onText: (text: string) => void
  /** "?" was pressed: how is this test done? */
  onAsk: () => void
}) => {
  const { whole } = valueRange(test)
  const unit = UNITS[test.unit]
  const mayBeNegative = (test.reference.low ?? 0) < 0
  return (
    <span className={classes.cell} data-invalid={invalid || undefined}>
      <SideMark side={side} />
      {mayBeNegative && (
        <button
          type="button"
          tabIndex={-1}
          className={classes.sign}
          aria-label={`Change the sign of ${label}`}
          onClick={() => onText(turned(text))}
        >
          ±
        </button>
      )}
      <input
        type="text"
        inputMode={whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        enterKeyHint="next"
        className={classes.input}
        aria-label={label}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        data-entry=""
        data-side={side}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== '?') return
          event.preventDefault()
          onAsk()
        }}
      />
      {unit && (
        <span className={classes.unit} aria-hidden="true">
          {unit}
        </span>
      )}
    </span>
  )
}
