import type { RegionSide } from '@strideloom/domain/library/region-side.ts'
import { runnerPlace, TAP_AS } from '@strideloom/domain/logs/region-words.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'

/** A place as a runner names it: the muscles of the calf are the calf. `both` becomes left and right. */
export const feltPlaces = (places: readonly RegionSide[]): string[] => [
  ...new Set(
    places.flatMap(({ region, side }) => {
      const id = TAP_AS[region] ?? region
      return side === 'both' ? [`${id}/left`, `${id}/right`] : [`${id}/${side}`]
    }),
  ),
]

/** `calf/left` as "left calf". */
export const placeWord = (key: string): string => {
  const [region = '', side = ''] = key.split('/')
  const word = runnerPlace({ region, side })
  return `${word.charAt(0).toLowerCase()}${word.slice(1)}`
}

/** "left calf and left ankle", at most three of them by name. */
export const placesWords = (keys: readonly string[]): string =>
  keys.length > 3
    ? `${keys.slice(0, 2).map(placeWord).join(', ')} and ${keys.length - 2} more`
    : joinWords(keys.map(placeWord))
