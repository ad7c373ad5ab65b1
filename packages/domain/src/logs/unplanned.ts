import type { Day } from '../calendar/day.ts'
import { compareInstants, type Instant } from '../calendar/instant.ts'

/** One thing that was done: of the library, or in the runner's own words. */
export type UnplannedPart = { exercise: string | null; name: string }

/** Work that no plan asked for, as the runner told it. */
export type Unplanned = {
  id: string
  /** The work that it speaks of: another statement about it takes its place. */
  workId: string
  day: Day
  parts: UnplannedPart[]
  minutes: number
  /** 0–10; null was not answered. */
  effort: number | null
  pain: number | null
  note: string
  withdrawn: boolean
  toldAt: Instant
}

type Told = Pick<Unplanned, 'id' | 'workId' | 'withdrawn' | 'toldAt'>

/** What was told last of each work, then by the greater id, whatever order it arrived in; also where that took it back. */
export const lastUnplanned = <T extends Told>(told: readonly T[]): T[] => {
  const newest = new Map<string, T>()
  for (const one of told) {
    const known = newest.get(one.workId)
    const later = known ? compareInstants(one.toldAt, known.toldAt) : 1
    if (!known || later > 0 || (later === 0 && one.id > known.id)) newest.set(one.workId, one)
  }
  return [...newest.values()].sort((a, b) => compareInstants(a.toldAt, b.toldAt) || (a.id < b.id ? -1 : 1))
}

/** The work that stands, in the order in which it was told. */
export const settleUnplanned = <T extends Told>(told: readonly T[]): T[] =>
  lastUnplanned(told).filter(({ withdrawn }) => !withdrawn)
