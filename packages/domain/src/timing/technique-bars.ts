import { overlaps, type RegionSide } from '../library/region-side.ts'
import type { PlannedPlace } from './plan.ts'
import type { Cause } from './verdict.ts'

/**
 * A technique that a safety answer bars while it stands (`avoidWhen` of techniques.json). It binds a plan beside the verdict
 * and is no part of it (effectRules of red-flags.json).
 */
export type TechniqueBar = {
  readonly technique: string
  /** Where; null is anywhere. */
  readonly place: RegionSide | null
  readonly cause: Cause
}

/** Why a technique is barred in a place; empty when it is not. */
export const barredBy = (
  bars: readonly TechniqueBar[],
  { region, side }: Pick<PlannedPlace, 'region' | 'side'>,
  technique: string,
): Cause[] =>
  bars.flatMap((bar) =>
    bar.technique === technique && (bar.place === null || overlaps(bar.place, { region, side })) ? [bar.cause] : [],
  )
