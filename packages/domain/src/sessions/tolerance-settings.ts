import type { SettingGroups, ThresholdsOf } from '../setting.ts'

/**
 * Reference 6: how an answer is read, and what follows for the runner's own tolerance. What is harmful, the house limits, that it
 * rises by one at most, and that two harmful answers hold it, keep runners safe and are no settings; what protects may be made
 * more careful, never less.
 */
export const TOLERANCE_SETTINGS = {
  response: {
    sore24: { words: 'Too sore at 24 h from', unit: 'of 10', shipped: 6, least: 3, most: 7 },
    sore48: { words: 'Too sore at 48 h from', unit: 'of 10', shipped: 4, least: 2, most: 6 },
    sore72: { words: 'Too sore at 72 h from', unit: 'of 10', shipped: 2, least: 1, most: 3 },
    soreAfterTensing: { words: 'Too sore at 24 h after tensing from', unit: 'of 10', shipped: 4, least: 2, most: 6 },
    flatLegsFrom: {
      words: 'Clearly flat legs count from the question at',
      unit: 'h',
      shipped: 48,
      least: 24,
      most: 72,
      step: 24,
    },
    hoursToNormal: { words: 'Too long to normal over', unit: 'h', shipped: 48, least: 24, most: 72, step: 24 },
    // The smallest real change of the scale: less is noise.
    stiffnessDrop: { words: 'Stiffness lower at 48 h by', unit: 'of 10', shipped: 2, least: 2, most: 5 },
  },
  tolerance: {
    first: { words: 'Before the first session', unit: 'of 8', shipped: 5, least: 2, most: 5 },
    usedToFirm: { words: 'For somebody used to firm massage', unit: 'of 8', shipped: 6, least: 2, most: 6 },
    harmfulDrop: { words: 'After a harmful answer lower by', unit: '', shipped: 3, least: 3, most: 6 },
    tooMuchDrop: { words: 'After too much lower by', unit: '', shipped: 2, least: 2, most: 6 },
    heldAt: { words: 'Held after two in a row at', unit: 'of 8', shipped: 4, least: 2, most: 4 },
    roomSoreness: { words: 'Soreness at 24 h that leaves room, up to', unit: 'of 10', shipped: 3, least: 0, most: 5 },
    triedWithin: { words: 'Tried when given within', unit: '', shipped: 1, least: 0, most: 2 },
    unansweredFloor: { words: 'Without an answer not below', unit: 'of 8', shipped: 3, least: 2, most: 3 },
    pauseDays: { words: 'A pause from', unit: 'days', shipped: 56, least: 21, most: 56 },
    afterPause: { words: 'After a pause at most', unit: 'of 8', shipped: 5, least: 2, most: 5 },
    doseSessions: {
      words: 'A dose that worked is looked for in the last',
      unit: 'sessions',
      shipped: 4,
      least: 2,
      most: 10,
    },
    pairedWork: {
      words: 'Paired work that counts as done, from',
      unit: '%',
      shipped: 60,
      least: 30,
      most: 90,
      step: 5,
    },
  },
} as const satisfies SettingGroups

export type ToleranceThresholds = ThresholdsOf<typeof TOLERANCE_SETTINGS>

export const TOLERANCE_ORDER = [
  ['response.sore48', '<=', 'response.sore24'],
  ['response.sore72', '<=', 'response.sore48'],
  ['response.soreAfterTensing', '<=', 'response.sore24'],
  ['tolerance.first', '<=', 'tolerance.usedToFirm'],
  ['tolerance.roomSoreness', '<', 'response.sore24'],
] as const
