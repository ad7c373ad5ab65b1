import type { Db, Tx } from '@strideloom/db/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { compareInstants } from '@strideloom/domain/calendar/instant.ts'
import { tellOwnTests } from '@strideloom/domain/record/own-tests.ts'
import type { RecordDocument } from '@strideloom/domain/record/schema.ts'
import type { Transfer } from '@strideloom/domain/record/transfer.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { findChanges } from './changes-store.ts'
import { EVER } from './ever.ts'
import { RECORD_TABLES } from './record-tables.ts'

/** One statement for all tables: rows without their practice, in an order of their own, so that two exports can be compared. */
const ROWS_SQL = `SELECT jsonb_build_object(${RECORD_TABLES.map((belongs) => {
  const mine =
    'of' in belongs
      ? `EXISTS (SELECT 1 FROM "${belongs.of}" p WHERE p."practiceId" = t."practiceId" AND p.id = t."${belongs.by}" AND p."runnerId" = $2::uuid)`
      : `t."${belongs.by}" = $2::uuid`
  const only = 'only' in belongs && belongs.only !== undefined ? ` AND ${belongs.only}` : ''
  return `'${belongs.table}', (SELECT coalesce(jsonb_agg(to_jsonb(t) - 'practiceId' ORDER BY t), '[]')
    FROM "${belongs.table}" t WHERE t."practiceId" = $1::uuid AND ${mine}${only})`
}).join(', ')}) AS rows`

/** Members that any of the rows names, removed ones too. */
const peopleIn = async (tx: Tx, practiceId: string, rows: Transfer['rows']): Promise<Transfer['people']> => {
  const members = await tx.member.findMany({ where: { practiceId }, select: { id: true, name: true } })
  const named = new Set(
    Object.values(rows)
      .flat()
      .flatMap((row) => Object.values(row)),
  )
  return members.filter(({ id }) => named.has(id))
}

/**
 * One runner's whole record as a document (record.md): what can be concluded from, and under `strideloom.transfer` every row,
 * as it stands at one moment.
 */
export const exportRecord = (db: Db, scope: RunnerScope, now: Date, today: Day): Promise<RecordDocument> =>
  db.$transaction(
    async (tx) => {
      const { practiceId, runnerId } = scope
      const { record, planned } = await loadRecord(tx, scope, { today, ...EVER })
      const imported = await tx.importedDocument.findUnique({
        where: { practiceId_runnerId: { practiceId, runnerId } },
        select: { beside: true },
      })
      const changes = [...(record.changes ?? []), ...(await findChanges(tx, scope, planned, today))].sort((a, b) =>
        compareInstants(a.at, b.at),
      )
      const [found] = await tx.$queryRawUnsafe<{ rows: Transfer['rows'] }[]>(ROWS_SQL, practiceId, runnerId)
      const rows = found?.rows ?? {}
      const practice = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { name: true } })
      const transfer: Transfer = {
        format: 1,
        exportedAt: now.toISOString(),
        practice: practice.name,
        people: await peopleIn(tx, practiceId, rows),
        rows,
      }
      const told = tellOwnTests({
        ...record,
        ...(changes.length > 0 && { changes }),
      })
      const { exercises, tests, testsOfValues } = told.strideloom ?? {}
      const beside = (imported?.beside ?? {}) as Record<string, unknown>
      return {
        ...told,
        strideloom: {
          ...beside,
          ...(exercises !== undefined && { exercises: { ...(beside.exercises as object | undefined), ...exercises } }),
          ...(tests !== undefined && { tests }),
          ...(testsOfValues !== undefined && { testsOfValues }),
          transfer,
        },
      }
    },
    { isolationLevel: 'RepeatableRead', timeout: 60_000 },
  )
