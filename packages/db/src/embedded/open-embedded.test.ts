import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { openInChild, pidOf } from '../testing/child-program.ts'
import { removeEarlier, dataFolderTest as test } from '../testing/data-folder-test.ts'
import { accountFor } from './account.ts'
import { readPidFile } from './pid-file.ts'
import { isAlive } from './process-identity.ts'

const query = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const serverOf = (dataDir: string) => readPidFile(path.join(dataDir, 'postgres'))?.pid ?? Number.NaN

/** How long is waited for what must happen: long enough for a machine that is busy with ten other things. */
const PATIENCE_MS = 60_000

const eventually = async (condition: () => boolean | Promise<boolean>) => {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(20)) if (await condition()) return
  throw new Error(`it did not happen within ${PATIENCE_MS / 1000} seconds`)
}

removeEarlier()

describe.concurrent('the embedded database', { timeout: 3 * PATIENCE_MS }, () => {
  test('starts in an empty folder, keeps what was written, and leaves no process behind', async ({ dataDir, open }) => {
    const first = await openDatabase({ dataDir })
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    expect(await query(first.url, "SELECT current_setting('fsync') AS fsync")).toEqual([{ fsync: 'on' }])
    const server = serverOf(dataDir)
    await first.close()
    await first.close()
    expect(isAlive(server)).toBe(false)
    // It has been sent home; on a busy machine it takes a moment to go.
    await eventually(() => pidOf('strideloom-watchdog', String(server)) === null)

    const second = await open()
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
    expect(statSync(path.join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600)
    expect(statSync(path.join(dataDir, 'postgres')).mode & 0o777).toBe(0o700)
  })

  test('asks for its password, and keeps what people write out of its log', async ({ usedDir, open }) => {
    const { url } = await open()
    const stranger = url.replace(/:[^:@]+@/, ':guess@')
    await expect(query(stranger, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
    await expect(query(url, "SELECT 'canary-in-a-statement'::uuid")).rejects.toThrow(/invalid input syntax/)
    expect(readFileSync(path.join(usedDir, 'postgres.log'), 'utf8')).not.toContain('canary')
  })

  test.for([40, 500])(
    'a kill -9 after %i ms of the first start does not spoil the folder',
    async (delay, { dataDir, open }) => {
      const child = openInChild(dataDir)
      await sleep(delay)
      await child.kill()
      const { url } = await open()
      expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
      expect(readdirSync(dataDir).filter((name) => /setup|half/.test(name))).toEqual([])
    },
  )

  test('its program killed while writing: the server ends by itself and no acknowledged row is lost', async ({
    usedDir,
    open,
  }) => {
    const child = openInChild(usedDir, 'write')
    await eventually(() => child.lines().length > 200)
    const server = serverOf(usedDir)
    await child.kill()
    await eventually(() => !isAlive(server))

    const { url } = await open()
    const [row] = await query(url, 'SELECT max(n) AS last, count(*)::int AS rows FROM written')
    expect(row.last).toBeGreaterThanOrEqual(Number(child.lines().at(-1)))
    expect(row.rows).toBe(row.last)
  })

  test('its program and watchdog killed: the server left over is recognised, stopped and replaced', async ({
    usedDir,
    open,
  }) => {
    const child = openInChild(usedDir, 'write')
    await eventually(() => child.lines().length > 50)
    const server = serverOf(usedDir)
    process.kill(pidOf('strideloom-watchdog', String(server)) ?? Number.NaN, 'SIGKILL')
    await child.kill()
    await sleep(200)
    expect(isAlive(server)).toBe(true)

    const said: string[] = []
    const { url } = await open((sentence) => said.push(sentence))
    expect(said).toEqual(['A database left over from an earlier run is still there; stopping it first.'])
    expect(isAlive(server)).toBe(false)
    const [row] = await query(url, 'SELECT max(n) AS last FROM written')
    expect(row.last).toBeGreaterThanOrEqual(Number(child.lines().at(-1)))
  })

  test('everything killed at once: the next start recovers', async ({ usedDir, open }) => {
    const child = openInChild(usedDir, 'write')
    await eventually(() => child.lines().length > 200)
    const server = serverOf(usedDir)
    process.kill(pidOf('strideloom-watchdog', String(server)) ?? Number.NaN, 'SIGKILL')
    process.kill(server, 'SIGKILL')
    await child.kill()
    const { url } = await open()
    const [row] = await query(url, 'SELECT max(n) AS last FROM written')
    expect(row.last).toBeGreaterThanOrEqual(Number(child.lines().at(-1)))
  })

  test('a server that is taken away comes back at the same address', async ({ usedDir, open }) => {
    const said: string[] = []
    const { url } = await open((sentence) => said.push(sentence))
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    process.kill(serverOf(usedDir), 'SIGKILL')
    await eventually(() =>
      query(url, 'SELECT answer FROM kept').then(
        ([row]) => row.answer === 42,
        () => false,
      ),
    )
    expect(said).toContain('The database ended unexpectedly; starting it again.')
  })

  test('a pid file whose number belongs to a stranger by now is no hindrance, and the stranger lives on', async ({
    usedDir,
    open,
  }) => {
    const child = openInChild(usedDir)
    await child.opened
    const pidFile = path.join(usedDir, 'postgres', 'postmaster.pid')
    const content = readFileSync(pidFile, 'utf8')
    await child.finish()
    const clusterDir = path.join(usedDir, 'postgres')
    const stranger = spawn('sleep', ['60'], accountFor(clusterDir) ?? {})
    writeFileSync(pidFile, content.replace(/^\d+/, String(stranger.pid)), { mode: 0o644 })
    chmodSync(pidFile, 0o644)
    await open()
    expect(stranger.exitCode).toBeNull()
    expect(stranger.signalCode).toBeNull()
    stranger.kill()
  })

  test('a second start on the same folder is refused in one sentence, and works after the first has ended', async ({
    usedDir,
    open,
  }) => {
    const first = openInChild(usedDir)
    await first.opened
    const second = await openInChild(usedDir).ended
    expect(second.code).toBe(1)
    expect(second.said).toMatch(
      `Strideloom is already running on the data folder ${usedDir} (process ${first.process.pid}): `,
    )
    expect(await query(first.lines()[0] ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await first.finish()
    await open()
  })

  test('two first starts at the same moment: one works, the other is refused', async ({ dataDir }) => {
    const both = [openInChild(dataDir), openInChild(dataDir)]
    await Promise.all(both.map((child) => child.opened))
    const winners = both.filter((child) => child.lines().length > 0)
    expect(winners).toHaveLength(1)
    const loser = both.find((child) => child.lines().length === 0)
    expect((await loser?.ended)?.said).toContain('already running')
    await winners[0]?.finish()
  })

  test('a cluster whose password is gone says which file to bring back', async ({ dataDir }) => {
    mkdirSync(path.join(dataDir, 'postgres'), { recursive: true })
    await expect(openDatabase({ dataDir })).rejects.toThrow(/password is missing: bring back .*postgres\.password/)
  })
})
