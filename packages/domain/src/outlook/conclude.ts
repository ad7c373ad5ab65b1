import { RETEST_VERDICTS, retestKey, type TestsConcluded, testsAt } from '../assessments/tests-at.ts'
import type { Instant } from '../calendar/instant.ts'
import { adherence4w, adherenceAt } from '../progress/adherence-at.ts'
import { carryOverAt } from '../progress/carry-over.ts'
import { findingsAt } from '../progress/findings-at.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { givenSessions } from '../sessions/given-sessions.ts'
import { retestChange } from '../sessions/retest-change.ts'
import { toleranceAt } from '../sessions/tolerance.ts'
import { loadAt } from '../training/load.ts'
import { boneStressSign } from './bone-stress-sign.ts'
import { bookingAt } from './booking-at.ts'
import { lockWords } from './guard-sessions.ts'
import { judgePlanned } from './judge-session.ts'
import { SHIPPED_RULES } from './practice-rules.ts'

/** One planned session as record.md's “Out” has it. */
function sessionOut(record: RunnerRecord, id: string, at: Instant, nth: number) {
  const judged = judgePlanned(record, id, at, nth)
  if (judged === null) return []
  const { facts, verdict, plan, mark, changedFacts, assumptions, missing } = judged
  const { allowedIntents, maxPressure, maxMinutes, avoidRegions, regionCaps, avoidTechniques, requires } = verdict
  const { firedRules, action } = verdict
  return [
    {
      id,
      facts,
      allowedIntents,
      maxPressure,
      maxMinutes,
      avoidRegions,
      regionCaps,
      avoidTechniques,
      requires,
      firedRules,
      action,
      regionChecks: plan.regionChecks,
      plan: { breaks: plan.breaks.length > 0, severity: plan.severity, override: plan.override },
      mark,
      changedFacts,
      assumptions,
      missing,
    },
  ]
}

/** Re-tests of the last done sessions, where the assessments hold no two values of a test and side. */
function retestsOfSessions(record: RunnerRecord, at: Instant): TestsConcluded['retests'] {
  const given = [...givenSessions(record, at, SHIPPED_RULES.thresholds)].reverse()
  const found: TestsConcluded['retests'] = {}
  for (const { session } of given)
    for (const retest of session.retests ?? []) {
      const key = retestKey(retest)
      if (key in found) continue
      const { change, threshold, verdict } = retestChange(retest, session)
      found[key] = { change, threshold, verdict: RETEST_VERDICTS[verdict] }
    }
  return found
}

/**
 * What the software concludes from a record at a moment, as a document (record.md, “Out”). Numbers are unrounded, null is
 * unknown. The same functions as the screens use, with the rules and
 * thresholds as shipped: a document belongs to no practice; what they say in words beyond record.md stands beside it.
 */
export function conclude(record: RunnerRecord, at: Instant) {
  const { thresholds } = SHIPPED_RULES
  const tolerance = toleranceAt(record, at, thresholds, [], (moment) => adherence4w(record, moment, thresholds))
  const { ceiling, lock, effectivePressure, regionCeilings, effectiveLimit, steps, notClassified } = tolerance
  const findings = findingsAt(record, at, thresholds, { boneStressSign: boneStressSign(record, at) })
  const tests = testsAt(record, at)
  return {
    at,
    sessions: (record.plannedSessions ?? []).flatMap(({ id }, index, all) =>
      sessionOut(record, id, at, all.slice(0, index).filter((one) => one.id === id).length),
    ),
    ceiling: { ceiling, lock, effectivePressure, regionCeilings, effectiveLimit, steps, notClassified },
    booking: bookingAt(
      record,
      at,
      findings.some(({ active }) => active),
      SHIPPED_RULES,
      lockWords(tolerance),
    ),
    carryOver: carryOverAt(record, at, thresholds),
    load: loadAt(record, at, thresholds),
    adherence: adherenceAt(record, at, thresholds),
    findings: findings.map(({ reasoning: _, ...finding }) => finding),
    tests: { ...tests, retests: { ...retestsOfSessions(record, at), ...tests.retests } },
  }
}
