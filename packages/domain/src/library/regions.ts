import type { z } from 'zod'
import data from './data/regions.json' with { type: 'json' }
import type { RegionId } from './ids.ts'
import type { regionEntrySchema } from './region-schema.ts'

/**
 * A body region. `group` stands for its parts only; `paired` is a left and a right one; `axial` lies in the middle.
 * `handsOn: limited`: no firm work on the structure itself (a tendon, a joint, a band over bone); `no`: choose a part
 * of it.
 */
export type Region = z.infer<typeof regionEntrySchema>
export type Laterality = Region['laterality']

// The shape is proven by library.test.ts, so that no browser has to parse what it was shipped with.
/** All regions, from the foot up, each after its parent. */
export const REGIONS = data.regions as readonly Region[]

const byId = new Map(REGIONS.map((region) => [region.id, region]))

/** The region of that id. Throws when the shipped data lacks it, which a test rules out. */
export function region(id: RegionId): Region {
  const found = byId.get(id)
  if (!found) throw new Error(`No region ${id}`)
  return found
}

export const regionName = (id: RegionId): string => region(id).name

/** The regions above each, worked out once: every parent stands before its children. */
const above = new Map<RegionId, readonly RegionId[]>()
for (const { id, parent } of REGIONS) above.set(id, parent === null ? [] : [parent, ...(above.get(parent) ?? [])])

/** The regions above, nearest first: gastrocnemius → calf, lower-leg-foot. */
export function ancestors(id: RegionId): readonly RegionId[] {
  const known = above.get(id)
  if (!known) throw new Error(`No region ${id}`)
  return known
}

/** All parts, whatever their depth, in the order of the list: calf → gastrocnemius, soleus. */
export const descendants = (id: RegionId): RegionId[] =>
  REGIONS.filter((candidate) => ancestors(candidate.id).includes(id)).map((candidate) => candidate.id)

/**
 * True when `outer` is `inner` or a region around it. A parent stands for its children; a child never for its sibling.
 */
export const includesRegion = (outer: RegionId, inner: RegionId): boolean =>
  outer === inner || ancestors(inner).includes(outer)

/** True where there is something between left and right: axial regions, and a group that has one, such as the trunk. */
export const hasMiddle = (id: RegionId): boolean =>
  region(id).laterality === 'axial' || descendants(id).some((part) => region(part).laterality === 'axial')

/**
 * The kinetic chain, for "look above and below" (reference 2). What is written as one link there (shin group, the four
 * of the thigh, the four of the hip) is one link here; a region that is not in a link belongs to that of its parent.
 */
export const KINETIC_CHAIN: readonly (readonly RegionId[])[] = [
  ['plantar-foot'],
  ['great-toe'],
  ['ankle'],
  ['achilles'],
  ['soleus'],
  ['gastrocnemius'],
  ['shin', 'tibialis-anterior', 'tibialis-posterior', 'peroneals'],
  ['knee', 'patellar'],
  ['quadriceps', 'hamstrings', 'hamstring-proximal', 'adductors', 'itb'],
  ['tfl', 'glute-med', 'glute-max', 'deep-rotators'],
  ['hip-flexors'],
  ['trunk-core'],
  ['lumbar'],
  ['thoracic'],
]

/** The links of the chain that a region belongs to: one for a muscle, several for a group such as the calf. */
function linksOf(id: RegionId): number[] {
  const named = KINETIC_CHAIN.flatMap((link, index) => (link.includes(id) ? [index] : []))
  if (named.length > 0) return named
  const parts = descendants(id)
  return KINETIC_CHAIN.flatMap((link, index) => (link.some((part) => parts.includes(part)) ? [index] : []))
}

/**
 * Where to look for what drives a complaint: the two links of the kinetic chain below the region and the two above,
 * from the foot up. A group's neighbours are those of its outermost parts.
 */
export function neighbours(id: RegionId): { below: RegionId[]; above: RegionId[] } {
  const links = linksOf(id)
  const [lowest, highest] = [Math.min(...links), Math.max(...links)]
  return {
    below: KINETIC_CHAIN.slice(Math.max(0, lowest - 2), lowest).flat(),
    above: KINETIC_CHAIN.slice(highest + 1, highest + 3).flat(),
  }
}
