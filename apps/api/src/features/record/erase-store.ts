import type { Tx } from '@strideloom/db/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { keptUntil } from '@strideloom/domain/people/retention.ts'
import { type Named, withoutNames, withoutNamesIn } from '@strideloom/domain/people/without-names.ts'
import { forgetToldOf } from '../reminders/forget-runner-store.ts'
import { forgetInFeeds } from '../sessions/member-feed-store.ts'
import { endAccount, isUsedElsewhere } from './erase-account-store.ts'
import { JSON_TEXTS, KEPT_TABLES } from './kept-tables.ts'
import { RECORD_TABLES } from './record-tables.ts'

export type Erased = {
  practiceId: string
  id: string
  runnerId: string
  keptAsId: string
  userId: string | null
  erasedAt: Date
  by: 'runner' | 'owner'
}

type OfRunner = { practiceId: string; runnerId: string }

/** Keys to a runner, and files: in no record that moves (NOT_OF_A_RECORD), and nothing that anybody keeps. */
const BESIDE_A_RECORD = [
  'Invitation',
  'CalendarFeed',
  'ReminderMessage',
  'Reminder',
  'NeedSpan',
  'NeedLook',
  'NeedCare',
]

/** What becomes of a runner's sessions: signed ones are kept for the practice's years, if those are not over. */
export type EraseOutlook = {
  practice: string
  years: number
  kept: number
  /** Until when the last of them is kept; null when none is. */
  keptUntil: Day | null
  /** Recorded and not signed yet: they go. */
  unsigned: number
  /** The sign-in goes too, or stays because it is used elsewhere; or there is none. */
  account: 'goes' | 'stays' | 'none'
}

const KEPT_SQL = `s."practiceId" = $1::uuid AND s."runnerId" = $2::uuid AND s.status = 'signed'
  AND s.day + make_interval(years => (SELECT p."recordYears" FROM "Practice" p WHERE p.id = $1::uuid)) > $3::date`

export const eraseOutlook = async (tx: Tx, { practiceId, runnerId }: OfRunner, today: Day): Promise<EraseOutlook> => {
  const { name, recordYears } = await tx.practice.findUniqueOrThrow({
    where: { id: practiceId },
    select: { name: true, recordYears: true },
  })
  const [found] = await tx.$queryRawUnsafe<{ kept: number; last: Day | null; unsigned: number }[]>(
    `SELECT count(*) FILTER (WHERE ${KEPT_SQL})::int AS kept, max(s.day) FILTER (WHERE ${KEPT_SQL}) AS last,
       count(*) FILTER (WHERE s.status = 'done')::int AS unsigned
     FROM "Session" s WHERE s."practiceId" = $1::uuid AND s."runnerId" = $2::uuid`,
    practiceId,
    runnerId,
    today,
  )
  const { userId } = await tx.runner.findUniqueOrThrow({
    where: { practiceId_id: { practiceId, id: runnerId } },
    select: { userId: true },
  })
  return {
    practice: name,
    years: recordYears,
    kept: found?.kept ?? 0,
    keptUntil: found?.last ? keptUntil(found.last, recordYears) : null,
    unsigned: found?.unsigned ?? 0,
    account:
      userId === null ? 'none' : (await isUsedElsewhere(tx, userId, { practiceId, runnerId })) ? 'stays' : 'goes',
  }
}

/** Takes the person out of the texts of one kept table. */
const forgetNames = async (
  tx: Tx,
  { table, by, texts, json = [] }: (typeof KEPT_TABLES)[number],
  person: Named,
  practiceId: string,
  sessions: readonly string[],
) => {
  const clean = withoutNames(person)
  // What a rule says is the software's own; what people wrote is in the reasons.
  const cleanJson = withoutNamesIn(clean, (field) => JSON_TEXTS.includes(field))
  const columns = [...texts, ...json]
  if (columns.length === 0) return
  const list = columns.map((column) => `"${column}"::text AS "${column}"`).join(', ')
  const rows = await tx.$queryRawUnsafe<Record<string, string | null>[]>(
    `SELECT id::text AS id, ${list} FROM "${table}" WHERE "practiceId" = $1::uuid AND "${by}" = ANY($2::uuid[])`,
    practiceId,
    sessions,
  )
  for (const { id, ...row } of rows)
    for (const column of columns) {
      const before = row[column] ?? null
      if (before === null) continue
      const isJson = json.includes(column)
      const after = isJson ? JSON.stringify(cleanJson(JSON.parse(before))) : clean(before)
      if (after === before) continue
      const type = isJson ? '::jsonb' : ''
      await tx.$executeRawUnsafe(
        `UPDATE "${table}" SET "${column}" = $3${type} WHERE "practiceId" = $1::uuid AND id = $2::uuid`,
        practiceId,
        id,
        after,
      )
    }
}

/** Signed sessions go over to a row without a person, and let go of everything that does not stay with them. */
const keepSessions = async (
  tx: Tx,
  { practiceId, runnerId, keptAsId, erasedAt }: Erased,
  sessions: readonly string[],
): Promise<void> => {
  const runner = await tx.runner.findUniqueOrThrow({
    where: { practiceId_id: { practiceId, id: runnerId } },
    select: { name: true, email: true, phone: true, responsibleId: true, timeZone: true, joinedOn: true },
  })
  const { responsibleId, timeZone, ...person } = runner
  for (const table of KEPT_TABLES) await forgetNames(tx, table, person, practiceId, sessions)
  // The zone gives the times of the sessions their meaning; the rest of what a row must have says nothing.
  await tx.runner.create({
    data: {
      ...{ practiceId, id: keptAsId, responsibleId, timeZone, name: 'Erased runner' },
      ...{ joinedOn: erasedAt, archivedAt: erasedAt, erasedAt, createdAt: erasedAt },
    },
  })
  for (const { table, by, ofRunner, letsGo, jsonLetsGo } of KEPT_TABLES) {
    const changes = [
      ...letsGo.map((column) => `"${column}" = NULL`),
      ...(jsonLetsGo ? [`"${jsonLetsGo.column}" = "${jsonLetsGo.column}" - '${jsonLetsGo.field}'`] : []),
      ...(ofRunner ? ['"runnerId" = $3::uuid'] : []),
    ]
    if (changes.length === 0) continue
    await tx.$executeRawUnsafe(
      `UPDATE "${table}" SET ${changes.join(', ')} WHERE "practiceId" = $1::uuid AND "${by}" = ANY($2::uuid[])`,
      ...[practiceId, sessions, ...(ofRunner ? [keptAsId] : [])],
    )
  }
}

/** Every row that is left of them, parts before what they are a part of. */
const removeRows = async (tx: Tx, { practiceId, runnerId }: OfRunner): Promise<void> => {
  for (const table of BESIDE_A_RECORD)
    await tx.$executeRawUnsafe(
      `DELETE FROM "${table}" WHERE "practiceId" = $1::uuid AND "runnerId" = $2::uuid`,
      practiceId,
      runnerId,
    )
  for (const belongs of [...RECORD_TABLES].reverse()) {
    const mine =
      'of' in belongs
        ? `EXISTS (SELECT 1 FROM "${belongs.of}" p WHERE p."practiceId" = t."practiceId" AND p.id = t."${belongs.by}" AND p."runnerId" = $2::uuid)`
        : `t."${belongs.by}" = $2::uuid`
    await tx.$executeRawUnsafe(
      `DELETE FROM "${belongs.table}" t WHERE t."practiceId" = $1::uuid AND ${mine}`,
      practiceId,
      runnerId,
    )
  }
}

/** The audit keeps who, what and when; what its entries said goes. Their salts go with it, so no digest can be guessed back. */
const forgetDetails = (tx: Tx, { practiceId, runnerId }: OfRunner) => tx.$executeRaw`
  UPDATE "AuditEntry" SET detail = NULL, "detailSalt" = NULL
  WHERE "practiceId" = ${practiceId}::uuid AND "runnerId" = ${runnerId}::uuid AND "detailDigest" IS NOT NULL`

/**
 * Erases a runner: all of it or nothing. What stays: signed session records without the person, for the practice's years; the audit,
 * which calls them by a number and says no more than who did what when; the ledger of erasures. Answers with how many sessions are kept, or null when nobody is there.
 */
export const eraseRunner = async (
  tx: Tx,
  told: Omit<Erased, 'userId'>,
  today: Day,
): Promise<{ erased: Erased; kept: number } | null> => {
  const { practiceId, runnerId } = told
  // Whoever writes something of theirs at this moment has written it before, or finds nobody.
  const [held] = await tx.$queryRaw<{ userId: string | null }[]>`
    SELECT "userId" FROM "Runner" WHERE "practiceId" = ${practiceId}::uuid AND id = ${runnerId}::uuid FOR UPDATE`
  if (!held) return null
  const erased: Erased = { ...told, userId: held.userId }
  // Nor is a session signed, or a decision of one told, between being looked at and being kept or removed.
  await tx.$queryRaw`
    SELECT id FROM "Session" WHERE "practiceId" = ${practiceId}::uuid AND "runnerId" = ${runnerId}::uuid ORDER BY id FOR UPDATE`
  await tx.$queryRaw`SELECT set_config('strideloom.erase_runner', ${`${practiceId}/${runnerId}`}, true)`
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT s.id::text AS id FROM "Session" s WHERE ${KEPT_SQL}`,
    practiceId,
    runnerId,
    today,
  )
  const sessions = rows.map(({ id }) => id)
  await forgetInFeeds(tx, erased)
  if (sessions.length > 0) await keepSessions(tx, erased, sessions)
  await forgetToldOf(tx, told, told.erasedAt)
  await removeRows(tx, told)
  await forgetDetails(tx, told)
  if (erased.userId !== null) await endAccount(tx, erased.userId)
  await tx.erasure.create({ data: erased })
  return { erased, kept: sessions.length }
}

/** Whether this account was erased in a practice, and is not a runner there again. */
export const isErased = async (tx: Tx, { userId, practiceId }: { userId: string; practiceId: string }) =>
  (await tx.erasure.count({ where: { userId, practiceId } })) > 0 &&
  (await tx.runner.count({ where: { userId, practiceId } })) === 0
