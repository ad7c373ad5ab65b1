import type { ContributorState } from '../assessments/contributors.ts'
import { evidenceWords } from '../assessments/contributors-words.ts'
import { isOwnTrigger, triggerSays } from '../assessments/trigger-words.ts'
import type { Instant } from '../calendar/instant.ts'
import type { PatternId } from '../library/ids.ts'
import { pattern } from '../library/patterns.ts'
import type { MeasuredSide } from '../library/region-side.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { RULES_SETTING, type Why } from '../why.ts'
import { findingsAt } from './findings-at.ts'
import type { FindingThresholds } from './trigger-ground.ts'

/** A pattern that fits what is known, and what may drive it, best founded first. */
export type PatternNow = {
  id: PatternId
  side: MeasuredSide
  label: string
  says: string
  contributors: { label: string; state: ContributorState; evidence: string[] }[]
  why: Why
}

export type PatternsNow = {
  title: string
  patterns: PatternNow[]
  /** Patterns that could not be judged on some side, for want of answers or tests. */
  notKnown: number
}

const titleOf = (fitting: number, notKnown: number): string => {
  if (fitting > 0) return fitting === 1 ? 'One pattern fits what is known.' : `${fitting} patterns fit what is known.`
  return notKnown > 0 ? 'No pattern is known to fit.' : 'No pattern fits.'
}

/** The patterns of the reference whose trigger is met, each a hypothesis with what speaks for it (reference 4). */
export function patternsNow(
  record: RunnerRecord,
  at: Instant,
  thresholds: FindingThresholds,
  known: { boneStressSign?: boolean | null },
): PatternsNow {
  const all = findingsAt(record, at, thresholds, known)
  const fitting = all.filter(({ active }) => active)
  const notKnown = new Set(all.flatMap(({ id, trigger }) => (trigger.state === 'unknown' ? id : []))).size
  return {
    title: titleOf(fitting.length, notKnown),
    notKnown,
    patterns: fitting.map(({ id, side, says, reasoning, trigger }) => ({
      id,
      side,
      label: pattern(id).label,
      says,
      contributors: reasoning.map(({ label, state, evidence }) => ({
        label,
        state,
        evidence: evidence.map(evidenceWords),
      })),
      why: {
        rule: id,
        says: `Thought of where: ${triggerSays(id, thresholds)}.`,
        numbers: trigger.evidence,
        confidence: isOwnTrigger(id, thresholds) ? '-' : 'low',
        source: 'reference 4',
        setting: RULES_SETTING,
      },
    })),
  }
}
