import type { SessionRecord } from '@strideloom/domain/sessions/session-record-schema.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { holds } from '../../permissions/fingerprint.ts'
import { fieldsOf } from '../../permissions/swap-ids.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { momentOn, refusal, sessionRecord, THREE_PARTS, treatable } from './sessions.test.makers.ts'

let world: World
let runner: Awaited<ReturnType<typeof treatable>>
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())
beforeEach(async () => {
  runner = await treatable(world)
})

const sessions = () => world.therapist.call.sessions
const own = () => ({ runnerId: runner.runnerId })
const recorded = async (more: Partial<SessionRecord> = {}) => {
  const record = sessionRecord(more)
  const { id, revision } = await sessions().record({ ...own(), record, revision: null })
  return { id, revision, record }
}
const released = async (more: Partial<SessionRecord> = {}) => {
  const made = await recorded({ ...THREE_PARTS, ...more })
  await sessions().review({ ...own(), id: made.id, revision: made.revision })
  return made
}

describe('a record is read through', () => {
  test('by somebody, at a moment, once; and it stands from then on', async () => {
    const { id, revision, record } = await recorded()
    const first = await sessions().review({ ...own(), id, revision })
    expect(await sessions().review({ ...own(), id, revision })).toEqual(first)
    expect((await sessions().get({ ...own(), id })).session).toMatchObject({
      status: 'done',
      reviewedBy: 'Ines Okafor',
      reviewedAt: world.clock.now.toISOString(),
    })
    expect(await world.db.auditEntry.count({ where: { action: 'session reviewed', rowId: id } })).toBe(1)
    const changed = sessions().record({ ...own(), record: { ...record, changed: 'More.' }, revision })
    expect((await refusal(changed)).code).toBe('session-released')
  })

  test('may be taken back until it is sent, and is then of the version that was read', async () => {
    const { id, revision, record } = await released()
    await sessions().review({ ...own(), id, revision, reviewed: false })
    const next = await sessions().record({ ...own(), record: { ...record, changed: 'More.' }, revision })
    expect((await refusal(sessions().review({ ...own(), id, revision }))).code).toBe('record-moved-on')
    await sessions().review({ ...own(), id, revision: next.revision })
    await sessions().send({ ...own(), id })
    const back = sessions().review({ ...own(), id, revision: next.revision, reviewed: false })
    expect((await refusal(back)).code).toBe('session-released')
    expect((await sessions().get({ ...own(), id })).session?.status).toBe('signed')
  })
})

describe('S60 a session is sent in its three parts', () => {
  test.each(['restricted', 'changed', 'needsAttention'] as const)('not without %s, which is named', async (part) => {
    const { id } = await released({ [part]: '' })
    const { code, fields } = await refusal(sessions().send({ ...own(), id }))
    expect(code).toBe('BAD_REQUEST')
    expect(fields.map(({ path }) => path)).toEqual([part])
    expect(await runner.call.sessions.sent({})).toEqual({ sessions: [], next: null })
  })

  test('all that is missing is said at once, before it is read through or recorded', async () => {
    const { id } = await recorded()
    const { fields } = await refusal(sessions().send({ ...own(), id }))
    expect(fields.map(({ message }) => message)).toEqual([
      'What was restricted: write a sentence for the runner.',
      'What changed: write a sentence for the runner.',
      'What needs attention: write a sentence for the runner.',
    ])
    const whole = await recorded(THREE_PARTS)
    expect((await refusal(sessions().send({ ...own(), id: whole.id }))).code).toBe('session-not-reviewed')
  })

  test('S31 not without something to take home', async () => {
    const { id } = await released()
    // Past the product: a record cannot be saved without it.
    await world.db.sessionHomework.updateMany({ where: { sessionId: id }, data: { retiredAt: world.clock.now } })
    expect((await refusal(sessions().send({ ...own(), id }))).fields.map(({ path }) => path)).toEqual(['homework'])
  })

  test('once, and the runner reads it from then on: no pressure, no rules, no private note', async () => {
    const { id, record } = await released({ privateNote: 'Afraid of needles, do not write about it.' })
    await expect(runner.call.sessions.sentOne({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const first = await sessions().send({ ...own(), id })
    expect(await sessions().send({ ...own(), id })).toEqual(first)
    expect(await world.db.auditEntry.count({ where: { action: 'session sent to the runner', rowId: id } })).toBe(1)
    const seen = await runner.call.sessions.sentOne({ id })
    expect(seen).toMatchObject({
      ...THREE_PARTS,
      therapist: 'Ines Okafor',
      minutes: 40,
      homework: record.homework,
      works: [{ region: 'soleus', side: 'left', why: 'It works near its limit.' }],
    })
    expect((await runner.call.sessions.sent({})).sessions).toEqual([seen])
    expect(fieldsOf(seen).join('\n')).not.toMatch(/pressure|rule|note|guarded|revision|override|acknowledge/i)
    const all = [
      seen,
      await runner.call.sessions.due(),
      await runner.call.programs.plan({ from: '2026-11-23', to: '2026-11-29' }),
    ]
    expect(JSON.stringify(all)).not.toContain('needles')
    // It stands where it belongs, and in no copy.
    expect(await holds(world.db, 'Afraid of needles')).toEqual(['Session'])
  })

  test('R1 nobody else reads it', async () => {
    const { id } = await released()
    await sessions().send({ ...own(), id })
    for (const other of [world.runner, world.strangerRunner])
      await expect(other.call.sessions.sentOne({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const who of [world.therapist, world.assistant])
      await expect(who.call.sessions.sentOne({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(world.assistant.call.sessions.get({ ...own(), id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('several come newest first, a page at a time', async () => {
    const made: string[] = []
    for (const days of [-30, -20, -10]) made.push((await released({ doneAt: momentOn(days) })).id)
    for (const id of made) await sessions().send({ ...own(), id })
    const { sessions: seen } = await runner.call.sessions.sent({})
    expect(seen.map(({ id }) => id)).toEqual([...made].reverse())
    const after = await runner.call.sessions.sent({ cursor: { day: seen[0]?.day ?? '', id: seen[0]?.id ?? '' } })
    expect(after.sessions.map(({ id }) => id)).toEqual([made[1], made[0]])
  })
})

describe('R2 a session of somebody else', () => {
  test('is not there to be read through or sent', async () => {
    const { id, revision } = await released()
    const other = await treatable(world)
    for (const doing of [
      () => sessions().review({ runnerId: other.runnerId, id, revision, reviewed: false }),
      () => sessions().send({ runnerId: other.runnerId, id }),
      () => sessions().get({ runnerId: other.runnerId, id }),
      () => sessions().unlock({ runnerId: other.runnerId, id: uuidv7(), sessionId: id, note: 'Seen' }),
      () => sessions().setStatus({ runnerId: other.runnerId, id, next: { status: 'missed' } }),
      () =>
        other.call.sessions.respond({
          id: uuidv7(),
          sessionId: id,
          question: 24,
          answeredAt: world.clock.now.toISOString(),
          soreness: 1,
        }),
    ])
      await expect(doing()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
