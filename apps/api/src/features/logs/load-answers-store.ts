import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import type { Prisma } from '@strideloom/db/generated/client.ts'
import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { instantOf } from '@strideloom/domain/calendar/instant.ts'
import type { LoadAnswer } from '@strideloom/domain/logs/load-answer-schema.ts'
import type { LoadChange } from '@strideloom/domain/programs/load-change.ts'
import type { LoadVersion } from '@strideloom/domain/progress/asked-load.ts'
import type { LoadAnswered } from '@strideloom/domain/progress/load-followed.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

/** An answer to a week stands under its first day, which may lie before the day that is asked from. */
const WEEK = 7

/** A change of load as each published version of its program had it, the newest first; empty where there is none of this runner. */
export const findPublishedLoads = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  programId: string,
  changeId: string,
): Promise<LoadChange[]> => {
  const rows = await tx.$queryRaw<{ load: LoadChange }[]>`
    SELECT v.document -> 'loadChanges' -> ${changeId}::text AS load
    FROM "Program" p JOIN "ProgramVersion" v ON v."practiceId" = p."practiceId" AND v."programId" = p.id
    WHERE p."practiceId" = ${practiceId}::uuid AND p."runnerId" = ${runnerId}::uuid AND p.id = ${programId}::uuid
      AND v.document -> 'loadChanges' -> ${changeId}::text IS NOT NULL
    ORDER BY v.number DESC`
  return rows.map(({ load }) => load)
}

/** What was published of load for a runner and was in force at some time since `from`, whatever became of the programs, in order. */
export const listLoadVersions = async (
  tx: Tx,
  { practiceId, runnerId, timeZone }: RunnerScope,
  from: Day,
): Promise<LoadVersion[]> =>
  tx.$queryRaw<LoadVersion[]>`
    SELECT "programId", to_char("publishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt", "loadChanges"
    FROM (
      SELECT p.id AS "programId", v."publishedAt", v.number, coalesce(v.document -> 'loadChanges', '{}') AS "loadChanges",
        lead(v."publishedAt") OVER (PARTITION BY p.id ORDER BY v.number) AS "replacedAt"
      FROM "Program" p JOIN "ProgramVersion" v ON v."practiceId" = p."practiceId" AND v."programId" = p.id
      WHERE p."practiceId" = ${practiceId}::uuid AND p."runnerId" = ${runnerId}::uuid
    ) published
    WHERE "replacedAt" IS NULL OR "replacedAt" >= ${new Date(instantOf(from, '00:00', timeZone))}
    ORDER BY "publishedAt", number`

/** Every answer about the days from `from` on, and the week that it lies in. */
export const listLoadAnswers = async (tx: Tx, scope: RunnerScope, from: Day): Promise<LoadAnswered[]> => {
  const rows = await tx.loadAnswer.findMany({
    where: { ...ofRunner(scope), day: { gte: fromDay(addDays(from, -WEEK)) } },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
    select: { id: true, programId: true, changeId: true, day: true, outcome: true, reason: true, answeredAt: true },
  })
  return rows.map((row) => ({
    ...row,
    day: toDay(row.day),
    outcome: row.outcome as LoadAnswered['outcome'],
    reason: row.reason as LoadAnswered['reason'],
    answeredAt: row.answeredAt.toISOString(),
  }))
}

/** Keeps an answer with what it answered. Returns false when its id is taken. */
export const insertLoadAnswer = async (
  tx: Tx,
  scope: RunnerScope,
  { day, answeredAt, ...answer }: LoadAnswer,
  asked: { says: string; amount: LoadChange['amount'] },
  receivedAt: Date,
): Promise<boolean> => {
  const { count } = await tx.loadAnswer.createMany({
    data: [
      {
        ...ofRunner(scope),
        ...answer,
        day: fromDay(day),
        asked: asked as unknown as Prisma.InputJsonObject,
        answeredAt: new Date(answeredAt),
        receivedAt,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** True when this very answer is stored under its id: whoever sends it again is answered as the first time. */
export const isOwnLoadAnswer = async (
  tx: Tx,
  scope: RunnerScope,
  { id, programId, changeId, day, outcome, reason, answeredAt }: LoadAnswer,
): Promise<boolean> => {
  const same = { id, programId, changeId, day: fromDay(day), outcome, reason, answeredAt: new Date(answeredAt) }
  return (await tx.loadAnswer.count({ where: { ...ofRunner(scope), ...same } })) === 1
}
