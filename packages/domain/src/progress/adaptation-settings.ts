import type { SettingGroups, ThresholdsOf } from '../setting.ts'

/** Promise S69: when the body stops adapting. Ours; the reference gives no figures. */
export const ADAPTATION_SETTINGS = {
  adaptation: {
    load: { words: 'The load counts as the same up to', unit: '% more', shipped: 10, least: 0, most: 25, step: 5 },
    soreness: { words: 'More sore by', unit: 'of 10', shipped: 1, least: 0.5, most: 3, step: 0.5 },
    warmUp: {
      words: 'Slow to warm up in so many more',
      unit: '% of the runs',
      shipped: 25,
      least: 10,
      most: 60,
      step: 5,
    },
    answers: { words: 'Answers that each span needs', unit: 'runs', shipped: 3, least: 2, most: 8 },
  },
} as const satisfies SettingGroups

export type AdaptationThresholds = ThresholdsOf<typeof ADAPTATION_SETTINGS>
