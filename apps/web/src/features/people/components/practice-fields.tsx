import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { useMemo } from 'react'
import { timeZoneOptions } from '../time-zones.ts'

export type PracticeDraft = { name: string; timeZone: string }

/** Name and time zone of a practice. */
export const PracticeFields = ({
  value,
  onChange,
  errors,
}: {
  value: PracticeDraft
  onChange: (value: PracticeDraft) => void
  errors: { name?: string | undefined; timeZone?: string | undefined }
}) => {
  const zones = useMemo(() => timeZoneOptions(value.timeZone), [value.timeZone])
  return (
    <>
      <TextField
        label="Name of the practice"
        autoComplete="organization"
        maxLength={80}
        required
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        error={errors.name}
      />
      <SelectField
        label="Time zone"
        hint="Where the practice is. Each runner may have their own."
        options={zones}
        value={value.timeZone}
        onChange={(timeZone) => onChange({ ...value, timeZone })}
        error={errors.timeZone}
      />
    </>
  )
}
