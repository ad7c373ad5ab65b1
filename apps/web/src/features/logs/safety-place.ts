import type { RegionId } from '@strideloom/domain/library/ids.ts'
import type { Side } from '@strideloom/domain/library/region-side.ts'
import { runnerPlace } from '@strideloom/domain/logs/region-words.ts'

/** "left calf", within a sentence. */
export const placeInText = ({ region, side }: { region: RegionId; side: Side | null }): string => {
  const words = runnerPlace({ region, side: side ?? '' })
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`
}
