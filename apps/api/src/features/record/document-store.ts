import type { Tx } from '@strideloom/db/client.ts'
import type { Prisma } from '@strideloom/db/generated/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { type Kept, keptBeside } from '@strideloom/domain/record/kept.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Transfer } from '@strideloom/domain/record/transfer.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import { v7 as uuidv7 } from 'uuid'
import type { RunnerScope } from '../../trpc/scope.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { findChanges } from './changes-store.ts'
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
  // What it says of tests stands with the values.
  const { transfer: _, tests: __, testsOfValues: ___, ...beside } = record.strideloom ?? {}
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

/**
 * Of the changes that an export tells, those that only the audit remembered: it stays behind. They are kept as the document's own
 * words, so that the next export tells them too.
 */
export const keepChanges = async (
  tx: Tx,
  scope: RunnerScope,
  { changes = [] }: Pick<RunnerRecord, 'changes'>,
  { now, today }: { now: Date; today: Day },
): Promise<void> => {
  if (changes.length === 0) return
  const { practiceId, runnerId } = scope
  const { planned } = await loadRecord(tx, scope, { today })
  const here = await findChanges(tx, scope, planned, today)
  const left = changes.filter((one) => !here.some((other) => sameContent(one, other)))
  if (left.length === 0) return
  const key = { practiceId_runnerId: { practiceId, runnerId } }
  const there = await tx.importedDocument.findUnique({ where: key, select: { kept: true } })
  const others = ((there?.kept ?? []) as Kept[]).filter(({ at }) => at[0] !== 'changes')
  const kept = [...others, { at: ['changes'], is: left }] as unknown as Prisma.InputJsonArray
  await tx.importedDocument.upsert({
    where: key,
    create: { practiceId, id: uuidv7(), runnerId, importedAt: now, ids: [], kept, beside: {} },
    update: { kept },
  })
}
