import { barsOfNamed } from '../library/technique-of.ts'
import type { PlannedSession } from '../programs/schema.ts'
import type { SessionRecord } from './session-record-schema.ts'

type Planned = Pick<PlannedSession, 'intent' | 'minutes' | 'works'>
type Done = Pick<SessionRecord, 'intent' | 'doneMinutes' | 'works'>

/**
 * True when hands did what was planned, or less: the same purpose, no longer, each work in its planned place with its
 * technique, which no more answers bar, and no harder. Only then a reason that was written for the plan is a reason for what was done.
 */
export const isWithinPlan = (done: Done, planned: Planned): boolean =>
  done.intent === planned.intent &&
  done.doneMinutes <= planned.minutes &&
  done.works.every((work) => {
    const plan = planned.works.find(({ id }) => id === work.plannedWorkId)
    return (
      plan !== undefined &&
      plan.technique === work.technique &&
      barsOfNamed(work).every((bar) => barsOfNamed(plan).includes(bar)) &&
      plan.region === work.region &&
      (plan.side === work.side || plan.side === 'both') &&
      work.pressure <= plan.pressure
    )
  })
