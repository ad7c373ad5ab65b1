import type { PerformedSet } from '@strideloom/domain/logs/schema.ts'
import { loadInKg } from '@strideloom/domain/logs/target.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { MinusIcon, PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { useUnits } from '../../../lib/me.ts'
import { MOST, poundsOf, setRows, unitOf, withAmount, withOneFewer, withOneMore } from '../draft.ts'
import { loadUnit } from '../words.ts'
import classes from './sets-editor.module.css'

const SIDE = { left: 'Left', right: 'Right', both: '' } as const
const MOST_SETS = 20
/** A tap changes a hold by this many seconds, and a load by this many kilograms. */
const SECONDS_STEP = 5
const KG_STEP = 0.5
const LB_STEP = 1

type Props = { dose: Dose; sets: readonly PerformedSet[]; onChange: (sets: PerformedSet[]) => void }

/** A number for each set and side, filled in as prescribed. */
export const SetsEditor = ({ dose, sets, onChange }: Props) => {
  const units = useUnits()
  const unit = unitOf(dose)
  if (unit === null) return null
  const rows = setRows(sets, dose)
  const sides = rows[0]?.sets.map(({ side }) => side) ?? []
  const loads = sets.map(({ loadKg }) => loadKg)
  const load = loads.find((one) => one !== null) ?? null
  // in the runner's unit; kilograms are kept
  const isInPounds = loadUnit(units, dose.load) === 'lb'
  const asksLoad = loadInKg(dose.load) !== null || load !== null
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
          unit={isInPounds ? 'lb' : 'kg'}
          value={isInPounds && load !== null ? poundsOf(load) : load}
          min={0}
          max={isInPounds ? Math.floor(poundsOf(MOST.loadKg)) : MOST.loadKg}
          step={isInPounds ? LB_STEP : KG_STEP}
          decimals={isInPounds ? 1 : 2}
          onChange={(value) => {
            const loadKg = isInPounds && value !== null ? loadInKg({ unit: 'lb', value }) : value
            onChange(sets.map((set) => ({ ...set, loadKg })))
          }}
        />
      )}
    </div>
  )
}
