import type { Db, Tx } from '@strideloom/db/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { keptUntil } from '@strideloom/domain/people/retention.ts'
import { audit } from '../../trpc/audit.ts'
import type { PracticeScope } from '../../trpc/scope.ts'
import { KEPT_TABLES } from './kept-tables.ts'

export type ErasedLine = {
  id: string
  erasedAt: string
  by: string
  /** Signed session records that are kept, and until when the last is. */
  kept: number
  keptUntil: Day | null
}

/** Who was erased, the newest first: by day and number alone. */
export const listErased = async (tx: Tx, { practiceId }: PracticeScope): Promise<ErasedLine[]> => {
  const { recordYears } = await tx.practice.findUniqueOrThrow({
    where: { id: practiceId },
    select: { recordYears: true },
  })
  const rows = await tx.$queryRaw<{ id: string; erasedAt: Date; by: string; kept: number; last: Day | null }[]>`
    SELECT e.id, e."erasedAt", e.by, count(s.id)::int AS kept, max(s.day) AS last FROM "Erasure" e
    LEFT JOIN "Session" s ON s."practiceId" = e."practiceId" AND s."runnerId" = e."keptAsId"
    WHERE e."practiceId" = ${practiceId}::uuid GROUP BY e."practiceId", e.id ORDER BY e."erasedAt" DESC, e.id LIMIT 500`
  return rows.map(({ erasedAt, last, ...row }) => ({
    ...row,
    erasedAt: erasedAt.toISOString(),
    keptUntil: last && keptUntil(last, recordYears),
  }))
}

/** The kept rows of one erasure, by table; null when there is no such erasure. */
export const findKept = async (
  tx: Tx,
  { practiceId }: PracticeScope,
  id: string,
): Promise<{ keptAsId: string; rows: Record<string, unknown[]> } | null> => {
  const erasure = await tx.erasure.findUnique({ where: { practiceId_id: { practiceId, id } } })
  if (!erasure) return null
  const { keptAsId } = erasure
  const rows: Record<string, unknown[]> = {}
  for (const { table, by } of [...KEPT_TABLES].reverse()) {
    const found = await tx.$queryRawUnsafe<{ row: unknown }[]>(
      `SELECT to_jsonb(t) - 'practiceId' AS row FROM "${table}" t JOIN "Session" s ON s."practiceId" = t."practiceId" AND s.id = t."${by}"
       WHERE t."practiceId" = $1::uuid AND s."runnerId" = $2::uuid ORDER BY s.day, t.id`,
      practiceId,
      keptAsId,
    )
    rows[table] = found.map(({ row }) => row)
  }
  return { keptAsId, rows }
}

/**
 * Takes away what the years of its practice have run out for: sessions of erased runners, then the row that held them. Called at the
 * start and once a day.
 */
export const endKept = async (db: Db, now: Date): Promise<number> => {
  const due = await db.$queryRaw<{ practiceId: string; runnerId: string; sessions: string[] }[]>`
    SELECT s."practiceId"::text, s."runnerId"::text, array_agg(s.id::text) AS sessions FROM "Session" s
    JOIN "Runner" r ON r."practiceId" = s."practiceId" AND r.id = s."runnerId" AND r."erasedAt" IS NOT NULL
    JOIN "Practice" p ON p.id = s."practiceId"
    WHERE s.day + make_interval(years => p."recordYears") <= ${now}::timestamptz::date
    GROUP BY 1, 2`
  for (const { practiceId, runnerId, sessions } of due)
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT set_config('strideloom.erase_runner', ${`${practiceId}/${runnerId}`}, true)`
      for (const { table, by } of KEPT_TABLES)
        await tx.$executeRawUnsafe(
          `DELETE FROM "${table}" WHERE "practiceId" = $1::uuid AND "${by}" = ANY($2::uuid[])`,
          practiceId,
          sessions,
        )
      if ((await tx.session.count({ where: { practiceId, runnerId } })) === 0)
        await tx.runner.delete({ where: { practiceId_id: { practiceId, id: runnerId } } })
      await audit(tx, { practiceId, userId: 'strideloom' }, now, {
        action: 'kept records ended',
        runnerId,
        detail: { sessions: sessions.length },
      })
    })
  return due.reduce((sum, { sessions }) => sum + sessions.length, 0)
}
