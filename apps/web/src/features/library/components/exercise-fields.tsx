import { EXERCISES } from '@strideloom/domain/library/exercises.ts'
import { EXERCISE_CATEGORIES, type ExerciseCategory } from '@strideloom/domain/library/ids.ts'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Toggle } from '@strideloom/ui/control/toggle.tsx'
import { kindWord } from '@strideloom/ui/glyph/kind-glyph.tsx'
import type { AmountKind, ExerciseDraft } from '../exercise-draft.ts'
import type { FieldsProps } from '../shelf.ts'
import { LEVEL_WORDS } from '../words.ts'
import classes from './item-sheet.module.css'
import { RegionsField } from './regions-field.tsx'

const KINDS = EXERCISE_CATEGORIES.map((value) => ({ value, label: kindWord(value) }))
const LIKE = EXERCISES.filter(({ category }) => category === 'strength' || category === 'plyometric').map(
  ({ id, name }) => ({ value: id, label: name }),
)
const LEVELS = [
  { value: '1', label: '1' },
  { value: '2', label: '2' },
  { value: '3', label: '3' },
] as const
const AMOUNTS: { value: AmountKind; label: string }[] = [
  { value: 'reps', label: 'Repetitions' },
  { value: 'seconds', label: 'Seconds' },
  { value: 'metres', label: 'Metres' },
]
const AMOUNT_UNITS: Record<AmountKind, string> = { reps: 'reps', seconds: 's', metres: 'm' }

/** Everything that is typed of an exercise; what is wrong stands at its field. */
export const ExerciseFields = ({ draft, onChange, errors, origin }: FieldsProps<ExerciseDraft>) => {
  const set =
    <Key extends keyof ExerciseDraft>(key: Key) =>
    (value: ExerciseDraft[Key]) =>
      onChange({ ...draft, [key]: value })
  const { amountKind } = draft
  return (
    <>
      <TextField label="Name" required value={draft.name} onChange={set('name')} error={errors.name ?? null} />
      <SelectField
        label="Kind"
        required
        value={draft.category}
        onChange={(value) => set('category')(value as ExerciseCategory | '')}
        options={KINDS}
        empty="Choose a kind"
        error={errors.category ?? null}
      />
      <SegmentedControl
        label={`Level: ${LEVEL_WORDS[draft.level].toLowerCase()}`}
        look="boxes"
        options={LEVELS}
        value={`${draft.level}`}
        onChange={(value) => set('level')(Number(value) as ExerciseDraft['level'])}
      />
      <Toggle label="One side at a time" checked={draft.unilateral} onChange={set('unilateral')} />
      <RegionsField label="Works on" regions={draft.regions} onChange={set('regions')} error={errors.regions} />
      <TextField
        label="Cues"
        hint="One to a line, as you say them to the runner."
        required
        lines={4}
        value={draft.cues}
        onChange={set('cues')}
        error={errors.cues ?? null}
      />
      <fieldset className={classes.dose}>
        <legend>Where a prescription starts from</legend>
        <NumberField
          label="Sets"
          min={1}
          max={20}
          value={draft.sets}
          onChange={set('sets')}
          error={errors.sets ?? null}
        />
        <SegmentedControl
          label="A set is measured in"
          className={classes.whole}
          hideLabel={false}
          options={AMOUNTS}
          value={amountKind}
          onChange={set('amountKind')}
        />
        <NumberField
          label={amountKind === 'reps' ? 'From' : 'How much'}
          unit={AMOUNT_UNITS[amountKind]}
          min={1}
          step={amountKind === 'reps' ? 1 : 5}
          decimals={0}
          value={draft.amount}
          onChange={set('amount')}
          error={errors.amount ?? null}
        />
        {amountKind === 'reps' && (
          <NumberField
            label="To"
            unit="reps"
            min={1}
            value={draft.repsMax}
            onChange={set('repsMax')}
            error={errors.repsMax ?? null}
          />
        )}
        <NumberField
          label="Rest"
          unit="s"
          min={0}
          step={15}
          decimals={0}
          value={draft.restSeconds}
          onChange={set('restSeconds')}
          error={errors.restSeconds ?? null}
        />
        <NumberField
          label="Times a week"
          min={1}
          max={7}
          step={0.5}
          value={draft.timesPerWeek}
          onChange={set('timesPerWeek')}
          error={errors.timesPerWeek ?? null}
        />
      </fieldset>
      <TextField
        label="Equipment"
        hint="Between commas; empty for none."
        required={false}
        value={draft.equipment}
        onChange={set('equipment')}
        error={errors.equipment ?? null}
      />
      <TextField
        label="Video"
        hint="A link of your own; the runner opens it from the exercise."
        required={false}
        inputMode="url"
        value={draft.video}
        onChange={set('video')}
        error={errors.video ?? null}
      />
      {origin === 'own' && (
        <SelectField
          label="Loads the legs like"
          hint="By that the timing rules know heavy legs before a key run or a session."
          value={draft.countsAs}
          onChange={set('countsAs')}
          options={LIKE}
          empty="Not like any of these"
          error={errors.countsAs ?? null}
        />
      )}
    </>
  )
}
