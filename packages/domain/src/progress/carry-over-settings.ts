import type { SettingGroups, ThresholdsOf } from '../setting.ts'

/** Reference 7.4 and model, “Held n days”: tightness that comes back, and what holds. */
export const CARRY_OVER_SETTINGS = {
  carryOver: {
    answers: { words: 'A week is known from', unit: 'answers', shipped: 3, least: 1, most: 7 },
    peak: { words: 'A peak that leaves something to carry, from', unit: 'of 10', shipped: 3, least: 1, most: 8 },
    floor: { words: 'Lowest value of a week that counts, from', unit: 'of 10', shipped: 2, least: 1, most: 8 },
    share: {
      words: 'And at least this share of the peak before',
      unit: '%',
      shipped: 50,
      least: 10,
      most: 100,
      step: 5,
    },
    carriedForward: { words: 'Carried forward from', unit: 'weeks', shipped: 2, least: 1, most: 4 },
    // Four is as many as the twelve weeks that are looked back on can show, gaps among them.
    recurring: { words: 'Recurring from', unit: 'weeks', shipped: 3, least: 2, most: 4 },
    silentWeeks: { words: 'Weeks without data that end a row', unit: 'weeks', shipped: 2, least: 1, most: 2 },
    backWeeks: { words: 'Comes back when stiff in', unit: 'of 4 weeks', shipped: 3, least: 1, most: 4 },
  },
  held: {
    within: { words: 'Back when within', unit: 'of 10', shipped: 1, least: 0, most: 3 },
    backFrom: { words: 'Or rising from', unit: 'of 10', shipped: 3, least: 1, most: 8 },
  },
} as const satisfies SettingGroups

export type CarryOverThresholds = ThresholdsOf<typeof CARRY_OVER_SETTINGS>

export const CARRY_OVER_ORDER = [
  ['carryOver.floor', '<=', 'carryOver.peak'],
  ['carryOver.carriedForward', '<=', 'carryOver.recurring'],
] as const
