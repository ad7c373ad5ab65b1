import type { ProgressionThresholds } from './progression-settings.ts'

export type PainContext = 'tendon-or-muscle' | 'front-knee-or-itb' | 'unclear' | 'bone'

/** Where bone is suspected nothing is borne, in every practice. */
export const BONE_LIMIT = 0

/**
 * Up to which pain, 0–10, a program may be done (reference 9.3): tendons and muscles bear 5 as shipped, the front of the knee and
 * the outer thigh 3, what is unclear 3, and where bone is suspected nothing.
 */
export const painLimit = (context: PainContext, { workPain }: ProgressionThresholds): number =>
  ({
    'tendon-or-muscle': workPain.tendonOrMuscle,
    'front-knee-or-itb': workPain.frontKneeOrItb,
    unclear: workPain.unclear,
    bone: BONE_LIMIT,
  })[context]
