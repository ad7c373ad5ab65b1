import { unitSuffix, valueRange } from '@strideloom/domain/assessments/measured-value.ts'
import { numberWords, valueWords } from '@strideloom/domain/assessments/number-words.ts'
import { testOf } from '@strideloom/domain/library/test-of.ts'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { CloseIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { ArrowRight } from '@strideloom/ui/glyph/direction-icons.tsx'
import { WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { useId } from 'react'
import { complaintAboutTyped } from '../recorded.ts'
import type { RecordingRetest } from '../recording.ts'
import {
  earlierWords,
  type MeasureLine,
  measureName,
  onTheDay,
  otherSideWords,
  sinceLastTime,
} from '../retest-words.ts'
import { useRoom } from '../room-context.ts'
import classes from './measure-row.module.css'

type Part = 'before' | 'after'

/** One measure: what it was, what it is before the hands, what it is after them, and what each difference is worth. */
export const MeasureRow = ({
  retest,
  onChange,
  onRemove,
}: {
  retest: RecordingRetest
  onChange: (fields: Partial<RecordingRetest>) => void
  onRemove: () => void
}) => {
  const { measured, therapist, complaints } = useRoom()
  const id = useId()
  const found = measured.get(retest.id)
  const name = measureName(retest)
  const test = testOf(retest)
  const lines = found ? [sinceLastTime(found, therapist), onTheDay(found)].filter((line) => line !== null) : []
  const other = found && otherSideWords(found)
  const error = (['before', 'after'] as const)
    .map((part) => complaints.get(`${retest.id} ${part}`) ?? complaintAboutTyped(retest, retest[part]))
    .find((complaint) => complaint !== null)
  return (
    <fieldset className={classes.row}>
      <legend className={classes.name}>{name}</legend>
      <IconButton
        label={`Take away: ${name}`}
        icon={<CloseIcon size={14} />}
        className={classes.remove}
        onClick={onRemove}
      />
      <div className={classes.values}>
        {found?.earlier && (
          <>
            <p className={classes.value}>
              <small>{earlierWords(found.earlier)}</small>
              <b>
                {test.unit === 'yes/no'
                  ? valueWords(found.earlier.value, test.unit)
                  : numberWords(found.earlier.value, 2)}
              </b>
            </p>
            <ArrowRight size={16} />
          </>
        )}
        <Value part="before" label="now" {...{ retest, name, onChange, describedBy: id }} />
        <ArrowRight size={16} />
        <Value part="after" label="after" {...{ retest, name, onChange, describedBy: id }} />
      </div>
      <div id={id} className={classes.lines}>
        {error ? <p className={classes.error}>{error}</p> : lines.map((line) => <Line key={line.says} line={line} />)}
        {other && <p>{other}</p>}
      </div>
    </fieldset>
  )
}

const Line = ({ line: { tone, says } }: { line: MeasureLine }) => (
  <p data-tone={tone}>
    {tone === 'worse' && <WarnIcon size={13} />}
    {says}
  </p>
)

const YES_NO = [
  { value: '1', label: 'Yes' },
  { value: '0', label: 'No' },
] as const

const Value = ({
  part,
  label,
  retest,
  name,
  onChange,
  describedBy,
}: {
  part: Part
  label: string
  retest: RecordingRetest
  name: string
  onChange: (fields: Partial<RecordingRetest>) => void
  describedBy: string
}) => {
  const test = testOf(retest)
  const text = retest[part]
  const range = valueRange(test)
  if (test.unit === 'yes/no')
    return (
      <SegmentedControl
        label={`${name}, ${label}`}
        hideLabel
        look="boxes"
        options={YES_NO}
        value={text === '1' || text === '0' ? text : null}
        onChange={(value) => onChange({ [part]: value })}
      />
    )
  return (
    <label className={classes.value}>
      <small>{[label, unitSuffix(test.unit).trim()].filter(Boolean).join(', ')}</small>
      <input
        type="text"
        // Number keys of tablets hide the minus.
        inputMode={range.low < 0 ? 'text' : range.whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        className={classes.input}
        aria-label={`${name}, ${label}`}
        aria-invalid={complaintAboutTyped(retest, text) !== null || undefined}
        aria-describedby={describedBy}
        value={text}
        onChange={(event) => onChange({ [part]: event.currentTarget.value })}
      />
    </label>
  )
}
