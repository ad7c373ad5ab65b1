import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, describe, expect } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const test = base.extend<{ folder: string }>({
  folder: async ({ task }, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), `prisma-${task.id}-`))
    cpSync(path.join(root, 'prisma'), folder, { recursive: true })
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

// That it passes as it stands is a step of `npm test`.
describe.concurrent('npm run db:check', { timeout: PATIENCE_MS }, () => {
  test('fails when the schema has run ahead; db:migrate writes what is missing, and it passes', async ({ folder }) => {
    appendFileSync(path.join(folder, 'schema.prisma'), 'model Drift {\n  id String @id\n}\n')
    const { code, said } = await migrations('check', '--folder', folder)
    expect(said).toContain('Drift')
    expect(said).toContain('npm run db:migrate -- --name what_changes')
    expect(code).toBe(1)

    expect(await migrations('new', '--folder', folder, '--name', 'add_drift')).toMatchObject({ code: 0 })
    const name = lastMigration(folder)
    expect(name).toMatch(/^\d{14}_add_drift$/)
    expect(readFileSync(path.join(folder, 'migrations', name, 'migration.sql'), 'utf8')).toContain(
      'CREATE TABLE "Drift"',
    )
    expect(await migrations('check', '--folder', folder)).toMatchObject({ code: 0 })
  })

  test('fails when a migration does not run', async ({ folder }) => {
    writeFileSync(path.join(folder, 'migrations', lastMigration(folder), 'migration.sql'), 'CREATE TABLE oops (')
    const { code, said } = await migrations('check', '--folder', folder)
    expect(said).toContain('could not be compared')
    expect(said).toContain('syntax error')
    expect(code).toBe(1)
  })
})
