import { CUT_OFF_SETTINGS } from '../assessments/cut-off-settings.ts'
import { GATE_ORDER, GATE_SETTINGS } from '../assessments/gate-settings.ts'
import { OFFER_SETTINGS } from '../assessments/offer-settings.ts'
import { TRIGGER_ORDER, TRIGGER_SETTINGS } from '../assessments/trigger-settings.ts'
import { MONTHLY_SETTINGS } from '../logs/monthly-settings.ts'
import { DOSE_ORDER, DOSE_SETTINGS } from '../programs/dose-settings.ts'
import { PROGRESSION_ORDER, PROGRESSION_SETTINGS } from '../programs/progression-settings.ts'
import { TOLERANCE_ORDER, TOLERANCE_SETTINGS } from '../sessions/tolerance-settings.ts'
import { shippedOf, type ThresholdsOf } from '../setting.ts'
import { BEST_INTENT_SETTINGS } from '../timing/best-intent-settings.ts'
import { CHOICE_SETTINGS } from '../timing/choice-settings.ts'
import { LOAD_ORDER, LOAD_SETTINGS } from '../training/load-settings.ts'
import { ADAPTATION_SETTINGS } from './adaptation-settings.ts'
import { ADHERENCE_ORDER, ADHERENCE_SETTINGS } from './adherence-settings.ts'
import { CARRY_OVER_ORDER, CARRY_OVER_SETTINGS } from './carry-over-settings.ts'
import { NEED_SETTINGS } from './need-settings.ts'
import { PROMPT_SETTINGS } from './prompt-settings.ts'
import { SIGN_ORDER, SIGN_SETTINGS } from './sign-settings.ts'

/** Every number beside the timing rules that a practice may choose, in the order in which the reference tells them. */
export const SETTINGS = {
  ...CHOICE_SETTINGS,
  ...TRIGGER_SETTINGS,
  ...CUT_OFF_SETTINGS,
  ...OFFER_SETTINGS,
  ...BEST_INTENT_SETTINGS,
  ...TOLERANCE_SETTINGS,
  ...LOAD_SETTINGS,
  ...SIGN_SETTINGS,
  ...CARRY_OVER_SETTINGS,
  ...ADAPTATION_SETTINGS,
  ...PROMPT_SETTINGS,
  ...NEED_SETTINGS,
  ...MONTHLY_SETTINGS,
  ...ADHERENCE_SETTINGS,
  ...DOSE_SETTINGS,
  ...PROGRESSION_SETTINGS,
  ...GATE_SETTINGS,
} as const

/** All of them, as a practice has them: given along with a record to whatever concludes from it. */
export type Thresholds = ThresholdsOf<typeof SETTINGS>

export const SHIPPED_THRESHOLDS: Thresholds = shippedOf(SETTINGS)

/** What each group is called in a list of changes. */
export const GROUP_WORDS: Readonly<Record<keyof typeof SETTINGS, string>> = {
  choices: 'choices',
  findings: 'when a pattern shows',
  cutOffs: 'cut-offs of findings',
  offers: 'work that is offered',
  bestIntent: 'best intent',
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
  adaptation: 'adapting',
  prompts: 'before a sign',
  needs: 'who needs a look',
  monthly: 'monthly questions',
  adherence: 'adherence',
  atRisk: 'at risk',
  dose: 'dose of a phase',
  grow: 'more load',
  reserve: 'repetitions in reserve',
  levels: 'harder and easier exercises',
  workPain: 'pain in work',
  workPause: 'days off',
  deload: 'lighter weeks',
  spacing: 'heavy legs beside running',
  homeWork: 'home-work',
  weakSide: 'weaker side',
  gate: 'gate of hops and jumps',
}

/** What numbers have to keep among each other: the first under the second, or at most equal to it. */
export const ORDER: readonly (readonly [lower: string, how: '<' | '<=', upper: string])[] = [
  ...TRIGGER_ORDER,
  ...TOLERANCE_ORDER,
  ...LOAD_ORDER,
  ...SIGN_ORDER,
  ...CARRY_OVER_ORDER,
  ...ADHERENCE_ORDER,
  ...DOSE_ORDER,
  ...PROGRESSION_ORDER,
  ...GATE_ORDER,
]
