import { type Exercise, exercise } from '../library/exercises.ts'
import type { ExerciseCategory, RegionId } from '../library/ids.ts'
import type { ChosenExercise } from '../library/practice-exercises.ts'
import { includesRegion } from '../library/regions.ts'
import type { Dose } from './schema.ts'
import { startingDose } from './starting-dose.ts'
import { homeVariantOf } from './substitutes.ts'

/** Why an exercise may stand in for another one. */
export type SwapWhy = 'easier' | 'at home' | 'alike'

/** An exercise that a runner may do instead of the prescribed one, with all that a phone shows of it. */
export type Swap = {
  exercise: string
  why: SwapWhy
  name: string
  category: ExerciseCategory
  regions: RegionId[]
  cues: string[]
  /** Its own dose in the library. */
  starting: Dose
}

/** Why nothing may stand in: the exercise is the practice's own, of which nothing is known here, or the library has none. */
export type NoSwap = 'own' | 'none'

/** Exercises of the same kind that are offered beside the easier one and the one without equipment. */
const MOST_ALIKE = 2

const sharesPlace = (one: Exercise, other: Exercise): boolean =>
  one.regions.some((a) => other.regions.some((b) => includesRegion(a, b) || includesRegion(b, a)))

/**
 * Whether the library lets one exercise stand in for another: its easier form, or one of the same kind for the same place that is no
 * harder (reference 8 counts these; another kind is other work). What of it is offered is the practice's matter, as it changes.
 */
export const mayStandIn = (asked: Exercise, other: Exercise): boolean =>
  asked.id !== other.id &&
  (asked.regressionId === other.id ||
    (asked.category === other.category && other.level <= asked.level && sharesPlace(asked, other)))

/** How many regions two exercises share, the first of each above all: it is what an exercise is for. */
const likeness = (one: Exercise, other: Exercise): number =>
  (one.regions[0] === other.regions[0] ? 100 : 0) +
  other.regions.filter((region) => one.regions.includes(region)).length * 10 -
  Math.abs(one.level - other.level)

/** What of a practice's library may stand in for a prescribed exercise (P21): the easier form, the one for home, the likest of its kind. */
export const swapsFor = (id: string, offered: readonly ChosenExercise[]): { swaps: Swap[]; none: NoSwap | null } => {
  const asked = exercise(id)
  if (asked === null) return { swaps: [], none: 'own' }
  // As shipped: what counts of a swap is read from the library, which knows no practice's version.
  const shipped = offered.filter(({ own }) => own === null).map(({ item }) => item as Exercise)
  const fitting = shipped.filter((other) => mayStandIn(asked, other))
  const easier = fitting.find((other) => other.id === asked.regressionId)
  const atHome = homeVariantOf(
    asked,
    fitting.filter((other) => other !== easier).map((item) => ({ item, own: null })),
  )?.item
  const alike = fitting
    .filter((other) => other !== easier && other.id !== atHome?.id)
    .sort((a, b) => likeness(asked, b) - likeness(asked, a) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_ALIKE)
  const swaps = [
    ...(easier ? [swapOf(easier, 'easier')] : []),
    ...(atHome ? [swapOf(atHome as Exercise, 'at home')] : []),
    ...alike.map((one) => swapOf(one, 'alike')),
  ]
  return { swaps, none: swaps.length === 0 ? 'none' : null }
}

const swapOf = (other: Exercise, why: SwapWhy): Swap => ({
  exercise: other.id,
  why,
  name: other.name,
  category: other.category,
  regions: [...other.regions],
  cues: [...other.cues],
  starting: startingDose(other),
})
