import type { FindingRow } from './hooks.ts'
import { meantWorks, type Recording } from './recording.ts'

/** The findings that the work answers; where it answers none by name, all that are restricted or watched. */
export const starterFindings = (
  recording: Pick<Recording, 'works'>,
  findings: readonly FindingRow[],
): readonly FindingRow[] => {
  const named = new Set(meantWorks(recording).map(({ findingId }) => findingId))
  const answered = findings.filter(({ id }) => named.has(id))
  return answered.length > 0 ? answered : findings
}
