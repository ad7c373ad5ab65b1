import type { Dose, Load } from '@strideloom/domain/programs/schema.ts'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { LiveText } from './live-text.tsx'
import classes from './panel.module.css'

type Amount = 'reps' | 'seconds' | 'metres'
const AMOUNTS: Record<Amount, { label: string; start: number; max: number; step: number }> = {
  reps: { label: 'Reps', start: 10, max: 200, step: 1 },
  seconds: { label: 'Seconds', start: 30, max: 3600, step: 5 },
  metres: { label: 'Metres', start: 20, max: 2000, step: 5 },
}
const LOADS: Record<Load['unit'], { label: string; start: number; max: number; step: number }> = {
  none: { label: 'No load', start: 0, max: 0, step: 1 },
  kg: { label: 'kg', start: 8, max: 400, step: 2 },
  lb: { label: 'lb', start: 15, max: 900, step: 5 },
  band: { label: 'Band number', start: 1, max: 9, step: 1 },
  'percent-bodyweight': { label: '% of body weight', start: 10, max: 300, step: 5 },
}
const SIDES = [
  { value: 'each', label: 'Each side' },
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
  { value: 'none', label: 'Both at once' },
]

const amountOf = ({ seconds, metres }: Dose): Amount =>
  seconds !== null ? 'seconds' : metres !== null ? 'metres' : 'reps'

/** What is done in each set, and how. `onChange` names the field, so that its complaint comes back to it. */
export const DoseFields = ({
  dose,
  isOneSided,
  errors,
  onChange,
}: {
  dose: Dose
  isOneSided: boolean
  errors: Readonly<Record<string, string>>
  onChange: (field: string, dose: Dose) => string | null
}) => {
  const amount = amountOf(dose)
  const { load } = dose
  // an empty field is sent to the schema as it is, which says what is missing
  const set = (field: string, part: Partial<Record<keyof Dose, unknown>>) =>
    onChange(field, { ...dose, ...part } as Dose)
  const error = (field: string) => (errors[field] ? { error: errors[field] } : {})
  return (
    <div className={classes.pair}>
      <NumberField
        label="Sets"
        value={dose.sets}
        onChange={(sets) => set('sets', { sets })}
        min={1}
        max={20}
        {...error('sets')}
      />
      <NumberField
        label={AMOUNTS[amount].label}
        value={dose[amount]}
        onChange={(value) => set(amount, { [amount]: value })}
        min={1}
        max={AMOUNTS[amount].max}
        step={AMOUNTS[amount].step}
        {...error(amount)}
      />
      <SelectField
        label="Counted in"
        value={amount}
        onChange={(value) => {
          const next = value as Amount
          set('amount', { reps: null, seconds: null, metres: null, [next]: AMOUNTS[next].start })
        }}
        options={(Object.keys(AMOUNTS) as Amount[]).map((value) => ({ value, label: AMOUNTS[value].label }))}
      />
      <SelectField
        label="Side"
        value={dose.side}
        onChange={(side) => set('side', { side })}
        options={isOneSided ? SIDES : SIDES.filter(({ value }) => value === 'none' || value === dose.side)}
      />
      <SelectField
        label="Load"
        value={load.unit}
        onChange={(value) => {
          const unit = value as Load['unit']
          set('load', { load: unit === 'none' ? { unit } : { unit, value: LOADS[unit].start } })
        }}
        options={(Object.keys(LOADS) as Load['unit'][]).map((value) => ({ value, label: LOADS[value].label }))}
      />
      {load.unit !== 'none' && (
        <NumberField
          label={LOADS[load.unit].label}
          value={load.value}
          onChange={(value) => set('load', { load: { unit: load.unit, value } })}
          min={load.unit === 'band' ? 1 : 0}
          max={LOADS[load.unit].max}
          step={LOADS[load.unit].step}
          decimals={load.unit === 'band' ? 0 : 1}
          {...error('load')}
        />
      )}
      <NumberField
        label="In reserve"
        value={dose.rir}
        onChange={(rir) => set('rir', { rir })}
        min={0}
        max={10}
        placeholder="open"
        {...error('rir')}
      />
      <NumberField
        label="Effort"
        value={dose.rpe}
        onChange={(rpe) => set('rpe', { rpe })}
        min={0}
        max={10}
        step={0.5}
        placeholder="open"
        {...error('rpe')}
      />
      <LiveText
        label="Tempo"
        value={dose.tempo ?? ''}
        onCommit={(text) => set('tempo', { tempo: text.trim() === '' ? null : text.trim() })}
        placeholder="3-1-1-0"
        maxLength={7}
      />
      <NumberField
        label="Rest, s"
        value={dose.restSeconds}
        onChange={(restSeconds) => set('rest', { restSeconds })}
        min={0}
        max={600}
        step={15}
        placeholder="open"
        {...error('rest')}
      />
    </div>
  )
}
