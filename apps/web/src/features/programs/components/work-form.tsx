import type { Objective, RegionId } from '@strideloom/domain/library/ids.ts'
import { type Side, sideOn } from '@strideloom/domain/library/region-side.ts'
import { region } from '@strideloom/domain/library/regions.ts'
import type { Work } from '@strideloom/domain/library/technique-dose.ts'
import { techniqueOf, techniqueTitle, withTechnique } from '@strideloom/domain/library/technique-of.ts'
import { fitWork, pressureRange } from '@strideloom/domain/programs/fit-work.ts'
import { type ReasonGround, reasonStarters } from '@strideloom/domain/programs/reason-starters.ts'
import { minutesRange, techniquesFor } from '@strideloom/domain/programs/techniques-for.ts'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { PressurePicker } from '@strideloom/ui/control/pressure-picker.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { useId } from 'react'
import { OBJECTIVE_WORDS } from '../../../lib/hands-words.ts'
import { useTechniqueChoices } from '../../../lib/practice-library.ts'
import { techniqueHint, techniqueOption } from '../../../lib/technique-option.ts'
import classes from './panel.module.css'
import { ReasonField } from './reason-field.tsx'
import { HANDS_ON_REGIONS, sideOptions } from './technique-picker.tsx'

/** One technique in one region with its dose and its three reasons. */
export const WorkForm = <W extends Work>({
  work,
  ground,
  errors,
  limit = null,
  onChange,
}: {
  work: W
  /** What the day of the session takes here, and why. */
  limit?: { ceiling: number; cause: string } | null
  ground: ReasonGround
  errors: Readonly<Record<string, string>>
  /** Gives the complaint, or null. */
  onChange: (field: string, label: string, work: W) => string | null
}) => {
  const pressureLabel = useId()
  const techniques = useTechniqueChoices()
  const known = techniqueOf(work)
  const name = techniqueTitle(work).toLowerCase()
  const range = pressureRange(work)
  const minutes = known ? minutesRange(known, work.side) : { min: 1, max: 60 }
  const starters = reasonStarters(work, ground)
  const refit = (field: string, label: string, changed: W) =>
    onChange(field, label, fitWork(changed, techniques) ?? changed)
  const suiting = techniquesFor(work.region, techniques)
  // What is retired by now, or was changed since, stays what it was here.
  const options = suiting.map((one) => techniqueOption(one, limit?.ceiling ?? null))
  if (known && !options.some(({ value }) => value === work.technique))
    options.push({ value: work.technique, label: known.name })
  const exchange = (id: string) => {
    const chosen = suiting.find(({ item }) => item.id === id)
    if (!chosen) return
    const other = withTechnique(work, chosen)
    refit('technique', `changed ${name} to ${techniqueTitle(other).toLowerCase()}`, other)
  }
  const error = (field: string) => (errors[field] ? { error: errors[field] } : {})
  return (
    <>
      <SelectField
        label="Technique"
        value={work.technique}
        onChange={exchange}
        options={options}
        {...(known && { hint: techniqueHint(known) })}
        {...error('technique')}
      />
      <div className={classes.pair}>
        <SelectField
          label="Region"
          value={work.region}
          onChange={(value) => {
            const id = value as RegionId
            const side = work.side === 'center' ? 'both' : work.side
            refit('region', `changed the region of ${name}`, { ...work, region: id, side: sideOn(id, side) })
          }}
          options={HANDS_ON_REGIONS}
          {...error('region')}
        />
        <SelectField
          label="Side"
          value={work.side}
          onChange={(value) => refit('side', `changed the side of ${name}`, { ...work, side: value as Side })}
          options={sideOptions(work.region)}
          {...error('side')}
        />
      </div>
      {region(work.region).handsOn === 'limited' && (
        <p className={classes.closed}>No firm work on the structure itself here: work around it.</p>
      )}
      <div>
        <p id={pressureLabel} className={classes.legend}>
          Pressure, {range.min} to {range.max} with this technique
        </p>
        <PressurePicker
          label="Pressure"
          value={work.pressure}
          ceiling={Math.min(range.max, limit?.ceiling ?? range.max)}
          cause={limit && limit.ceiling < range.max ? limit.cause : 'technique'}
          askable={range.max}
          onChange={(pressure) => onChange('pressure', `pressure ${pressure} on ${name}`, { ...work, pressure })}
        />
        {errors.pressure && (
          <p className={classes.error} role="alert">
            {errors.pressure}
          </p>
        )}
      </div>
      <NumberField
        label="Minutes there"
        value={work.minutes}
        min={minutes.min}
        max={minutes.max}
        unit="min"
        onChange={(value) =>
          onChange('minutes', `changed the minutes of ${name}`, { ...work, minutes: value as number })
        }
        {...error('minutes')}
      />
      <SegmentedControl
        label="Meant to change"
        hideLabel={false}
        look="boxes"
        options={(known?.objectives ?? [work.objective]).map((value) => ({ value, label: OBJECTIVE_WORDS[value] }))}
        value={work.objective}
        onChange={(value) =>
          onChange('objective', `changed what ${name} is for`, { ...work, objective: value as Objective })
        }
      />
      <ReasonField
        label="Why this tissue"
        value={work.whyTissue}
        starters={starters.whyTissue}
        onCommit={(whyTissue) => onChange('whyTissue', `wrote why this tissue for ${name}`, { ...work, whyTissue })}
      />
      <ReasonField
        label="Why this pressure"
        value={work.whyPressure}
        starters={starters.whyPressure}
        onCommit={(whyPressure) =>
          onChange('whyPressure', `wrote why this pressure for ${name}`, { ...work, whyPressure })
        }
      />
      <ReasonField
        label="Why now"
        value={work.whyNow}
        starters={starters.whyNow}
        onCommit={(whyNow) => onChange('whyNow', `wrote why now for ${name}`, { ...work, whyNow })}
      />
    </>
  )
}
