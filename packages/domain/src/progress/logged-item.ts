import { type Exercise, exercise } from '../library/exercises.ts'
import { includesRegion } from '../library/regions.ts'
import type { RecordItem, RecordLogItem } from '../record/schema.ts'
import type { AdherenceThresholds } from './adherence-settings.ts'
import { isOverdone } from './exercise-fraction.ts'

/** Another exercise of the same category and region than the prescribed one (reference 8). */
export const FREE_SWAP = 0.75

const TICK = { done: 1, partly: 0.5, skipped: 0 } as const

export type ItemShare = {
  /** 0–1; null where it cannot be said: nothing was prescribed, or it was swapped for an exercise nobody knows here. */
  share: number | null
  /** More than 1.2 of what was prescribed: runners do too much as well. */
  overdoing: boolean
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const isSameRegion = (one: Exercise, other: Exercise): boolean =>
  one.regions.some((a) => other.regions.some((b) => includesRegion(a, b) || includesRegion(b, a)))

/** What of the work counts when another exercise was done; null where the library does not know one of them. */
export function swapFactor(asked: string, swappedFor: string | null | undefined): number | null {
  if (!swappedFor || swappedFor === asked) return 1
  const [prescribed, done] = [exercise(asked), exercise(swappedFor)]
  if (prescribed === null || done === null) return null
  if (prescribed.regressionId === done.id) return 1
  return prescribed.category === done.category && isSameRegion(prescribed, done) ? FREE_SWAP : 0
}

/** Were numbers told? Lists without any beside a tick are none: then the tick counts. */
const hasNumbers = ({ done, left, right, check }: RecordLogItem): boolean => {
  const lists = [done, left, right].filter((list) => list !== undefined)
  return check === undefined ? lists.length > 0 : lists.some((list) => list.length > 0)
}

/**
 * Volume done ÷ volume prescribed, uncapped: sets × reps, seconds or metres, both sides against both sides. `done` of an
 * exercise for each side is what was done on each. Null without numbers, or where nothing was prescribed.
 */
function volumeShare(item: RecordItem, entry: RecordLogItem): number | null {
  if (!hasNumbers(entry)) return null
  const { done, left, right } = entry
  const amounts = [...(done ?? []), ...(left ?? []), ...(right ?? [])]
  const asked = item.reps ?? item.seconds ?? item.metres
  const sides = item.unilateral ? 2 : 1
  // Without an amount a set is a set.
  if (asked === undefined) {
    const sets =
      amounts.filter((amount) => amount > 0).length + (item.unilateral ? (done ?? []).filter(Boolean).length : 0)
    return sets / (item.sets * sides)
  }
  const prescribed = item.sets * asked * sides
  const volume = sum(left ?? []) + sum(right ?? []) + sum(done ?? []) * sides
  return prescribed > 0 ? volume / prescribed : null
}

/** Without a tick nothing is known to be done, except that whoever names another exercise did that one. */
const tickOf = ({ check, swappedFor, skipReason }: RecordLogItem): number =>
  check ? TICK[check] : swappedFor && !skipReason ? 1 : 0

/** Only one of two sides: never more than half, however much of it (reference 8). */
const isOneSideOnly = (item: RecordItem, { done, left, right }: RecordLogItem): boolean =>
  item.unilateral && sum(done ?? []) === 0 && (sum(left ?? []) === 0) !== (sum(right ?? []) === 0)

/**
 * How much of a prescribed exercise was done, from the record (reference 8). Load and effort do not lower it. A tick
 * without numbers is 1, 0.5 or 0; the planned regression counts in full, a free swap 0.75, another category 0.
 *
 * @param entry null where nothing was answered, which counts as not done
 */
export function itemShare(item: RecordItem, entry: RecordLogItem | null, thresholds: AdherenceThresholds): ItemShare {
  if (entry === null) return { share: 0, overdoing: false }
  const volume = volumeShare(item, entry)
  if (hasNumbers(entry) && volume === null) return { share: null, overdoing: false }
  const factor = swapFactor(item.exercise, entry.swappedFor)
  const most = isOneSideOnly(item, entry) ? 0.5 : 1
  const done = volume === null ? tickOf(entry) : Math.min(most, volume)
  return {
    share: factor === null ? (done === 0 ? 0 : null) : factor * done,
    overdoing: isOverdone(volume, thresholds),
  }
}
