import type { SettingGroups, ThresholdsOf } from '../setting.ts'

/** Reference 9.1: what has to be there before hops and jumps. It keeps runners safe: more may be asked, never less. */
export const GATE_SETTINGS = {
  gate: {
    doubleRaises: { words: 'Heel raises on two legs', unit: 'raises', shipped: 20, least: 20, most: 40 },
    singleRaises: { words: 'Heel raises on each leg', unit: 'raises', shipped: 15, least: 15, most: 30 },
    hopPain: { words: 'Pain in ten hops at most', unit: 'of 10', shipped: 2, least: 0, most: 2 },
  },
} as const satisfies SettingGroups

export type GateThresholds = ThresholdsOf<typeof GATE_SETTINGS>

export const GATE_ORDER = [['gate.singleRaises', '<=', 'gate.doubleRaises']] as const
