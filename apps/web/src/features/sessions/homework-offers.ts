import { exercise } from '@strideloom/domain/library/exercises.ts'
import { doseWords } from '@strideloom/domain/programs/dose-words.ts'
import type { Prescription } from '@strideloom/domain/programs/schema.ts'
import type { HomeworkKind } from '@strideloom/domain/sessions/session-words.ts'
import type { RecordingHomework } from './recording.ts'

/** More than this is done by nobody (P22): adherence falls beyond two to four. */
const MOST_OFFERS = 6

/** What moves without load is something to move; everything else that is trained is a load. */
export const kindOf = (exerciseId: string): HomeworkKind =>
  exercise(exerciseId)?.category === 'mobility' ? 'move' : 'load'

const ROLES: Record<Prescription['role'], number> = { key: 0, important: 1, optional: 2 }

/**
 * What of the program can be given to take home: first what is paired with the work of this session, then by its role. Its
 * words are the prescription's own; they can be changed.
 * @param pairings of the planned works
 */
export const homeworkOffers = (
  prescriptions: readonly Prescription[],
  pairings: ReadonlySet<string>,
  newId: () => string,
): RecordingHomework[] => {
  const isPaired = ({ pairingId }: Prescription) => pairingId !== null && pairings.has(pairingId)
  return prescriptions
    .filter(({ exercise: id }) => exercise(id) !== null)
    .toSorted((a, b) => Number(isPaired(b)) - Number(isPaired(a)) || ROLES[a.role] - ROLES[b.role])
    .filter((one, index, all) => all.findIndex((other) => other.exercise === one.exercise) === index)
    .slice(0, MOST_OFFERS)
    .map((one) => ({
      id: newId(),
      kind: kindOf(one.exercise),
      text: `${exercise(one.exercise)?.name ?? one.exercise}, ${doseWords(one.dose)}`,
      exercise: one.exercise,
      prescriptionId: one.id,
      isTaken: false,
    }))
}
