import { compareInstants, dayOf, type Instant } from '@strideloom/domain/calendar/instant.ts'
import { watchSession } from '@strideloom/domain/outlook/judge-session.ts'
import type { JudgedBy } from '@strideloom/domain/outlook/judged-by.ts'
import type { PracticeRules } from '@strideloom/domain/outlook/practice-rules.ts'
import { sessionInRecord } from '@strideloom/domain/programs/draft-in-record.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import type { RecordPlannedSession, RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import type { Facts } from '@strideloom/domain/timing/facts.ts'
import { spansOn } from '@strideloom/domain/training/availability.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import { spanDays } from '../../lib/availability-words.ts'
import { changeWords } from './change-words.ts'
import type { Look } from './guard.ts'

/** By session: the facts it was approved with, null where nobody has approved it, and the rules it was judged by then. */
export type Approved = Readonly<Record<string, { facts: Facts | null; by: JudgedBy | null }>>

/** The days away that hold a session and were told after it was approved. */
const awaySince = (spans: readonly AvailabilityTold[], { start, approvedAt }: RecordPlannedSession, timeZone: string) =>
  spansOn(spans, dayOf(start, timeZone)).find(
    ({ kind, toldAt }) =>
      kind === 'away' && (approvedAt === null || approvedAt === undefined || compareInstants(toldAt, approvedAt) > 0),
  ) ?? null

/**
 * Published sessions that something has changed for since they were approved, with what changed. The draft plays no part:
 * what is edited is judged as it is edited.
 */
export const looksOf = (
  record: RunnerRecord,
  approved: Approved,
  now: Instant,
  rules: PracticeRules,
  raceNames: ReadonlyMap<string, string>,
  spans: readonly AvailabilityTold[],
): ReadonlyMap<string, Look> => {
  const looks = new Map<string, Look>()
  for (const published of record.plannedSessions ?? []) {
    const { facts, by } = approved[published.id] ?? { facts: null, by: null }
    if (facts === null) continue
    const { mark, changedFacts, changedRules } = watchSession(record, published, now, facts, { rules, by })
    const away = awaySince(spans, published, record.runner.timeZone)
    if (mark === null && !away) continue
    const changes = [
      ...(away ? [{ about: 'The day', from: 'free', to: `the runner is away ${spanDays(away)}` }] : []),
      ...(changedRules ? [{ about: 'The practice’s rules', ...changedRules }] : []),
      ...changeWords(changedFacts, raceNames),
    ]
    looks.set(published.id, { sessionId: published.id, published, changes })
  }
  return looks
}

/** True while the draft has the session as it was published; an edited one is looked at as it is edited. */
export const isAsPublished = (session: PlannedSession, { published }: Look, timeZone: string): boolean => {
  const { approvedAt: _, ...drawn } = sessionInRecord(session, timeZone)
  const { approvedAt: __, ...stood } = published
  return sameContent(drawn, stood)
}
