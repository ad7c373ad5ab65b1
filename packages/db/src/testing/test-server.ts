import { randomUUID } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { isDataFolderHeld } from '../embedded/data-lock.ts'
import { openEmbedded, removeEmbedded } from '../embedded/open-embedded.ts'
import { migrate } from '../migrate.ts'

/** A server for one test run; plain data, so that it can be handed to other processes. */
export type TestServer = { adminUrl: string }

const PREFIX = 'strideloom-test-'
const TEMPLATE = 'strideloom_template'
const MIGRATIONS = fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url))

/**
 * Starts a PostgreSQL of its own in the system's folder for temporary files, with a migrated template database. Fast
 * rather than safe. `stop` removes everything; if this process is killed the server ends too, and the next run clears
 * the folder away.
 */
export async function startTestServer(): Promise<TestServer & { stop: () => Promise<void> }> {
  await removeForgotten()
  const dataDir = path.join(os.tmpdir(), PREFIX + randomUUID())
  const { url, close } = await openEmbedded({ dataDir, unsafe: true })
  const stop = async () => {
    await close()
    await removeEmbedded(dataDir)
  }
  try {
    await asAdmin(url, `CREATE DATABASE ${TEMPLATE}`)
    await migrate({ url: withDatabase(url, TEMPLATE), folder: MIGRATIONS })
    return { adminUrl: url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A new database on a test server: migrated and empty, or with `{ bare: true }` without any table. */
export async function createDatabaseOn(
  server: TestServer,
  options: { bare?: boolean } = {},
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(server.adminUrl, `CREATE DATABASE ${name}${options.bare ? '' : ` TEMPLATE ${TEMPLATE}`}`)
  return {
    url: withDatabase(server.adminUrl, name),
    drop: () => asAdmin(server.adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = database
  return address.href
}

async function removeForgotten(): Promise<void> {
  const aMinuteAgo = Date.now() - 60_000
  for (const name of readdirSync(os.tmpdir())) {
    const folder = path.join(os.tmpdir(), name)
    const stat = name.startsWith(PREFIX) ? statSync(folder, { throwIfNoEntry: false }) : undefined
    const ours = stat && stat.uid === process.getuid?.() && stat.mtimeMs < aMinuteAgo
    if (ours && !(await isDataFolderHeld(folder))) await removeEmbedded(folder)
  }
}
