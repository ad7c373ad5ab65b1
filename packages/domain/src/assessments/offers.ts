import { exercise } from '../library/exercises.ts'
import type { ExerciseCategory, PatternId, RegionId } from '../library/ids.ts'
import { type Pattern, pattern } from '../library/patterns.ts'
import { type Side, sideOn } from '../library/region-side.ts'
import { includesRegion, region } from '../library/regions.ts'
import type { JudgedContributor } from './contributors.ts'
import type { ContributorKind } from './drivers.ts'
import type { OfferThresholds } from './offer-settings.ts'
import type { PlyometricGate } from './plyometric-gate.ts'

/** Where the prehab list is empty its place goes to the first of these, in this order (domain README). */
const INSTEAD_OF_PREHAB = ['activation', 'trunk', 'plyometric'] as const
const CATEGORIES = ['mobility', 'strength', 'prehab', ...INSTEAD_OF_PREHAB] as const

/** Why it is offered: it works where a supported contributor would be, or it belongs to the pattern's paired work. */
export type OfferReason =
  | { code: 'works-on-contributor'; contributors: { id: string; label: string }[] }
  | { code: 'part-of-pattern'; pattern: PatternId }

/** An exercise on offer. `gate` is set for hops and jumps only, and says what is in the way. */
export type ExerciseOffer = {
  exercise: string
  category: ExerciseCategory
  side: Side
  reason: OfferReason
  gate: PlyometricGate | null
}

/** Hands-on work on offer. `limited`: no firm work on the structure itself. */
export type ManualOffer = {
  region: RegionId
  side: Side
  techniques: string[]
  limited: boolean
  reason: OfferReason
}

/**
 * The paired work of a pattern: hands-on work, and the movement work that makes it last. `prehabFrom` says which list
 * the prehab place was filled from; null when nothing may fill it. `more` is the rest, in order of priority.
 */
export type Offers = {
  manual: ManualOffer[]
  mobility: ExerciseOffer[]
  strength: ExerciseOffer[]
  prehab: ExerciseOffer[]
  prehabFrom: ExerciseCategory | null
  more: ExerciseOffer[]
}

/** What each kind of work can answer: a range is moved, a lack of strength or control is trained. */
const ANSWERS: Record<ExerciseCategory | 'manual', readonly ContributorKind[]> = {
  manual: ['region'],
  mobility: ['region'],
  activation: ['strength', 'control'],
  strength: ['strength', 'control'],
  prehab: ['strength', 'control'],
  plyometric: ['strength', 'control'],
  trunk: ['strength', 'control'],
}

/**
 * The supported contributors that this kind of work answers and that lie in one of these regions, around it or inside
 * it.
 */
function reasonFor(
  work: keyof typeof ANSWERS,
  regions: readonly RegionId[],
  { id }: Pattern,
  contributors: readonly JudgedContributor[],
): OfferReason {
  const touched = contributors.filter(({ region: driver, state, kind }) => {
    if (driver === null || state !== 'supported' || !ANSWERS[work].includes(kind)) return false
    return regions.some((one) => includesRegion(one, driver) || includesRegion(driver, one))
  })
  return touched.length > 0
    ? { code: 'works-on-contributor', contributors: touched.map((one) => ({ id: one.id, label: one.label })) }
    : { code: 'part-of-pattern', pattern: id }
}

/**
 * Offers the work of a pattern for a finding on `side`, in the order of the pattern's lists; what was judged supported
 * only adds reasons, it does not reorder. Mobility and hands-on work are for that side, everything that strengthens is
 * for both (reference 4, 14.9). Hops and jumps wait under `more` until the gate is passed; a gate that is not known is
 * closed. Two of mobility, two of strength and one of prehab as shipped: a home program stays at 10 to 15 minutes.
 */
export function offersFor(
  id: PatternId,
  side: Side,
  contributors: readonly JudgedContributor[],
  gate: PlyometricGate,
  { offers }: OfferThresholds,
): Offers {
  const entry = pattern(id)
  const offer =
    (category: ExerciseCategory) =>
    (slug: string): ExerciseOffer => {
      const found = exercise(slug)
      const oneSided = found?.unilateral === true && category === 'mobility' && side !== 'center'
      return {
        exercise: slug,
        category,
        side: oneSided ? side : 'both',
        reason: reasonFor(category, found?.regions ?? [], entry, contributors),
        gate: category === 'plyometric' ? gate : null,
      }
    }
  const lists = Object.fromEntries(
    CATEGORIES.map((category) => [category, entry[category].map(offer(category))]),
  ) as Record<ExerciseCategory, ExerciseOffer[]>

  const open = (category: ExerciseCategory) => category !== 'plyometric' || gate.passed === true
  const prehabFrom =
    lists.prehab.length > 0
      ? 'prehab'
      : (INSTEAD_OF_PREHAB.find((category) => lists[category].length > 0 && open(category)) ?? null)
  const mobility = lists.mobility.slice(0, offers.mobility)
  const strength = lists.strength.slice(0, offers.strength)
  const prehab = prehabFrom === null ? [] : lists[prehabFrom].slice(0, offers.prehab)
  const offered = new Set([...mobility, ...strength, ...prehab].map((one) => one.exercise))
  return {
    manual: entry.manual.map((work) => ({
      region: work.region,
      side: sideOn(work.region, side),
      techniques: work.techniques,
      limited: region(work.region).handsOn === 'limited',
      reason: reasonFor('manual', [work.region], entry, contributors),
    })),
    mobility,
    strength,
    prehab,
    prehabFrom,
    more: CATEGORIES.flatMap((category) => lists[category]).filter((one) => !offered.has(one.exercise)),
  }
}
