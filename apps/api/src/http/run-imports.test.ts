import { existsSync, mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { stageImport } from '../features/training/run-imports-store.ts'
import { makeFit, makeGpx, makeTcx, makeZip } from '../testing/activity-bytes.ts'
import { openWorld, testConfig, type World } from '../testing/world.ts'
import { grantRunner } from '../trpc/scope.ts'
import { sweepImports } from './run-imports.ts'

let world: World
let base: string
let close: () => Promise<void>

beforeAll(async () => {
  world = await openWorld()
  const server = createApp(world.deps, '/nowhere').listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/run-imports`
  close = () => new Promise((resolve) => server.close(() => resolve()))
})
afterAll(async () => {
  await close()
  await world.close()
})

type Bring = {
  runnerId?: string
  id?: string
  name?: string
  cookie?: string
  query?: string
  headers?: Record<string, string>
}
const bring = async (bytes: Buffer | string, more: Bring = {}) => {
  const { runnerId = world.runner.runnerId, id = uuidv7(), name = 'run.fit', cookie = world.runner.cookie } = more
  const answer = await fetch(`${base}/${runnerId}?id=${id}&name=${encodeURIComponent(name)}${more.query ?? ''}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', origin: testConfig.origin, cookie, ...more.headers },
    body: Buffer.from(bytes as string),
  })
  return {
    id,
    status: answer.status,
    body: (await answer.json()) as { message?: string; questions?: { id: string }[] },
  }
}
const imports = () => world.runner.call.training.imports
const takeAll = (items: readonly { key: string; isProposed: boolean; verdict: string; type: string }[]) =>
  items
    .filter(({ isProposed }) => isProposed)
    .map(({ key, verdict, type }) =>
      verdict === 'completes'
        ? { as: 'completes' as const, key }
        : { as: 'new' as const, key, id: uuidv7(), type: type as 'easy' },
    )
/** Brings a file and takes what it proposes. */
const take = async (bytes: Buffer | string, name?: string) => {
  const { id } = await bring(bytes, { name })
  const shown = await imports().preview({ id })
  const chosen = takeAll(shown.items)
  return { id, shown, chosen, done: await imports().confirm({ id, seen: shown.seen, take: chosen }) }
}
const stored = async (id: string) => (await world.runner.call.training.runs.list({})).runs.find((run) => run.id === id)
const RUN = { startAt: '2026-11-03T06:00:00.000Z', seconds: 3000, meters: 10_000 }

describe('P42 a file of a run', () => {
  test('is looked at first, taken once however often it is sent, and had back byte for byte', async () => {
    const bytes = makeFit(RUN)
    const { id, status } = await bring(bytes)
    expect(status).toBe(201)
    const shown = await imports().preview({ id })
    expect(shown.items).toMatchObject([{ verdict: 'new', isProposed: true, day: '2026-11-03', minutes: 50, km: 10 }])
    expect(await world.db.run.count({ where: { runnerId: world.runner.runnerId } })).toBe(0)
    const chosen = takeAll(shown.items)
    const confirmed = { id, seen: shown.seen, take: chosen }
    expect(await imports().confirm(confirmed)).toEqual({ added: 1, completed: 0 })
    expect(await imports().confirm(confirmed)).toEqual({ added: 1, completed: 0 })
    await expect(imports().confirm({ ...confirmed, take: takeAll(shown.items) })).rejects.toThrow(/taken already/)
    const [{ id: runId = '' } = {}] = chosen.filter((one) => one.as === 'new')
    expect(await stored(runId)).toMatchObject({ startAt: RUN.startAt, minutes: 50, km: 10, type: 'easy', rpe: null })
    expect(await world.db.auditEntry.count({ where: { action: 'runs imported', rowId: id } })).toBe(1)

    const back = await fetch(`${base}/${world.runner.runnerId}/${id}`, { headers: { cookie: world.runner.cookie } })
    expect(back.headers.get('content-disposition')).toBe('attachment; filename=run.fit')
    expect(Buffer.compare(Buffer.from(await back.arrayBuffer()), bytes)).toBe(0)
    expect((await bring(bytes, { id })).status).toBe(201)
    expect((await imports().list())[0]).toMatchObject({
      id,
      state: 'kept',
      hasFile: true,
      by: { who: 'you' },
      runIds: [runId],
      completed: 0,
    })
    const { therapist, runner } = world
    const [seen] = await therapist.call.training.imports.listFor({ runnerId: runner.runnerId })
    expect(seen).toMatchObject({ id, by: { who: 'runner' } })
    const { id: second } = await bring(bytes, { cookie: therapist.cookie, name: 'desk.fit' })
    const { seen: mark, items } = await imports().preview({ id: second })
    expect(items).toMatchObject([{ verdict: 'stored', stands: { startAt: RUN.startAt, minutes: 50, km: 10 } }])
    expect(mark).not.toBe(shown.seen)
    const { userId: byUserId } = therapist
    await world.db.runImport.updateMany({ where: { id: second }, data: { state: 'kept', keptAt: world.deps.now() } })
    const { name } = await world.db.member.findFirstOrThrow({ where: { userId: byUserId } })
    expect((await imports().list()).find((one) => one.id === second)).toMatchObject({ by: { who: 'member', name } })
    await world.db.runImport.deleteMany({ where: { id: second } })
  })

  test('R19 the same run in other formats, packed, and in an archive is there already', async () => {
    const again = [makeTcx(RUN), gzipSync(makeGpx(RUN, null)), makeZip([{ name: 'a/run.fit', bytes: makeFit(RUN) }])]
    for (const bytes of again) {
      const { id } = await bring(bytes, { name: 'again' })
      expect((await imports().preview({ id })).items).toMatchObject([{ verdict: 'stored', isProposed: false }])
    }
  })

  test('a bulk export: its table, its files, its broken files; one bad file stops nothing', async () => {
    const at = (day: number) => ({ ...RUN, startAt: `2026-10-${day}T06:00:00.000Z` })
    const csv = [
      'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename,Elapsed Time,Moving Time,Distance',
      '1,"Oct 10, 2026, 6:00:00 AM",Ten,Run,3000,10.00,activities/1.fit.gz,3000,3000,10000.0',
      '2,"Oct 11, 2026, 6:00:00 AM",Ride,Ride,3000,30.00,activities/2.gpx,3000,3000,30000.0',
      '3,"Oct 12, 2026, 6:00:00 AM",By hand,Run,1800,6.00,,1800,1800,6000.0',
      '4,"Oct 13, 2026, 6:00:00 AM",Broken,Run,3000,10.00,activities/4.fit.gz,3000,3000,10000.0',
    ].join('\n')
    const zip = makeZip([
      { name: 'activities/1.fit.gz', bytes: gzipSync(makeFit(at(10))) },
      { name: 'activities/1-too.tcx', bytes: makeTcx(at(10)) },
      { name: 'activities/2.gpx', bytes: makeGpx(at(11), null) },
      { name: 'activities/4.fit.gz', bytes: gzipSync(makeFit(at(13))).subarray(0, 200) },
      { name: 'activities.csv', bytes: csv },
      { name: '../../../etc/run.fit', bytes: makeFit(at(14)) },
      { name: 'media/picture.jpg', bytes: 'no activity' },
    ])
    const { shown, done } = await take(zip, 'export.zip')
    expect(shown.items.map(({ day, verdict, told }) => [day, verdict, told.format, told.title])).toEqual([
      ['2026-10-13', 'new', 'csv', 'Broken'],
      ['2026-10-12', 'new', 'csv', 'By hand'],
      ['2026-10-11', 'not-a-run', 'csv', 'Ride'],
      ['2026-10-10', 'new', 'fit', 'Ten'],
    ])
    expect(shown.broken.map(({ source, sentence }) => [source, sentence])).toEqual([
      ['../../../etc/run.fit', 'Its name leads out of the archive. It was left out.'],
      ['activities/4.fit.gz', 'It is packed (.gz), and the packing is broken or breaks off. Export it again.'],
    ])
    expect(shown.leftAlone).toBe(1)
    expect(done).toEqual({ added: 3, completed: 0 })
  })

  test('a run that was told by hand is completed; what was told stays', async () => {
    const id = uuidv7()
    const startAt = '2026-11-05T06:00:00.000Z'
    const none = {
      strideFeel: null,
      warmup: null,
      surface: null,
      hillMinutes: null,
      speedMinutes: null,
      soreness48: null,
    }
    const places = { attention: null, stiffnessAfter: null, pain: null }
    await world.runner.call.training.runs.save({
      id,
      startAt,
      type: 'long',
      minutes: 52,
      km: null,
      rpe: 6,
      ...none,
      ...places,
      revision: null,
    })
    const { id: importId, done } = await take(makeFit({ ...RUN, startAt }))
    expect(done).toEqual({ added: 0, completed: 1 })
    expect(await stored(id)).toMatchObject({ minutes: 52, km: 10, rpe: 6, type: 'long' })
    expect(await imports().undo({ id: importId })).toEqual({ retired: 0, stay: [] })
    expect(await stored(id)).toMatchObject({ minutes: 52, km: null, rpe: 6 })
  })

  test('undone, of what a file filled in only that goes which nobody told otherwise since', async () => {
    const id = uuidv7()
    const startAt = '2026-10-20T06:00:00.000Z'
    const none = { strideFeel: null, warmup: null, surface: null, hillMinutes: null, speedMinutes: null }
    const places = { attention: null, stiffnessAfter: null, pain: null }
    const { save } = world.runner.call.training.runs
    const bare = { id, startAt, type: 'easy' as const, minutes: null, km: null, rpe: 6, soreness48: null }
    await save({ ...bare, ...none, ...places, revision: null })
    const { id: importId, done } = await take(makeFit({ ...RUN, startAt }))
    expect(done).toEqual({ added: 0, completed: 1 })
    const run = await stored(id)
    expect(run).toMatchObject({ minutes: 50, km: 10 })
    await save({ ...run, km: 10.4 } as never)
    expect(await imports().undo({ id: importId })).toEqual({ retired: 0, stay: [id] })
    expect(await stored(id)).toMatchObject({ minutes: null, km: 10.4, rpe: 6 })
  })

  test('what was looked at is what is taken: a record that moved on is a conflict, and nothing is half-saved', async () => {
    const bytes = makeFit({ ...RUN, startAt: '2026-11-06T06:00:00.000Z' })
    const { id } = await bring(bytes)
    const shown = await imports().preview({ id })
    await take(bytes, 'twice.fit')
    await expect(imports().confirm({ id, seen: shown.seen, take: takeAll(shown.items) })).rejects.toThrow(
      /Look at it again/,
    )
    expect((await imports().preview({ id })).items[0]?.verdict).toBe('stored')
  })

  test('undone its runs are out and its file is gone; one of which more was told stays', async () => {
    const zip = makeZip(
      [7, 8].map((day) => ({
        name: `${day}.fit`,
        bytes: makeFit({ ...RUN, startAt: `2026-11-0${day}T06:00:00.000Z` }),
      })),
    )
    const { id, chosen } = await take(zip, 'two.zip')
    const [later, earlier] = chosen.flatMap((one) => (one.as === 'new' ? [one.id] : []))
    const run = await stored(later ?? '')
    if (!run) throw new Error('it was taken')
    await world.runner.call.training.runs.save({ ...run, rpe: 5 } as never)
    expect(await imports().undo({ id })).toEqual({ retired: 1, stay: [later] })
    expect(await imports().undo({ id })).toEqual({ retired: 0, stay: [] })
    expect(await stored(earlier ?? '')).toBeUndefined()
    expect(await world.db.runImportPart.count({ where: { importId: id } })).toBe(0)
    const gone = await fetch(`${base}/${world.runner.runnerId}/${id}`, { headers: { cookie: world.runner.cookie } })
    expect(gone.status).toBe(404)
    const { id: again } = await bring(zip, { name: 'two.zip' })
    expect((await imports().preview({ id: again })).items.map(({ verdict }) => verdict)).toEqual(['stored', 'new'])
  })

  test('many runs are taken and undone with as few statements as two', async () => {
    const none = { strideFeel: null, warmup: null, surface: null, hillMinutes: null, speedMinutes: null }
    const places = { attention: null, stiffnessAfter: null, pain: null }
    const bare = { type: 'easy' as const, minutes: null, km: null, rpe: 6, soreness48: null, revision: null }
    const { pool } = world.deps
    type Connection = { query: (...told: unknown[]) => unknown }
    const connect = pool.connect.bind(pool) as (...args: unknown[]) => Promise<Connection>
    const counted = async (make: () => Promise<unknown>) => {
      let statements = 0
      const clients = new Set<Connection>()
      const watched = async (...args: unknown[]) => {
        const client = await connect(...args)
        // Without a callback it is a transaction's own connection.
        if (args.length > 0 || clients.has(client)) return client
        const query = client.query.bind(client)
        clients.add(client)
        return Object.assign(client, {
          query: (...told: unknown[]) => {
            statements += 1
            return query(...told)
          },
        })
      }
      Object.assign(pool, { connect: watched })
      try {
        const done = await make()
        return { done, statements }
      } finally {
        Object.assign(pool, { connect })
        for (const client of clients) Reflect.deleteProperty(client, 'query')
      }
    }
    const takeDays = async (month: string, days: number) => {
      const runs = Array.from({ length: days }, (_, index) => ({
        ...RUN,
        startAt: `2026-${month}-${String(index + 10)}T06:00:00.000Z`,
      }))
      for (const { startAt } of runs.filter((_, index) => index % 2 === 0))
        await world.runner.call.training.runs.save({ id: uuidv7(), startAt, ...bare, ...none, ...places })
      const zip = makeZip(runs.map((run, index) => ({ name: `${index}.fit`, bytes: makeFit(run) })))
      const { id } = await bring(zip, { name: 'days.zip' })
      const { items, seen } = await imports().preview({ id })
      const taken = await counted(() => imports().confirm({ id, seen, take: takeAll(items) }))
      expect(taken.done).toEqual({ added: days / 2, completed: days / 2 })
      const undone = await counted(() => imports().undo({ id }))
      expect(undone.done).toEqual({ retired: days / 2, stay: [] })
      return [taken.statements, undone.statements]
    }
    const few = await takeDays('07', 2)
    expect(Math.min(...few)).toBeGreaterThan(5)
    expect(await takeDays('08', 12)).toEqual(few)
  })

  test('undone, it counts and empties the runs of its own runner alone', async () => {
    const { id } = await take(makeFit({ ...RUN, startAt: '2026-07-01T06:00:00.000Z' }))
    const { otherRunner, practiceId } = world
    const key = { practiceId, id: uuidv7() }
    const run = { runnerId: otherRunner.runnerId, startAt: new Date('2026-07-01T06:00:00.000Z'), type: 'easy' as const }
    await world.db.run.create({ data: { ...key, ...run } })
    const source = { practiceId, id: uuidv7(), runnerId: otherRunner.runnerId, runId: key.id, importId: id }
    await world.db.runSource.create({ data: { ...source, files: [], told: {}, createdRun: true } })
    expect(await imports().undo({ id })).toEqual({ retired: 1, stay: [] })
    expect(await world.db.run.findFirst({ where: key, select: { retiredAt: true } })).toEqual({ retiredAt: null })
    await world.db.runSource.deleteMany({ where: source })
    await world.db.run.deleteMany({ where: key })
  })

  test('a table that does not say its unit is asked about, and answered at the second bringing', async () => {
    const csv = 'Activity Type;Date;Title;Distance;Time\nRunning;2026-11-09 07:00:00;Loop;"10,02";00:50:00\n'
    const { id, body } = await bring(csv, { name: 'Activities.csv' })
    expect(body.questions?.map((one) => one.id)).toEqual(['unit'])
    expect((await imports().preview({ id })).items).toEqual([])
    await bring(csv, { id, name: 'Activities.csv', query: '&unit=km' })
    expect((await imports().preview({ id })).items).toMatchObject([
      { verdict: 'new', startAt: '2026-11-09T06:00:00.000Z', km: 10.02, minutes: 50 },
    ])
  })

  test('what cannot be read is refused with a sentence, and nothing is kept', async () => {
    const before = await world.db.runImport.count()
    expect(await bring('hello')).toMatchObject({ status: 422, body: { message: 'It is no FIT, TCX, GPX or CSV.' } })
    expect(await bring(makeZip([{ name: 'a.txt', bytes: 'x' }]))).toMatchObject({ status: 422 })
    expect((await bring(makeFit(RUN), { id: 'x' })).status).toBe(400)
    expect(await world.db.runImport.count()).toBe(before)
  })
})

describe('what came from elsewhere and says what no file does', () => {
  test('is told in a sentence, and can be undone', async () => {
    const bytes = makeFit({ ...RUN, startAt: '2026-09-23T06:00:00.000Z' })
    const { id } = await take(bytes)
    const key = { practiceId_id: { practiceId: world.practiceId, id } }
    const { id: next } = await bring(bytes, { name: 'again.fit' })
    await world.db.runSource.updateMany({ where: { importId: id }, data: { told: { startAt: 'never' } } })
    await expect(imports().preview({ id: next })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await world.db.runSource.deleteMany({ where: { importId: id } })
    await world.db.runImport.update({ where: key, data: { read: { outcomes: [{ kind: 'activity' }] } } })
    await expect(imports().preview({ id })).rejects.toThrow(/cannot be understood/)
  })
})

describe('two at once', () => {
  const NOTHING = { outcomes: [], questions: [], leftAlone: 0 }
  const scope = () =>
    grantRunner({
      practiceId: world.practiceId,
      runnerId: world.runner.runnerId,
      userId: world.runner.userId,
      memberId: null,
      timeZone: 'Europe/Stockholm',
    })
  const stage = (id: string, sha256: string, bytes: number, pieces: () => AsyncGenerator<Buffer>) =>
    stageImport(
      world.deps,
      scope(),
      { id, name: sha256, bytes, sha256, byUserId: world.runner.userId, read: NOTHING },
      world.deps.now(),
      pieces(),
    )
  async function* one(text: string) {
    yield Buffer.from(text)
  }
  const parts = async (id: string) =>
    (await world.db.runImportPart.findMany({ where: { importId: id }, orderBy: { position: 'asc' } })).map(
      ({ bytes }) => Buffer.from(bytes).toString(),
    )

  test('of two files that are brought under one id at the same moment one is kept whole, and the other is told so', async () => {
    const id = uuidv7()
    const both = await Promise.allSettled(['a', 'b'].map((sha) => stage(id, sha, 1, () => one(sha))))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [refused] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refused).toMatchObject({ code: 'not-the-same-write' })
    const { sha256 } = await world.db.runImport.findFirstOrThrow({ where: { id } })
    expect(await parts(id)).toEqual([sha256])
  })

  test('a file that is put aside while it is on its way leaves nothing in the next one', async () => {
    const id = uuidv7()
    async function* first() {
      yield Buffer.from('a')
      await imports().undo({ id })
      await stage(id, 'b', 1, () => one('b'))
      yield Buffer.from('a')
    }
    await expect(stage(id, 'a', 2, first)).rejects.toThrow(/was put aside while it was on its way/)
    expect(await parts(id)).toEqual(['b'])
    async function* gone() {
      await imports().undo({ id })
      yield Buffer.from('b')
    }
    await expect(stage(id, 'b', 1, gone)).rejects.toThrow(/was put aside while it was on its way/)
  })

  test('what is stored is what counts: imports that came without their file take no room', async () => {
    const id = uuidv7()
    await stage(id, 'small', 5, () => one('small'))
    const most = 2 ** 31 - 1
    await expect(stage(uuidv7(), 'large', most, () => one(''))).rejects.toMatchObject({ code: 'no-room-for-file' })
    const moved = { practiceId: world.practiceId, runnerId: world.runner.runnerId, byUserId: '', sha256: '', read: {} }
    const ids = [uuidv7(), uuidv7()]
    await world.db.runImport.createMany({
      data: ids.map((movedId) => ({ ...moved, id: movedId, name: 'moved', bytes: most, state: 'kept' as const })),
    })
    await expect(stage(uuidv7(), 'next', 4, () => one('next'))).resolves.toBeUndefined()
    await world.db.runImport.deleteMany({ where: { id: { in: ids } } })
  })

  test('of one person no more than two are on their way, whatever else their cookies say', async () => {
    const { runner, therapist } = world
    const bytes = makeFit({ ...RUN, startAt: '2026-09-24T06:00:00.000Z' })
    // Three that have begun and do not come to an end: whichever came last is refused.
    const { hostname, port } = new URL(base)
    const slow = [1, 2, 3].map((n) => {
      const sent = request({
        hostname,
        port,
        method: 'POST',
        path: `/api/run-imports/${runner.runnerId}?id=${uuidv7()}&name=slow.fit`,
        headers: {
          'content-type': 'application/octet-stream',
          'content-length': bytes.length,
          origin: testConfig.origin,
          cookie: `${runner.cookie}; other=${n}`,
        },
      })
      const status = new Promise<number | undefined>((resolve) => {
        sent.on('response', (response) => resolve(response.resume().statusCode)).on('error', () => resolve(undefined))
      })
      sent.write(bytes.subarray(0, 100))
      return { sent, status, n }
    })
    try {
      const first = await Promise.race([
        ...slow.map(({ status, n }) => status.then((told) => ({ told, n }))),
        new Promise<null>((resolve) => setTimeout(() => resolve(null), 5000)),
      ])
      expect(first?.told).toBe(429)
      expect((await bring(bytes, { cookie: therapist.cookie })).status).toBe(201)
      const others = slow.filter(({ n }) => n !== first?.n)
      for (const { sent } of others) sent.end(bytes.subarray(100))
      expect(await Promise.all(others.map(({ status }) => status))).toEqual([201, 201])
      expect((await bring(bytes)).status).toBe(201)
    } finally {
      for (const { sent } of slow) sent.destroy()
    }
  })

  test('what nobody took for a day goes when a server starts, and so does what one left lying', async () => {
    const [old, young] = [uuidv7(), uuidv7()]
    for (const id of [old, young]) await stage(id, id, 1, () => one('x'))
    const at = (hours: number) => new Date(world.deps.now().getTime() - hours * 3_600_000)
    const key = (id: string) => ({ practiceId_id: { practiceId: world.practiceId, id } })
    await world.db.runImport.update({ where: key(old), data: { createdAt: at(25) } })
    const [left, used] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'strideloom-import-'))) as [string, string]
    const before = new Date(Date.now() - 25 * 3_600_000)
    utimesSync(left, before, before)
    await sweepImports(world.deps)
    const there = await world.db.runImport.findMany({ where: { id: { in: [old, young] } }, select: { id: true } })
    expect(there.map(({ id }) => id)).toEqual([young])
    expect([existsSync(left), existsSync(used)]).toEqual([false, true])
    rmSync(used, { recursive: true })
  })

  test('what was only looked at leaves with no record', async () => {
    const id = uuidv7()
    await stage(id, id, 1, () => one('x'))
    const { strideloom } = await world.therapist.call.record.export({ runnerId: world.runner.runnerId })
    const transfer = strideloom?.transfer as { rows: { RunImport: { state: string }[] } } | undefined
    const brought = transfer?.rows.RunImport ?? []
    expect(brought.length).toBeGreaterThan(0)
    expect(brought.filter(({ state }) => state === 'staged')).toEqual([])
  })

  test('R23 a file that a therapist brings or puts aside is on record', async () => {
    const { therapist, runner } = world
    const { id } = await bring(makeFit({ ...RUN, startAt: '2026-09-22T06:00:00.000Z' }), { cookie: therapist.cookie })
    await therapist.call.training.imports.undoFor({ runnerId: runner.runnerId, id })
    const entries = await world.db.auditEntry.findMany({ where: { rowId: id }, orderBy: { number: 'asc' } })
    expect(entries.map(({ action, actorUserId }) => [action, actorUserId])).toEqual([
      ['run file brought', therapist.userId],
      ['run file put aside', therapist.userId],
    ])
  })
})

describe('R1 files are brought and had back by those who may, and by nobody else', () => {
  test('bringing', async () => {
    const { runner, otherRunner, strangerRunner, therapist, owner, assistant, stranger } = world
    const bytes = makeFit({ ...RUN, startAt: '2026-09-20T06:00:00.000Z' })
    const status = async (cookie: string, runnerId: string) => (await bring(bytes, { cookie, runnerId })).status
    await world.db.practice.update({ where: { id: world.practiceId }, data: { ownRunnersOnly: true } })
    const before = await world.db.runImport.count()
    const nowhere = uuidv7()
    const refused: [string, string][] = [
      ...[otherRunner, stranger, assistant, strangerRunner].map(
        ({ cookie }) => [cookie, runner.runnerId] as [string, string],
      ),
      [runner.cookie, otherRunner.runnerId],
      [runner.cookie, strangerRunner.runnerId],
      [runner.cookie, nowhere],
      [therapist.cookie, otherRunner.runnerId],
      [therapist.cookie, strangerRunner.runnerId],
      [therapist.cookie, nowhere],
      [therapist.cookie, 'x'],
    ]
    for (const [cookie, runnerId] of refused) expect(await status(cookie, runnerId)).toBe(404)
    expect(await status('', runner.runnerId)).toBe(401)
    expect(await world.db.runImport.count()).toBe(before)
    for (const cookie of [runner.cookie, therapist.cookie, owner.cookie])
      expect(await status(cookie, runner.runnerId)).toBe(201)
    expect(await status(owner.cookie, otherRunner.runnerId)).toBe(201)
  })

  test('an id of somebody else’s is as absent as one that never was', async () => {
    const { id } = await bring(makeFit(RUN), { cookie: world.otherRunner.cookie, runnerId: world.otherRunner.runnerId })
    expect((await bring(makeFit(RUN), { id })).status).toBe(404)
  })

  test('having back, and a look by a therapist is on record', async () => {
    const { id } = await bring(makeFit({ ...RUN, startAt: '2026-09-21T06:00:00.000Z' }))
    const { runner, otherRunner, therapist, owner, assistant, stranger } = world
    const status = async (cookie: string, runnerId = runner.runnerId, importId = id) =>
      (await fetch(`${base}/${runnerId}/${importId}`, { headers: { cookie } })).status
    for (const { cookie } of [otherRunner, assistant, stranger]) expect(await status(cookie)).toBe(404)
    expect(await status(otherRunner.cookie, otherRunner.runnerId)).toBe(404)
    expect(await status(owner.cookie, otherRunner.runnerId)).toBe(404)
    expect(await status(runner.cookie, runner.runnerId, uuidv7())).toBe(404)
    expect(await status('')).toBe(401)
    for (const { cookie } of [runner, therapist, owner]) expect(await status(cookie)).toBe(200)
    expect(await world.db.auditEntry.count({ where: { action: 'read run file', rowId: id } })).toBe(2)
  })

  test('R16 from another site, or as a form, it is refused', async () => {
    const headers = (more: Record<string, string>) => bring(makeFit(RUN), { headers: more })
    expect((await headers({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await headers({ 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(415)
    expect((await headers({ 'content-type': 'text/plain' })).status).toBe(415)
  })
})
