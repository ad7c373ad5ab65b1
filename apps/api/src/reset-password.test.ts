import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from '@strideloom/db/client.ts'
import { removeEmbedded } from '@strideloom/db/embedded/open-embedded.ts'
import { migrate } from '@strideloom/db/migrate.ts'
import { openDatabase } from '@strideloom/db/open-database.ts'
import { createTestDatabase } from '@strideloom/db/testing/test-database.ts'
import { makeUser } from '@strideloom/fixtures/make-people.ts'
import { describe, expect, test } from 'vitest'
import { rememberAddress } from './last-address.ts'

const PROGRAM = fileURLToPath(new URL('../dist/reset-password.js', import.meta.url))
const MIGRATIONS = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url))

/** The command as a person runs it: built. */
const run = async (args: string[], env: Record<string, string>) => {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      STRIDELOOM_DATA: '',
      STRIDELOOM_ORIGIN: '',
      STRIDELOOM_SECRET: 'x',
      ...env,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk
    })
  const [code] = await once(child, 'close')
  return { code, said }
}

describe('npm run reset-password', () => {
  test('prints a one-time link for a known address, on the database of DATABASE_URL', async () => {
    const { url, drop } = await createTestDatabase()
    const db = createClient(url, { poolSize: 1 })
    const userId = await makeUser(db, 'Olga Berg')
    const env = { DATABASE_URL: url, STRIDELOOM_ORIGIN: 'https://plan.example.org' }
    const { code, said } = await run(['Olga.Berg@strideloom.example'], env)
    expect(said).toMatch(/https:\/\/plan\.example\.org\/reset\/[\w-]{43}\n/)
    expect(said).toContain('Olga Berg')
    expect(code).toBe(0)
    expect(await db.verification.count({ where: { value: userId } })).toBe(1)

    const unknown = await run(['nobody@strideloom.example'], env)
    expect(unknown).toEqual({
      code: 1,
      said: 'There is no account with the e-mail nobody@strideloom.example. Check how it is spelt.\n',
    })
    await db.$disconnect()
    await drop()
  })

  test('says in one sentence what is missing or wrong', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'strideloom-reset-'))
    const nowhere = { STRIDELOOM_DATA: join(folder, 'none') }
    for (const [args, sentence] of [
      [[], /^Say whose password it is/],
      [['olga'], /^“olga” is no e-mail address/],
      [['olga@strideloom.example'], /^There is no data folder at /],
    ] as const) {
      const { code, said } = await run([...args], nowhere)
      expect(said).toMatch(sentence)
      expect(said.trim().split('\n')).toHaveLength(1)
      expect(code).toBe(1)
    }
    rmSync(folder, { recursive: true })
  })

  test('works beside a running Strideloom, and leaves it running', async () => {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'strideloom-reset-')), 'data')
    const database = await openDatabase({ dataDir })
    await migrate({ url: database.url, folder: MIGRATIONS })
    const db = createClient(database.url, { poolSize: 1 })
    await makeUser(db, 'Olga Berg')
    const { code, said } = await run(['olga.berg@strideloom.example'], { STRIDELOOM_DATA: dataDir })
    expect(said).toMatch(/http:\/\/localhost:3000\/reset\//)
    expect(code).toBe(0)
    expect(await db.user.count()).toBe(1)
    await db.$disconnect()
    await database.close()

    // The address that it was opened at last, not the one it would have by default.
    rememberAddress(dataDir, 'http://localhost:3217')
    const again = await run(['olga.berg@strideloom.example'], { STRIDELOOM_DATA: dataDir })
    expect(again.said).toMatch(/http:\/\/localhost:3217\/reset\//)
    await removeEmbedded(dataDir)
    rmSync(join(dataDir, '..'), { recursive: true, force: true })
  })
})
