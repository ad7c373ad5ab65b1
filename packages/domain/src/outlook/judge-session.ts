import { compareInstants, type Instant } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { Facts } from '../timing/facts.ts'
import { judgeFacts } from '../timing/judge.ts'
import { judgePlan } from '../timing/judge-plan.ts'
import type { PlanJudgement } from '../timing/plan.ts'
import type { TechniqueBar } from '../timing/technique-bars.ts'
import type { Verdict } from '../timing/verdict.ts'
import { type AskedSession, askedPressure } from './asked-session.ts'
import { beforeChanges } from './before-changes.ts'
import { type ChangedFacts, changedFacts, newsIn } from './changed-facts.ts'
import { type FactsFor, factsFor } from './facts.ts'
import { factsHash } from './facts-hash.ts'
import { goesFurther, isGraver, type JudgedBy, judgedByOf } from './judged-by.ts'
import { type PracticeRules, SHIPPED_RULES } from './practice-rules.ts'
import { type ChangeMade, type RulesSince, type RuleVersionMade, rulesSince } from './rules-since.ts'

export const NEEDS_ANOTHER_LOOK = 'needs another look'

export type JudgedSession = FactsFor & {
  verdict: Verdict
  /** What of the plan goes past the verdict. */
  plan: PlanJudgement
  factsHash: string
}

/**
 * The rules of the practice, and those that a session was approved by; null where they were not kept yet. `versions`: the states
 * of these rules, oldest first, for whoever can name what was changed; the browser cannot.
 */
export type RulesThenAndNow = { rules: PracticeRules; by: JudgedBy | null; versions?: readonly RuleVersionMade[] }

export type WatchedSession = JudgedSession & {
  mark: typeof NEEDS_ANOTHER_LOOK | null
  changedFacts: ChangedFacts
  /** Versions of the rules, where other rules alone make it go past more than it did. */
  changedRules: { from: string; to: string } | null
  /** What the practice changed since, where its rules or a number beside them are why it is marked. */
  changesMade: ChangeMade[]
}

const NO_PLAN: PlanJudgement = { breaks: [], severity: null, override: null, regionChecks: {} }

/**
 * What of a session goes past a verdict. One whose intent was left open asks for whatever is open; a day that is only thought
 * of, without intent, places and pressure, asks for nothing. `bars`: techniques that safety answers keep out of it.
 */
export function judgeAsked(verdict: Verdict, asked: AskedSession, bars: readonly TechniqueBar[] = []): PlanJudgement {
  const { minutes, regions = [] } = asked
  const pressure = askedPressure(asked)
  if (!asked.intent && regions.length === 0 && pressure === null) return NO_PLAN
  const intent = asked.intent ?? verdict.allowedIntents[0] ?? 'maintenance'
  return judgePlan(verdict, { intent, minutes, regions, pressure }, bars)
}

/**
 * What the guard says of a session, from the record and as known at a moment, by the rules of the practice. The same
 * for the browser, while something is dragged, and for the server, which decides. Throws what `judgeFacts` throws.
 */
export function judgeSession(
  record: RunnerRecord,
  asked: AskedSession,
  at: Instant,
  rules: PracticeRules,
): JudgedSession {
  const known = factsFor(record, asked, at, rules.thresholds)
  const verdict = judgeFacts(known.facts, rules)
  return { ...known, verdict, plan: judgeAsked(verdict, asked, known.bars), factsHash: factsHash(known.facts) }
}

/** A document belongs to no practice. */
const AS_SHIPPED: RulesThenAndNow = { rules: SHIPPED_RULES, by: null }

const UNMARKED = { mark: null, changedFacts: {}, changedRules: null, changesMade: [] as ChangeMade[] } as const

/** The same question by the numbers that the session was approved with: is what changed a fact only because they changed? */
const isOfNumbers = (
  news: ChangedFacts,
  { approved, factsBy }: { approved: Facts; factsBy: (rules: PracticeRules) => Facts },
  { before }: RulesSince,
): boolean => {
  const names = Object.keys(news) as (keyof Facts)[]
  if (names.length === 0) return false
  const still = changedFacts(approved, factsBy(before))
  return names.some((name) => !(name in still))
}

/**
 * A judged session held against what it was approved with. Nothing moves by itself: it is marked when there is news, when other
 * rules make it go past more on the facts of the approval, or when it breaks more than it did (domain README 3).
 */
function watched(
  judged: JudgedSession,
  asked: AskedSession,
  { approved, news, factsBy }: { approved: Facts; news: ChangedFacts; factsBy: (rules: PracticeRules) => Facts },
  { rules, by, versions = [] }: RulesThenAndNow,
): WatchedSession {
  const verdict = judgeFacts(approved, rules)
  const then = judgeAsked(verdict, asked)
  const changedRules =
    by !== null && by.ruleSet !== rules.version && goesFurther(judgedByOf(then, rules), by)
      ? { from: by.ruleSet, to: rules.version }
      : null
  const isNews = Object.keys(news).length > 0
  // An answer that bars a technique changes facts too, and those are news.
  const isGraverNow = !isNews && !changedRules && isGraver(judged.plan, judgeAsked(verdict, asked, judged.bars))
  if (!isNews && !changedRules && !isGraverNow) return { ...judged, ...UNMARKED }
  const changed = isGraverNow ? changedFacts(approved, judged.facts) : news
  const since = by !== null && by.ruleSet !== rules.version ? rulesSince(versions, by.ruleSet) : null
  const isTheirs = since !== null && (changedRules !== null || isOfNumbers(changed, { approved, factsBy }, since))
  return {
    ...judged,
    mark: NEEDS_ANOTHER_LOOK,
    changedFacts: changed,
    changedRules,
    changesMade: isTheirs ? since.changes : [],
  }
}

/** The rules that read the readiness of the day (reference 5). */
const OF_READINESS = ['FAT-01', 'FAT-02']

/**
 * Another answer that makes other rules of readiness speak is news; that it becomes known, or old, is only time. `changedFacts` leaves
 * it to here, because the same rules on 75 and on 76 are not worth a look.
 */
function readinessNews(approved: Facts, judged: JudgedSession, rules: PracticeRules): ChangedFacts {
  const [from, to] = [approved.readiness ?? null, judged.facts.readiness ?? null]
  if (from === null || to === null) return {}
  const speaking = ({ firedRules }: Pick<Verdict, 'firedRules'>) =>
    OF_READINESS.filter((id) => firedRules.includes(id)).join()
  return speaking(judgeFacts({ ...judged.facts, readiness: from }, rules)) === speaking(judged.verdict)
    ? {}
    : { readiness: { from, to } }
}

/**
 * A planned session, judged now and held against what it was judged with.
 * @param approved the facts it was last judged with; null when nobody has approved it yet
 */
export function watchSession(
  record: RunnerRecord,
  asked: AskedSession,
  at: Instant,
  approved: Facts | null,
  judges: RulesThenAndNow,
): WatchedSession {
  const judged = judgeSession(record, asked, at, judges.rules)
  if (approved === null) return { ...judged, ...UNMARKED }
  const news = {
    ...newsIn(approved, judged.facts, judges.rules.thresholds),
    ...readinessNews(approved, judged, judges.rules),
  }
  const factsBy = (rules: PracticeRules) => factsFor(record, asked, at, rules.thresholds).facts
  return watched(judged, asked, { approved, news, factsBy }, judges)
}

/**
 * One of the record's own planned sessions. A document keeps no facts: those of the approval are concluded from what was known
 * then, without what the record's `changes` tell of later. Whatever those changed is news; what was answered since is as for
 * any other.
 * @param nth of several that a document calls the same, counted from 0
 * @returns null when the record has no such session
 */
export function judgePlanned(stored: RunnerRecord, id: string, at: Instant, nth = 0): WatchedSession | null {
  const find = ({ plannedSessions }: RunnerRecord) => plannedSessions?.filter((one) => one.id === id)[nth]
  // What was changed after that moment was not known then.
  const record = beforeChanges(stored, at)
  const asked = find(record)
  if (!asked) return null
  const judged = judgeSession(record, asked, at, AS_SHIPPED.rules)
  const approvedAt = asked.approvedAt ?? null
  if (approvedAt === null || compareInstants(approvedAt, at) > 0) return { ...judged, ...UNMARKED }
  const earlier = beforeChanges(record, approvedAt)
  const before = find(earlier) ?? asked
  const approved = factsFor(earlier, before, approvedAt, SHIPPED_RULES.thresholds).facts
  const news = {
    ...changedFacts(factsFor(earlier, before, at, SHIPPED_RULES.thresholds).facts, judged.facts),
    ...newsIn(approved, judged.facts, SHIPPED_RULES.thresholds),
    ...readinessNews(approved, judged, SHIPPED_RULES),
  }
  return watched(judged, asked, { approved, news, factsBy: () => judged.facts }, AS_SHIPPED)
}
