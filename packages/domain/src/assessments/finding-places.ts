import { compareDays, type Day } from '../calendar/day.ts'
import type { RegionId } from '../library/ids.ts'
import { regionKey, type Side } from '../library/region-side.ts'
import type { Finding } from './schema.ts'

/**
 * Everything known about one place of the body. `current` are the observations that hold now, `earlier` those which a
 * newer one of the same kind replaced, both newest first. `state` is the most serious of what holds now. `lead` is the
 * finding that the reasoning hangs on: the newest with a pattern, else with a role, else the newest of all.
 */
export type FindingPlace<T> = {
  region: RegionId
  side: Side
  state: Finding['state']
  since: Day
  lead: T
  current: T[]
  earlier: T[]
}

type Observed = Pick<Finding, 'id' | 'day' | 'region' | 'side' | 'state' | 'source' | 'role' | 'pattern'>

const SERIOUS: readonly Finding['state'][] = ['restricted', 'changed', 'watch', 'normal']

/** What a newer observation replaces: the same test, or palpation. What a runner reports stands until it is retired. */
const kindOf = ({ id, source }: Pick<Observed, 'id' | 'source'>): string =>
  source.kind === 'test' ? source.test : source.kind === 'palpation' ? 'palpation' : id

/** Newest first; on one day the one made later, which ids in the order of time tell. */
const newestFirst = (a: Observed, b: Observed): number => compareDays(b.day, a.day) || (a.id < b.id ? 1 : -1)

function placeOf<T extends Observed>(findings: readonly T[]): FindingPlace<T> | null {
  const sorted = [...findings].sort(newestFirst)
  const current = sorted.filter((one, index) => sorted.findIndex((other) => kindOf(other) === kindOf(one)) === index)
  const lead = sorted.find(({ pattern }) => pattern !== null) ?? sorted.find(({ role }) => role !== null) ?? sorted[0]
  const state = SERIOUS.find((one) => current.some((finding) => finding.state === one))
  const [newest] = sorted
  if (!lead || !newest || !state) return null
  return {
    region: newest.region,
    side: newest.side,
    state,
    since: sorted.at(-1)?.day ?? newest.day,
    lead,
    current,
    earlier: sorted.filter((finding) => !current.includes(finding)),
  }
}

/**
 * Puts findings together by region and side: the most serious first, then the most recently seen. Retired ones are left
 * out by the caller. The same whatever the order of what is given.
 */
export function findingPlaces<T extends Observed>(findings: readonly T[]): FindingPlace<T>[] {
  const byPlace = new Map<string, T[]>()
  for (const finding of findings) byPlace.set(regionKey(finding), [...(byPlace.get(regionKey(finding)) ?? []), finding])
  return [...byPlace.values()]
    .flatMap((some) => placeOf(some) ?? [])
    .sort(
      (a, b) =>
        SERIOUS.indexOf(a.state) - SERIOUS.indexOf(b.state) ||
        compareDays(b.current[0]?.day ?? b.since, a.current[0]?.day ?? a.since) ||
        (regionKey(a) < regionKey(b) ? -1 : 1),
    )
}
