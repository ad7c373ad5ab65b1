import { ADDED, type Added, type Addition, LOADS, MOST_ADDED } from '@strideloom/domain/programs/progression-rule.ts'
import { fitsDose } from '@strideloom/domain/programs/rule-misfit.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { ADDED_WORDS } from '../progression-words.ts'

/** How much is added, and of what: only what this dose is counted or loaded in. */
export const AddedFields = ({
  label,
  add,
  dose,
  loadsOnly = false,
  error,
  onChange,
}: {
  label: string
  add: Addition
  dose: Dose
  loadsOnly?: boolean
  error?: string
  onChange: (add: Addition) => void
}) => {
  const units = ADDED.filter((by) => (fitsDose(by, dose) && (!loadsOnly || LOADS.has(by))) || by === add.by)
  return (
    <>
      <NumberField
        label={label}
        value={add.value}
        min={ADDED_WORDS[add.by].step < 1 ? 0.25 : 1}
        max={MOST_ADDED[add.by]}
        step={ADDED_WORDS[add.by].step}
        decimals={add.by === 'kg' || add.by === 'lb' || add.by === 'percent' || add.by === 'bodyweight' ? 2 : 0}
        onChange={(value) => onChange({ ...add, value: value as number })}
        {...(error && { error })}
      />
      <SelectField
        label={`${label}, of what`}
        value={add.by}
        options={units.map((by) => ({ value: by, label: ADDED_WORDS[by].label }))}
        onChange={(by) => onChange({ by: by as Added, value: ADDED_WORDS[by as Added].start })}
      />
    </>
  )
}
