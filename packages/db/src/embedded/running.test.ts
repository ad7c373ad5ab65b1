import { mkdirSync } from 'node:fs'
import pg from 'pg'
import { expect } from 'vitest'
import { dataFolderTest } from '../testing/data-folder-test.ts'
import { runningDatabase } from './running.ts'

dataFolderTest(
  'a database is reached beside the program that keeps it, and only while that runs',
  async ({ dataDir, open }) => {
    expect(await runningDatabase(dataDir)).toBeNull()
    mkdirSync(dataDir)
    expect(await runningDatabase(dataDir)).toBeNull()
    const database = await open()
    const url = await runningDatabase(dataDir)
    expect(url).toBe(database.url)
    const client = new pg.Client({ connectionString: url ?? '' })
    await client.connect()
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    await client.end()
    await database.close()
    expect(await runningDatabase(dataDir)).toBeNull()
  },
)
