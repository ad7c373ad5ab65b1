import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { dataFolderTest as test } from '../testing/data-folder-test.ts'
import { withoutRoot } from '../testing/without-root.ts'
import { diskError, writeDurably } from './data-folder.ts'

describe('a data folder that cannot be used is said in one sentence', () => {
  test('when it may not be written', async ({ dataDir }) => {
    mkdirSync(dataDir)
    chmodSync(dataDir, 0o555)
    const sentence = `The data folder ${dataDir} cannot be written by this user: make it writable, or set STRIDELOOM_DATA to a folder that is.`
    await withoutRoot(() => expect(openDatabase({ dataDir })).rejects.toThrow(sentence))
  })

  test('when it may not be made', async ({ dataDir }) => {
    mkdirSync(dataDir)
    chmodSync(dataDir, 0o555)
    const inside = path.join(dataDir, 'data')
    await withoutRoot(() => expect(openDatabase({ dataDir: inside })).rejects.toThrow(`${inside} cannot be written`))
  })

  test('when a file is in its place', async ({ dataDir }) => {
    writeFileSync(dataDir, '')
    await expect(openDatabase({ dataDir })).rejects.toThrow(`${dataDir} cannot be made, a file is in its place`)
    await expect(openDatabase({ dataDir: path.join(dataDir, 'in') })).rejects.toThrow('a file is in its place')
  })

  test('when the system does not say why', async () => {
    // Linux answers that the folder above does not exist; other systems have no such folder at all.
    await expect(openDatabase({ dataDir: '/proc/strideloom' })).rejects.toThrow(
      /^The data folder \/proc\/strideloom cannot be /,
    )
  })

  test('when the disk is read-only or full', () => {
    expect(diskError({ code: 'EROFS' }, '/srv/data')?.message).toMatch('/srv/data is on a read-only disk')
    expect(diskError({ code: 'ENOSPC' }, '/srv/data')?.message).toMatch('/srv/data is full: make room')
    expect(diskError({ code: 'EBADF' }, '/srv/data')).toBeNull()
  })
})

test('a secret is written for its owner alone', async ({ dataDir }) => {
  mkdirSync(dataDir)
  const file = path.join(dataDir, 'secret')
  await writeDurably(file, 'one')
  await writeDurably(file, 'two')
  expect(readFileSync(file, 'utf8')).toBe('two')
  expect(statSync(file).mode & 0o777).toBe(0o600)
})
