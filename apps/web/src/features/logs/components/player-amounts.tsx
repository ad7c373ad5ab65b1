import { loadInKg } from '@strideloom/domain/logs/target.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'
import { StepCounter } from '@strideloom/ui/control/step-counter.tsx'
import { formatLoad } from '@strideloom/ui/format/amount.ts'
import { useUnits } from '../../../lib/me.ts'
import { MOST, poundsOf } from '../draft.ts'
import { loadUnit, loadWords } from '../words.ts'
import classes from './player-amounts.module.css'

const KG_STEP = 0.5
const LB_STEP = 1

type Amounts = { reps: number | null; loadKg: number | null }
type Props = {
  dose: Dose
  amounts: Amounts
  /** The same set the time before; null where there was none. */
  last: Amounts | null
  onChange: (amounts: Amounts) => void
}

/** How many and how heavy, as it counts when the set is done: changed with a thumb where it went otherwise. */
export const PlayerAmounts = ({ dose, amounts, last, onChange }: Props) => {
  const { reps, loadKg } = amounts
  const units = useUnits()
  const unit = loadUnit(units, dose.load)
  const isInPounds = unit === 'lb'
  // pounds to a tenth, as they are typed: kilograms are kept
  const loadOf = (kg: number) => formatLoad(kg, unit, isInPounds ? 1 : 2)
  if (reps === null)
    return (
      <p className={classes.fixed}>
        <b className={classes.number}>{dose.metres}</b> metres
        {dose.load.unit !== 'none' && <span>{loadWords(dose.load, units)}</span>}
      </p>
    )
  return (
    <div className={classes.amounts}>
      <StepCounter
        label="Reps"
        className={classes.reps}
        value={reps}
        min={0}
        max={MOST.reps}
        onChange={(value) => onChange({ reps: value, loadKg })}
        shown={<span className={classes.number}>{reps}</span>}
        support={
          <>
            {reps === 1 ? 'rep' : 'reps'}
            {reps !== dose.reps && `, asked ${dose.reps}`}
            {last !== null && last.reps !== null && `, last time ${last.reps}`}
          </>
        }
      />
      {loadKg === null ? (
        dose.load.unit !== 'none' && <p className={classes.load}>{loadWords(dose.load, units)}</p>
      ) : (
        <StepCounter
          label="Load"
          value={isInPounds ? poundsOf(loadKg) : loadKg}
          min={0}
          max={isInPounds ? Math.floor(poundsOf(MOST.loadKg)) : MOST.loadKg}
          step={isInPounds ? LB_STEP : KG_STEP}
          onChange={(value) => onChange({ reps, loadKg: isInPounds ? loadInKg({ unit: 'lb', value }) : value })}
          shown={<span className={classes.weight}>{loadOf(loadKg)}</span>}
          support={last !== null && last.loadKg !== null && `last time ${loadOf(last.loadKg)}`}
        />
      )}
    </div>
  )
}
