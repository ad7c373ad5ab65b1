import { type NextStep, nextSteps, stepWhy, weakSideWhy } from '@strideloom/domain/outlook/next-steps.ts'
import { applyStep } from '@strideloom/domain/programs/apply-step.ts'
import { doseWords } from '@strideloom/domain/programs/dose-words.ts'
import type { Dose, Prescription } from '@strideloom/domain/programs/schema.ts'
import type { Step } from '@strideloom/domain/programs/step.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import { useMemo } from 'react'
import { whyReason } from '../../../lib/why-reason.ts'
import { useBuilder } from '../builder-context.ts'
import { exerciseWords } from '../words.ts'
import classes from './panel.module.css'

/** What was done so far asks for next, with its reason and one press to do it. Nothing changes by itself. */
export const NextStepLine = ({
  prescription,
  onDose,
  onExercise,
  onStop,
}: {
  prescription: Prescription
  onDose: (dose: Dose, because: Step) => void
  onExercise: (id: string) => void
  onStop: () => void
}) => {
  const { guard, program } = useBuilder()
  const { blocks, pairings, prescriptions } = program
  const steps = useMemo((): ReadonlyMap<string, NextStep> | null => {
    if (!guard) return null
    const { record, now } = guard.known
    return nextSteps(record, { blocks, pairings, prescriptions }, now, guard.placing.thresholds)
  }, [guard, blocks, pairings, prescriptions])
  const next = steps?.get(prescription.id) ?? null
  // Of what was never done nothing can be said, and a line that says so at every exercise is noise.
  if (!next || (next.workouts === 0 && !next.weakSide)) return null
  const weakWhy = next.weakSide && weakSideWhy(next.weakSide)
  return (
    <section className={classes.group} aria-label="What next">
      <h3>What next</h3>
      {next.workouts > 0 && <StepLine step={next.step} dose={prescription.dose} {...{ onDose, onExercise, onStop }} />}
      {weakWhy && (
        <div className={classes.group}>
          <p>{weakWhy.says}</p>
          <Why about={weakWhy.says} reasons={[whyReason(weakWhy)]} />
        </div>
      )}
      {next.ifClean && (
        <StepLine
          step={next.ifClean}
          lead="If you saw every repetition clean, which nobody is asked: "
          dose={prescription.dose}
          {...{ onDose, onExercise, onStop }}
        />
      )}
    </section>
  )
}

const StepLine = ({
  step,
  lead = '',
  dose,
  onDose,
  onExercise,
  onStop,
}: {
  step: Step
  lead?: string
  dose: Dose
  onDose: (dose: Dose, because: Step) => void
  onExercise: (id: string) => void
  onStop: () => void
}) => {
  const { change, says } = step
  const after = applyStep(dose, step)
  const to = change.kind === 'level' ? change.to : null
  return (
    <div className={classes.group}>
      <p>
        {lead}
        {lead === '' ? says : says.charAt(0).toLowerCase() + says.slice(1)}
      </p>
      <div className={classes.buttons}>
        {!sameContent(after, dose) && <Button onClick={() => onDose(after, step)}>Make it {doseWords(after)}</Button>}
        {to !== null && <Button onClick={() => onExercise(to)}>{exerciseWords(to)} instead</Button>}
        {change.kind === 'stop' && <Button onClick={onStop}>Take it off the coming days</Button>}
      </div>
      <Why about={says} reasons={[whyReason(stepWhy(step))]} />
    </div>
  )
}
