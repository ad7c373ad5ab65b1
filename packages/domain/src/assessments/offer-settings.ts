import type { SettingGroups, ThresholdsOf } from '../setting.ts'

/** Reference 4: how much work a pattern offers, and when to look again where nothing that was tested fits. */
export const OFFER_SETTINGS = {
  offers: {
    // A home program of 10 to 15 minutes; the rest stands under “more”.
    mobility: { words: 'Mobility exercises at most', unit: 'offered', shipped: 2, least: 1, most: 4 },
    strength: { words: 'Strength exercises at most', unit: 'offered', shipped: 2, least: 1, most: 4 },
    prehab: { words: 'Prehab exercises at most', unit: 'offered', shipped: 1, least: 1, most: 3 },
    recheck: { words: 'Look again after', unit: 'days', shipped: 14, least: 7, most: 42 },
  },
} as const satisfies SettingGroups

export type OfferThresholds = ThresholdsOf<typeof OFFER_SETTINGS>
