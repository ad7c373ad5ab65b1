import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { ancestors, regionName } from '@strideloom/domain/library/regions.ts'

/** Regions and those around them, as somebody may type them. */
export const placeSearchWords = (regions: readonly RegionId[]): string =>
  regions
    .flatMap((id) => [id, ...ancestors(id)])
    .flatMap((id) => [id, regionName(id)])
    .join(' ')

/**
 * The items that hold every word of `text`; those with it in their name come first.
 * @param wordsOf what an item may be looked for by, beside its name
 */
export const findItems = <Item extends { name: string }, Held extends { item: Item }>(
  all: readonly Held[],
  text: string,
  wordsOf: (item: Held['item']) => string,
): Held[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...all]
  const fits = all.filter(({ item }) => {
    const haystack = `${item.name} ${wordsOf(item)}`.toLowerCase()
    return words.every((word) => haystack.includes(word))
  })
  const inName = ({ item }: Held) => words.every((word) => item.name.toLowerCase().includes(word))
  return [...fits.filter(inName), ...fits.filter((one) => !inName(one))]
}
