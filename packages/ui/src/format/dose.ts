import { formatSeconds } from './duration.ts'

export interface DoseWords {
  sets: number
  reps?: number | null
  /** Upper end of a range: 6–8. */
  repsTo?: number | null
  /** Length of a hold. */
  seconds?: number | null
  metres?: number | null
  eachSide?: boolean
}

/** "2 × 12 each side", "2 × 40 s each side", "4 × 6–8", "3 × 20 m". One set of something says just that. */
export function formatDose({ sets, reps, repsTo, seconds, metres, eachSide }: DoseWords): string {
  const amount =
    seconds != null
      ? formatSeconds(seconds)
      : metres != null
        ? `${metres}\u00a0m`
        : reps != null
          ? `${reps}${repsTo != null && repsTo !== reps ? `\u2013${repsTo}` : ''}`
          : null
  const words = amount === null ? `${sets} ${sets === 1 ? 'set' : 'sets'}` : `${sets}\u00a0×\u00a0${amount}`
  return eachSide ? `${words} each side` : words
}
