import { FieldError } from '@strideloom/ui/control/field.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import type { KeyRunDraft } from '../key-run-draft.ts'
import { WEEKDAYS } from '../training-words.ts'
import classes from './section.module.css'

const KINDS = [
  { value: 'quality', label: 'Quality' },
  { value: 'long', label: 'Long' },
] as const

/** Weekday, what it is, how hard, how long, when. */
export const KeyRunFields = ({
  draft,
  onChange,
  errors,
  isChange,
  today,
}: {
  draft: KeyRunDraft
  onChange: (draft: KeyRunDraft) => void
  errors: Record<string, string>
  isChange: boolean
  today: string
}) => {
  const set =
    <K extends keyof KeyRunDraft>(field: K) =>
    (value: KeyRunDraft[K]) =>
      onChange({ ...draft, [field]: value })
  return (
    <>
      <TextField
        label="What it is"
        placeholder="Intervals, tempo, long run"
        maxLength={40}
        required
        data-autofocus
        value={draft.title}
        onChange={set('title')}
        error={errors.title}
      />
      <div className={classes.choice}>
        <SegmentedControl
          label="Kind"
          look="boxes"
          options={KINDS}
          value={draft.kind}
          onChange={(kind) => set('kind')(kind)}
        />
        <FieldError id="key-run-kind" error={errors.kind} />
      </div>
      <div className={classes.pair}>
        <SelectField
          label="Weekday"
          empty="Choose"
          required
          options={WEEKDAYS.map((label, index) => ({ value: String(index + 1), label }))}
          value={draft.weekday === null ? '' : String(draft.weekday)}
          onChange={(text) => set('weekday')(text === '' ? null : Number(text))}
          error={errors.weekday}
        />
        <TextField
          label="Starts"
          type="time"
          required={false}
          value={draft.startTime}
          onChange={set('startTime')}
          error={errors.startTime}
        />
      </div>
      <div className={classes.pair}>
        <NumberField
          label="Takes"
          unit="min"
          min={10}
          max={600}
          step={5}
          decimals={0}
          required
          value={draft.minutes}
          onChange={set('minutes')}
          error={errors.minutes}
        />
        <SelectField
          label="Effort"
          required={false}
          empty="As it comes"
          options={[
            { value: 'easy', label: 'Easy' },
            { value: 'race-pace', label: 'Race pace' },
          ]}
          value={draft.effort}
          onChange={(effort) => set('effort')(effort as KeyRunDraft['effort'])}
          error={errors.effort}
        />
      </div>
      <TextField
        label={isChange ? 'The change begins' : 'Has been so since'}
        type="date"
        required
        min={isChange ? today : undefined}
        hint={
          isChange
            ? 'Earlier weeks stay as they were.'
            : 'Weeks from this day on count with it. Today, if it is not known.'
        }
        value={draft.fromDay}
        onChange={set('fromDay')}
        error={errors.fromDay}
      />
    </>
  )
}
