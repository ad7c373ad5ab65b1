import { FieldError } from '@strideloom/ui/control/field.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { useState } from 'react'
import { possibleStatuses, type RaceDraft } from '../race-draft.ts'
import { DISTANCES, PRIORITIES, STATUSES } from '../training-words.ts'
import classes from './section.module.css'

const LENGTHS = [
  ...DISTANCES.map(({ km, label }) => ({ value: String(km), label })),
  { value: 'other', label: 'Other' },
]

/** Name, day, distance, what it is worth, and how it stands. */
export const RaceFields = ({
  draft,
  onChange,
  errors,
  isNew,
  today,
}: {
  draft: RaceDraft
  onChange: (draft: RaceDraft) => void
  errors: Record<string, string>
  isNew: boolean
  today: string
}) => {
  const isUsual = DISTANCES.some(({ km }) => km === draft.distanceKm)
  const [typesKm, setTypesKm] = useState(draft.distanceKm !== null && !isUsual)
  const set =
    <K extends keyof RaceDraft>(field: K) =>
    (value: RaceDraft[K]) =>
      onChange({ ...draft, [field]: value })
  const pickLength = (value: string) => {
    setTypesKm(value === 'other')
    set('distanceKm')(value === 'other' ? null : Number(value))
  }
  const letter = PRIORITIES.find(({ value }) => value === draft.priority)
  const statuses = possibleStatuses(draft.day, today)
  return (
    <>
      <TextField
        label="Name"
        maxLength={80}
        required
        data-autofocus
        value={draft.name}
        onChange={set('name')}
        error={errors.name}
      />
      <div className={classes.pair}>
        <TextField label="Day" type="date" required value={draft.day} onChange={set('day')} error={errors.day} />
        <TextField
          label="Start"
          type="time"
          required={false}
          value={draft.startTime}
          onChange={set('startTime')}
          error={errors.startTime}
        />
      </div>
      <div className={classes.choice}>
        <SegmentedControl
          label="Distance"
          look="boxes"
          options={LENGTHS}
          value={typesKm ? 'other' : draft.distanceKm === null ? null : String(draft.distanceKm)}
          onChange={pickLength}
        />
        {typesKm && (
          <NumberField
            label="Kilometres"
            unit="km"
            min={0.1}
            max={1000}
            step={1}
            decimals={2}
            value={draft.distanceKm}
            onChange={set('distanceKm')}
            error={errors.distanceKm}
          />
        )}
        {!typesKm && <FieldError id="race-distance" error={errors.distanceKm} />}
      </div>
      <div className={classes.choice}>
        <SegmentedControl
          label="What it is worth"
          look="boxes"
          options={PRIORITIES}
          value={draft.priority}
          onChange={set('priority')}
        />
        <p className={classes.hint} aria-live="polite">
          {letter?.hint}
        </p>
        <FieldError id="race-priority" error={errors.priority} />
      </div>
      {!isNew && (
        <SelectField
          label="How it stands"
          options={STATUSES.filter(({ value }) => statuses.includes(value) || value === draft.status)}
          value={draft.status}
          onChange={(status) => set('status')(status as RaceDraft['status'])}
          error={errors.status}
        />
      )}
    </>
  )
}
