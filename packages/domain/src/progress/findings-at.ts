import { type ContributorState, type JudgedContributor, judgeContributors } from '../assessments/contributors.ts'
import { outcomeWords } from '../assessments/contributors-words.ts'
import type { OfferThresholds } from '../assessments/offer-settings.ts'
import { offersFor } from '../assessments/offers.ts'
import { plyometricGate } from '../assessments/plyometric-gate.ts'
import type { Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import type { PatternId } from '../library/ids.ts'
import { PATTERNS } from '../library/patterns.ts'
import type { MeasuredSide } from '../library/region-side.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { type JudgedTrigger, judgeTrigger, sidesOf } from './pattern-trigger.ts'
import { type FindingThresholds, type TriggerGround, triggerGround } from './trigger-ground.ts'

/** What is said when everything was tested and nothing fits (reference 4): none is invented. */
export const noClearContributor = ({ offers: { recheck } }: OfferThresholds): string => {
  const weeks = recheck / 7
  const when = Number.isInteger(weeks) ? (weeks === 1 ? '1 week' : `${weeks} weeks`) : `${recheck} days`
  return `no clear contributor: treat symptoms lightly, re-check in ${when}`
}

/** A pattern of findings.json on a side, as record.md names it. Its contributors are hypotheses, whatever their state. */
export type ConcludedFinding = {
  id: PatternId
  side: MeasuredSide
  /** Its trigger is met by what is known. */
  active: boolean
  trigger: JudgedTrigger
  /** By the contributor's name. */
  contributors: Record<string, ContributorState>
  /** The names, best founded first. */
  order: string[]
  /** Ids of exercises, at most two of mobility and strength and one of prehab. */
  offers: { mobility: string[]; strength: string[]; prehab: string[] }
  /** When to look again where everything was tested and nothing fits; null otherwise. */
  recheckOn: Day | null
  says: string
  /** With evidence, what is missing, and the driver's region apart from where it shows (S12). */
  reasoning: JudgedContributor[]
}

type Known = { boneStressSign?: boolean | null }

function concludeOn(id: PatternId, side: MeasuredSide, ground: TriggerGround, known: Known): ConcludedFinding {
  const trigger = judgeTrigger(id, side, ground)
  const active = trigger.state === 'met'
  const reasoning = judgeContributors(id, side, ground.grounds, ground.today)
  const { contributors, outcome, recheckOn } = reasoning
  const offers = offersFor(
    id,
    side,
    contributors,
    plyometricGate(ground.grounds.readings, ground.thresholds, known),
    ground.thresholds,
  )
  const names = (some: readonly { exercise: string }[]) => some.map(({ exercise }) => exercise)
  const spoken = outcome === 'no-clear-contributor' ? noClearContributor(ground.thresholds) : outcomeWords(reasoning)
  return {
    id,
    side,
    active,
    trigger,
    contributors: Object.fromEntries(contributors.map(({ label, state }) => [label, state])),
    order: contributors.map(({ label }) => label),
    offers: { mobility: names(offers.mobility), strength: names(offers.strength), prehab: names(offers.prehab) },
    recheckOn: active ? recheckOn : null,
    says: active ? spoken : NOT_ACTIVE[trigger.state],
    reasoning: contributors,
  }
}

const NOT_ACTIVE = {
  met: '',
  'not met': 'It does not show at the moment.',
  unknown: 'Not known: too few answers to say whether it shows.',
} as const

/** Which patterns show on each side on which they can, without what may contribute: enough to look back day by day. */
export function triggersAt(
  record: RunnerRecord,
  at: Instant,
  thresholds: FindingThresholds,
): (JudgedTrigger & Pick<ConcludedFinding, 'id' | 'side'>)[] {
  const ground = triggerGround(record, at, thresholds)
  return PATTERNS.flatMap(({ id }) => sidesOf(id).map((side) => ({ id, side, ...judgeTrigger(id, side, ground) })))
}

/**
 * All patterns of findings.json on each side on which they can show, in the order of the library (reference 4).
 *
 * @param known what the safety answers say of bone stress; hops and jumps are offered only where it is known that there
 * is no sign of it
 */
export function findingsAt(
  record: RunnerRecord,
  at: Instant,
  thresholds: FindingThresholds,
  known: Known = {},
): ConcludedFinding[] {
  const ground = triggerGround(record, at, thresholds)
  return PATTERNS.flatMap(({ id }) => sidesOf(id).map((side) => concludeOn(id, side, ground, known)))
}
