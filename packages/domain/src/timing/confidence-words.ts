import type { Confidence } from '../library/ids.ts'

/** How far a number can be trusted (reference, head): the number, not the idea behind it. */
export const CONFIDENCE_WORDS: Readonly<Record<Confidence, { name: string; means: string }>> = {
  high: { name: 'well supported', means: 'measured in published work' },
  medium: { name: 'supported in part', means: 'common practice or one study' },
  low: { name: 'expert opinion', means: 'a default chosen by judgement' },
  '-': { name: 'without a stated confidence', means: 'nobody has put a confidence on this number' },
}
