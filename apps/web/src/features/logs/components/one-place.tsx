import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { runnerPlace, TAP_AS } from '@strideloom/domain/logs/region-words.ts'
import { RUNNER_REGIONS } from '@strideloom/domain/logs/runner-regions.ts'
import type { WeeklyAnswer } from '@strideloom/domain/logs/weekly-schema.ts'
import { BodyMapPicker } from '@strideloom/ui/body-map/body-map-picker.tsx'
import { Button } from '@strideloom/ui/control/button.tsx'
import classes from './places.module.css'

type Place = WeeklyAnswer['problem']

/** One place on the body map, or none: not every problem has one. */
export const OnePlace = ({
  label,
  value,
  onChange,
}: {
  label: string
  value: Place
  onChange: (place: Place) => void
}) => (
  <div className={classes.places}>
    <h2 className={classes.label}>{label}</h2>
    <BodyMapPicker
      regions={RUNNER_REGIONS}
      tapAs={TAP_AS}
      label={label}
      height={HEIGHT}
      values={new Map(value ? [[`${value.region}/${value.side}`, { state: 'selected', selected: true }]] : [])}
      onToggle={(region, side) =>
        onChange(value?.region === region && value.side === side ? null : { region: region as RegionId, side })
      }
    />
    {value && (
      <Button look="quiet" onClick={() => onChange(null)}>
        {`${runnerPlace(value)}: not this one`}
      </Button>
    )}
  </div>
)

/** Neighbours are still hit apart. In px. */
const HEIGHT = 340
