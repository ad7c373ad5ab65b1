import type { Day } from '../calendar/day.ts'
import { eachSide, type RegionSide, regionKey } from '../library/region-side.ts'
import { isHarmful } from './classify-response.ts'
import { type GivenSession, onDay } from './given-sessions.ts'
import { hurtParts, hurtPlaces, treatedParts } from './hurt-parts.ts'
import { type ChainState, nextCeiling } from './next-ceiling.ts'
import { partsOf } from './region-parts.ts'
import type { ToleranceThresholds } from './tolerance-settings.ts'

/** What one part of the body bears, where it was hurt; `session` is the one that hurt it last. */
export type PartCeiling = { ceiling: number; session: string }

/** The chain of one part: the sessions that treated it, or hurt it. Null where it was never hurt. */
function partCeiling(
  part: string,
  given: readonly GivenSession[],
  { start, today, thresholds }: { start: ChainState; today: Day; thresholds: ToleranceThresholds },
): PartCeiling | null {
  let state = start
  let last: Day | null = null
  let hurtBy: string | null = null
  for (const one of given) {
    const treated = treatedParts(one.session)
    const hurt = hurtParts(one).has(part)
    if (!treated.has(part) && !hurt) continue
    state = onDay(state, last, one.day, thresholds)
    last = one.day
    // A harm elsewhere says nothing about this part.
    if (isHarmful(one.answer.class) && !hurt) continue
    // Where it was not noted of this place, that of the session limits; it raises nothing, as nobody knows that it was given here.
    const unnoted = one.answer.class === 'no-change' ? null : one.pressure
    const pressure = treated.get(part) ?? unnoted
    const soreness24 = one.answer.answers[24]?.soreness ?? null
    state = nextCeiling(state, { class: one.answer.class, pressure, soreness24 }, thresholds)
    if (hurt) hurtBy = one.session.id
  }
  return hurtBy === null ? null : { ceiling: onDay(state, last, today, thresholds).ceiling, session: hurtBy }
}

export type RegionCeilings = {
  /** Where a region was hurt: its own ceiling. Keys as treated or named, one per side. */
  regionCeilings: Record<string, number>
  /** For each place ever treated or hurt: the lower of the runner's ceiling and the region's. */
  effectiveLimit: Record<string, number>
  /** The parts behind them: `calf/left` is as low as the lower of its two muscles. */
  parts: Record<string, PartCeiling>
}

/** The lower of the runner's ceiling and what the parts of a place bear: the limit of any place. */
export const limitFor = (
  { ceiling, parts }: { ceiling: number; parts: RegionCeilings['parts'] },
  place: RegionSide,
): number => Math.min(ceiling, ...partsOf(place).flatMap((part) => parts[part]?.ceiling ?? []))

/** The ceilings of regions that were hurt (reference 6; domain README 11), for a runner with this ceiling. */
export function regionCeilingsOf(
  given: readonly GivenSession[],
  { ceiling, ...chain }: { ceiling: number; start: ChainState; today: Day; thresholds: ToleranceThresholds },
): RegionCeilings {
  const places = new Map<string, RegionSide>()
  for (const one of given)
    for (const place of [...(one.session.treated ?? []), ...hurtPlaces(one)].flatMap(eachSide))
      places.set(regionKey(place), { region: place.region, side: place.side })

  const parts: RegionCeilings['parts'] = {}
  for (const part of new Set([...places.values()].flatMap(partsOf))) {
    const own = partCeiling(part, given, chain)
    if (own) parts[part] = own
  }
  const regionCeilings: Record<string, number> = {}
  const effectiveLimit: Record<string, number> = {}
  for (const [key, place] of places) {
    const own = limitFor({ ceiling: Number.POSITIVE_INFINITY, parts }, place)
    if (Number.isFinite(own)) regionCeilings[key] = own
    effectiveLimit[key] = Math.min(ceiling, own)
  }
  return { regionCeilings, effectiveLimit, parts }
}
