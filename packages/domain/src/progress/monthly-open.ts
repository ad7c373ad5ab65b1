import { findingPlaces } from '../assessments/finding-places.ts'
import type { Finding, FindingSource } from '../assessments/schema.ts'
import type { Day } from '../calendar/day.ts'
import type { MonthlyThresholds } from '../logs/monthly-settings.ts'

/** An injury as the intake has it; no day of its end while it is still felt. */
type StandingInjury = { resolvedOn: Day | null }

/** A finding with what its measurement told of pain; null was not asked. */
type ObservedFinding = Pick<Finding, 'id' | 'day' | 'region' | 'side' | 'state' | 'role' | 'pattern'> & {
  source: FindingSource
  value: number | null
  pain: number | null
  stoppedByPain: boolean
}

const PAIN_TEST = 'pain-nrs'

const isPainful = ({ source, value, pain, stoppedByPain }: ObservedFinding, from: number): boolean =>
  stoppedByPain ||
  (pain !== null && pain >= from) ||
  (source.kind === 'test' && source.test === PAIN_TEST && value !== null && value >= from)

/**
 * Is anything open that the six questions are about (P9): an injury that is still felt, or a place whose finding stands and was
 * painful when it was measured? Pain that nobody asked for makes no finding painful.
 */
export function isMonthlyOpen(
  { injuries, findings }: { injuries: readonly StandingInjury[]; findings: readonly ObservedFinding[] },
  today: Day,
  { monthly }: MonthlyThresholds,
): boolean {
  return (
    injuries.some(({ resolvedOn }) => resolvedOn === null || resolvedOn > today) ||
    findingPlaces(findings).some(({ current }) =>
      current.some((one) => one.state !== 'normal' && isPainful(one, monthly.painFrom)),
    )
  )
}
