import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect } from 'vitest'
import { dataFolderTest as test } from '../testing/data-folder-test.ts'
import { holdDataFolder } from './data-lock.ts'
import { placeOfProcesses, startOf } from './process-identity.ts'

const leave = (dataDir: string, holder: object | string) => {
  mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, 'in-use.json')
  writeFileSync(file, typeof holder === 'string' ? holder : JSON.stringify(holder))
  return file
}

describe.concurrent('a data folder', () => {
  test('is held by one at a time and given back', async ({ dataDir }) => {
    mkdirSync(dataDir)
    const letGo = await holdDataFolder(dataDir)
    await expect(holdDataFolder(dataDir)).rejects.toThrow(/already running on the data folder .* \(process \d+\)/)
    letGo()
    letGo()
    expect(readdirSync(dataDir)).toEqual([])
    ;(await holdDataFolder(dataDir))()
  })

  test('is free at once when its holder is gone, or its number is another process now', async ({ dataDir }) => {
    const gone = spawn('true')
    await once(gone, 'exit')
    const place = placeOfProcesses()
    for (const holder of [
      { pid: gone.pid, started: '1', place },
      { pid: process.pid, started: 'long before', place },
    ]) {
      leave(dataDir, holder)
      const before = performance.now()
      const letGo = await holdDataFolder(dataDir)
      expect(performance.now() - before).toBeLessThan(1000)
      letGo()
    }
  })

  test('of another machine or container is free when its holder has fallen silent', async ({ dataDir }) => {
    const file = leave(dataDir, { pid: process.pid, started: startOf(process.pid), place: 'elsewhere' })
    const letGo = await holdDataFolder(dataDir)
    expect(JSON.parse(readFileSync(file, 'utf8')).place).toBe(placeOfProcesses())
    letGo()
  })

  test('of another machine or container is refused while its holder gives signs of life', async ({ dataDir }) => {
    const file = leave(dataDir, { pid: 1, started: null, place: 'elsewhere' })
    const signs = setInterval(() => utimesSync(file, new Date(), new Date()), 500)
    await expect(holdDataFolder(dataDir)).rejects.toThrow('already running')
    clearInterval(signs)
  })

  test('with a torn file is free after a while', async ({ dataDir }) => {
    leave(dataDir, '{"pid":')
    ;(await holdDataFolder(dataDir))()
  })
})
