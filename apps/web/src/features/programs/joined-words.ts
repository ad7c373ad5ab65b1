import { roundsWords } from '@strideloom/domain/programs/group-words.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import type { WorkoutPart } from '@strideloom/domain/programs/workout-parts.ts'

/** "Superset: 3 rounds, 60 s of rest after each"; empty for one exercise by itself. */
export const joinedWords = (
  { prescriptions }: Pick<Program, 'prescriptions'>,
  { group, items }: WorkoutPart,
): string =>
  group === null
    ? ''
    : roundsWords(
        items.map(({ prescriptionId }) => prescriptions[prescriptionId]?.dose.sets ?? 1),
        group.restSeconds,
      )
