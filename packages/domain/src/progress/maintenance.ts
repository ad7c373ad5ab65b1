import { sentence } from '../assessments/number-words.ts'
import type { PhaseName } from '../record/schema.ts'
import { PHASES } from '../record/values.ts'
import type { BookingRecommendation } from '../timing/facts.ts'
import type { SignThresholds } from './sign-settings.ts'
import { SIGN_IDS, SIGN_WORDS } from './signs.ts'

/** Moving well on moderate training: an occasional session, and what ends that (S67). */
export type Maintenance = { says: string; until: string[] }

/** Every phase, and how one that asks for more than an occasional session is called; null: such a session is enough in it. */
const ASKS_FOR_MORE: Readonly<Record<PhaseName, string | null>> = {
  base: null,
  build: 'a build',
  speed: 'a speed block',
  race: 'a race phase',
  taper: 'a taper',
  recovery: 'a recovery phase',
  'off-season': null,
}

const moreWords = (): string => {
  const words = PHASES.flatMap((name) => ASKS_FOR_MORE[name] ?? [])
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/**
 * Maintenance mode (S67): somebody trains moderately, no sign is a yes, and the phase asks for no more. With what brings more regular
 * work back: any of the six signs, or training that is no longer moderate. Null otherwise.
 */
export function maintenanceFor(
  recommendation: BookingRecommendation,
  phase: PhaseName | null,
  moderate: boolean | null,
  { cadence }: SignThresholds,
): Maintenance | null {
  const isOccasional = phase === null || ASKS_FOR_MORE[phase] === null
  if (recommendation !== 'no-need' || moderate !== true || !isOccasional) return null
  return {
    says: `Maintenance: moderate training and no sign, so an occasional session is enough.`,
    until: [
      ...SIGN_IDS.map((id) => SIGN_WORDS[id]),
      `More than ${cadence.runs} runs or ${cadence.km} km a week`,
      `${sentence(moreWords())} begins`,
    ],
  }
}
