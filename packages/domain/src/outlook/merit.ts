/**
 * What speaks against a choice, the weightiest first, each as a whole number: a later one counts only where all earlier ones are equal
 * (model.md, "Placement is lexicographic"). Whole numbers, so that a sum does not depend on its order.
 */
export type Merit = readonly number[]

/** Less than 0 where the first is better. Merits of one search have the same length. */
export const compareMerits = (one: Merit, other: Merit): number => {
  for (let index = 0; index < one.length; index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

export const addMerits = (one: Merit, other: Merit): Merit => one.map((value, index) => value + (other[index] ?? 0))

/** The best of some, the first of equal ones; null of none. */
export const bestOf = <One extends { readonly merit: Merit }>(all: readonly One[]): One | null =>
  all.reduce<One | null>((best, one) => (best && compareMerits(best.merit, one.merit) <= 0 ? best : one), null)
