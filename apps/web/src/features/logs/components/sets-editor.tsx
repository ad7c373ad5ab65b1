import type { PerformedSet } from '@strideloom/domain/logs/schema.ts'
import { loadInKg } from '@strideloom/domain/logs/target.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { MinusIcon, PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { MOST, setRows, unitOf, withAmount, withOneFewer, withOneMore } from '../draft.ts'
import classes from './sets-editor.module.css'

const SIDE = { left: 'Left', right: 'Right', both: '' } as const
const MOST_SETS = 20
/** A tap changes a hold by this many seconds, and a load by this many kilograms. */
const SECONDS_STEP = 5
const KG_STEP = 0.5

type Props = { dose: Dose; sets: readonly PerformedSet[]; onChange: (sets: PerformedSet[]) => void }

/** A number for each set and side, filled in as prescribed. */
export const SetsEditor = ({ dose, sets, onChange }: Props) => {
  const unit = unitOf(dose)
  if (unit === null) return null
  const rows = setRows(sets, dose)
  const sides = rows[0]?.sets.map(({ side }) => side) ?? []
  const loads = sets.map(({ loadKg }) => loadKg)
  const asksLoad = loadInKg(dose.load) !== null || loads.some((load) => load !== null)
  return (
    <div className={classes.editor}>
      <div className={classes.row}>
        <span className={classes.ordinal} aria-hidden="true" />
        <span className={classes.fields} aria-hidden="true">
          {sides.map((side) => (
            <span key={side} className={classes.head}>
              {[SIDE[side], unit].filter(Boolean).join(', ')}
            </span>
          ))}
        </span>
      </div>
      {rows.map((row) => (
        <div key={row.ordinal} className={classes.row}>
          <b className={classes.ordinal}>{row.ordinal}</b>
          <span className={classes.fields}>
            {row.sets.map((set) => (
              <NumberField
                key={set.side}
                hideLabel
                className={classes.field}
                label={`Set ${set.ordinal}${SIDE[set.side] ? `, ${SIDE[set.side].toLowerCase()}` : ''}, ${unit}`}
                value={set[unit]}
                min={0}
                max={MOST[unit]}
                step={unit === 'seconds' ? SECONDS_STEP : 1}
                decimals={0}
                placeholder="not done"
                onChange={(amount) => onChange(withAmount(sets, set, unit, amount))}
              />
            ))}
          </span>
        </div>
      ))}
      <div className={classes.more}>
        <Button
          look="quiet"
          icon={<MinusIcon />}
          disabled={rows.length <= 1}
          onClick={() => onChange(withOneFewer(sets))}
        >
          One set fewer
        </Button>
        <Button
          look="quiet"
          icon={<PlusIcon />}
          disabled={rows.length >= MOST_SETS}
          onClick={() => onChange(withOneMore(sets, dose))}
        >
          One set more
        </Button>
      </div>
      {asksLoad && (
        <NumberField
          label="Load"
          unit="kg"
          value={loads.find((load) => load !== null) ?? null}
          min={0}
          max={MOST.loadKg}
          step={KG_STEP}
          decimals={2}
          onChange={(loadKg) => onChange(sets.map((set) => ({ ...set, loadKg })))}
        />
      )}
    </div>
  )
}
