import type { SettingGroups, ThresholdsOf } from '../setting.ts'

/** Reference 7.1 and 7.2: how ready somebody is, and what running adds up to. */
export const LOAD_SETTINGS = {
  readiness: {
    answers: { words: 'Answers of five that make readiness known', unit: 'answers', shipped: 3, least: 2, most: 5 },
    // README 2. A longer one would speak for a day that nobody has asked about.
    hours: { words: 'An answer is valid for', unit: 'h', shipped: 48, least: 12, most: 48 },
    veryLowUnder: { words: 'Very low under', unit: 'points', shipped: 40, least: 10, most: 70 },
    lowUnder: { words: 'Low under', unit: 'points', shipped: 60, least: 20, most: 90 },
    normalUnder: { words: 'Normal under, high from there', unit: 'points', shipped: 80, least: 30, most: 100 },
    usualDays: { words: 'Days that make the own usual known', unit: 'of 28', shipped: 14, least: 7, most: 28 },
    leastSpread: { words: 'A spread smaller than this counts as this', unit: 'points', shipped: 5, least: 1, most: 20 },
    unusuallyLow: {
      words: 'Unusually low from so far under',
      unit: 'spreads',
      shipped: 1.5,
      least: 0.5,
      most: 3,
      step: 0.1,
    },
    lowDayUnder: { words: 'A low day is one under', unit: 'points', shipped: 50, least: 20, most: 80 },
  },
  load: {
    runsOfWeek: { words: 'Runs that make days without one count as 0', unit: 'runs', shipped: 4, least: 1, most: 7 },
    spikeRuns: { words: 'Runs of 30 days that a comparison needs', unit: 'runs', shipped: 3, least: 1, most: 10 },
    spikeSmall: { words: 'A small rise over', unit: 'times', shipped: 1.1, least: 1, most: 1.5, step: 0.05 },
    spikeModerate: { words: 'A moderate rise over', unit: 'times', shipped: 1.3, least: 1.05, most: 2, step: 0.05 },
    spikeLarge: { words: 'A large rise over', unit: 'times', shipped: 2, least: 1.1, most: 3, step: 0.05 },
    rampSaid: { words: 'Said over', unit: 'times', shipped: 1.2, least: 1, most: 2, step: 0.05 },
    rampWarned: { words: 'Warned over', unit: 'times', shipped: 1.3, least: 1, most: 3, step: 0.05 },
    monotony: { words: 'Flagged over', unit: '', shipped: 2, least: 1, most: 4, step: 0.1 },
    strainWeeks: { words: 'Known weeks that a comparison needs', unit: 'of 8', shipped: 4, least: 2, most: 8 },
    strainSpreads: { words: 'Over the own mean by', unit: 'spreads', shipped: 1.5, least: 0.5, most: 3, step: 0.1 },
    loggedDays: { words: 'Days that must be logged', unit: '%', shipped: 60, least: 30, most: 100, step: 5 },
    exposure: { words: 'What running repeats grew from', unit: '% more', shipped: 20, least: 5, most: 100, step: 5 },
    usualDay: { words: 'A usual day of at least', unit: 'a day', shipped: 20, least: 5, most: 200, step: 5 },
  },
} as const satisfies SettingGroups

export type LoadThresholds = ThresholdsOf<typeof LOAD_SETTINGS>

/** What a list of settings has to keep: the lower stays under the upper, or at most equals it. */
export const LOAD_ORDER = [
  ['readiness.veryLowUnder', '<', 'readiness.lowUnder'],
  ['readiness.lowUnder', '<', 'readiness.normalUnder'],
  ['load.spikeSmall', '<', 'load.spikeModerate'],
  ['load.spikeModerate', '<', 'load.spikeLarge'],
  ['load.rampSaid', '<', 'load.rampWarned'],
] as const
