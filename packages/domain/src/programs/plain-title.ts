import type { RegionSide } from '../library/region-side.ts'
import { placeTitle } from './place-words.ts'

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)

/** Does a text name somebody, by their whole name or by a word of it? */
export const namesAnyOf = (text: string, names: readonly string[]): boolean => {
  const called = new Set(names.flatMap(wordsOf).filter((word) => word.length > 1))
  return wordsOf(text).some((word) => called.has(word))
}

/** A title for other runners: one that names this one gives way to the place of its first work. */
export const plainTitle = (title: string, works: readonly RegionSide[], names: readonly string[]): string => {
  const [first] = works
  if (!namesAnyOf(title, names)) return title
  return first ? placeTitle(first.region, first.side) : 'Pairing'
}
