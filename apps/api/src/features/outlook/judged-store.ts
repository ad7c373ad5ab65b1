import type { Tx } from '@strideloom/db/client.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import type { GuardedSession } from '@strideloom/domain/outlook/guard-sessions.ts'
import { judgedByOf } from '@strideloom/domain/outlook/judged-by.ts'
import type { Acknowledgement } from '@strideloom/domain/programs/schema.ts'
import { rulesToAnswer } from '@strideloom/domain/timing/acknowledged.ts'
import { v7 as uuidv7 } from 'uuid'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'

/** Keeps the facts and the rules that planned sessions were judged with: they are compared with those of later days. */
export const saveJudged = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  judged: readonly Pick<GuardedSession, 'id' | 'facts' | 'factsHash' | 'plan' | 'verdict'>[],
  at: Date,
): Promise<void> => {
  if (judged.length === 0) return
  const rows = judged.map(({ id, facts, factsHash, plan, verdict }) => ({
    id,
    facts,
    hash: factsHash,
    by: judgedByOf(plan, { version: verdict.ruleSet }),
  }))
  await tx.$executeRaw`
    UPDATE "Session" s SET "judgedFacts" = j.facts, "judgedHash" = j.hash, "judgedBy" = j.by, "judgedAt" = ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS j(id uuid, facts jsonb, hash text, by jsonb)
    WHERE s."practiceId" = ${practiceId}::uuid AND s."runnerId" = ${runnerId}::uuid AND s.id = j.id`
}

/** Puts back what a planned session was judged with before it was judged anew. */
export const restoreJudged = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  { id, facts, hash, by, at }: { id: string; facts: unknown; hash: string | null; by: unknown; at: string | null },
): Promise<void> => {
  await tx.session.updateMany({
    where: { practiceId, runnerId, id },
    data: {
      judgedFacts: facts === null ? Prisma.DbNull : (facts as Prisma.InputJsonObject),
      judgedHash: hash,
      judgedBy: by === null ? Prisma.DbNull : (by as Prisma.InputJsonObject),
      judgedAt: at === null ? null : new Date(at),
    },
  })
}

/** Keeps the reason for which a planned session stands past its limits. */
export const saveAcknowledgement = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  { id, acknowledgement }: { id: string; acknowledgement: Acknowledgement | null },
): Promise<void> => {
  await tx.session.updateMany({
    where: { practiceId, runnerId, id },
    data: { acknowledgement: acknowledgement ?? Prisma.DbNull },
  })
}

/**
 * Keeps what a therapist went past, one row for each limit: who, when, which rules with what numbers, and why.
 * @returns what was kept, for the audit
 */
export const saveOverrides = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  by: PracticeScope,
  judged: readonly GuardedSession[],
  path: 'publish' | 'record',
  at: Date,
): Promise<{ sessionId: string; severity: string; rules: string[]; reason: string }[]> => {
  const kept = judged.flatMap((session) =>
    session.plan.breaks
      .filter(({ severity }) => severity === 'block' || severity === 'warn')
      .map((broken) => ({ session, broken, rules: rulesToAnswer({ breaks: [broken] }) })),
  )
  await tx.guardOverride.createMany({
    data: kept.map(({ session, broken, rules }) => ({
      practiceId,
      runnerId,
      id: uuidv7(),
      sessionId: session.id,
      severity: broken.severity,
      rules,
      reason: session.acknowledgement?.reason ?? '',
      verdict: { ...broken, ruleSet: session.verdict.ruleSet } as unknown as Prisma.InputJsonObject,
      path,
      madeById: by.memberId,
      madeAt: at,
    })),
  })
  return kept.map(({ session, broken, rules }) => ({
    sessionId: session.id,
    severity: broken.severity,
    rules,
    reason: session.acknowledgement?.reason ?? '',
  }))
}
