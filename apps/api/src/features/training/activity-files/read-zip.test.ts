import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makeFit, makeGpx, makeZip } from '../../../testing/activity-bytes.ts'
import { isZipFile } from './is-zip.ts'
import { readUpload } from './read-upload.ts'

const folder = mkdtempSync(join(tmpdir(), 'strideloom-zip-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const read = (bytes: Buffer) => {
  const path = join(folder, 'upload.zip')
  writeFileSync(path, bytes)
  return readUpload({ path, name: 'upload.zip', answers: { unit: null, dates: null }, timeZone: 'Europe/Stockholm' })
}
const RUN = { startAt: '2026-11-03T06:00:00.000Z', seconds: 600, meters: 2000 }

test('an archive is known by its first four bytes, in every place that asks', async () => {
  const path = join(folder, 'head')
  for (const [bytes, is] of [
    [makeZip([]), true],
    [makeZip([{ name: 'a', bytes: 'x' }]), true],
    [Buffer.from('PK,Date\n'), false],
    [Buffer.from('PK'), false],
    [Buffer.from(''), false],
  ] as const) {
    writeFileSync(path, bytes)
    expect(await isZipFile(path)).toBe(is)
  }
})

describe('R18 hostile archives', () => {
  test('signs that no database keeps are left out of what a file says', async () => {
    const csv = `Date,Type,Title,Distance (km),Duration\n${'2026-11-04 07:00,Run,Loop,10,50:00\n'.repeat(200)}2026-11-05 07:00,Run,Lo\0op,10,50:00\n`
    const { outcomes } = await read(makeZip([{ name: 'activities.csv', bytes: csv }]))
    const [last] = outcomes.slice(-1)
    expect(last?.kind === 'activity' && last.activity.title).toBe('Loop')
  })

  test.each<[string, () => Buffer, RegExp]>([
    [
      'that break off',
      () => makeZip([{ name: 'a.fit', bytes: makeFit(RUN) }]).subarray(0, 900),
      /broken or breaks off/,
    ],
    ['of 60,000 files', () => manyFiles(60_000), /holds 60000 files/],
    ['that say they hold more than they do', () => countedWrong(), /broken or breaks off/],
    ['without an activity', () => makeZip([{ name: 'photo.jpg', bytes: 'x' }]), /holds no activity/],
  ])('%s are refused in a sentence', async (_, make, sentence) => {
    const bytes = make()
    const before = Date.now()
    await expect(read(bytes)).rejects.toThrow(sentence)
    expect(Date.now() - before).toBeLessThan(2000)
  })

  test('bombs, sizes that lie, and names that lead out are left out; the run beside them is read', async () => {
    const bytes = makeZip([
      { name: 'bomb.gpx', bytes: Buffer.alloc(30 * 1024 * 1024) },
      { name: 'four-gigabytes.fit', bytes: makeFit(RUN), saysSize: 0xfffffffe },
      { name: 'smaller-than-it-is.fit', bytes: makeFit(RUN), saysSize: 10 },
      { name: 'C:\\windows\\run.fit', bytes: makeFit(RUN) },
      { name: '/etc/run.fit', bytes: makeFit(RUN) },
      { name: 'inner.zip', bytes: makeZip([{ name: 'deep.gpx', bytes: makeGpx(RUN) }]) },
      { name: 'run.fit', bytes: makeFit(RUN) },
    ])
    const before = { time: Date.now(), memory: process.memoryUsage().rss }
    const { outcomes } = await read(bytes)
    expect(Date.now() - before.time).toBeLessThan(2000)
    expect(process.memoryUsage().rss - before.memory).toBeLessThan(150 * 1024 * 1024)
    expect(
      outcomes.map((one) => (one.kind === 'broken' ? `${one.source}: ${one.sentence}` : one.activity.source)).sort(),
    ).toEqual([
      '/etc/run.fit: Its name leads out of the archive. It was left out.',
      'C:\\windows\\run.fit: Its name leads out of the archive. It was left out.',
      'bomb.gpx: It unpacks to far more than an activity. It was not read.',
      'four-gigabytes.fit: It is larger than 32 MB. It was not read.',
      'inner.zip/deep.gpx',
      'run.fit',
      'smaller-than-it-is.fit: It is broken within the ZIP.',
    ])
  })
})

/** Entries that point at one and the same file. */
function manyFiles(count: number): Buffer {
  const one = makeZip([{ name: 'run.fit', bytes: 'x' }])
  const at = one.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  const end = one.length - 22
  const entry = one.subarray(at, end)
  const tail = Buffer.from(one.subarray(end))
  tail.writeUInt16LE(count, 8)
  tail.writeUInt16LE(count, 10)
  tail.writeUInt32LE(entry.length * count, 12)
  return Buffer.concat([one.subarray(0, at), ...Array.from({ length: count }, () => entry), tail])
}

function countedWrong(): Buffer {
  const zip = makeZip([{ name: 'run.fit', bytes: makeFit(RUN) }])
  zip.writeUInt16LE(900, zip.length - 12)
  return zip
}
