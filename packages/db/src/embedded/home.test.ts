import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { dataFolderTest } from '../testing/data-folder-test.ts'
import { removeEmbedded } from './open-embedded.ts'

const asRoot = process.getuid?.() === 0

/** A data folder in a home of mode 700. */
const test = dataFolderTest.extend<{ inHome: string }>({
  inHome: async ({ dataDir: home }, use) => {
    mkdirSync(home, { mode: 0o700 })
    const inHome = path.join(home, 'data')
    await use(inHome)
    await removeEmbedded(inHome)
  },
})

const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

test('a data folder of mode 700 holds the cluster itself, and lets nobody in but the database', async ({
  dataDir,
  open,
}) => {
  mkdirSync(dataDir, { mode: 0o700 })
  await open()
  expect(existsSync(path.join(dataDir, 'postgres'))).toBe(true)
  expect(statSync(dataDir).mode & 0o777).toBe(asRoot ? 0o710 : 0o700)
})

describe('in a home of mode 700', () => {
  test('the cluster of a plain user is there; that of root is kept elsewhere, which the folder remembers', async ({
    inHome,
  }) => {
    const said: string[] = []
    const first = await openDatabase({ dataDir: inHome, say: (sentence) => said.push(sentence) })
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.close()
    expect(existsSync(path.join(inHome, 'postgres'))).toBe(!asRoot)
    expect(said.filter((sentence) => sentence.includes('the data folder remembers'))).toHaveLength(asRoot ? 1 : 0)
    const second = await openDatabase({ dataDir: inHome })
    expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
    await second.close()
  })

  test('a data folder that was emptied begins anew and never finds the old data', async ({ inHome }) => {
    const first = await openDatabase({ dataDir: inHome })
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.close()
    const old = `${inHome}.old`
    renameSync(inHome, old)
    const second = await openDatabase({ dataDir: inHome })
    expect(await ask(second.url, "SELECT to_regclass('kept') AS kept")).toEqual([{ kept: null }])
    await second.close()
    await removeEmbedded(old)
  })

  test('a database that was kept elsewhere and is gone is said to be gone', async ({ inHome }) => {
    await (await openDatabase({ dataDir: inHome })).close()
    if (!asRoot) return expect(readdirSync(inHome)).toContain('postgres')
    const id = readFileSync(path.join(inHome, 'postgres.elsewhere'), 'utf8').trim()
    const home = path.join('/var/lib/strideloom', id)
    expect(statSync(path.join(home, 'postgres')).mode & 0o777).toBe(0o700)
    renameSync(home, `${home}.away`)
    await expect(openDatabase({ dataDir: inHome })).rejects.toThrow(
      `was kept in ${home}, which is gone: bring that folder back`,
    )
    renameSync(`${home}.away`, home)
  })
})
