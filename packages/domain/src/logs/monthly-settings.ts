import type { SettingGroups, ThresholdsOf } from '../setting.ts'

/**
 * When the six questions on an injury are asked, and from where on their number says that something changed (P9). Ours; the
 * reference gives no figures.
 */
export const MONTHLY_SETTINGS = {
  monthly: {
    every: { words: 'Asked again after', unit: 'days', shipped: 28, least: 14, most: 84 },
    // What stops work for now (reference 9.3) is above 3; what is felt up to there goes on.
    painFrom: { words: 'An open finding is painful from', unit: 'of 10', shipped: 3, least: 1, most: 6 },
    /**
     * Four of the 24 steps. The published index of the same kind tells an important change from 5 of its 36 points on, 14 %
     * (Nelson 2020); ours is shorter and was tried on nobody, so it takes the next whole step above that.
     */
    realChange: { words: 'A change is told from', unit: 'of 100', shipped: 16, least: 12, most: 40 },
  },
} as const satisfies SettingGroups

export type MonthlyThresholds = ThresholdsOf<typeof MONTHLY_SETTINGS>
