import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { kmOfMiles, milesOf } from '@strideloom/domain/training/miles.ts'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { formatLongDay } from '@strideloom/ui/format/day.ts'
import { useUnits } from '../../../lib/me.ts'
import { DAYS_TO_TELL, type Missing, MOST_OF_RUN, type RunDraft } from '../run-draft.ts'
import { RUN_TYPES } from '../run-words.ts'
import classes from './run-page.module.css'

type Props = {
  draft: RunDraft
  today: Day
  missing: Missing
  onChange: (part: Partial<RunDraft>) => void
}

const dayWord = (day: Day, ago: number): string => (ago === 0 ? 'Today' : ago === 1 ? 'Yesterday' : formatLongDay(day))

/** What it was, when, how long and how far. */
export const RunFacts = ({ draft, today, missing, onChange }: Props) => {
  const isInMiles = useUnits().distance === 'mi'
  const most = isInMiles ? Math.floor(milesOf(MOST_OF_RUN.km)) : MOST_OF_RUN.km
  return (
    <div className={classes.facts}>
      <SegmentedControl
        label="What was it?"
        look="boxes"
        options={RUN_TYPES}
        value={draft.type}
        onChange={(type) => onChange({ type })}
      />
      {missing.type && (
        <p data-wrong className={classes.error}>
          {missing.type}
        </p>
      )}
      <div className={classes.pair}>
        <SelectField
          label="Day"
          value={draft.day}
          onChange={(day) => onChange({ day })}
          options={Array.from({ length: DAYS_TO_TELL + 1 }, (_, ago) => {
            const day = addDays(today, -ago)
            return { value: day, label: dayWord(day, ago) }
          })}
        />
        <TextField
          label="Began at"
          type="time"
          value={draft.startTime}
          error={missing.startTime}
          onChange={(startTime) => onChange({ startTime })}
        />
        <NumberField
          label="Time"
          unit="min"
          min={0}
          max={MOST_OF_RUN.minutes}
          step={5}
          decimals={1}
          value={draft.minutes}
          error={missing.minutes}
          onChange={(minutes) => onChange({ minutes })}
        />
        <NumberField
          label="Distance"
          unit={isInMiles ? 'mi' : 'km'}
          min={0}
          max={most}
          decimals={2}
          value={isInMiles && draft.km !== null ? milesOf(draft.km) : draft.km}
          error={missing.km && `At most ${most} ${isInMiles ? 'mi' : 'km'}.`}
          onChange={(far) => onChange({ km: isInMiles && far !== null ? kmOfMiles(far) : far })}
        />
      </div>
    </div>
  )
}
