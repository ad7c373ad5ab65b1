import { compareInstants, type Instant } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { Facts } from '../timing/facts.ts'
import { judgeFacts } from '../timing/judge.ts'
import { judgePlan } from '../timing/judge-plan.ts'
import type { PlanJudgement } from '../timing/plan.ts'
import { type RuleSet, SHIPPED_RULE_SET } from '../timing/rule-set.ts'
import type { Verdict } from '../timing/verdict.ts'
import { type AskedSession, askedPressure } from './asked-session.ts'
import { beforeChanges } from './before-changes.ts'
import { type ChangedFacts, changedFacts, newsIn } from './changed-facts.ts'
import { type FactsFor, factsFor } from './facts.ts'
import { factsHash } from './facts-hash.ts'

export const NEEDS_ANOTHER_LOOK = 'needs another look'

export type JudgedSession = FactsFor & {
  verdict: Verdict
  /** What of the plan goes past the verdict. A session without an intent is only asked about: it breaks nothing. */
  plan: PlanJudgement
  factsHash: string
}

export type WatchedSession = JudgedSession & {
  mark: typeof NEEDS_ANOTHER_LOOK | null
  changedFacts: ChangedFacts
}

const NO_PLAN: PlanJudgement = { breaks: [], severity: null, override: null, regionChecks: {} }

/**
 * What the guard says of a session, from the record and as known at a moment. The same for the browser, while something is
 * dragged, and for the server, which decides. Throws what `judgeFacts` throws.
 */
export function judgeSession(
  record: RunnerRecord,
  asked: AskedSession,
  at: Instant,
  rules: RuleSet = SHIPPED_RULE_SET,
): JudgedSession {
  const known = factsFor(record, asked, at)
  const verdict = judgeFacts(known.facts, rules)
  const { intent, minutes, regions = [] } = asked
  const plan = intent ? judgePlan(verdict, { intent, minutes, regions, pressure: askedPressure(asked) }) : NO_PLAN
  return { ...known, verdict, plan, factsHash: factsHash(known.facts) }
}

const RANK = { info: 0, warn: 1, block: 2, safety: 3 } as const

/**
 * A planned session, judged now and held against the facts it was approved with. Nothing moves by itself: it is marked when
 * there is news, or when it breaks more than it did (domain README 3).
 * @param approved the facts it was last judged with; null when nobody has approved it yet
 */
export function watchSession(
  record: RunnerRecord,
  asked: AskedSession,
  at: Instant,
  approved: Facts | null,
  rules: RuleSet = SHIPPED_RULE_SET,
): WatchedSession {
  const judged = judgeSession(record, asked, at, rules)
  if (approved === null) return { ...judged, mark: null, changedFacts: {} }
  const changed = changedFacts(approved, judged.facts)
  const news = newsIn(changed)
  if (Object.keys(news).length > 0) return { ...judged, mark: NEEDS_ANOTHER_LOOK, changedFacts: news }
  const before = asked.intent
    ? judgePlan(judgeFacts(approved, rules), { intent: asked.intent, ...placesAndDose(asked) })
    : NO_PLAN
  const rank = ({ severity }: PlanJudgement) => (severity === null ? -1 : RANK[severity])
  return rank(judged.plan) > rank(before)
    ? { ...judged, mark: NEEDS_ANOTHER_LOOK, changedFacts: changed }
    : { ...judged, mark: null, changedFacts: {} }
}

const placesAndDose = (asked: AskedSession) => ({
  minutes: asked.minutes,
  regions: asked.regions ?? [],
  pressure: askedPressure(asked),
})

/**
 * One of the record's own planned sessions. What changed since its approval is what the record's `changes` tell: the facts of
 * now without them are those of before.
 * @returns null when the record has no such session
 */
export function judgePlanned(record: RunnerRecord, id: string, at: Instant): WatchedSession | null {
  const asked = record.plannedSessions?.find((one) => one.id === id)
  if (!asked) return null
  const judged = judgeSession(record, asked, at)
  const approvedAt = asked.approvedAt ?? null
  if (approvedAt === null || compareInstants(approvedAt, at) > 0) return { ...judged, mark: null, changedFacts: {} }
  const earlier = beforeChanges(record, approvedAt)
  const before = earlier.plannedSessions?.find((one) => one.id === id) ?? asked
  const changed = changedFacts(factsFor(earlier, before, at).facts, judged.facts)
  return { ...judged, mark: Object.keys(changed).length > 0 ? NEEDS_ANOTHER_LOOK : null, changedFacts: changed }
}
