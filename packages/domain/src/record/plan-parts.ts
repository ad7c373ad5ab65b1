import type { RunnerRecord } from './schema.ts'

/** The parts of a record in which a plan stands: a draft takes the place of these and of no others. */
type PlanPart = 'phases' | 'plannedSessions' | 'prescriptions' | 'livePlan' | 'strideloom'

/** What a record says of the plan. */
export type PlanInRecord = Pick<RunnerRecord, PlanPart>

/** A record without a plan: what is known of a runner, whatever is planned. It does not take a whole record for one. */
export type KnownRecord = RunnerRecord & { readonly [Part in PlanPart]?: never }

/** What a record knows beside the plan. */
export function knownIn(record: RunnerRecord): KnownRecord {
  const { phases: _, plannedSessions: __, prescriptions: ___, livePlan: ____, strideloom: _____, ...known } = record
  return known
}
