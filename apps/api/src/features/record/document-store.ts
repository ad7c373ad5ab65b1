import type { Tx } from '@strideloom/db/client.ts'
import type { Prisma } from '@strideloom/db/generated/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { type Kept, keptBeside } from '@strideloom/domain/record/kept.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Transfer } from '@strideloom/domain/record/transfer.ts'
import { uuidv7 } from 'uuidv7'
import type { RunnerScope } from '../../trpc/scope.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { EVER } from './ever.ts'
import type { Translated } from './translate/document-rows.ts'

/** What the other program called by names, or gave a moment: one of these here is this runner here. */
const KNOWN_BY = ['Run', 'Race', 'UsualKeyRun', 'CheckIn', 'WeeklyAnswer', 'Assessment', 'Session', 'Workout', 'Runner']

/**
 * A runner of whom something is in the practice already is not brought in again, also from a later file of the same program.
 * @throws DomainError record-is-here
 */
export const refuseWhoIsHere = async (tx: Tx, practiceId: string, { rows }: Transfer): Promise<void> => {
  for (const table of KNOWN_BY) {
    const ids = (rows[table] ?? []).map(({ id }) => String(id))
    if (ids.length === 0) continue
    const [found] = await tx.$queryRawUnsafe<{ runnerId: string }[]>(
      `SELECT ${table === 'Runner' ? 'id' : '"runnerId"'}::text AS "runnerId" FROM "${table}"
       WHERE "practiceId" = $1::uuid AND id = ANY($2::uuid[]) LIMIT 1`,
      practiceId,
      ids,
    )
    if (found)
      throw new DomainError('record-is-here', 'This runner is in your practice already. Nothing was changed.', found)
  }
}

/** As it is compared: plain, without what is the practice's (open times) and what is told beside the record. */
const plain = ({ strideloom: _, openSlots: __, ...record }: RunnerRecord): object => JSON.parse(JSON.stringify(record))

/**
 * Keeps what the document says and its rows cannot, so that the record says all of it: read as every screen reads it, compared with
 * what came in. The document's own fields are kept as they are.
 */
export const keepDocument = async (
  tx: Tx,
  scope: RunnerScope,
  { record, ids }: Pick<Translated, 'record' | 'ids'>,
  { now, today }: { now: Date; today: Day },
): Promise<Kept[]> => {
  const { practiceId, runnerId } = scope
  const { record: stored } = await loadRecord(tx, scope, { today, ...EVER })
  const kept = keptBeside(plain(record), plain(stored))
  const { transfer: _, ...beside } = record.strideloom ?? {}
  await tx.importedDocument.create({
    data: {
      practiceId,
      id: uuidv7(),
      runnerId,
      importedAt: now,
      ids,
      kept: kept as unknown as Prisma.InputJsonArray,
      beside: beside as Prisma.InputJsonObject,
    },
  })
  return kept
}
