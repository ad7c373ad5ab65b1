import type { PatternId, RegionId } from '../library/ids.ts'
import { pattern } from '../library/patterns.ts'
import { type Side, sideOn } from '../library/region-side.ts'
import { includesRegion, neighbours, region } from '../library/regions.ts'

/** What holds back, and what may do its work instead. `of`: the pattern whose reason says so; a sentence where none does. */
type Compensation = { from: readonly RegionId[]; to: readonly RegionId[]; because: PatternId | { says: string } }

/**
 * Finding → likely compensation → look there (S40). Each is what the reason of a pattern says (reference 4), in typed form; only the
 * foot’s is ours: the kinetic chain from the foot up (S38, reference 2).
 */
const COMPENSATIONS: readonly Compensation[] = [
  {
    from: ['great-toe', 'plantar-foot'],
    to: ['soleus', 'gastrocnemius', 'knee'],
    because: {
      says: 'A foot that bends or pushes less may hand its work up the chain: to the calf first, then the knee.',
    },
  },
  { from: ['ankle'], to: ['soleus', 'gastrocnemius', 'plantar-foot', 'glute-med'], because: 'ankle-stiff' },
  { from: ['soleus', 'gastrocnemius'], to: ['tibialis-anterior'], because: 'anterior-shin' },
  { from: ['hip-flexors', 'quadriceps'], to: ['lumbar', 'quadriceps'], because: 'hip-extension-limited' },
  { from: ['glute-max'], to: ['hamstrings'], because: 'hamstring-always' },
  { from: ['glute-med'], to: ['adductors'], because: 'adductor-tight' },
  { from: ['thoracic'], to: ['lumbar'], because: 'upper-back-tight' },
]

export type LookThere = {
  /** Why, as the library says it; a hypothesis. */
  says: string
  places: { region: RegionId; side: Side }[]
}

const near = (one: RegionId, other: RegionId): boolean => includesRegion(one, other) || includesRegion(other, one)

/** A place that something can be noted in: an axial region has its middle only. */
const placeOn = (id: RegionId, side: Side) => ({ region: id, side: sideOn(id, side) })

/**
 * Where something that is held back in a place is likely made up for, and so worth a look (S40). Hypotheses; empty where the
 * library knows none.
 */
export const lookThere = (held: RegionId, side: Side): LookThere[] =>
  COMPENSATIONS.filter(({ from }) => from.some((one) => near(one, held))).flatMap(({ to, because }) => {
    const places = to.filter((one) => !near(one, held)).map((one) => placeOn(one, side))
    const says = typeof because === 'string' ? pattern(because).reason : because.says
    return places.length === 0 ? [] : [{ says, places }]
  })

/** The links of the chain below and above a place, in which what drives it may lie (reference 2): those that can be noted in. */
export const chainAround = (
  id: RegionId,
  side: Side,
): Record<'below' | 'above', { region: RegionId; side: Side }[]> => {
  const { below, above } = neighbours(id)
  const places = (ids: readonly RegionId[]) =>
    ids.filter((one) => region(one).laterality !== 'group').map((one) => placeOn(one, side))
  return { below: places(below), above: places(above) }
}
