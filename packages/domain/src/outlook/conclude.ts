import type { Instant } from '../calendar/instant.ts'
import { carryOverAt } from '../progress/carry-over.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { toleranceAt } from '../sessions/tolerance.ts'
import { judgePlanned } from './judge-session.ts'

/** One planned session as record.md's “Out” has it. */
function sessionOut(record: RunnerRecord, id: string, at: Instant) {
  const judged = judgePlanned(record, id, at)
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

/**
 * What the software concludes from a record at a moment, as a document (record.md, “Out”). Numbers are unrounded, null is
 * unknown. Sections whose reasoning is not built yet are null as a whole: nothing stands there that was not concluded.
 */
export function conclude(record: RunnerRecord, at: Instant) {
  const { ceiling, lock, effectivePressure, regionCeilings, effectiveLimit, steps, notClassified } = toleranceAt(
    record,
    at,
  )
  return {
    at,
    sessions: (record.plannedSessions ?? []).flatMap(({ id }) => sessionOut(record, id, at)),
    ceiling: { ceiling, lock, effectivePressure, regionCeilings, effectiveLimit, steps, notClassified },
    booking: null,
    carryOver: carryOverAt(record, at),
    load: null,
    adherence: null,
    findings: null,
    tests: null,
  }
}
