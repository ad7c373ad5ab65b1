import type { Exercise } from '../library/exercises.ts'
import type { RegionId } from '../library/ids.ts'
import { includesRegion } from '../library/regions.ts'
import type { RecordItem } from '../record/schema.ts'
import type { RuleLine } from '../rule-page.ts'

// What "heavy leg strength" is has no formula in the reference. Its templates mark their workouts (`heavyLower`), its
// section 9.1 gives the doses and 9.5 calls RIR 4 light; this reading agrees with all eighteen marks
// (heavy-lower.test.ts holds that). Confidence low.

export const LEGS: readonly RegionId[] = ['lower-leg-foot', 'thigh-knee', 'hip-pelvis']

/** What holds a weight that a leg does not get used to by running. */
const HEAVY_TOOLS = ['barbell', 'trap-bar', 'machine']
const WEIGHTS = [...HEAVY_TOOLS, 'dumbbell', 'kettlebell', 'cable', 'backpack']

/** Reps in reserve from which work is light, and up to which it is hard (reference 9.5 and 9.1). */
const LIGHT_RIR = 4
const HARD_RIR = 2

/** The reps of the heaviest row of reference 9.1 (3 × 3–6). */
const HEAVY_REPS = 6

/** Hard leg exercises in one workout that make it a heavy one, without a heavy lift among them. */
const HARD_EXERCISES = 3

type Weight = 'none' | 'hard' | 'heavy'

/** How hard one prescribed exercise is for the legs. One that nobody knows: none. */
function weightOf(item: RecordItem, known: Exercise | null): Weight {
  if (known === null || known.category !== 'strength') return 'none'
  if (!known.regions.some((region) => LEGS.some((leg) => includesRegion(leg, region)))) return 'none'
  const rir = item.rir ?? known.prescription.rirMin ?? null
  if (rir !== null && rir >= LIGHT_RIR) return 'none'
  const uses = (tools: readonly string[]) => known.equipment.some((tool) => tools.includes(tool))
  const loaded = uses(WEIGHTS) || item.load?.unit === 'kg' || item.load?.unit === 'lb'
  const reps = item.reps ?? known.prescription.repsMax ?? null
  if (uses(HEAVY_TOOLS) || (loaded && reps !== null && reps <= HEAVY_REPS)) return 'heavy'
  return loaded || (rir !== null && rir <= HARD_RIR) ? 'hard' : 'none'
}

/**
 * Tells workouts that are heavy for the legs: one leg exercise with a barbell, trap bar or machine, or with a weight
 * that allows six repetitions; or three leg exercises that are hard, by a weight or by two repetitions in reserve at
 * most. Four in reserve is light and never counts. An item that stands in many workouts is weighed once.
 * @param find an exercise by its id; a record may know a practice's own ones too
 */
export function heavyLowerBy(find: (id: string) => Exercise | null): (items: readonly RecordItem[]) => boolean {
  const weighed = new Map<RecordItem, Weight>()
  const weightIn = (item: RecordItem): Weight => {
    const weight = weighed.get(item) ?? weightOf(item, find(item.exercise))
    weighed.set(item, weight)
    return weight
  }
  return (items) => {
    let hard = 0
    for (const item of items) {
      const weight = weightIn(item)
      if (weight === 'heavy') return true
      if (weight === 'hard') hard += 1
    }
    return hard >= HARD_EXERCISES
  }
}

/** The same, for the document of rules. */
export const HEAVY_LINE: RuleLine = {
  id: 'heavy leg strength',
  when: `one leg exercise with ${HEAVY_TOOLS.join(', ')} or a weight that allows ${HEAVY_REPS} repetitions; or ${HARD_EXERCISES} hard ones, by a weight or by ${HARD_RIR} repetitions in reserve at most. ${LIGHT_RIR} in reserve is light`,
  means: 'read by STR-01 and STR-02',
  confidence: 'low',
  source: 'ours, after the marks of the templates (reference 9.1, 9.5, 13)',
}
