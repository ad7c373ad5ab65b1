import type { RedFlagId } from '../library/ids.ts'
import { overlaps, type RegionSide } from '../library/region-side.ts'
import { barsOfNamed, type NamesTechnique } from '../library/technique-of.ts'
import type { PlannedPlace } from './plan.ts'
import type { Cause } from './verdict.ts'

/**
 * A safety answer that bars techniques while it stands: those that name it (`avoidWhen` of techniques.json, and what a practice
 * added). It binds a plan beside the verdict and is no part of it (effectRules of red-flags.json).
 */
export type TechniqueBar = {
  readonly flag: RedFlagId
  /** Where; null is anywhere. */
  readonly place: RegionSide | null
  /** Without the technique, which is told where one is barred. */
  readonly cause: Cause & { readonly limit: 'technique' }
}

/** How a technique is told in a break: the practice's own by its name, a shipped one by its id. */
export const toldTechnique = ({ technique, own }: NamesTechnique): string => own?.name ?? technique

/** Why a technique is barred in a place; empty when it is not. */
export const barredBy = (
  bars: readonly TechniqueBar[],
  { region, side }: Pick<PlannedPlace, 'region' | 'side'>,
  technique: NamesTechnique,
): Cause[] => {
  if (bars.length === 0) return []
  const barring = barsOfNamed(technique)
  return bars.flatMap(({ flag, place, cause }) =>
    barring.includes(flag) && (place === null || overlaps(place, { region, side }))
      ? [{ ...cause, value: [toldTechnique(technique)] }]
      : [],
  )
}
