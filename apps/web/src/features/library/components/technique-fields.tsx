import { INTENTS, OBJECTIVES, RED_FLAG_IDS } from '@strideloom/domain/library/ids.ts'
import { redFlag } from '@strideloom/domain/library/red-flags.ts'
import { TECHNIQUES } from '@strideloom/domain/library/techniques.ts'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { INTENT_WORDS, OBJECTIVE_WORDS } from '../../../lib/hands-words.ts'
import type { FieldsProps } from '../shelf.ts'
import { fixedBars, type TechniqueDraft } from '../technique-draft.ts'
import { ChoicesField } from './choices-field.tsx'
import classes from './item-sheet.module.css'
import { RegionsField } from './regions-field.tsx'

const LIKE = TECHNIQUES.map(({ id, name }) => ({ value: id, label: name }))
const SESSIONS = INTENTS.map((value) => ({ value, label: INTENT_WORDS[value] }))
const AIMS = OBJECTIVES.map((value) => ({ value, label: OBJECTIVE_WORDS[value] }))
const FLAGS = RED_FLAG_IDS.map((value) => ({ value, label: redFlag(value).question }))

/** Everything that is typed of a technique; what is wrong stands at its field. */
export const TechniqueFields = ({ draft, onChange, errors, origin }: FieldsProps<TechniqueDraft>) => {
  const set =
    <Key extends keyof TechniqueDraft>(key: Key) =>
    (value: TechniqueDraft[Key]) =>
      onChange({ ...draft, [key]: value })
  const fixed = fixedBars(draft)
  return (
    <>
      <TextField label="Name" required value={draft.name} onChange={set('name')} error={errors.name ?? null} />
      <TextField
        label="What it is"
        required
        lines={3}
        value={draft.description}
        onChange={set('description')}
        error={errors.description ?? null}
      />
      {origin === 'own' && (
        <SelectField
          label="Like"
          hint="The guard judges it like this one, and what bars this one bars it."
          required
          value={draft.countsAs}
          onChange={set('countsAs')}
          options={LIKE}
          empty="Choose a technique"
          error={errors.countsAs ?? null}
        />
      )}
      <fieldset className={classes.dose}>
        <legend>Its range</legend>
        <NumberField
          label="Pressure from"
          min={1}
          max={8}
          value={draft.pressureMin}
          onChange={set('pressureMin')}
          error={errors.pressureMin ?? null}
        />
        <NumberField
          label="Pressure to"
          min={1}
          max={8}
          value={draft.pressureMax}
          onChange={set('pressureMax')}
          error={errors.pressureMax ?? null}
        />
        <NumberField
          label="Minutes from"
          unit="min"
          min={1}
          max={15}
          value={draft.minutesMin}
          onChange={set('minutesMin')}
          error={errors.minutesMin ?? null}
        />
        <NumberField
          label="Minutes to"
          unit="min"
          min={1}
          max={15}
          value={draft.minutesMax}
          onChange={set('minutesMax')}
          error={errors.minutesMax ?? null}
        />
      </fieldset>
      <RegionsField label="Used on" regions={draft.regions} onChange={set('regions')} error={errors.regions} />
      <ChoicesField
        label="In sessions"
        options={SESSIONS}
        values={draft.intents}
        onChange={set('intents')}
        error={errors.intents}
      />
      <ChoicesField
        label="Meant to change"
        options={AIMS}
        values={draft.objectives}
        onChange={set('objectives')}
        error={errors.objectives}
      />
      {fixed.length > 0 && (
        <section>
          <h3>Always barred while answered yes</h3>
          <ul className={classes.fixed}>
            {fixed.map((id) => (
              <li key={id}>{redFlag(id).question}</li>
            ))}
          </ul>
        </section>
      )}
      <details open={draft.bars.length > 0 || errors.bars !== undefined || undefined}>
        <summary>Bar it by more answers{draft.bars.length > 0 ? `, ${draft.bars.length} added` : ''}</summary>
        <ChoicesField
          label="Also not while this is answered yes"
          options={FLAGS.filter(({ value }) => !fixed.includes(value))}
          values={draft.bars}
          onChange={set('bars')}
          error={errors.bars}
        />
      </details>
      <TextField
        label="Note"
        required={false}
        lines={2}
        value={draft.note}
        onChange={set('note')}
        error={errors.note ?? null}
      />
    </>
  )
}
