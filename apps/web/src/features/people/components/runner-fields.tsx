import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { useMemo } from 'react'
import type { MemberRow } from '../roster-hooks.ts'
import type { RunnerDraft } from '../runner-draft.ts'
import { timeZoneOptions } from '../time-zones.ts'
import classes from './runner-fields.module.css'
import { TagsField } from './tags-field.tsx'

const SEXES = [
  { value: 'female', label: 'Female' },
  { value: 'male', label: 'Male' },
  { value: 'other', label: 'Other' },
]

/** Who a runner is: name, contact, age, where they live, who answers for them. */
export const RunnerFields = ({
  draft,
  onChange,
  errors,
  members,
  knownTags,
}: {
  draft: RunnerDraft
  onChange: (draft: RunnerDraft) => void
  errors: Record<string, string>
  members: MemberRow[]
  knownTags: string[]
}) => {
  const set =
    <K extends keyof RunnerDraft>(field: K) =>
    (value: RunnerDraft[K]) =>
      onChange({ ...draft, [field]: value })
  const zones = useMemo(() => timeZoneOptions(draft.timeZone), [draft.timeZone])
  const therapists = members.filter(({ role }) => role !== 'assistant')
  return (
    <div className={classes.fields}>
      <TextField
        label="Name"
        autoComplete="off"
        maxLength={80}
        required
        value={draft.name}
        onChange={set('name')}
        error={errors.name}
        className={classes.whole}
      />
      <TextField
        label="E-mail"
        type="email"
        inputMode="email"
        autoComplete="off"
        value={draft.email}
        onChange={set('email')}
        error={errors.email}
      />
      <TextField
        label="Phone"
        type="tel"
        inputMode="tel"
        autoComplete="off"
        value={draft.phone}
        onChange={set('phone')}
        error={errors.phone}
      />
      <TextField
        label="Birth date"
        type="date"
        value={draft.birthDate}
        onChange={set('birthDate')}
        error={errors.birthDate}
        hint="Under 18, a parent or guardian agrees too."
      />
      <SelectField
        label="Sex"
        empty="Not said"
        options={SEXES}
        value={draft.sex}
        onChange={(sex) => set('sex')(sex as RunnerDraft['sex'])}
        error={errors.sex}
      />
      <SelectField
        label="Responsible therapist"
        options={therapists.map(({ id, name, you }) => ({ value: id, label: you ? `${name} (you)` : name }))}
        value={draft.responsibleId}
        onChange={set('responsibleId')}
        error={errors.responsibleId}
      />
      <SelectField
        label="Time zone"
        options={zones}
        value={draft.timeZone}
        onChange={set('timeZone')}
        error={errors.timeZone}
        hint="Their days begin at their own midnight."
      />
      <div className={classes.whole}>
        <TagsField tags={draft.tags} onChange={set('tags')} known={knownTags} error={errors.tags} />
      </div>
    </div>
  )
}
