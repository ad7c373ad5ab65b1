import type { RegionSide } from '../library/region-side.ts'
import { placeTitle } from './place-words.ts'

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)

/** A title for other runners: one that names this one gives way to the place of its first work. */
export const plainTitle = (title: string, works: readonly RegionSide[], names: readonly string[]): string => {
  const called = new Set(names.flatMap(wordsOf).filter((word) => word.length > 1))
  const [first] = works
  if (!wordsOf(title).some((word) => called.has(word))) return title
  return first ? placeTitle(first.region, first.side) : 'Pairing'
}
