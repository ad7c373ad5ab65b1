import type { Day } from '../calendar/day.ts'
import { pairedWork } from '../progress/paired-work.ts'
import type { PlanInRecord } from '../record/plan-parts.ts'
import type { PhaseName } from '../record/schema.ts'
import { isByRegion } from '../timing/choice-settings.ts'
import type { SameRegion } from '../timing/facts.ts'
import { phaseOn } from '../training/phase-on.ts'
import { whileSame } from '../while-same.ts'
import { expectedWork, type HandsOnFacts, type HandsOnWork, handsOnFacts, isSameHandsOn } from './hands-on-facts.ts'
import { type HeavyLowerFacts, type HeavyWork, heavyLowerFacts, heavyWork, isSameHeavy } from './heavy-lower-facts.ts'
import type { KnownFacts } from './known-facts.ts'
import type { KnownGround } from './known-ground.ts'
import { isSameRegionFacts, sameRegionFacts } from './same-region-facts.ts'

/** All that the facts of a session take from the plan around it. Where it says the same, so do the facts. */
export type PlanAround = {
  readonly handsOn: HandsOnFacts
  readonly heavy: HeavyLowerFacts
  readonly phase: PhaseName | null
  /** Where the practice limits the region; undefined where it limits the whole session. */
  readonly sameRegion: SameRegion | null | undefined
  readonly pairedWorkForRecurring: boolean | null
  /** What of the plan that was read from. */
  readonly parts: { readonly sessions: HandsOnWork; readonly training: Training }
}

/** What a plan's workouts bring. */
type Training = { readonly heavy: HeavyWork; readonly paired: (week: Day) => boolean | null }

export const isSameAround = (one: PlanAround, other: PlanAround): boolean =>
  one.phase === other.phase &&
  one.pairedWorkForRecurring === other.pairedWorkForRecurring &&
  isSameRegionFacts(one.sameRegion ?? null, other.sameRegion ?? null) &&
  (one.handsOn === other.handsOn || isSameHandsOn(one.handsOn, other.handsOn)) &&
  (one.heavy === other.heavy || isSameHeavy(one.heavy, other.heavy))

/** Reads plans over what is known. A part of a plan that is the very same as before is not read again. */
export function planReader({
  record,
  at,
  recurringPlaces,
  thresholds,
  done: allDone,
}: KnownGround): (plan: PlanInRecord) => (known: KnownFacts, before: PlanAround | null) => PlanAround {
  const readSessions = whileSame(expectedWork(record, at))
  const readHeavy = heavyWork(record, at)
  const readTraining = whileSame(
    (
      prescriptions: PlanInRecord['prescriptions'],
      livePlan: PlanInRecord['livePlan'],
      strideloom: PlanInRecord['strideloom'],
    ): Training => {
      const plan = { prescriptions, livePlan, strideloom }
      return { heavy: readHeavy(plan), paired: pairedWork(plan, recurringPlaces ?? []) }
    },
  )
  const recurs = recurringPlaces !== null && recurringPlaces.length > 0
  return whileSame(({ phases, plannedSessions, prescriptions, livePlan, strideloom }: PlanInRecord) => {
    const sessions = readSessions(plannedSessions)
    const training = readTraining(prescriptions, livePlan, strideloom)
    const parts = { sessions, training }
    return ({ session, done }, before) => ({
      handsOn: before?.parts.sessions === sessions ? before.handsOn : handsOnFacts(session, done, sessions, thresholds),
      heavy: before?.parts.training === training ? before.heavy : heavyLowerFacts(training.heavy, session.span),
      phase: phaseOn(phases, session.day),
      sameRegion: isByRegion(thresholds) ? sameRegionFacts(session, [allDone, sessions]) : undefined,
      pairedWorkForRecurring: recurs ? training.paired(session.week) : null,
      parts,
    })
  })
}
