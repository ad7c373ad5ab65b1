import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { test as base, expect } from 'vitest'
import { migrate } from './migrate.ts'
import { createTestDatabase } from './testing/test-database.ts'

type Migrations = Record<string, string>

const test = base.extend<{
  url: string
  query: (sql: string) => Promise<Record<string, unknown>[]>
  /** A folder with these migrations, by name. */
  folder: (migrations: Migrations) => string
}>({
  url: async ({ task }, use) => {
    const database = await createTestDatabase({ bare: true })
    await use(database.url)
    await database.drop().catch((error) => Promise.reject(new Error(`after ${task.name}`, { cause: error })))
  },
  query: async ({ url }, use) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await use(async (sql) => (await client.query(sql)).rows)
    await client.end()
  },
  folder: async ({ task }, use) => {
    const made: string[] = []
    await use((migrations) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), `migrations-${task.id}-`))
      made.push(folder)
      writeFileSync(path.join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n')
      for (const [name, sql] of Object.entries(migrations)) {
        mkdirSync(path.join(folder, name))
        writeFileSync(path.join(folder, name, 'migration.sql'), sql)
      }
      return folder
    })
    for (const folder of made) rmSync(folder, { recursive: true })
  },
})

const FIRST = { '1_runs': 'CREATE TABLE run (n int);' }
const WITH_TRIGGER = {
  ...FIRST,
  '2_guard': `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no; never'; END $$;
              CREATE TRIGGER guard BEFORE DELETE ON run FOR EACH ROW EXECUTE FUNCTION refuse();
              INSERT INTO run VALUES (1);`,
}

test('applies what is missing, in order, once, and keeps the book as Prisma does', async ({ url, query, folder }) => {
  expect(await migrate({ url, folder: folder(FIRST) })).toEqual(['1_runs'])
  expect(await migrate({ url, folder: folder(WITH_TRIGGER) })).toEqual(['2_guard'])
  expect(await migrate({ url, folder: folder(WITH_TRIGGER) })).toEqual([])
  await expect(query('DELETE FROM run')).rejects.toThrow('no; never')
  const book = await query(
    `SELECT migration_name, length(id) AS id, checksum, applied_steps_count AS steps, logs, rolled_back_at, finished_at >= started_at AS done
       FROM _prisma_migrations ORDER BY started_at`,
  )
  const entry = { id: 36, steps: 1, logs: null, rolled_back_at: null, done: true }
  expect(book).toEqual([
    {
      ...entry,
      migration_name: '1_runs',
      checksum: '1f77438592e992ce43210bc69b8cc73c3abb23a10cad5e042250fb48f8f08625',
    },
    { ...entry, migration_name: '2_guard', checksum: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
})

test('one that fails changes nothing and says why', async ({ url, query, folder }) => {
  const broken = folder({ ...FIRST, '2_half': 'CREATE TABLE half (n int); SELECT 1 / 0;' })
  await expect(migrate({ url, folder: broken })).rejects.toThrow(
    'The change "2_half" could not be made to the database, which stays as it was: division by zero.',
  )
  expect(
    await query("SELECT to_regclass('half') AS half, (SELECT count(*)::int FROM _prisma_migrations) AS book"),
  ).toEqual([{ half: null, book: 1 }])
  expect(await migrate({ url, folder: folder(WITH_TRIGGER) })).toEqual(['2_guard'])
})

test('refuses when an applied migration was changed since', async ({ url, folder }) => {
  await migrate({ url, folder: folder(FIRST) })
  const changed = folder({ '1_runs': 'CREATE TABLE run (n bigint);' })
  await expect(migrate({ url, folder: changed })).rejects.toThrow(
    /^The change "1_runs" is not the one that this database was made with/,
  )
})

test('line ends of Windows are no change', async ({ url, folder }) => {
  await migrate({ url, folder: folder({ '1_runs': 'CREATE TABLE run (\nn int);\n' }) })
  expect(await migrate({ url, folder: folder({ '1_runs': 'CREATE TABLE run (\r\nn int);\r\n' }) })).toEqual([])
})

test('refuses a database that a newer version has used', async ({ url, folder }) => {
  await migrate({ url, folder: folder(WITH_TRIGGER) })
  await expect(migrate({ url, folder: folder(FIRST) })).rejects.toThrow(
    /^The database was used by a newer Strideloom \(it has the change "2_guard"/,
  )
})

test('refuses a database that holds something else', async ({ url, query, folder }) => {
  await query('CREATE TABLE customers (n int)')
  await expect(migrate({ url, folder: folder(FIRST) })).rejects.toThrow(
    'The database already holds something else (a table "customers"): give Strideloom an empty database.',
  )
})

test('refuses what another tool began and did not finish, and passes over what was taken back', async ({
  url,
  query,
  folder,
}) => {
  await migrate({ url, folder: folder(FIRST) })
  await query(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'y', '2_guard')`)
  await expect(migrate({ url, folder: folder(WITH_TRIGGER) })).rejects.toThrow(/"2_guard" was begun .* did not finish/)
  await query(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE id = 'x'`)
  expect(await migrate({ url, folder: folder(WITH_TRIGGER) })).toEqual(['2_guard'])
  expect(await migrate({ url, folder: folder(WITH_TRIGGER) })).toEqual([])
})

test('four at once: each migration is applied by exactly one', async ({ url, query, folder }) => {
  const both = folder({ ...WITH_TRIGGER, '3_slow': 'SELECT pg_sleep(0.2);' })
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate({ url, folder: both })))
  expect(applied.flat().sort()).toEqual(['1_runs', '2_guard', '3_slow'])
  expect(await query('SELECT count(*)::int AS rows FROM run')).toEqual([{ rows: 1 }])
})
