import type { Instant } from '../calendar/instant.ts'
import type { RedFlagId } from '../library/ids.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { activeFlags } from './active-flags.ts'

const BONE_STRESS: readonly RedFlagId[] = ['bone-stress-suspected', 'femoral-neck-stress']

/**
 * An unhealed sign of bone stress by the safety answers, for the gate of hops and jumps (reference 9.1). Null where the
 * intake's questions were never answered: not known keeps the gate closed.
 */
export function boneStressSign(record: RunnerRecord, at: Instant): boolean | null {
  const active = activeFlags(record, { start: at }, at)
  if (active.some(({ flag, cleared }) => BONE_STRESS.includes(flag.id) && !cleared)) return true
  return Array.isArray(record.runner.intake?.flags) ? false : null
}
