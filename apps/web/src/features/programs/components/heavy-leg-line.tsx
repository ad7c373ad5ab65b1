import { WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { useDeferredValue, useMemo } from 'react'
import { useBuilder } from '../builder-context.ts'
import classes from './panel.module.css'

/** A workout that is heavy for the legs: what stands too near to it (reference 9.5), or that nothing does. */
export const HeavyLegLine = ({ workoutId }: { workoutId: string }) => {
  const { guard, program: edited } = useBuilder()
  const program = useDeferredValue(edited)
  const heavy = useMemo(
    () => guard?.heavyLegs(program).find(({ workout }) => workout.id === workoutId) ?? null,
    [guard, program, workoutId],
  )
  if (!heavy) return null
  const evening = heavy.inTheEvening ? ' In the evening: the run first.' : ''
  if (heavy.against.length === 0)
    return <p className={classes.muted}>Heavy for the legs, far enough from runs and from the one before.{evening}</p>
  return (
    <ul>
      {heavy.against.map(({ code, id, says }) => (
        <li key={`${code} ${id}`} className={classes.mark}>
          <WarnIcon size={14} />
          {says}
        </li>
      ))}
    </ul>
  )
}
