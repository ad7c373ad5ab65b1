import type { Tx } from '@strideloom/db/client.ts'
import { takenSuggestionsSchema } from '@strideloom/domain/briefs/taken-schema.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { judgeSession } from '@strideloom/domain/outlook/judge-session.ts'
import { checkProgram } from '@strideloom/domain/programs/check-program.ts'
import { prescribedSchema } from '@strideloom/domain/programs/prescribed.ts'
import { readProgram, type StoredProgram } from '@strideloom/domain/programs/read-program.ts'
import { programSchema } from '@strideloom/domain/programs/schema.ts'
import { keptListSchema, withAllKept } from '@strideloom/domain/record/kept.ts'
import { tellOwnTests } from '@strideloom/domain/record/own-tests.ts'
import { readRecord } from '@strideloom/domain/record/read-record.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Transfer } from '@strideloom/domain/record/transfer.ts'
import { verdictSentence } from '@strideloom/domain/timing/sentences.ts'
import { importBytesSchema, readUploadSchema, toldSchema } from '@strideloom/domain/training/activity.ts'
import { takenSchema } from '@strideloom/domain/training/import-schema.ts'
import type { z } from 'zod'
import type { RunnerScope } from '../../trpc/scope.ts'
import { askedOf } from '../outlook/outlook-router.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { EVER } from './ever.ts'
import { refuseRecord } from './refuse-record.ts'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Programs, versions, prescriptions and what was read of files are documents inside a row: the database takes whatever they hold. */
const documentComplaints = ({ rows }: Transfer): string[] => {
  const at = (table: string, index: number, column: string) => `strideloom.transfer.rows.${table}[${index}].${column}`
  const program = (table: string, column: string) =>
    (rows[table] ?? []).flatMap((row, index) => {
      const stored = row[column]
      const read =
        isObject(stored) && isObject((stored as Partial<StoredProgram>).sessions)
          ? programSchema.safeParse(readProgram(stored as StoredProgram))
          : programSchema.safeParse(stored)
      const wrong = read.success
        ? checkProgram(read.data).map(({ message }) => message)
        : read.error.issues.map(({ message }) => message)
      return wrong.map((message) => `${at(table, index, column)}: ${message}`)
    })
  const read = (table: string, column: string, schema: z.ZodType) =>
    (rows[table] ?? []).flatMap((row, index) =>
      (schema.safeParse(row[column] ?? null).error?.issues ?? []).map(
        ({ message }) => `${at(table, index, column)}: ${message}`,
      ),
    )
  const kept = (rows.ImportedDocument ?? []).flatMap((row, index) =>
    keptListSchema.safeParse(row.kept).success
      ? []
      : [`${at('ImportedDocument', index, 'kept')}: this is no such list.`],
  )
  return [
    ...program('Program', 'draft'),
    ...program('ProgramVersion', 'document'),
    ...read('ProgramVersion', 'taken', takenSuggestionsSchema.nullable()),
    ...read('WorkoutItem', 'prescribed', prescribedSchema),
    ...read('RunImport', 'read', readUploadSchema),
    ...read('RunImport', 'taken', takenSchema),
    ...read('RunImport', 'bytes', importBytesSchema),
    ...read('RunSource', 'told', toldSchema),
    ...kept,
  ]
}

/** A session that came in planned and may not stay so: which, and why. */
export type NotPlanned = { id: string; day: Day; sentence: string }

/**
 * Reads what came in as every screen will, and holds its coming sessions against the guard (R24): what a safety rule refuses
 * stands in the record as cancelled, and is told.
 * @throws DomainError record-not-importable when the rows make no record
 */
export const checkImported = async (
  tx: Tx,
  scope: RunnerScope,
  transfer: Transfer,
  { now, today }: { now: Date; today: Day },
): Promise<NotPlanned[]> => {
  const documents = documentComplaints(transfer)
  if (documents.length > 0) refuseRecord(documents)
  const whole = await loadRecord(tx, scope, { today, ...EVER }).catch((error: unknown) => {
    // A value that no column minds and no reader can take: a time that is none, a day in a document.
    if (error instanceof RangeError || error instanceof TypeError)
      return refuseRecord(['strideloom.transfer.rows: some of these rows make no record.'])
    throw error
  })
  const plain = (record: unknown) => JSON.parse(JSON.stringify(tellOwnTests(record as RunnerRecord)))
  const { complaints } = readRecord(plain(whole.record))
  if (complaints) refuseRecord(complaints)
  // What is kept beside the rows is read with every place of it laid, so that none can lie in wait.
  const [document] = transfer.rows.ImportedDocument ?? []
  const kept = readRecord(plain(withAllKept(whole.record, keptListSchema.parse(document?.kept ?? []))))
  if (kept.complaints) refuseRecord(kept.complaints)
  const at = now.toISOString()
  const refused = whole.planned.flatMap((row) => {
    const asked = askedOf(row, scope.timeZone, whole.record)
    const { plan, verdict } = judgeSession(whole.record, asked, at, whole.rules)
    return plan.override === 'never' ? [{ id: row.id, day: row.day, sentence: verdictSentence(verdict) }] : []
  })
  await tx.session.updateMany({
    where: { practiceId: scope.practiceId, runnerId: scope.runnerId, id: { in: refused.map(({ id }) => id) } },
    data: { status: 'cancelled', cancelledBy: 'therapist' },
  })
  return refused
}
