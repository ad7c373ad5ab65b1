import { SURFACES } from '@strideloom/domain/people/schema.ts'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import type { IntakeDraft } from '../intake-draft.ts'
import { IntakeSection, sectionRow } from './intake-section.tsx'
import classes from './running-section.module.css'

export type SectionProps = {
  draft: IntakeDraft
  onChange: (change: Partial<IntakeDraft>) => void
  errors: Record<string, string>
}

const NOT_ASKED = 'Not asked'

/** What they run for, and what a week looks like. */
export const RunningSection = ({ draft, onChange, errors }: SectionProps) => (
  <IntakeSection id="running" title="Goals and an ordinary week">
    <TextField
      label="Goals"
      lines={2}
      maxLength={1000}
      hint="What they want, by when, in their words."
      value={draft.goals}
      onChange={(goals) => onChange({ goals })}
      error={errors.goals}
    />
    <div className={sectionRow}>
      <NumberField
        label="Weekly volume"
        unit="km"
        min={0}
        max={400}
        step={5}
        decimals={1}
        placeholder={NOT_ASKED}
        value={draft.weeklyKm}
        onChange={(weeklyKm) => onChange({ weeklyKm })}
        error={errors.weeklyKm}
      />
      <NumberField
        label="Runs per week"
        min={0}
        max={21}
        placeholder={NOT_ASKED}
        value={draft.runsPerWeek}
        onChange={(runsPerWeek) => onChange({ runsPerWeek })}
        error={errors.runsPerWeek}
      />
      <NumberField
        label="Hours seated a day"
        unit="h"
        min={0}
        max={24}
        step={1}
        decimals={1}
        placeholder={NOT_ASKED}
        value={draft.hoursSeatedPerDay}
        onChange={(hoursSeatedPerDay) => onChange({ hoursSeatedPerDay })}
        error={errors.hoursSeatedPerDay}
      />
      <NumberField
        label="Strength workouts per week"
        min={0}
        max={14}
        placeholder={NOT_ASKED}
        value={draft.strengthPerWeek}
        onChange={(strengthPerWeek) => onChange({ strengthPerWeek })}
        error={errors.strengthPerWeek}
      />
    </div>
    <fieldset>
      <legend className={classes.legend}>Surfaces</legend>
      <div className={classes.surfaces}>
        {SURFACES.map((surface) => (
          <CheckField
            key={surface}
            label={`${surface.charAt(0).toUpperCase()}${surface.slice(1)}`}
            checked={draft.surfaces.includes(surface)}
            onChange={(checked) =>
              onChange({
                surfaces: SURFACES.filter((one) => (one === surface ? checked : draft.surfaces.includes(one))),
              })
            }
          />
        ))}
      </div>
    </fieldset>
    <div className={classes.choice}>
      <SegmentedControl
        label="Regular firm massage in the last eight weeks"
        look="boxes"
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        value={draft.regularFirmMassage === null ? null : draft.regularFirmMassage ? 'yes' : 'no'}
        onChange={(value) => onChange({ regularFirmMassage: value === 'yes' })}
      />
      {draft.regularFirmMassage === null && <p className="sl-muted">Not asked yet</p>}
    </div>
  </IntakeSection>
)
