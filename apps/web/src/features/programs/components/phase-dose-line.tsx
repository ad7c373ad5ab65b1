import { blocksInOrder, lastDayOf } from '@strideloom/domain/programs/block-days.ts'
import { exerciseOf } from '@strideloom/domain/programs/exercise-of.ts'
import { phaseDose, phaseDoseWords } from '@strideloom/domain/programs/phase-dose.ts'
import type { Prescription } from '@strideloom/domain/programs/schema.ts'
import { useBuilder } from '../builder-context.ts'
import { PHASE_WORDS } from '../words.ts'
import classes from './panel.module.css'

/** What the coming phases ask of this kind of work (reference 9.1), under the dose that is prescribed. */
export const PhaseDoseLine = ({ prescription }: { prescription: Prescription }) => {
  const { program, today, guard } = useBuilder()
  const known = exerciseOf(prescription)
  if (!known || !guard) return null
  const { thresholds } = guard.placing
  const phases = [
    ...new Set(
      blocksInOrder(program)
        .filter((one) => lastDayOf(one) >= today)
        .map(({ phase }) => phase),
    ),
  ]
  return (
    <ul className={classes.muted} aria-label="What the phases ask for">
      {phases.map((phase) => (
        <li key={phase}>
          <b>{PHASE_WORDS[phase]}</b> usually: {phaseDoseWords(phaseDose(known.category, phase, thresholds))}.
        </li>
      ))}
    </ul>
  )
}
