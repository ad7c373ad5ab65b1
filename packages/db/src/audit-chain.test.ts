import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { test as base, describe, expect } from 'vitest'
import { migrate } from './migrate.ts'
import { createTestDatabase } from './testing/test-database.ts'

const MIGRATIONS = path.resolve(import.meta.dirname, '../../../prisma/migrations')
const DIGESTS = '20261130184500_audit_detail'

type Query = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

const test = base.extend<{ url: string; query: Query }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest asks for the pattern
  url: async ({}, use) => {
    const database = await createTestDatabase({ bare: true })
    await use(database.url)
    await database.drop()
  },
  query: async ({ url }, use) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await use(async (sql, values) => (await client.query(sql, values)).rows)
    await client.end()
  },
})

/** Applies the migrations before the digests, or all of them. */
const migrateTo = async (url: string, { digests }: { digests: boolean }) => {
  if (digests) return migrate({ url, folder: MIGRATIONS })
  const folder = mkdtempSync(path.join(os.tmpdir(), 'migrations-before-'))
  cpSync(MIGRATIONS, folder, { recursive: true })
  for (const name of readdirSync(folder))
    if (name >= DIGESTS && /^\d/.test(name)) rmSync(path.join(folder, name), { recursive: true })
  try {
    return await migrate({ url, folder })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const PRACTICE = '0190a000-0000-7000-8000-000000000001'
const OTHER = '0190a000-0000-7000-8000-000000000002'
const RUNNER = '0190a000-0000-7000-8000-00000000000a'
const NOTE = '{"note": "Stitch since Sunday."}'

const fill = async (query: Query, practice = PRACTICE) => {
  await query(
    `INSERT INTO "Practice" (id, name, "timeZone", "createdAt") VALUES ($1, 'Vasa', 'Europe/Stockholm', now())
     ON CONFLICT DO NOTHING`,
    [practice],
  )
  for (const [action, runner, detail] of [
    ['practice changed', null, '{"name": "Vasa"}'],
    ['read briefs.get', RUNNER, '{}'],
    ['finding changed', RUNNER, NOTE],
    ['read briefs.get', RUNNER, '{}'],
  ])
    await query(`SELECT audit_append($1, now(), 'somebody', $2, $3, NULL, $4)`, [practice, action, runner, detail])
}
const firstWrong = async (query: Query, practice = PRACTICE) => {
  const [row] = await query('SELECT audit_verify($1)::int AS wrong', [practice])
  return row?.wrong
}
/** As somebody with every right would, past what keeps the table append-only. */
const tamper = async (query: Query, sql: string) => {
  await query('ALTER TABLE "AuditEntry" DISABLE TRIGGER "AuditEntry_append_only"')
  await query(sql)
  await query('ALTER TABLE "AuditEntry" ENABLE TRIGGER "AuditEntry_append_only"')
}
const eraseRunner = async (query: Query, change: string) => {
  await query('BEGIN')
  try {
    await query(`SELECT set_config('strideloom.erase_runner', '${PRACTICE}/${RUNNER}', true)`)
    await query(change)
    await query('COMMIT')
  } catch (error) {
    await query('ROLLBACK')
    throw error
  }
}
const LEDGER = `INSERT INTO "Erasure" ("practiceId", id, "runnerId", "keptAsId", "erasedAt", by)
  VALUES ('${PRACTICE}', gen_random_uuid(), '${RUNNER}', gen_random_uuid(), now(), 'owner')`
const FORGET = `UPDATE "AuditEntry" SET detail = NULL, "detailSalt" = NULL WHERE "runnerId" = '${RUNNER}' AND "detailDigest" IS NOT NULL`

describe('R23 the audit chain', () => {
  test.for([
    ['what an entry said is changed', `UPDATE "AuditEntry" SET detail = '{"note": "Nothing."}' WHERE number = 3`, 3],
    [
      'something is said where nothing was',
      `UPDATE "AuditEntry" SET detail = '{"note": "Nothing."}' WHERE number = 2`,
      2,
    ],
    ['what it said is taken away, and nobody was erased', FORGET, 3],
    [
      'it is put under another digest',
      `UPDATE "AuditEntry" SET "detailDigest" = audit_digest("detailSalt", detail || '{"more": 1}'), detail = detail || '{"more": 1}' WHERE number = 3`,
      3,
    ],
    ['an entry is taken out', 'DELETE FROM "AuditEntry" WHERE number = 2', 3],
    ['somebody else is named', `UPDATE "AuditEntry" SET "actorUserId" = 'another' WHERE number = 1`, 1],
  ] as const)('shows when %s', async ([, sql, wrong], { url, query }) => {
    await migrateTo(url, { digests: true })
    await fill(query)
    expect(await firstWrong(query)).toBeNull()
    await expect(query(sql)).rejects.toThrow('the audit is append-only')
    await tamper(query, sql)
    expect(await firstWrong(query)).toBe(wrong)
  })

  test('P45 an erased runner takes along what entries said, and nothing else of them; the chain goes on', async ({
    url,
    query,
  }) => {
    await migrateTo(url, { digests: true })
    await fill(query)
    const before = await query('SELECT * FROM "AuditEntry" ORDER BY number')
    for (const change of [
      `UPDATE "AuditEntry" SET detail = NULL, "detailSalt" = NULL, action = 'read' WHERE number = 3`,
      `UPDATE "AuditEntry" SET detail = '{}' WHERE number = 3`,
      `UPDATE "AuditEntry" SET detail = NULL, "detailSalt" = NULL WHERE number = 1`,
      'DELETE FROM "AuditEntry" WHERE number = 3',
    ])
      await expect(eraseRunner(query, change)).rejects.toThrow('the audit is append-only')
    await query(LEDGER)
    await eraseRunner(query, FORGET)
    const after = await query('SELECT * FROM "AuditEntry" ORDER BY number')
    expect(after).toEqual(before.map((row) => (row.number === '3' ? { ...row, detail: null, detailSalt: null } : row)))
    await query(`SELECT audit_append($1, now(), 'somebody', 'runner erased', $2, NULL, '{"by": "owner"}')`, [
      PRACTICE,
      RUNNER,
    ])
    expect(await firstWrong(query)).toBeNull()
  })

  test('entries from before the digests are put under them, whole where they were whole', async ({ url, query }) => {
    await migrateTo(url, { digests: false })
    await fill(query)
    await fill(query, OTHER)
    await tamper(
      query,
      `UPDATE "AuditEntry" SET "actorUserId" = 'another' WHERE number = 2 AND "practiceId" = '${OTHER}'`,
    )
    const before = await query('SELECT "practiceId", number, at, action, detail FROM "AuditEntry" ORDER BY 1, 2')
    await query(LEDGER)
    await migrateTo(url, { digests: true })
    expect(await firstWrong(query)).toBeNull()
    expect(await firstWrong(query, OTHER), 'a chain that did not hold is not made whole').toBe(1)
    // Whoever had been erased before takes along what had stayed.
    expect(await query('SELECT "practiceId", number, at, action, detail FROM "AuditEntry" ORDER BY 1, 2')).toEqual(
      before.map((row) => (row.practiceId === PRACTICE && row.number === '3' ? { ...row, detail: null } : row)),
    )
    await fill(query)
    expect(await firstWrong(query)).toBeNull()
  })
})
