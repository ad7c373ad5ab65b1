import { BONE_LIMIT, type PainContext, painLimit } from '../programs/pain-limit.ts'
import { PROGRESSION_SETTINGS, type ProgressionThresholds } from '../programs/progression-settings.ts'
import { shippedOf } from '../setting.ts'

/**
 * What pain while working asks for at once. `hold`: the same, nothing added. `ease`: fewer sets, or the easier exercise. `stop`:
 * no more of it today.
 */
export type PainNow = { act: 'go-on' | 'hold' | 'ease' | 'stop'; says: string; limit: number }

/** More than tissue that bears most bears: above it work stops, whatever hurts. As shipped: no practice bears more. */
const MOST_BORNE = PROGRESSION_SETTINGS.workPain.tendonOrMuscle.shipped

/**
 * The rule of pain in work (reference 9.3, Silbernagel 2007), before a next morning can be known. What is unclear is taken as
 * such: its limit is the lower one.
 * @param pain 0–10; null was not answered and changes nothing
 */
export const painNow = (
  pain: number | null,
  context: PainContext = 'unclear',
  thresholds: ProgressionThresholds = shippedOf(PROGRESSION_SETTINGS),
): PainNow => {
  const limit = painLimit(context, thresholds)
  if (pain === null) return { act: 'go-on', says: '', limit }
  const { proceed, fewerSets } = thresholds.workPain
  if (context === 'bone' && pain > BONE_LIMIT)
    return { act: 'stop', says: `Pain ${pain} of 10: with bone suspected, stop and let a clinician look.`, limit }
  if (pain > MOST_BORNE)
    return {
      act: 'stop',
      says: `Pain ${pain} of 10, above ${MOST_BORNE}: leave this exercise for today. Your therapist sees it.`,
      limit,
    }
  if (pain > limit) {
    const fewer = fewerSets === 50 ? 'half of the sets' : `${fewerSets} % fewer sets`
    return { act: 'ease', says: `Pain ${pain} of 10, above ${limit}: ${fewer} today.`, limit }
  }
  if (pain > proceed)
    return { act: 'hold', says: `Pain ${pain} of 10, within ${limit}: the same again, nothing added.`, limit }
  return { act: 'go-on', says: `Pain ${pain} of 10, within ${limit}: go on.`, limit }
}

/** How many sets stay when work is eased: those begun, and half of what was asked, as shipped. */
export const easedSets = (
  asked: number,
  begun: number,
  { workPain }: ProgressionThresholds = shippedOf(PROGRESSION_SETTINGS),
): number => Math.max(begun, Math.ceil((asked * (100 - workPain.fewerSets)) / 100))
