import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Exercise } from '@strideloom/domain/library/exercises.ts'
import { type BroughtHands, equipmentOf, whatDoesNotFit } from '@strideloom/domain/outlook/fits-runner.ts'
import { useMemo } from 'react'
import { useBuilder } from './builder-context.ts'

/** What is about to be brought into a block. */
export type Brings = { hands: readonly BroughtHands[]; exercises: readonly Exercise[] }

/**
 * What of it would not fit this runner, told before it is accepted, and the things its exercises ask for; null while the guard is not
 * there.
 * @param day the first day on which it could be done
 */
export const useMisfits = (brings: Brings, day: Day): { against: string[]; equipment: string[] } | null => {
  const { guard, program } = useBuilder()
  return useMemo(() => {
    if (!guard) return null
    const judge = guard.judgeIn(program)
    const against = whatDoesNotFit(
      brings,
      ({ intent, works }) =>
        judge({
          id: '',
          day,
          startTime: null,
          minutes: works.reduce((sum, { minutes }) => sum + minutes, 0),
          intent,
          works: works.map((work) => ({ ...work, pairingId: null })),
          acknowledgement: null,
        }),
      { record: guard.known.record, at: guard.known.now, thresholds: guard.placing.thresholds },
    )
    return { against, equipment: equipmentOf(brings.exercises) }
  }, [guard, program, brings, day])
}
