import type { RunnerRecord } from './schema.ts'

/** The parts of a record in which a plan stands: a draft takes the place of these and of no others. */
type PlanPart = 'phases' | 'plannedSessions' | 'prescriptions' | 'livePlan' | 'strideloom'

/** What a record says of the plan. */
export type PlanInRecord = Pick<RunnerRecord, PlanPart>

/** A record without a plan: what is known of a runner, whatever is planned. It does not take a whole record for one. */
export type KnownRecord = Omit<RunnerRecord, PlanPart> & {
  readonly [Part in Exclude<PlanPart, 'strideloom'>]?: never
} & {
  /** What was done beside every plan counts whatever is planned. */
  readonly strideloom?: { unplanned: unknown }
}

/** What a record knows beside the plan. */
export function knownIn(record: RunnerRecord): KnownRecord {
  const { phases: _, plannedSessions: __, prescriptions: ___, livePlan: ____, strideloom, ...known } = record
  const unplanned = strideloom?.unplanned
  return unplanned === undefined ? known : { ...known, strideloom: { unplanned } }
}
