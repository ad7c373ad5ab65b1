import { linesOf, type RuleLine } from '../rule-page.ts'
import type { SettingGroups, ThresholdsOf } from '../setting.ts'

/** Reference 5: which of the open intents is the best one. It keeps runners safe: more readiness may be asked, never less. */
export const BEST_INTENT_SETTINGS = {
  bestIntent: {
    readiness: { words: 'Corrective work from a readiness of', unit: 'points', shipped: 60, least: 60, most: 90 },
  },
} as const satisfies SettingGroups

export type BestIntentThresholds = ThresholdsOf<typeof BEST_INTENT_SETTINGS>

const line = linesOf(BEST_INTENT_SETTINGS)

/** The same, for the document of rules. */
export const bestIntentLine = (thresholds: BestIntentThresholds): RuleLine =>
  line(thresholds, ['bestIntent.readiness'], {
    id: 'best intent',
    when: `corrective work is open, a finding is active and readiness is known to be ${thresholds.bestIntent.readiness} or more`,
    means: 'corrective; else maintenance, else a flush, else what is left',
    confidence: 'low',
    source: 'reference 5',
  })
