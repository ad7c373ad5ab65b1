import type { Pairing } from './schema.ts'

/** Minutes beside the work: arrival, the test again, handing over the exercises. Ours, to start from. */
export const BESIDE_WORK = 15
/** No session is planned shorter to begin with. */
const LEAST = 30

/**
 * How long a session with the hands-on work of some pairings is planned to begin with, in steps of five minutes.
 * @param most the longest that is proposed
 */
export const minutesFor = (pairings: readonly Pick<Pairing, 'works'>[], most: number): number => {
  const used = pairings.reduce((sum, { works }) => sum + works.reduce((all, work) => all + work.minutes, 0), 0)
  return Math.min(most, Math.max(LEAST, Math.ceil((used + BESIDE_WORK) / 5) * 5))
}
