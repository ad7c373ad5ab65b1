import { minutesOf } from './minutes-of.ts'
import type { Program, Workout } from './schema.ts'
import { partsOf } from './workout-parts.ts'

/** About how long a workout takes, in whole minutes, rounds and their rest as they are joined. */
export const workoutMinutes = (
  program: Pick<Program, 'prescriptions' | 'groups'>,
  workout: Pick<Workout, 'items'>,
): number =>
  minutesOf(
    partsOf(program, workout).map(({ group, items }) => ({
      restSeconds: group?.restSeconds ?? null,
      doses: items.flatMap(({ prescriptionId }) => program.prescriptions[prescriptionId]?.dose ?? []),
    })),
  )
