import { judgeContributors, type Reasoning } from '@strideloom/domain/assessments/contributors.ts'
import { type Offers, offersFor } from '@strideloom/domain/assessments/offers.ts'
import { type PlyometricGate, plyometricGate } from '@strideloom/domain/assessments/plyometric-gate.ts'
import { type Reading, readingsFrom } from '@strideloom/domain/assessments/readings.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { PatternId } from '@strideloom/domain/library/ids.ts'
import type { Side } from '@strideloom/domain/library/region-side.ts'
import { practiceRules } from '@strideloom/domain/outlook/practice-changes.ts'
import type { FindingsPage } from './finding-hooks.ts'

/** The paired work of a pattern, reasoned from the runner's own values. */
export const reasonedOffers = (
  { assessments, older, about, overrides }: Pick<FindingsPage, 'assessments' | 'older' | 'about' | 'overrides'>,
  pattern: PatternId,
  side: Side,
  today: Day,
): { reasoning: Reasoning; offers: Offers; gate: PlyometricGate } => {
  const readings: Reading[] = [...readingsFrom(assessments), ...older]
  const { thresholds } = practiceRules(overrides)
  const facts = { hoursSeatedPerDay: about.hoursSeatedPerDay }
  const reasoning = judgeContributors(pattern, side, { readings, runner: about, facts, thresholds }, today)
  const gate = plyometricGate(readings, thresholds, { boneStressSign: about.boneStressSign })
  return { reasoning, gate, offers: offersFor(pattern, side, reasoning.contributors, gate, thresholds) }
}
