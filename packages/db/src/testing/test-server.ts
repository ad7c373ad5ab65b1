import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { createDatabase, dropDatabase, openScratch } from '../embedded/scratch.ts'
import { migrate } from '../migrate.ts'

/** A server for one test run; plain data, so that it can be handed to other processes. */
export type TestServer = { url: string }

const TEMPLATE = 'strideloom_template'
const MIGRATIONS = fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url))

/** Starts a scratch server with a migrated template database. `stop` removes everything. */
export async function startTestServer(): Promise<TestServer & { stop: () => Promise<void> }> {
  const { url, remove } = await openScratch()
  try {
    await migrate({ url: await createDatabase({ url }, TEMPLATE), folder: MIGRATIONS })
    return { url, stop: remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** A new database on a test server: migrated and empty, or with `{ bare: true }` without any table. */
export async function createDatabaseOn(
  server: TestServer,
  options: { bare?: boolean } = {},
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = await createDatabase(server, name, options.bare ? undefined : TEMPLATE)
  return { url, drop: () => dropDatabase(server, name) }
}
