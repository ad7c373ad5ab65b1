import type { Exercise } from '../library/exercises.ts'
import type { RegionId } from '../library/ids.ts'
import { exerciseOf } from './exercise-of.ts'
import type { UncountedReason } from './heavy-leg-spacing.ts'
import { type FastRun, holdBeside } from './long-hold.ts'
import { longestHold } from './longest-hold.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import type { Prescription } from './schema.ts'

/** With these one rolls; nothing is held. */
const ROLLED_WITH = ['roller', 'ball']

/** Mobility work that is dosed by time is held, unless it is rolled. By repetitions no hold is told. */
export const isHeld = ({ category, equipment }: Exercise): boolean =>
  category === 'mobility' && !equipment.some((tool) => ROLLED_WITH.includes(tool))

/**
 * What speaks against long static stretching on the day of fast running (reference 9.5).
 * @param prescriptions what is done in one go
 * @param runs the fast running of that day
 */
export function heldStretch(
  prescriptions: readonly Prescription[],
  runs: readonly FastRun[],
  thresholds: Pick<ProgressionThresholds, 'spacing'>,
): UncountedReason[] {
  const held = prescriptions.flatMap((prescription): { regions: readonly RegionId[]; dose: Prescription['dose'] }[] => {
    const known = exerciseOf(prescription)
    return known && isHeld(known) ? [{ regions: known.regions, dose: prescription.dose }] : []
  })
  return holdBeside(longestHold(held), runs, thresholds)
}
