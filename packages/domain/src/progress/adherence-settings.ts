import type { SettingGroups, ThresholdsOf } from '../setting.ts'

/** Reference 8: what of the agreed work was done, and who may lose the thread. */
export const ADHERENCE_SETTINGS = {
  adherence: {
    completed: { words: 'A workout is done from', unit: '%', shipped: 80, least: 50, most: 100, step: 5 },
    partial: { words: 'Partly done from', unit: '%', shipped: 30, least: 5, most: 95, step: 5 },
    good: { words: 'A good week from', unit: '%', shipped: 80, least: 50, most: 100, step: 5 },
    fair: { words: 'A fair week from', unit: '%', shipped: 60, least: 20, most: 95, step: 5 },
    onPlan: { words: 'A week on plan from', unit: '%', shipped: 70, least: 30, most: 100, step: 5 },
    lateHours: { words: 'Counts for its week when logged within', unit: 'h', shipped: 48, least: 0, most: 120 },
    overdoing: { words: 'Too much over', unit: '%', shipped: 120, least: 105, most: 200, step: 5 },
  },
  atRisk: {
    lowWeek: { words: 'Two weeks in a row below', unit: '%', shipped: 60, least: 20, most: 90, step: 5 },
    lowMonth: { words: 'Four weeks on average below', unit: '%', shipped: 50, least: 10, most: 90, step: 5 },
    drop: { words: 'A week under the usual by', unit: 'points of 100', shipped: 30, least: 10, most: 80, step: 5 },
    dropWeeks: { words: 'With so many weeks known before', unit: 'of 4', shipped: 3, least: 1, most: 4 },
    silentDays: { words: 'Nothing logged for', unit: 'days', shipped: 7, least: 3, most: 21 },
    silentDue: { words: 'While so many were due', unit: 'workouts', shipped: 2, least: 1, most: 10 },
    painAnswers: { words: 'Not done for pain', unit: 'workouts', shipped: 2, least: 1, most: 5 },
  },
} as const satisfies SettingGroups

export type AdherenceThresholds = ThresholdsOf<typeof ADHERENCE_SETTINGS>

export const ADHERENCE_ORDER = [
  ['adherence.partial', '<', 'adherence.completed'],
  ['adherence.fair', '<', 'adherence.good'],
  // What clears the flag may not be a week that raises it.
  ['atRisk.lowWeek', '<=', 'adherence.onPlan'],
] as const
