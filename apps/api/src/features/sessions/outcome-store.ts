import type { Tx } from '@strideloom/db/client.ts'
import { fromDay } from '@strideloom/db/day-column.ts'
import type { DecisionOutcome, ToldDecision } from '@strideloom/domain/sessions/session-decision.ts'
import { one, own } from '../../trpc/json-sql.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'
import { TOLD_DECISION } from './decisions-sql.ts'

const DECISION_SQL = `
SELECT ${one(`
  SELECT ${TOLD_DECISION} FROM "SessionDecision" d JOIN "Session" s ON s."practiceId" = d."practiceId" AND s.id = d."sessionId"
  WHERE ${own('d')} AND d.id = $3::uuid AND d."retiredAt" IS NULL AND s."retiredAt" IS NULL`)} AS decision`

/** A decision of this runner that stands, held until the transaction ends; null when there is none. */
export const lockDecision = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  id: string,
): Promise<ToldDecision | null> => {
  await tx.$queryRaw`SELECT 1 FROM "SessionDecision" WHERE "practiceId" = ${practiceId}::uuid AND "runnerId" = ${runnerId}::uuid
    AND id = ${id}::uuid FOR UPDATE`
  const [row] = await tx.$queryRawUnsafe<{ decision: ToldDecision | null }[]>(DECISION_SQL, practiceId, runnerId, id)
  return row?.decision ?? null
}

/** What came of it, in place of what was noted before; null takes it back. */
export const saveOutcome = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  by: PracticeScope,
  id: string,
  { outcome, at }: { outcome: DecisionOutcome | null; at: Date },
): Promise<void> => {
  await tx.sessionDecision.updateMany({
    where: { practiceId, runnerId, id },
    data: {
      outcome: outcome?.result ?? null,
      outcomeNote: outcome?.note ?? '',
      outcomeDay: outcome && fromDay(outcome.day),
      outcomeById: outcome && by.memberId,
      outcomeAt: outcome && at,
      outcomeRevision: { increment: 1 },
    },
  })
}
