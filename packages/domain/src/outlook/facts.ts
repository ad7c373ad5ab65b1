import { compareInstants, type Instant } from '../calendar/instant.ts'
import { madeOnce } from '../made-once.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import { knownIn, type PlanInRecord } from '../record/plan-parts.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { Facts } from '../timing/facts.ts'
import type { TechniqueBar } from '../timing/technique-bars.ts'
import { whileSame } from '../while-same.ts'
import { type AskedSession, endOf } from './asked-session.ts'
import { countedAsDone } from './hands-on-facts.ts'
import { HEAVY_TIME_ASSUMED } from './heavy-lower-facts.ts'
import { type KnownFacts, knownFacts } from './known-facts.ts'
import { knownGround } from './known-ground.ts'
import { isSameAround, type PlanAround, planReader } from './plan-around.ts'

export type FactsFor = {
  /** Techniques that the safety answers bar; they bind a plan, the verdict does not know them. */
  bars: readonly TechniqueBar[]
  facts: Facts
  /** What had to be taken for granted, in short sentences. */
  assumptions: readonly string[]
  /** What nobody has answered yet. */
  missing: readonly string[]
  /** The readiness from which corrective work is the best of what is open: the practice’s own number. */
  correctiveFrom: number
}

/**
 * The facts of a session from what is known and what the plan brings. Every fact stands among the known ones already, if only as
 * not known: putting a new name after so many takes a thousand times as long as another value.
 */
function withPlan(known: KnownFacts, around: PlanAround): FactsFor {
  const { ceiling, thresholds } = known
  const { pauseDays, afterPause } = thresholds.tolerance
  const { handsOn, heavy, phase, pairedWorkForRecurring, sameRegion } = around
  const { priorHandsOnSessions, daysSinceLastHandsOn, handsOnLast7Days } = handsOn
  const isNew = daysSinceLastHandsOn !== null && daysSinceLastHandsOn >= pauseDays
  // What an expected session will bring nobody knows.
  const last = handsOn.isExpected ? undefined : known.lastStep
  return {
    facts: {
      ...known.facts,
      hoursSinceHeavyLower: heavy.hoursSinceHeavyLower,
      hoursToHeavyLower: heavy.hoursToHeavyLower,
      // A pause without hands until then, eight weeks as shipped, and it starts anew (reference 6).
      pressureCeiling: isNew ? Math.min(ceiling, afterPause) : ceiling,
      lastResponse: last?.class ?? null,
      lastPressure: last?.pressure ?? null,
      priorHandsOnSessions,
      daysSinceLastHandsOn,
      handsOnLast7Days,
      hoursSinceCorrectiveSameRegion: handsOn.hoursSinceCorrectiveSameRegion,
      hoursSinceDeepSameRegion: handsOn.hoursSinceDeepSameRegion,
      phase,
      pairedWorkForRecurring,
      ...(sameRegion !== undefined && { sameRegion }),
    },
    bars: known.bars,
    assumptions: [
      ...known.assumptions,
      ...countedAsDone(handsOn.expectedInWeek),
      ...(heavy.heavyTimeAssumed ? [HEAVY_TIME_ASSUMED] : []),
    ],
    missing: phase === null ? [...known.missing, 'the phase on that day'] : known.missing,
    correctiveFrom: thresholds.bestIntent.readiness,
  }
}

export type FactsInPlan = (plan: PlanInRecord) => (asked: AskedSession) => FactsFor

/** A session that was asked about: what stands whatever is planned, and what was found of it last. */
type Entry = {
  readonly known: KnownFacts
  /** Reads the plan as of the moment that counts for it. */
  readonly read: ReturnType<typeof planReader>
  last: { readonly around: PlanAround; readonly found: FactsFor } | null
}

function prepare(record: RunnerRecord, moment: Instant, thresholds: Thresholds): FactsInPlan {
  const known = knownIn(record)
  const groundAt = (at: Instant) => {
    const ground = knownGround(known, at, thresholds)
    return { ground, read: planReader(ground) }
  }
  // Each is made when a session needs it: of one that is over nothing of now is asked.
  const [now, past] = [whileSame(groundAt), whileSame(groundAt)]
  const entryOf = madeOnce((asked: AskedSession): Entry => {
    const { ground, read } = compareInstants(moment, endOf(asked)) > 0 ? past(asked.start) : now(moment)
    return { known: knownFacts(ground, asked), read, last: null }
  })
  return (plan) => (asked) => {
    const entry = entryOf(asked)
    const { known, read, last } = entry
    const around = read(plan)(known, last?.around ?? null)
    // What it was read from is the newest in any case, so that an older plan can go.
    const found = last && isSameAround(last.around, around) ? last.found : withPlan(known, around)
    entry.last = { around, found }
    return found
  }
}

/** A record is never changed in place, so what was prepared of it holds as long as it lives. */
const prepared = new WeakMap<RunnerRecord, { moment: Instant; thresholds: Thresholds; facts: FactsInPlan }>()

/**
 * The facts of sessions among plans, one after the other, while one is edited. What is known of the runner is prepared once; what the
 * plan brings to a session is read each time, and where it is what it was the facts are the very same object, so that nobody has
 * to conclude from them again. A record, a part of a plan and what is asked about are never changed in place.
 *
 * @param record its own plan is not read
 * @param moment what was known then counts; of a session that is over, what was known when it began
 * @param thresholds those of the practice
 */
export function factsAmong(record: RunnerRecord, moment: Instant, thresholds: Thresholds): FactsInPlan {
  const before = prepared.get(record)
  if (before?.moment === moment && before.thresholds === thresholds) return before.facts
  const facts = prepare(record, moment, thresholds)
  prepared.set(record, { moment, thresholds, facts })
  return facts
}

/**
 * The facts of a session for the timing rules, from the record and as known at a moment (domain README 1–9: computed, never
 * typed in). What is not known is null. What happens after `at` is not read, except what is planned.
 *
 * @param asked a planned session, or a day that is only thought of
 * @param moment what was known then counts; of a session that is over, what was known when it began. Days and hours are
 * counted to the session itself
 */
export const factsFor = (
  record: RunnerRecord,
  asked: AskedSession,
  moment: Instant,
  thresholds: Thresholds,
): FactsFor => factsAmong(record, moment, thresholds)(record)(asked)
