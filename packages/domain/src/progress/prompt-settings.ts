import type { SettingGroups, ThresholdsOf } from '../setting.ts'

/** Promises S17, S26, P11: what asks for a look or a plan before a sign does. Ours; the reference gives no figures. */
export const PROMPT_SETTINGS = {
  prompts: {
    halfFrom: { words: 'Half of a block counts from blocks of', unit: 'weeks', shipped: 4, least: 2, most: 12 },
    assessedWithin: { words: 'Assessed counts from before it', unit: 'days', shipped: 7, least: 1, most: 28 },
    askedAfter: { words: 'After a block it is asked for', unit: 'days', shipped: 21, least: 7, most: 56 },
    newFor: { words: 'A restriction is new for', unit: 'days', shipped: 14, least: 3, most: 42 },
    // Work may go on up to 5 (reference 9.3); from 7 on a clinician looks first (reference 7.3).
    firstPain: { words: 'First contact with strong pain from', unit: 'of 10', shipped: 6, least: 4, most: 8 },
    // About how long an appointment with a clinician takes to come about; asked earlier it would be a nag.
    referralAfter: { words: 'What came of a referral is asked after', unit: 'days', shipped: 14, least: 7, most: 56 },
  },
} as const satisfies SettingGroups

export type PromptThresholds = ThresholdsOf<typeof PROMPT_SETTINGS>
