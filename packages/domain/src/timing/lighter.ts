import type { Intent } from '../library/ids.ts'
import { type ChosenTechnique, SHIPPED_TECHNIQUES } from '../library/practice-techniques.ts'
import { eachSide } from '../library/region-side.ts'
import { type NamesTechnique, takenFor, techniqueOf, withTechnique } from '../library/technique-of.ts'
import { fitsLimit, suitsRegion } from '../library/techniques.ts'
import { type BestIntentGround, bestIntent } from './best-intent.ts'
import { judgePlan } from './judge-plan.ts'
import { keyTouches } from './places.ts'
import type { Plan, PlannedPlace } from './plan.ts'
import { barredBy, type TechniqueBar } from './technique-bars.ts'
import type { Verdict } from './verdict.ts'

/** The part of a place that is not closed: all of it, the one open side of `both`, or nothing. */
function openPart<Place extends PlannedPlace>(place: Place, { avoidRegions }: Verdict): Place | null {
  const sides = eachSide({ region: place.region, side: place.side })
  const open = sides.filter((side) => !avoidRegions.some((closed) => keyTouches(closed, side)))
  if (open.length === sides.length) return place
  const [only] = open
  if (!only) return null
  // Half of the place takes half of the time.
  return { ...place, side: only.side, ...(place.minutes ? { minutes: Math.ceil(place.minutes / 2) } : {}) }
}

/** The most that a verdict takes in a place: the session's limit or a cap that touches the place. */
function mostIn(place: PlannedPlace, { maxPressure, regionCaps }: Verdict): number {
  const sides = eachSide({ region: place.region, side: place.side })
  const caps = Object.entries(regionCaps).filter(([capped]) => sides.some((side) => keyTouches(capped, side)))
  return Math.min(maxPressure, ...caps.map(([, cap]) => cap))
}

/** What a lighter version may be made of: what safety answers bar, and the techniques to choose from. */
type Means = { bars: readonly TechniqueBar[]; techniques: readonly ChosenTechnique[] }

const isOpen = (named: NamesTechnique, place: PlannedPlace, { avoidTechniques }: Verdict, { bars }: Means): boolean =>
  !takenFor(named).some((id) => avoidTechniques.includes(id)) && barredBy(bars, place, named).length === 0

/** The first technique of the library for that region, intent and pressure which the verdict does not close. */
const gentlerTechnique = (
  place: PlannedPlace,
  intent: Intent,
  pressure: number,
  verdict: Verdict,
  means: Means,
): ChosenTechnique | null =>
  means.techniques.find(
    ({ item, own }) =>
      item.intents.includes(intent) &&
      fitsLimit(item, pressure) &&
      suitsRegion(item, place.region) &&
      isOpen({ technique: item.id, own }, place, verdict, means),
  ) ?? null

const within = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.min(Math.max(value, min), max)

/** The place as the verdict takes it: open side, capped pressure, a gentler technique where the asked one no longer fits. */
function lighterPlace<Place extends PlannedPlace>(
  asked: Place,
  plan: Plan,
  intent: Intent,
  verdict: Verdict,
  means: Means,
) {
  const place = openPart(asked, verdict)
  if (!place) return null
  const wanted = place.pressure ?? plan.pressure ?? null
  const pressure = wanted === null ? null : Math.min(wanted, mostIn(place, verdict))
  // A place without a pressure of its own gets one when the plan's is too much there.
  const capped: Place = pressure === wanted ? place : { ...place, pressure }
  if (pressure === 0) return null
  if (!place.technique) return capped
  const named = { technique: place.technique, own: place.own }
  const known = techniqueOf(named)
  const fits =
    isOpen(named, place, verdict, means) &&
    (known === null ||
      ((pressure === wanted || pressure === null || fitsLimit(known, pressure)) &&
        (intent === plan.intent || known.intents.includes(intent))))
  if (fits) return capped
  const gentler = gentlerTechnique(place, intent, pressure ?? verdict.maxPressure, verdict, means)
  if (!gentler) return null
  const { min, max } = gentler.item.minutesPerRegion
  return {
    ...withTechnique(capped, gentler),
    ...(pressure === null ? {} : { pressure: within(pressure, gentler.item.pressure) }),
    ...(place.minutes ? { minutes: within(place.minutes, { min, max: place.side === 'both' ? max * 2 : max }) } : {}),
  }
}

/** What still fits into the session, from the first place on. Places without minutes take no part in the sum. */
function fitting<Place extends PlannedPlace>(places: readonly Place[], minutes: number): Place[] {
  let left = minutes
  return places.filter(({ minutes: needed }) => {
    if (!needed) return true
    if (needed > left) return false
    left -= needed
    return true
  })
}

/**
 * The lighter version of a plan that the verdict takes: an open intent, less pressure, fewer minutes, no closed places,
 * gentler techniques. The plan itself when it breaks nothing. Null when nothing of it is left: then no session is the
 * answer. `bars`: safety answers that keep techniques out, beside the verdict; `techniques`: those of the practice.
 */
export function lighterPlan<P extends Plan>(
  plan: P,
  verdict: Verdict,
  context: BestIntentGround & Partial<Means>,
): P | null {
  const { bars = [], techniques = SHIPPED_TECHNIQUES } = context
  if (judgePlan(verdict, plan, bars).breaks.length === 0) return plan
  const intent = verdict.allowedIntents.includes(plan.intent) ? plan.intent : bestIntent(verdict, context)
  if (intent === null || verdict.maxPressure === 0 || verdict.maxMinutes === 0) return null
  const minutes = Math.min(plan.minutes, verdict.maxMinutes)
  const lighter = (places: readonly PlannedPlace[]): PlannedPlace[] => {
    const taken = places.flatMap((place) => lighterPlace(place, plan, intent, verdict, { bars, techniques }) ?? [])
    return minutes < plan.minutes ? fitting(taken, minutes) : taken
  }
  const works = plan.works && lighter(plan.works)
  const regions = plan.regions && lighter(plan.regions)
  const asked = (plan.works?.length ?? 0) + (plan.regions?.length ?? 0)
  if (asked > 0 && (works?.length ?? 0) + (regions?.length ?? 0) === 0) return null
  return {
    ...plan,
    intent,
    minutes,
    ...(plan.pressure === undefined || plan.pressure === null
      ? {}
      : { pressure: Math.min(plan.pressure, verdict.maxPressure) }),
    ...(works && { works }),
    ...(regions && { regions }),
  }
}
