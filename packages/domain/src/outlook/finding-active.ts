import type { Instant } from '../calendar/instant.ts'
import { findingsAt } from '../progress/findings-at.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { boneStressSign } from './bone-stress-sign.ts'

/** Whether any finding is active at a moment: what corrective work needs (reference 5). */
export const isFindingActive = (record: RunnerRecord, at: Instant, thresholds: Thresholds): boolean =>
  findingsAt(record, at, thresholds, { boneStressSign: boneStressSign(record, at) }).some(({ active }) => active)
