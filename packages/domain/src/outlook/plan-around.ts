import { pairedWork } from '../progress/paired-work.ts'
import type { PlanInRecord } from '../record/plan-parts.ts'
import type { PhaseName } from '../record/schema.ts'
import { phaseOn } from '../training/phase-on.ts'
import { whileSame } from '../while-same.ts'
import { expectedWork, type HandsOnFacts, handsOnFacts, isSameHandsOn } from './hands-on-facts.ts'
import { type HeavyLowerFacts, heavyLowerFacts, heavyWork, isSameHeavy } from './heavy-lower-facts.ts'
import type { KnownFacts } from './known-facts.ts'
import type { KnownGround } from './known-ground.ts'

/** All that the facts of a session take from the plan around it. Plain values: where they are the same, so are the facts. */
export type PlanAround = {
  readonly handsOn: HandsOnFacts
  readonly heavy: HeavyLowerFacts
  readonly phase: PhaseName | null
  readonly pairedWorkForRecurring: boolean | null
}

export const isSameAround = (one: PlanAround, other: PlanAround): boolean =>
  one.phase === other.phase &&
  one.pairedWorkForRecurring === other.pairedWorkForRecurring &&
  isSameHandsOn(one.handsOn, other.handsOn) &&
  isSameHeavy(one.heavy, other.heavy)

/** Reads plans over what is known. A part of a plan that is the very same as before is not read again. */
export function planReader({
  record,
  at,
  recurringPlaces,
  thresholds,
}: KnownGround): (plan: PlanInRecord) => (known: KnownFacts) => PlanAround {
  const readSessions = whileSame(expectedWork(record, at))
  const readHeavy = heavyWork(record, at)
  const readTraining = whileSame(
    (
      prescriptions: PlanInRecord['prescriptions'],
      livePlan: PlanInRecord['livePlan'],
      strideloom: PlanInRecord['strideloom'],
    ) => {
      const plan = { prescriptions, livePlan, strideloom }
      return { heavy: readHeavy(plan), paired: pairedWork(plan, recurringPlaces ?? []) }
    },
  )
  const recurs = recurringPlaces !== null && recurringPlaces.length > 0
  return whileSame(({ phases, plannedSessions, prescriptions, livePlan, strideloom }: PlanInRecord) => {
    const expected = readSessions(plannedSessions)
    const { heavy, paired } = readTraining(prescriptions, livePlan, strideloom)
    return ({ session, done }): PlanAround => ({
      handsOn: handsOnFacts(session, done, expected, thresholds),
      heavy: heavyLowerFacts(heavy, session.span),
      phase: phaseOn(phases, session.day),
      pairedWorkForRecurring: recurs ? paired(session.week) : null,
    })
  })
}
