import type { Tx } from '@strideloom/db/client.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import type { Transfer, TransferRow } from '@strideloom/domain/record/transfer.ts'
import type { PracticeScope } from '../../trpc/scope.ts'
import { RECORD_TABLES } from './record-tables.ts'
import { referencesOf, strayReferences } from './references.ts'
import { refuseRecord } from './refuse-record.ts'

/** The columns of the record's tables, so that a file cannot name others. */
const columnsOf = async (tx: Tx): Promise<Map<string, Set<string>>> => {
  const rows = await tx.$queryRaw<{ table: string; columns: string[] }[]>`
    SELECT table_name AS "table", array_agg(column_name::text) AS columns FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ANY(${RECORD_TABLES.map(({ table }) => table)})
    GROUP BY table_name`
  return new Map(rows.map(({ table, columns }) => [table, new Set(columns.filter((name) => name !== 'practiceId'))]))
}

/** Tables and columns that are not this Strideloom's, and rows of somebody else. */
const misplaced = ({ rows }: Transfer, columns: ReadonlyMap<string, ReadonlySet<string>>): string[] => {
  const runners = rows.Runner ?? []
  const runnerId = runners[0]?.id
  return [
    ...(runners.length === 1
      ? []
      : [`strideloom.transfer.rows.Runner: a record is of one runner, not of ${runners.length}.`]),
    ...Object.entries(rows).flatMap(([table, list]) => {
      const known = columns.get(table)
      if (!known) return [`strideloom.transfer.rows.${table}: this Strideloom keeps no such rows.`]
      return list.flatMap((row, index) => [
        ...Object.keys(row)
          .filter((column) => !known.has(column))
          .map((column) => `strideloom.transfer.rows.${table}[${index}].${column}: no such field.`),
        ...('runnerId' in row && row.runnerId !== runnerId
          ? [`strideloom.transfer.rows.${table}[${index}].runnerId: this is another runner.`]
          : []),
      ])
    }),
  ]
}

const isPrismaError = (error: unknown): error is Prisma.PrismaClientKnownRequestError =>
  error instanceof Prisma.PrismaClientKnownRequestError

/** The database's own refusal of a value, as a complaint; anything else stays loud. */
const complaintOf = (error: unknown, table: string): string => {
  const meta = isPrismaError(error) ? JSON.stringify(error.meta ?? {}) : ''
  const code = /\b(22\w{3}|23\w{3})\b/.exec(`${meta} ${(error as Error).message}`)?.[1]
  if (code === undefined) throw error
  if (code === '23505') return `strideloom.transfer.rows.${table}: a row with one of these ids is here already.`
  return `strideloom.transfer.rows.${table}: a value is missing, or is none that this field can hold.`
}

const insertRows = async (tx: Tx, practiceId: string, table: string, rows: readonly TransferRow[]): Promise<void> => {
  if (rows.length === 0) return
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].sort()
  const quoted = columns.map((column) => `"${column}"`).join(', ')
  try {
    await tx.$executeRawUnsafe(
      `INSERT INTO "${table}" ("practiceId", ${quoted})
       SELECT $1::uuid, ${quoted} FROM jsonb_populate_recordset(NULL::"${table}", $2::jsonb)`,
      practiceId,
      JSON.stringify(rows),
    )
  } catch (error) {
    refuseRecord([complaintOf(error, table)])
  }
}

/**
 * Everybody whom the file names: who is not of this practice comes along by name alone, as somebody who does not work here, so
 * that what they wrote keeps its author.
 */
const bringPeople = (tx: Tx, practiceId: string, people: Transfer['people'], now: Date) =>
  tx.member.createMany({
    data: people.map(({ id, name }) => ({
      practiceId,
      id,
      name,
      userId: null,
      role: 'therapist' as const,
      removedAt: now,
    })),
    skipDuplicates: true,
  })

/**
 * Puts a runner's rows into a practice. The account does not come along, and whoever imports answers for the runner; everything
 * else stays as it was. The caller judges afterwards what came in, in the same transaction.
 * @throws DomainError record-is-here when this runner is in the practice, record-not-importable for rows that do not fit
 */
export const insertRecord = async (
  tx: Tx,
  { practiceId, memberId }: PracticeScope,
  transfer: Transfer,
  now: Date,
): Promise<string> => {
  const misfits = misplaced(transfer, await columnsOf(tx))
  if (misfits.length > 0) refuseRecord(misfits)
  const strays = strayReferences(transfer, await referencesOf(tx))
  if (strays.length > 0) refuseRecord(strays)
  const [runner] = transfer.rows.Runner ?? []
  const runnerId = String(runner?.id)
  const isHere = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Runner" WHERE "practiceId" = ${practiceId}::uuid AND id::text = ${runnerId}`
  if (isHere.length > 0)
    throw new DomainError('record-is-here', 'This runner is in your practice already. Nothing was changed.', {
      runnerId,
    })
  if ((await tx.erasure.count({ where: { practiceId, runnerId } })) > 0)
    throw new DomainError(
      'runner-erased',
      'This runner was erased from your practice, so an older copy of the record does not come in again. Nothing was changed.',
    )
  await bringPeople(tx, practiceId, transfer.people, now)
  for (const { table } of RECORD_TABLES) {
    const rows = transfer.rows[table] ?? []
    await insertRows(
      tx,
      practiceId,
      table,
      table === 'Runner'
        ? rows.map((row) => ({ ...row, userId: null, responsibleId: memberId, archivedAt: null, erasedAt: null }))
        : rows,
    )
  }
  return runnerId
}
