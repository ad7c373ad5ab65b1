import { TOLERANCE_ORDER, TOLERANCE_SETTINGS } from '../sessions/tolerance-settings.ts'
import { shippedOf, type ThresholdsOf } from '../setting.ts'
import { LOAD_ORDER, LOAD_SETTINGS } from '../training/load-settings.ts'
import { ADHERENCE_ORDER, ADHERENCE_SETTINGS } from './adherence-settings.ts'
import { CARRY_OVER_ORDER, CARRY_OVER_SETTINGS } from './carry-over-settings.ts'
import { SIGN_ORDER, SIGN_SETTINGS } from './sign-settings.ts'

/** Every number beside the timing rules that a practice may choose, in the order in which the reference tells them. */
export const SETTINGS = {
  ...TOLERANCE_SETTINGS,
  ...LOAD_SETTINGS,
  ...SIGN_SETTINGS,
  ...CARRY_OVER_SETTINGS,
  ...ADHERENCE_SETTINGS,
} as const

/** All of them, as a practice has them: given along with a record to whatever concludes from it. */
export type Thresholds = ThresholdsOf<typeof SETTINGS>

export const SHIPPED_THRESHOLDS: Thresholds = shippedOf(SETTINGS)

/** What each group is called in a list of changes. */
export const GROUP_WORDS: Readonly<Record<keyof typeof SETTINGS, string>> = {
  response: 'answers',
  tolerance: 'tolerance',
  readiness: 'readiness',
  load: 'load',
  stride: 'sign S1',
  warmUp: 'sign S2',
  attention: 'sign S3',
  lingering: 'sign S4',
  hotSpots: 'sign S5',
  absorbing: 'sign S6',
  booking: 'booking',
  cadence: 'how often',
  carryOver: 'what is carried',
  held: 'what holds',
  adherence: 'adherence',
  atRisk: 'at risk',
}

/** What numbers have to keep among each other: the first under the second, or at most equal to it. */
export const ORDER: readonly (readonly [lower: string, how: '<' | '<=', upper: string])[] = [
  ...TOLERANCE_ORDER,
  ...LOAD_ORDER,
  ...SIGN_ORDER,
  ...CARRY_OVER_ORDER,
  ...ADHERENCE_ORDER,
]
