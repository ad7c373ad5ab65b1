import type { Day } from '@strideloom/domain/calendar/day.ts'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'

/** A day, a start and a length as they are typed: empty, or null, until they are. */
export type TypedTime = { day: string; startTime: string; minutes: number | null }

/** What nobody has said yet, in a sentence for each field. */
export const missingIn = ({ day, startTime }: TypedTime): Record<string, string> => ({
  ...(day === '' && { day: 'Choose a day.' }),
  ...(startTime === '' && { startTime: 'Say when it begins.' }),
})

/** When a session is, to be typed. `hint`: whose clock is meant, where it is not the reader's own. */
export const TimeFields = ({
  today,
  value,
  errors,
  hint,
  onChange,
}: {
  today: Day
  value: TypedTime
  errors: Record<string, string>
  hint?: string
  onChange: (part: Partial<TypedTime>) => void
}) => (
  <>
    <TextField
      label="Day"
      type="date"
      required
      min={today}
      value={value.day}
      error={errors.day}
      onChange={(day) => onChange({ day })}
    />
    <TextField
      label="Begins"
      {...(hint !== undefined && { hint })}
      type="time"
      required
      value={value.startTime}
      error={errors.startTime}
      onChange={(startTime) => onChange({ startTime })}
    />
    <NumberField
      label="Takes"
      unit="min"
      min={10}
      max={240}
      step={5}
      required
      value={value.minutes}
      error={errors.minutes}
      onChange={(minutes) => onChange({ minutes })}
    />
  </>
)
