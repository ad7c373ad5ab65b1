import type { ExerciseCategory } from '../library/ids.ts'
import type { Area } from './schema.ts'

/** The area of adherence that an exercise counts in (reference 8): trunk and plyometric with strength, activation with prehab. */
export const areaOf = (category: ExerciseCategory): Area => {
  if (category === 'mobility') return 'mobility'
  return category === 'prehab' || category === 'activation' ? 'prehab' : 'strength'
}

/** What a workout of an area is called until a therapist names it. */
export const AREA_TITLES: Record<Area, string> = { mobility: 'Mobility', strength: 'Strength', prehab: 'Prehab' }
