import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { dataFolderTest as test } from '../testing/data-folder-test.ts'
import { removeEmbedded } from './open-embedded.ts'

const asRoot = process.getuid?.() === 0

const answerOf = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

describe('a data folder of mode 700', () => {
  test('holds the cluster of a plain user; that of root is kept elsewhere, which the folder remembers', async ({
    dataDir,
    open,
  }) => {
    mkdirSync(dataDir, { mode: 0o700 })
    const said: string[] = []
    const first = await open((sentence) => said.push(sentence))
    await answerOf(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.close()
    expect(existsSync(path.join(dataDir, 'postgres'))).toBe(!asRoot)
    expect(said.filter((sentence) => sentence.includes('the data folder remembers'))).toHaveLength(asRoot ? 1 : 0)
    const second = await open()
    expect(await answerOf(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })

  test('that was emptied begins anew and never finds the old data', async ({ dataDir, open }) => {
    mkdirSync(dataDir, { mode: 0o700 })
    const first = await open()
    await answerOf(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.close()
    await removeEmbedded(dataDir)
    mkdirSync(dataDir, { mode: 0o700 })
    const { url } = await open()
    expect(await answerOf(url, "SELECT to_regclass('kept') AS kept")).toEqual([{ kept: null }])
  })

  test('whose database was kept elsewhere and is gone says so', async ({ dataDir }) => {
    mkdirSync(dataDir, { mode: 0o700 })
    if (!asRoot) return expect(readdirSync(dataDir)).toEqual([])
    await (await openDatabase({ dataDir })).close()
    const id = readFileSync(path.join(dataDir, 'postgres.elsewhere'), 'utf8').trim()
    const home = path.join('/var/lib/strideloom', id)
    expect(statSync(path.join(home, 'postgres')).mode & 0o777).toBe(0o700)
    renameSync(home, `${home}.away`)
    await expect(openDatabase({ dataDir })).rejects.toThrow(
      `was kept in ${home}, which is gone: bring that folder back`,
    )
    renameSync(`${home}.away`, home)
  })
})
