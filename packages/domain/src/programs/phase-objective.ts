import type { Objective } from '../library/ids.ts'
import type { Phase } from './schema.ts'

/**
 * What hands are meant to change first in a phase (S18): while fast running or races are on, movement quality is kept; before a race and
 * after it they settle. In the other phases there is time for range, which is what most techniques name first.
 */
const FIRST: Partial<Record<Phase, readonly Objective[]>> = {
  speed: ['movement-options', 'mobility'],
  race: ['movement-options', 'tone'],
  taper: ['tone', 'movement-options'],
  recovery: ['tone'],
}

/** The objective to start from: the first of the phase that the technique has, else its own first; null for a technique without any. */
export const objectiveIn = (phase: Phase | null, objectives: readonly Objective[]): Objective | null =>
  (phase && FIRST[phase]?.find((one) => objectives.includes(one))) ?? objectives[0] ?? null
