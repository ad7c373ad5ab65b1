import type { Pool, Tx } from '@strideloom/db/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import type { AnswerableRow, FindingRow, SentSession, SessionHead, SessionRow } from './session-rows.ts'
import { ANSWERABLE_SQL, FINDINGS_SQL, LIST_SQL, SENT_SQL, SESSION_SQL } from './sessions-sql.ts'

/** Sessions a page. */
export const SESSIONS_A_PAGE = 50

/** Where a page begins: after this one, newest first. */
export type Cursor = { day: Day; id: string } | null

/** A statement past the ORM, prepared once a connection; inside a transaction it is the transaction's. */
const ask = async <Row>(db: Pool | Tx, name: string, text: string, values: unknown[]): Promise<Row> => {
  const rows = 'query' in db ? (await db.query({ name, text, values })).rows : await db.$queryRawUnsafe(text, ...values)
  return (rows as Row[])[0] as Row
}

/** The runner's sessions, planned and done, the newest day first; one more than a page where there are more. */
export const listSessions = async (pool: Pool, scope: RunnerScope, after: Cursor): Promise<SessionHead[]> => {
  const values = [scope.practiceId, scope.runnerId, after?.day ?? null, after?.id ?? null, SESSIONS_A_PAGE + 1]
  return (await ask<{ sessions: SessionHead[] }>(pool, 'sessions-of-runner', LIST_SQL, values)).sessions
}

/** A session of this runner whole, also one that was taken out of the plan; null when there is none. */
export const findSession = async (db: Pool | Tx, scope: RunnerScope, id: string): Promise<SessionRow | null> => {
  const values = [scope.practiceId, scope.runnerId, id]
  return (await ask<{ session: SessionRow | null }>(db, 'session-whole', SESSION_SQL, values)).session
}

/** The same, held until the transaction ends, so that two who write it follow each other. */
export const lockSession = async (tx: Tx, scope: RunnerScope, id: string): Promise<SessionRow | null> => {
  await tx.$queryRaw`SELECT 1 FROM "Session" WHERE "practiceId" = ${scope.practiceId}::uuid AND "runnerId" = ${scope.runnerId}::uuid
    AND id = ${id}::uuid FOR UPDATE`
  return findSession(tx, scope, id)
}

/** Findings that stand and are not normal, with those marked that a session's works answer. */
export const openFindings = async (pool: Pool, scope: RunnerScope, sessionId: string | null): Promise<FindingRow[]> => {
  const values = [scope.practiceId, scope.runnerId, sessionId]
  return (await ask<{ findings: FindingRow[] }>(pool, 'findings-of-session', FINDINGS_SQL, values)).findings
}

/** What was sent to the runner, the newest first; one more than a page where there are more. */
export const listSent = async (pool: Pool, scope: RunnerScope, after: Cursor): Promise<SentSession[]> => {
  const values = [scope.practiceId, scope.runnerId, after?.day ?? null, after?.id ?? null, SESSIONS_A_PAGE + 1, null]
  return (await ask<{ sessions: SentSession[] }>(pool, 'sessions-sent', SENT_SQL, values)).sessions
}

/** One that was sent; null when there is none, or it was not sent yet. */
export const findSent = async (pool: Pool, scope: RunnerScope, id: string): Promise<SentSession | null> => {
  const values = [scope.practiceId, scope.runnerId, null, null, 1, id]
  return (await ask<{ sessions: SentSession[] }>(pool, 'sessions-sent', SENT_SQL, values)).sessions[0] ?? null
}

/** Sessions that were done since a moment, with what was answered. */
export const listAnswerable = async (db: Pool | Tx, scope: RunnerScope, since: Instant): Promise<AnswerableRow[]> => {
  const values = [scope.practiceId, scope.runnerId, since]
  return (await ask<{ sessions: AnswerableRow[] }>(db, 'sessions-answerable', ANSWERABLE_SQL, values)).sessions
}
