import type { OwnExercise } from '@strideloom/domain/library/own-exercise.ts'

/** An exercise of a practice's own, as a therapist would make it. */
export const ownExercise = (id: string, over: Partial<OwnExercise> = {}): OwnExercise => ({
  id,
  name: 'Sled push, slow',
  category: 'strength',
  regions: ['quadriceps', 'glute-max'],
  equipment: ['sled'],
  level: 2,
  unilateral: false,
  prescription: { sets: 3, metres: 20, restSeconds: 90, timesPerWeek: 2 },
  cues: ['Lean in until your back is straight', 'Short steps, whole foot'],
  regressionId: null,
  progressionId: null,
  video: 'https://video.example/sled',
  countsAs: 'back-squat',
  ...over,
})
