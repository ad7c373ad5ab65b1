import { byDayThenId } from '../calendar/by-day-then-id.ts'
import type { Day } from '../calendar/day.ts'
import { blocksInOrder, lastDayOf } from './block-days.ts'
import { exerciseOf } from './exercise-of.ts'
import type { UncountedReason } from './heavy-leg-spacing.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import { newOn, quietOn } from './quiet-days.ts'
import type { SpacedRace } from './race-days.ts'
import type { Prescription, Program } from './schema.ts'

export type NewWorkGround = {
  program: Pick<Program, 'blocks' | 'prescriptions' | 'workouts'>
  /** From here on workouts are still to come. */
  today: Day
  races: readonly SpacedRace[]
  /** Exercises that are known to have been asked for, or done, before today. */
  known: ReadonlySet<string>
}

/** An exercise, and what is done instead of it at home. */
const exercisesOf = (prescription: Prescription): [id: string, name: string][] =>
  [prescription, ...(prescription.variant ? [prescription.variant] : [])].map((one) => [
    one.exercise,
    exerciseOf(one)?.name ?? one.exercise,
  ])

/**
 * Exercises that stand for the first time where nothing new belongs, by the workout of that time: in a taper (reference 9.1, PHA-03) and in
 * the last 3 days before an A race (9.5), as shipped. What the plan has before, or the record knows, is not new; an exercise for at home
 * counts like the one that it stands for. Where nothing is known of the time before, nothing is called new.
 */
export function newWork(
  { program, today, races, known }: NewWorkGround,
  thresholds: Pick<ProgressionThresholds, 'spacing'>,
): ReadonlyMap<string, readonly UncountedReason[]> {
  const ordered = Object.values(program.workouts).sort(byDayThenId)
  const firstDay = ordered[0]?.day
  const tapers = blocksInOrder(program)
    .filter(({ phase }) => phase === 'taper')
    .map((block) => ({ id: block.id, from: block.startDay, to: lastDayOf(block) }))
  const seen = new Set(known)
  return new Map(
    ordered.flatMap(({ id, day, items }): [string, UncountedReason[]][] => {
      const fresh = new Map(
        items.flatMap(({ prescriptionId }) => {
          const prescription = program.prescriptions[prescriptionId]
          return prescription ? exercisesOf(prescription).filter(([exercise]) => !seen.has(exercise)) : []
        }),
      )
      for (const exercise of fresh.keys()) seen.add(exercise)
      const quiet = day >= today && fresh.size > 0 ? quietOn(day, { races, tapers }, thresholds) : null
      // Without anything before, nobody can tell what is new.
      if (!quiet || (known.size === 0 && firstDay !== undefined && firstDay >= quiet.from)) return []
      return [[id, [newOn(quiet, [...fresh.values()])]]]
    }),
  )
}
