import { epochMilliseconds, type Instant } from '../calendar/instant.ts'
import { MOST_HOURS_APART } from './same-run.ts'

/**
 * With so many before and after it in time is each telling compared, and no more: within two days nobody runs as often, and a
 * file that says so must not take the time of everybody.
 */
export const MOST_BESIDE = 100

/**
 * What starts near a moment (milliseconds), the earliest first: within two days, and of many the nearest. Sorts once and reads
 * every start once.
 */
export const nearStart = <T>(all: readonly T[], startOf: (one: T) => Instant): ((at: number) => T[]) => {
  const sorted = all.map((one) => ({ one, at: epochMilliseconds(startOf(one)) })).sort((a, b) => a.at - b.at)
  return (at) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sorted[middle]?.at ?? 0) < at) low = middle + 1
      else high = middle
    }
    return sorted
      .slice(Math.max(0, low - MOST_BESIDE), low + MOST_BESIDE)
      .flatMap((near) => (Math.abs(near.at - at) <= MOST_HOURS_APART * 3_600_000 ? [near.one] : []))
  }
}
