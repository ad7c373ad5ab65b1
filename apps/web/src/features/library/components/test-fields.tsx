import { levelWords } from '@strideloom/domain/assessments/judge-measurement-words.ts'
import { unitSuffix } from '@strideloom/domain/assessments/measured-value.ts'
import { UNITS } from '@strideloom/domain/library/test-schema.ts'
import { FieldError } from '@strideloom/ui/control/field.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Toggle } from '@strideloom/ui/control/toggle.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import type { FieldsProps } from '../shelf.ts'
import type { TestDraft } from '../test-draft.ts'
import { UNIT_WORDS } from '../test-words.ts'
import classes from './item-sheet.module.css'
import { RegionsField } from './regions-field.tsx'

const UNIT_OPTIONS = UNITS.map((value) => ({ value, label: UNIT_WORDS[value] }))
const BETTER = [
  { value: 'higher', label: 'Higher values' },
  { value: 'lower', label: 'Lower values' },
] as const
const YES_OR_NO = [
  { value: 'higher', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const
const WORSE_SIDE = { lt: 'below', lte: 'up to', gt: 'above', gte: 'from', eq: 'at' } as const

/** Everything that is typed of a test; what is wrong stands at its field. */
export const TestFields = ({ draft, onChange, errors, origin }: FieldsProps<TestDraft>) => {
  const set =
    <Key extends keyof TestDraft>(key: Key) =>
    (value: TestDraft[Key]) =>
      onChange({ ...draft, [key]: value })
  const isOwn = origin === 'own'
  const unit = draft.unit === '' ? undefined : unitSuffix(draft.unit).trim() || undefined
  const inUnit = unit === undefined ? {} : { unit }
  const isYesNo = draft.unit === 'yes/no'
  return (
    <>
      <TextField label="Name" required value={draft.name} onChange={set('name')} error={errors.name ?? null} />
      {isOwn ? (
        <Meaning {...{ draft, onChange, errors, isYesNo }} />
      ) : (
        <Notice kind="info" compact title="How it is done and its unit stay.">
          Another way to measure makes another test, with values of its own: make a copy for it.
        </Notice>
      )}
      <TextField label="Trials" required value={draft.trials} onChange={set('trials')} error={errors.trials ?? null} />
      {draft.regions && (
        <RegionsField label="Speaks of" regions={draft.regions} onChange={set('regions')} error={errors.regions} />
      )}
      {!isYesNo && (
        <fieldset className={classes.dose}>
          <legend>What is usual, where it is known</legend>
          <NumberField
            label="From"
            {...inUnit}
            decimals={2}
            value={draft.low}
            onChange={set('low')}
            error={errors.low ?? null}
          />
          <NumberField
            label="To"
            {...inUnit}
            decimals={2}
            value={draft.high}
            onChange={set('high')}
            error={errors.high ?? null}
          />
          {draft.cutOffs.map((cutOff, index) => (
            <NumberField
              key={cutOff.level}
              label={`${levelWords(cutOff.level)} ${isOwn ? (draft.betterWhen === 'higher' ? 'below' : 'above') : WORSE_SIDE[cutOff.op]}`.replace(
                /^./,
                (first) => first.toUpperCase(),
              )}
              {...inUnit}
              decimals={2}
              value={cutOff.value}
              onChange={(value) =>
                set('cutOffs')(draft.cutOffs.map((one, at) => (at === index ? { ...one, value } : one)))
              }
            />
          ))}
          <NumberField
            label="Sides differ from"
            {...inUnit}
            decimals={2}
            value={draft.asymmetry}
            onChange={set('asymmetry')}
            error={errors.asymmetry ?? null}
          />
        </fieldset>
      )}
      <FieldError id="cut-offs-error" error={errors.cutOffs} />
      {!isYesNo && (
        <fieldset className={classes.dose}>
          <legend>Smallest real change</legend>
          <NumberField
            label="Real from"
            {...inUnit}
            decimals={2}
            placeholder="not known"
            value={draft.mdc}
            onChange={set('mdc')}
            error={errors.mdc ?? null}
          />
          <TextField
            className={classes.whole}
            label="Known from"
            hint="A study, a manual, or measurements of your own. Without it no change is called real."
            required={false}
            value={draft.mdcSource}
            onChange={set('mdcSource')}
            error={errors.mdcSource ?? null}
          />
        </fieldset>
      )}
      <TextField
        label="Notes"
        required={false}
        lines={2}
        value={draft.notes}
        onChange={set('notes')}
        error={errors.notes ?? null}
      />
    </>
  )
}

/** What a number of it means: how it is done, in what, and which values are better. */
const Meaning = ({
  draft,
  onChange,
  errors,
  isYesNo,
}: Omit<FieldsProps<TestDraft>, 'origin'> & { isYesNo: boolean }) => (
  <>
    <TextField
      label="How it is done"
      hint="So that somebody else measures the same."
      required
      lines={4}
      value={draft.protocol}
      onChange={(protocol) => onChange({ ...draft, protocol })}
      error={errors.protocol ?? null}
    />
    <SelectField
      label="Unit"
      required
      value={draft.unit}
      onChange={(value) => onChange({ ...draft, unit: value as TestDraft['unit'] })}
      options={UNIT_OPTIONS}
      empty="Choose a unit"
      error={errors.unit ?? null}
    />
    <div>
      <SegmentedControl
        label="Better are"
        look="boxes"
        options={isYesNo ? YES_OR_NO : BETTER}
        value={draft.betterWhen === '' ? null : draft.betterWhen}
        onChange={(betterWhen) => onChange({ ...draft, betterWhen })}
      />
      <FieldError id="better-error" error={errors.betterWhen} />
    </div>
    <Toggle
      label="Left and right are measured apart"
      checked={draft.perSide}
      onChange={(perSide) => onChange({ ...draft, perSide })}
    />
  </>
)
