import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Migration, readMigrations } from './migration-files.ts'
import { StartError } from './start-error.ts'

/** The lock that Prisma's own commands take while they migrate, so that they and we keep out of each other's way. */
const PRISMA_LOCK = 72_707_369

/** Prisma's book of what was applied. */
const BOOK = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

const TABLES = `SELECT relname AS name FROM pg_class
  WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm')`

/**
 * Brings the database at `url` up to date with the migrations in `folder` (`prisma/migrations`) and returns the names
 * of those it applied. Each is one transaction together with its record, so a start that is killed in between leaves
 * the database at one of them; any number of processes may do this at once. The record is the one that Prisma's
 * commands keep: `migrate status` and `migrate deploy` agree with it.
 *
 * Throws `StartError` when the database holds something else, was used by a newer version, or an applied migration has
 * been changed since; nothing is changed then.
 */
export async function migrate({ url, folder }: { url: string; folder: string }): Promise<string[]> {
  const migrations = await readMigrations(folder)
  // Long changes of big tables are not to be cut off by what the server sets for ordinary work.
  const client = new pg.Client({ connectionString: url, statement_timeout: 0, lock_timeout: 0 })
  client.on('error', () => {})
  const applied: string[] = []
  await client.connect()
  try {
    while (true) {
      // Looked at without the lock first: at most starts there is nothing to do.
      if (isCurrent(migrations, await recorded(client))) return applied
      await client.query('BEGIN')
      await client.query('SELECT pg_advisory_xact_lock($1)', [PRISMA_LOCK])
      const before = await recorded(client)
      if (before === null) await beginBook(client)
      const next = nextOf(migrations, before)
      if (next) await apply(client, next)
      await client.query('COMMIT')
      if (next) applied.push(next.name)
    }
  } finally {
    // Also ends a transaction that was left open.
    await client.end()
  }
}

type Row = { name: string; checksum: string; finished: boolean }

/** What the book says, without entries that were taken back; `null` while there is no book. */
async function recorded(client: pg.Client): Promise<Row[] | null> {
  // Not with to_regclass: what it does not find it goes on not finding until the transaction ends.
  const { rows } = await client.query(`${TABLES} AND relname = '_prisma_migrations'`)
  if (rows.length === 0) return null
  const book = await client.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  )
  return book.rows
}

function isCurrent(migrations: Migration[], book: Row[] | null): boolean {
  const row = (name: string) => book?.find((one) => one.name === name)
  return (
    book?.length === migrations.length &&
    migrations.every(({ name, checksum }) => row(name)?.finished && row(name)?.checksum === checksum)
  )
}

/** The first migration that is not applied. Throws when the book and the code do not belong together. */
function nextOf(migrations: Migration[], book: Row[] | null): Migration | undefined {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum, finished } of book ?? []) {
    const migration = known.get(name)
    if (!migration) {
      throw new StartError(
        `The database was used by a newer Strideloom (it has the change "${name}", which this version does not know): use that version.`,
      )
    }
    if (!finished) {
      throw new StartError(
        `The change "${name}" was begun on this database by another tool and did not finish: repair it with "npx prisma migrate resolve".`,
      )
    }
    if (checksum !== migration.checksum) {
      throw new StartError(
        `The change "${name}" is not the one that this database was made with: bring back the original migration.sql and add a new change instead.`,
      )
    }
  }
  const done = new Set(book?.map(({ name }) => name))
  return migrations.find(({ name }) => !done.has(name))
}

async function beginBook(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`${TABLES} LIMIT 1`)
  if (rows.length > 0) {
    throw new StartError(
      `The database already holds something else (a table "${rows[0].name}"): give Strideloom an empty database.`,
    )
  }
  await client.query(BOOK)
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    const started = new Date()
    await client.query(migration.sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name, started],
    )
  } catch (error) {
    throw new StartError(
      `The change "${migration.name}" could not be made to the database, which stays as it was: ${(error as Error).message}.`,
      { cause: error },
    )
  }
}
