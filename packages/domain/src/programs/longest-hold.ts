import type { RegionId } from '../library/ids.ts'
import type { Hold } from './long-hold.ts'
import { shortRegionName } from './place-words.ts'
import type { Dose } from './schema.ts'

/**
 * The muscle of one side that is held longest over all sets and exercises; null where nothing is held by time.
 * @param held exercises that are held, each with its muscles and its dose
 */
export const longestHold = (
  held: readonly { regions: readonly RegionId[]; dose: Pick<Dose, 'seconds' | 'sets' | 'side'> }[],
): Hold | null => {
  const all = new Map<string, { region: RegionId; seconds: number }>()
  for (const { regions, dose } of held) {
    const { seconds, sets, side } = dose
    if (seconds === null) continue
    for (const region of regions)
      for (const one of side === 'left' || side === 'right' ? [side] : (['left', 'right'] as const)) {
        const key = `${region}/${one}`
        all.set(key, { region, seconds: (all.get(key)?.seconds ?? 0) + seconds * sets })
      }
  }
  const [longest] = [...all.values()].sort((a, b) => b.seconds - a.seconds)
  return longest ? { where: shortRegionName(longest.region), seconds: longest.seconds } : null
}
