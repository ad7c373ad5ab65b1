import type { Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import { madeOnce } from '../made-once.ts'
import { type DraftPlan, layingOver, sessionStart } from '../programs/draft-in-record.ts'
import type { PlannedSession } from '../programs/schema.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { Facts } from '../timing/facts.ts'
import { judgeFacts } from '../timing/judge.ts'
import { judgePlan } from '../timing/judge-plan.ts'
import type { PlanJudgement } from '../timing/plan.ts'
import type { Verdict } from '../timing/verdict.ts'
import { whileSame } from '../while-same.ts'
import type { AskedSession } from './asked-session.ts'
import { type FactsFor, factsAmong } from './facts.ts'
import type { PracticeRules } from './practice-rules.ts'

export type JudgingGround = {
  record: RunnerRecord
  /** The program that is edited: it takes the place of what the record holds of it. */
  programId: string
  today: Day
  now: Instant
  /** The practice's own. */
  rules: PracticeRules
  /** Facts as they are told: a screen knows its races by name. */
  named?: (facts: Facts) => Facts
}

/** What is concluded of a planned session among everything else that a draft holds. */
export type JudgedAmong = FactsFor & { verdict: Verdict; plan: PlanJudgement }

export type Judging = {
  verdictIn: (draft: DraftPlan) => (session: PlannedSession) => Verdict
  judgeIn: (draft: DraftPlan) => (session: PlannedSession) => JudgedAmong
}

/**
 * Judges sessions among drafts of one program, one after the other. A draft and a session are never changed in place, so what was
 * concluded of them holds as long as they live: after an edit the facts of every session are looked at again, and only where they
 * are others is it judged again.
 */
export function judgingAmong({
  record,
  programId,
  today,
  now,
  rules,
  named = (facts) => facts,
}: JudgingGround): Judging {
  const { timeZone } = record.runner
  const laid = layingOver(record, programId, today)
  const factsIn = factsAmong(record, now, rules.thresholds)

  const verdictOn = (known: FactsFor) => {
    const facts = named(known.facts)
    return { facts, verdict: judgeFacts(facts, rules) }
  }
  /** A session as it is asked about, and what was concluded of it last: what the moment takes, and what of the plan that refuses. */
  const entryOf = madeOnce((session: PlannedSession) => {
    const { id, minutes, intent, works } = session
    const asked: AskedSession = { id, start: sessionStart(session, timeZone), minutes, intent, regions: works }
    const verdict = whileSame(verdictOn)
    const judged = whileSame((known: FactsFor): JudgedAmong => {
      const on = verdict(known)
      return { ...known, ...on, plan: judgePlan(on.verdict, { intent, minutes, works }, known.bars) }
    })
    return { asked, verdict, judged }
  })
  const factsOf = whileSame((draft: DraftPlan) => factsIn(laid(draft)))
  return {
    verdictIn: whileSame((draft: DraftPlan) => {
      const facts = factsOf(draft)
      return (session: PlannedSession) => {
        const { asked, verdict } = entryOf(session)
        return verdict(facts(asked)).verdict
      }
    }),
    judgeIn: whileSame((draft: DraftPlan) => {
      const facts = factsOf(draft)
      return (session: PlannedSession) => {
        const { asked, judged } = entryOf(session)
        return judged(facts(asked))
      }
    }),
  }
}
