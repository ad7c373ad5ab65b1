import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, describe, expect } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const FIRST = '20260101000000_first'

/** The head of our schema with one model and the migration that makes it; the whole of it is checked in a step of `npm test`. */
const test = base.extend<{ folder: string }>({
  folder: async ({ task }, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), `prisma-${task.id}-`))
    cpSync(path.join(root, 'prisma/schema.prisma'), path.join(folder, 'schema.prisma'))
    appendFileSync(path.join(folder, 'schema.prisma'), 'model Kept {\n  id String @id\n}\n')
    mkdirSync(path.join(folder, 'migrations', FIRST), { recursive: true })
    cpSync(
      path.join(root, 'prisma/migrations/migration_lock.toml'),
      path.join(folder, 'migrations/migration_lock.toml'),
    )
    writeFileSync(
      path.join(folder, 'migrations', FIRST, 'migration.sql'),
      'CREATE TABLE "Kept" ("id" TEXT NOT NULL, CONSTRAINT "Kept_pkey" PRIMARY KEY ("id"));',
    )
    await use(folder)
    rmSync(folder, { recursive: true })
  },
})

const migrations = async (...args: string[]) => {
  const child = spawn(process.execPath, [path.join(root, 'scripts/migrations.mjs'), ...args])
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
    })
  }
  const [code] = await once(child, 'close')
  return { code, said }
}

const lastMigration = (folder: string) =>
  readdirSync(path.join(folder, 'migrations'))
    .filter((name) => /^\d/.test(name))
    .at(-1) ?? ''

// Several programs one after the other: on a busy machine each takes its time.
const PATIENCE_MS = 120_000

describe.concurrent('npm run db:check', { timeout: PATIENCE_MS }, () => {
  test('fails when the schema has run ahead; db:migrate writes what is missing, and nothing else', async ({
    folder,
  }) => {
    appendFileSync(path.join(folder, 'schema.prisma'), 'model Drift {\n  id String @id\n}\n')
    const { code, said } = await migrations('check', '--folder', folder)
    expect(said).toContain('Drift')
    expect(said).toContain('npm run db:migrate -- --name what_changes')
    expect(code).toBe(1)

    expect(await migrations('new', '--folder', folder, '--name', 'add_drift')).toMatchObject({ code: 0 })
    const name = lastMigration(folder)
    expect(name).toMatch(/^\d{14}_add_drift$/)
    const written = readFileSync(path.join(folder, 'migrations', name, 'migration.sql'), 'utf8')
    expect(written).toContain('CREATE TABLE "Drift"')
    expect(written).not.toContain('Kept')
  })

  test('fails when a migration does not run', async ({ folder }) => {
    writeFileSync(path.join(folder, 'migrations', lastMigration(folder), 'migration.sql'), 'CREATE TABLE oops (')
    const { code, said } = await migrations('check', '--folder', folder)
    expect(said).toContain('could not be compared')
    expect(said).toContain('syntax error')
    expect(code).toBe(1)
  })
})
