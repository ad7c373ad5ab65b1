import type { ExerciseCategory, RegionId } from './ids.ts'

/** What keeps pelvis, trunk and foot where they are while one leg works. */
const HOLDS_STILL: readonly RegionId[] = ['glute-med', 'trunk-core', 'ankle', 'peroneals']

/**
 * Does an exercise train control of the pelvis and the leg (S41)? One side works while the hip, the trunk or the ankle holds still; what
 * only moves a joint does not. A reading of kind and regions, so that a practice’s own exercise has it, too.
 */
export const trainsControl = ({
  category,
  unilateral,
  regions,
}: {
  category: ExerciseCategory
  unilateral: boolean
  regions: readonly RegionId[]
}): boolean => unilateral && category !== 'mobility' && regions.some((one) => HOLDS_STILL.includes(one))
