import type { Exercise } from './exercises.ts'

/** What stands in a gym and neither at home nor in a hotel. Bands, a step and a wall go along, so they are not among it. */
const GYM_TOOLS: readonly string[] = ['barbell', 'trap-bar', 'rack', 'machine', 'cable', 'dumbbell', 'kettlebell']

/** True for an exercise that asks for something that only a gym has. */
export const needsGym = ({ equipment }: Pick<Exercise, 'equipment'>): boolean =>
  equipment.some((tool) => GYM_TOOLS.includes(tool))
