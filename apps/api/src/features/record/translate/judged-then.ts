import { compareInstants, type Instant } from '@strideloom/domain/calendar/instant.ts'
import { beforeChanges } from '@strideloom/domain/outlook/before-changes.ts'
import { factsHash } from '@strideloom/domain/outlook/facts-hash.ts'
import { judgeSession } from '@strideloom/domain/outlook/judge-session.ts'
import { type JudgedBy, judgedByOf } from '@strideloom/domain/outlook/judged-by.ts'
import { SHIPPED_RULES } from '@strideloom/domain/outlook/practice-rules.ts'
import type { RecordPlannedSession, RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Facts } from '@strideloom/domain/timing/facts.ts'

/** What a session was approved with, as it is kept with the session. */
export type JudgedThen = { judgedFacts: Facts; judgedHash: string; judgedAt: Instant; judgedBy: JudgedBy }

/**
 * What was known when a planned session was approved. A document keeps no facts: they are concluded from what it knew then, as
 * `judge` does. Null for one that nobody approved yet.
 */
export const judgedThen = (record: RunnerRecord, session: RecordPlannedSession, now: Instant): JudgedThen | null => {
  const approvedAt = session.approvedAt ?? null
  if (approvedAt === null || compareInstants(approvedAt, now) > 0) return null
  const earlier = beforeChanges(record, approvedAt)
  const asked = earlier.plannedSessions?.find(({ id }) => id === session.id) ?? session
  const { facts, plan } = judgeSession(earlier, asked, approvedAt, SHIPPED_RULES)
  return {
    judgedFacts: facts,
    judgedHash: factsHash(facts),
    judgedAt: approvedAt,
    judgedBy: judgedByOf(plan, SHIPPED_RULES),
  }
}
