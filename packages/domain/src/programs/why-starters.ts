import { dayWords } from '../calendar/day-words.ts'
import type { Exercise } from '../library/exercises.ts'
import type { ExerciseCategory } from '../library/ids.ts'
import { placeWords } from './place-words.ts'
import type { ReasonGround } from './reason-starters.ts'

/** What each kind of work is meant for, as one says it to a runner. Wording only: no promise, no diagnosis. */
const MEANT: Record<ExerciseCategory, (place: string) => string> = {
  mobility: (place) => `So that your ${place} keeps the range that it gains.`,
  activation: (place) => `So that your ${place} joins in from the first step.`,
  strength: (place) => `So that your ${place} can take more before it tightens.`,
  prehab: (place) => `So that your ${place} holds up while the running grows.`,
  plyometric: (place) => `So that your ${place} knows quick steps before fast running asks for them.`,
  trunk: () => 'So that your trunk stays steady when you tire.',
}

/**
 * Sentences to start from for why an exercise is done, in the runner's words (P27); a therapist takes one, edits it, or
 * writes their own. Empty for an exercise that nobody knows.
 */
export const whyStarters = (
  known: Pick<Exercise, 'category' | 'regions'> | null,
  { finding }: Pick<ReasonGround, 'finding'>,
): string[] => {
  const [region] = known?.regions ?? []
  if (!known || !region) return []
  const meant = MEANT[known.category](placeWords(region, 'center'))
  if (!finding || finding.state === 'normal') return [meant]
  const place = placeWords(finding.region, finding.side)
  return [meant, `Found at your ${place} on ${dayWords(finding.day)}: this is your own part of the work on it.`]
}
