import { addDays, type Day } from '../calendar/day.ts'
import type { Confidence, PatternId, RegionId } from '../library/ids.ts'
import { type Contributor, pattern } from '../library/patterns.ts'
import { type Side, sideOn } from '../library/region-side.ts'
import { TESTS } from '../library/tests.ts'
import { answersTo, isAsked } from './answers.ts'
import { type Entry, type Evidence, executeCondition, type Grounds, isSided, type Missing } from './conditions.ts'
import { conditionBy } from './cut-off-settings.ts'
import { type ContributorKind, DRIVERS } from './drivers.ts'

export type ContributorState = 'supported' | 'open' | 'not supported'

/**
 * What can be said about one contributor of a pattern. `supported`: what was measured fits with it; `open`: not known
 * yet, `missing` says what; `not supported`: measured, and it does not point this way. All three are hypotheses: single
 * tests explain tightness weakly. `region` and `side` are where the driver would be (S12).
 */
export type JudgedContributor = {
  id: string
  label: string
  kind: ContributorKind
  region: RegionId | null
  side: Side | null
  state: ContributorState
  evidence: Evidence[]
  missing: Missing[]
  confidence: Confidence
  sources: readonly string[]
}

/** `no-clear-contributor` only when everything was tested and nothing fits: none is invented. */
export type Reasoning = {
  pattern: PatternId
  side: Side
  contributors: JudgedContributor[]
  outcome: 'supported' | 'open' | 'no-clear-contributor'
  /** When to look again where nothing is clear; null otherwise. */
  recheckOn: Day | null
}

/**
 * The rule of findings.json for `any`: one true entry is enough; nothing known and none true stays open; something
 * known and none true is not supported, unless the data says that a part of the condition cannot be executed from the
 * record.
 */
function stateOf(entries: readonly Entry[], partMissing: boolean): ContributorState {
  const evidence = entries.flatMap((entry) => ('evidence' in entry ? [entry.evidence] : []))
  if (evidence.some(({ met }) => met)) return 'supported'
  return evidence.length === 0 || partMissing ? 'open' : 'not supported'
}

function judgeOnSide(contributor: Contributor, side: Side, grounds: Grounds) {
  const { id, condition, needs } = contributor
  const answers = answersTo(id, side, grounds)
  const entries = [
    ...(condition ? executeCondition(conditionBy(condition, grounds.thresholds), side, grounds) : []),
    ...answers,
  ]
  // What the data calls missing is there once the question was answered.
  const partMissing = needs !== undefined && !answers.some((answer) => 'evidence' in answer)
  const record: Entry[] = partMissing && answers.length === 0 ? [{ missing: { kind: 'record', contributor: id } }] : []
  return { state: stateOf(entries, partMissing), entries: [...entries, ...record], side }
}

/** A test with one value for both sides is met on the way to each: once is enough. */
const once = (entries: readonly Entry[]): Entry[] => [
  ...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values(),
]

/**
 * On one side, or on each when the finding has none: a single side that fits is enough, one that is open keeps it open.
 */
function judgeContributor(contributor: Contributor, side: Side, grounds: Grounds): JudgedContributor {
  const { id, contributor: label, condition, test } = contributor
  const sided = condition === null ? isAsked(id) : isSided(condition)
  const sides: Side[] = sided && side !== 'left' && side !== 'right' ? ['left', 'right'] : [side]
  const judged = sides.map((one) => judgeOnSide(contributor, one, grounds))
  const state =
    (['supported', 'open'] as const).find((wanted) => judged.some((one) => one.state === wanted)) ?? 'not supported'
  const entries = once(judged.flatMap((one) => one.entries))
  const driver = DRIVERS[id] ?? { kind: 'other', region: null }
  const fitting = judged.filter((one) => one.state === state).map((one) => one.side)
  const shown = fitting.length === 1 && fitting[0] ? fitting[0] : side
  const known = TESTS.find((candidate) => candidate.id === test)
  return {
    id,
    label,
    kind: driver.kind,
    region: driver.region,
    side: driver.region === null ? null : sideOn(driver.region, shown),
    state,
    evidence: entries.flatMap((entry) => ('evidence' in entry ? [entry.evidence] : [])),
    missing: entries.flatMap((entry) => ('missing' in entry ? [entry.missing] : [])),
    confidence: known?.confidence.reference ?? 'low',
    sources: known?.sources ?? [],
  }
}

/** Supported by a test first, then an error of training, then what is open, then what does not fit (reference 4). */
function rank({ state, kind }: JudgedContributor): number {
  if (state === 'supported') return kind === 'training-error' ? 1 : 0
  return state === 'open' ? 2 : 3
}

/**
 * Judges the contributors of a pattern on a side, best founded first; within a rank the order of the pattern's list
 * stays. `side` is that of the finding; `center` and `both` look at left and right. Where nothing fits the symptoms are treated lightly
 * and looked at again, after 14 days as shipped (reference 4).
 */
export function judgeContributors(id: PatternId, side: Side, grounds: Grounds, today: Day): Reasoning {
  const contributors = pattern(id)
    .contributors.map((contributor) => judgeContributor(contributor, side, grounds))
    .map((contributor, index) => ({ contributor, index }))
    .sort((a, b) => rank(a.contributor) - rank(b.contributor) || a.index - b.index)
    .map(({ contributor }) => contributor)
  const has = (state: ContributorState) => contributors.some((contributor) => contributor.state === state)
  const outcome = has('supported') ? 'supported' : has('open') ? 'open' : 'no-clear-contributor'
  return {
    pattern: id,
    side,
    contributors,
    outcome,
    recheckOn: outcome === 'no-clear-contributor' ? addDays(today, grounds.thresholds.offers.recheck) : null,
  }
}
