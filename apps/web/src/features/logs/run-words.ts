import type { RunSurface, RunType, WarmUp } from '@strideloom/domain/training/run-answers.ts'

const listOf = <Value extends string>(words: Record<Value, string>) =>
  (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }))

export const RUN_TYPE_WORDS: Record<RunType, string> = {
  easy: 'Easy',
  quality: 'Fast or hard',
  long: 'Long',
  race: 'Race',
}
export const RUN_TYPES = listOf(RUN_TYPE_WORDS)

/** Did the warm-up clear the stiffness? In the runner's words. */
export const WARM_UPS = listOf<WarmUp>({
  'none-stiff': 'Was not stiff',
  'cleared-10': 'Gone in 10 min',
  'cleared-later': 'Gone later',
  'not-cleared': 'It stayed',
})

export const SURFACES = listOf<RunSurface>({
  road: 'Road',
  trail: 'Trail',
  track: 'Track',
  treadmill: 'Treadmill',
  grass: 'Grass',
  sand: 'Sand',
  mixed: 'Mixed',
  other: 'Something else',
})

/** "long run", "race": inside a sentence. */
export const runWords = (type: RunType): string =>
  type === 'race' ? 'race' : type === 'quality' ? 'fast run' : `${type} run`
