import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { recordWith } from '../record/record.test.makers.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { NeedGround } from './needs-at.ts'

/** What is known of a runner, from a record; nothing beside it unless it is named. */
export const groundWith = (
  parts: Partial<Omit<RunnerRecord, 'runner'>> = {},
  rows: Partial<NeedGround['rows']> = {},
): NeedGround => ({
  record: recordWith(parts),
  rows: { names: {}, pains: [], lastLogDay: null, lastCheckInDay: null, lastUnplannedDay: null, ...rows },
  toleranceReviews: [],
  thresholds: SHIPPED_THRESHOLDS,
})
