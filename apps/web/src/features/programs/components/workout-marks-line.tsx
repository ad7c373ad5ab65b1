import { spacingWhy } from '@strideloom/domain/programs/spacing-why.ts'
import { WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import { whyReason } from '../../../lib/why-reason.ts'
import { useBuilder } from '../builder-context.ts'
import { useGuardSums } from '../guard-sums.ts'
import classes from './panel.module.css'

/** What speaks against a workout where it stands (reference 9.1, 9.5), each with its reason; or that heavy legs stand well. */
export const WorkoutMarksLine = ({ workoutId }: { workoutId: string }) => {
  const { guard, program } = useBuilder()
  const marked = useGuardSums()?.workouts.find(({ workout }) => workout.id === workoutId)
  // what was said of it where it stood before the last edit says nothing here
  if (marked && marked.workout !== program.workouts[workoutId]) return null
  if (!guard || !marked) return null
  const { heavy, against } = marked
  const evening = heavy?.inTheEvening ? ' In the evening: the run first.' : ''
  return (
    <>
      {heavy && heavy.against.length === 0 && (
        <p className={classes.muted}>Heavy for the legs, far enough from runs and from the one before.{evening}</p>
      )}
      {against.length > 0 && (
        <ul className={classes.marks}>
          {against.map((reason) => (
            <li key={`${reason.code} ${reason.id}`}>
              <p className={classes.mark}>
                <WarnIcon size={14} />
                {reason.says}
              </p>
              <Why about={reason.says} reasons={[whyReason(spacingWhy(reason, guard.placing.thresholds))]} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
