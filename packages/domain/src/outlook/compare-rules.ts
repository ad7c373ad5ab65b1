import type { Instant } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { rulesToAnswer } from '../timing/acknowledged.ts'
import type { Severity } from '../timing/facts.ts'
import { judgeFacts } from '../timing/judge.ts'
import type { PlanJudgement } from '../timing/plan.ts'
import { breakSentence, reasonsOf, verdictSentence } from '../timing/sentences.ts'
import type { Verdict } from '../timing/verdict.ts'
import { factsFor } from './facts.ts'
import { withoutIt } from './guard-done.ts'
import { askedSession, type SessionToGuard } from './guard-sessions.ts'
import { judgeAsked } from './judge-session.ts'
import { type Broken, isGraver } from './judged-by.ts'
import type { PracticeRules } from './practice-rules.ts'

/** What other rules would mean for a session: more to answer for, less, or other limits that it keeps within. */
export type RuleDifference = 'stricter' | 'looser' | 'limits'

/** One session as one set of rules judges it, in words. */
export type JudgedWords = {
  severity: Severity | null
  /** What of the plan is refused; empty where nothing is. */
  says: string[]
  /** What the moment takes. */
  limits: string
}

export type Comparison = {
  difference: RuleDifference
  before: JudgedWords
  after: JudgedWords
  /** What the rules that speak now, and did not before, say. */
  because: string[]
}

type Judged = { verdict: Verdict; plan: PlanJudgement }

const words = ({ verdict, plan }: Judged): JudgedWords => ({
  severity: plan.severity,
  says: plan.breaks.map(breakSentence),
  limits: verdictSentence(verdict),
})

const limitsOf = (verdict: Verdict): string => {
  const { allowedIntents, maxPressure, maxMinutes, avoidRegions, regionCaps, avoidTechniques, requires, actions } =
    verdict
  const caps = Object.entries(regionCaps).sort()
  return JSON.stringify([
    allowedIntents,
    maxPressure,
    maxMinutes,
    avoidRegions,
    caps,
    avoidTechniques,
    requires,
    actions,
  ])
}

const brokenBy = ({ plan }: Judged): Broken => ({ severity: plan.severity, rules: rulesToAnswer(plan) })
const more = (one: Broken, other: Broken): boolean => one.rules.some((rule) => !other.rules.includes(rule))

function differenceOf(was: Judged, is: Judged): RuleDifference | null {
  const [before, after] = [brokenBy(was), brokenBy(is)]
  if (isGraver(after, before)) return 'stricter'
  if (isGraver(before, after)) return 'looser'
  const [added, gone] = [more(after, before), more(before, after)]
  // Another rule in the place of one is neither more nor less to answer for.
  if (added !== gone) return added ? 'stricter' : 'looser'
  return !added && limitsOf(was.verdict) === limitsOf(is.verdict) ? null : 'limits'
}

/** Reasons of one verdict that the other does not give, by rule and number. */
function newReasons(from: Verdict, to: Verdict): string[] {
  const known = new Set(from.causes.map(({ rule, limit, value }) => JSON.stringify([rule, limit, value])))
  const fresh = to.causes.filter(({ rule, limit, value }) => !known.has(JSON.stringify([rule, limit, value])))
  return [...new Set(reasonsOf(fresh).map(({ sentence }) => sentence))]
}

/**
 * A session judged by two sets of rules, on what was known at the same moment: those of its own moment when it is over, of now when it is still to
 * come. Null where the difference between the rules makes none for it.
 */
export function compareRules(
  record: RunnerRecord,
  session: SessionToGuard,
  at: Instant,
  { before, after }: { before: PracticeRules; after: PracticeRules },
): Comparison | null {
  const asked = askedSession(session)
  // A plan is not in its own way anyway, and what was concluded of the whole record for one holds for all.
  const isDone = record.sessions?.some(({ id }) => id === session.id) ?? false
  const known = isDone ? withoutIt(record, session.id) : record
  // Other thresholds make other facts of the same record: what a runner bears, how ready somebody is, what recurs.
  const judge = (rules: PracticeRules): Judged => {
    const { facts, bars } = factsFor(known, asked, at, rules.thresholds)
    const verdict = judgeFacts(facts, rules)
    return { verdict, plan: judgeAsked(verdict, asked, bars) }
  }
  const [was, is] = [judge(before), judge(after)]
  const difference = differenceOf(was, is)
  if (difference === null) return null
  const because = difference === 'looser' ? newReasons(is.verdict, was.verdict) : newReasons(was.verdict, is.verdict)
  return { difference, before: words(was), after: words(is), because }
}
