import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outcomeSchema, type ReadUpload } from '@strideloom/domain/training/activity.ts'
import { IN_FULL } from '@strideloom/fixtures/prove/sampled.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readActivities } from './activity-reader.ts'
import { createApp } from './app.ts'
import { isZipFile } from './features/training/activity-files/is-zip.ts'
import { makeFit, makeGpx, makeTcx, makeZip } from './testing/activity-bytes.ts'
import { HOSTILE_FILES } from './testing/hostile-files.ts'
import { openWorld, testConfig, type World } from './testing/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'strideloom-hostile-'))
const measured: string[] = []
let world: World
let base: string
let close: () => Promise<void>

beforeAll(async () => {
  world = await openWorld()
  const server = createApp(world.deps, '/nowhere').listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/run-imports`
  close = () => new Promise((resolve) => server.close(() => resolve()))
  // The thread is there, as it is for all but the first file of an hour.
  await readThere(makeFit(RUN))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  if (IN_FULL) process.stdout.write(`R18  time and memory of each hostile file\n${measured.join('\n')}\n`)
  await close()
  await world.close()
})

const RUN = { startAt: '2026-11-03T06:00:00.000Z', seconds: 600, meters: 2000 }

/** Reads in the thread that the product reads in. */
const readThere = async (bytes: Buffer | string, name = 'run') => {
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  return readActivities(
    { path, name, answers: { unit: null, dates: null }, timeZone: 'Europe/Stockholm' },
    await isZipFile(path),
  )
}

/** Memory of this process and its threads at its highest while something is done, less what it was before; MB. */
const watched = async <T>(act: () => Promise<T>) => {
  const before = process.memoryUsage().rss
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 5)
  const startedAt = performance.now()
  const done = await act()
  clearInterval(timer)
  return { done, ms: performance.now() - startedAt, mb: (most - before) / 1024 / 1024 }
}

const bring = async (bytes: Buffer | string, name: string) => {
  const id = uuidv7()
  const answer = await fetch(`${base}/${world.runner.runnerId}?id=${id}&name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', origin: testConfig.origin, cookie: world.runner.cookie },
    body: Buffer.from(bytes as string),
  })
  return { id, status: answer.status, message: ((await answer.json()) as { message?: string }).message }
}

/** A fifth of them in `npm test`, all of them in `npm run prove`. */
const files = HOSTILE_FILES.filter((_, index) => IN_FULL || index % 5 === 0)
/** Refused in a sentence of ours; never what a thread says that broke or was ended. */
const SENTENCE = /^[A-Z“].*\.$/
const ENDED = /^This file cannot be read\.$|needs more memory/

describe('R18 a hostile file is refused in a sentence or read in part, and the next one is read as ever', () => {
  test.each(files)('R18 $title', async ({ title, name = 'run', make, said }) => {
    const bytes = make()
    const { done: answer, ms, mb } = await watched(() => readThere(bytes, name))
    measured.push(`${title.padEnd(56)} ${ms.toFixed(0).padStart(6)} ms ${`+${mb.toFixed(0)}`.padStart(6)} MB`)
    if ('refused' in answer) {
      expect(answer.refused).toMatch(SENTENCE)
      expect(answer.refused).not.toMatch(ENDED)
      expect(answer.refused).toMatch(said ?? /^it should have been read$/)
    } else {
      expect(said).toBeNull()
      for (const one of answer.read.outcomes) {
        expect(outcomeSchema.safeParse(one).success).toBe(true)
        if (one.kind === 'broken') expect(one.sentence).toMatch(SENTENCE)
      }
    }
    const sent = await bring(bytes, name)
    expect(sent.status).toBe('refused' in answer ? 422 : 201)
    if ('refused' in answer) expect(sent.message).toBe(answer.refused)
    else await world.runner.call.training.imports.undo({ id: sent.id })
    expect(await readThere(makeFit(RUN))).toMatchObject({ read: { outcomes: [{ activity: { meters: 2000 } }] } })
  })
})

const WHOLE: Readonly<Record<string, Buffer>> = {
  'run.fit': makeFit({ ...RUN, every: 10 }),
  'run.tcx': Buffer.from(makeTcx({ ...RUN, every: 20 })),
  'run.gpx': Buffer.from(makeGpx({ ...RUN, every: 20 })),
  'run.zip': makeZip([{ name: 'run.fit', bytes: makeFit({ ...RUN, every: 10 }) }]),
  'run.csv': Buffer.from(
    `Date,Type,Title,Distance (km),Duration\n${'2026-11-04 07:00,Run,Loop,10.01,50:00\n'.repeat(5)}`,
  ),
}

/** The same places at each run. */
const places = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

const settle = (answer: { read: ReadUpload } | { refused: string; trouble?: string }) => {
  if ('refused' in answer) {
    expect(answer.trouble).toBeUndefined()
    expect(answer.refused).toMatch(SENTENCE)
    return
  }
  for (const one of answer.read.outcomes) expect(outcomeSchema.safeParse(one).success).toBe(true)
}

describe('R18 what came to harm on its way', () => {
  test.each(Object.keys(WHOLE))('R18 flipped bits in %s', async (name) => {
    const whole = WHOLE[name] ?? Buffer.alloc(0)
    const next = places(whole.length)
    for (let run = 0; run < (IN_FULL ? 200 : 20); run += 1) {
      const bytes = Buffer.from(whole)
      const at = Math.floor(next() * bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(next() * 8))
      settle(await readThere(bytes, name))
    }
  })

  test.each(Object.keys(WHOLE))('R18 cut ends of %s', async (name) => {
    const whole = WHOLE[name] ?? Buffer.alloc(0)
    const next = places(whole.length + 1)
    for (let run = 0; run < (IN_FULL ? 200 : 20); run += 1)
      settle(await readThere(whole.subarray(0, Math.floor(next() * whole.length)), name))
  })
})
