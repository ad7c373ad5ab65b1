import { overlaps } from '../library/region-side.ts'
import type { Finding } from './schema.ts'

type Place = Pick<Finding, 'id' | 'region' | 'side' | 'state' | 'source'>

/**
 * True when a finding stands on palpation alone. A hand's impression is of low reliability and never the only ground
 * (assessments.json, tone-palpation): it wants one movement test or the runner's own report that is not normal either,
 * in the same place. The screen says so; nothing is refused.
 */
export function standsOnPalpationAlone(finding: Place, all: readonly Place[]): boolean {
  if (finding.source.kind !== 'palpation' || finding.state === 'normal') return false
  return !all.some(
    (other) =>
      other.id !== finding.id &&
      other.state !== 'normal' &&
      other.source.kind !== 'palpation' &&
      overlaps(other, finding),
  )
}
