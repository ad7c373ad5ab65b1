import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../testing/world.ts'
import { refusal, sessionRecord, THREE_PARTS, treatable } from './sessions.test.makers.ts'

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
const signed = async () => {
  const { id, revision } = await sessions().record({
    ...own(),
    record: sessionRecord({ ...THREE_PARTS, privateNote: 'Dislikes prone.' }),
    revision: null,
  })
  await sessions().review({ ...own(), id, revision })
  await sessions().send({ ...own(), id })
  return id
}
const addendum = (over: object = {}) => ({
  id: uuidv7(),
  part: 'changed' as const,
  words: 'It was the right side.',
  reason: 'Mixed up while writing.',
  tellRunner: true,
  ...over,
})
const add = (sessionId: string, one = addendum()) => sessions().addToSigned({ ...own(), sessionId, addendum: one })

describe('P40 what is added to a signed record', () => {
  test('keeps both texts, with the reason, the moment and who wrote it', async () => {
    const id = await signed()
    const before = (await sessions().get({ ...own(), id })).session
    const one = addendum()
    await add(id, one)
    const { session } = await sessions().get({ ...own(), id })
    expect(session).toEqual({
      ...before,
      addenda: [{ ...one, writtenBy: 'Ines Okafor', writtenAt: world.clock.now.toISOString() }],
    })
    expect(session?.changed).toBe(THREE_PARTS.changed)
    expect(await world.db.auditEntry.count({ where: { action: 'addendum written', rowId: id } })).toBe(1)
  })

  test('not before it is signed: until then the record itself is changed', async () => {
    const { id } = await sessions().record({ ...own(), record: sessionRecord(THREE_PARTS), revision: null })
    expect(await refusal(add(id))).toMatchObject({ code: 'session-not-open' })
    expect(await world.db.sessionAddendum.count({ where: { sessionId: id } })).toBe(0)
  })

  test('the same twice is one; the same id in other words is refused', async () => {
    const id = await signed()
    const one = addendum()
    const [first, again] = [await add(id, one), await add(id, one)]
    expect(again).toEqual(first)
    expect((await refusal(add(id, { ...one, words: 'It was the left side.' }))).code).toBe('not-the-same-write')
    expect(await world.db.sessionAddendum.count({ where: { sessionId: id } })).toBe(1)
  })

  test('R3 the runner reads what is told, without the reason; what stays with therapists never', async () => {
    const id = await signed()
    await add(id)
    await add(id, addendum({ words: 'CANARY between therapists', tellRunner: false }))
    await add(id, addendum({ part: 'privateNote', words: 'CANARY for therapists', tellRunner: false }))
    const told = await runner.call.sessions.sentOne({ id })
    expect(told.addenda).toEqual([
      {
        id: expect.any(String),
        part: 'changed',
        words: 'It was the right side.',
        writtenBy: 'Ines Okafor',
        writtenAt: world.clock.now.toISOString(),
      },
    ])
    expect(JSON.stringify([told, await runner.call.sessions.sent({})])).not.toContain('CANARY')
    const asked = add(id, addendum({ part: 'privateNote', words: 'CANARY', tellRunner: true }))
    expect(await refusal(asked)).toMatchObject({
      code: 'BAD_REQUEST',
      fields: [{ path: 'addendum.tellRunner', message: expect.stringContaining('stays with therapists') }],
    })
    // Nor past the product: the database holds it too.
    const row = { practiceId: world.practiceId, runnerId: runner.runnerId, sessionId: id, id: uuidv7() }
    const more = { part: 'privateNote', words: 'x', reason: 'x', tellRunner: true, writtenAt: world.clock.now }
    await expect(
      world.db.sessionAddendum.create({ data: { ...row, ...more, writtenById: world.therapist.memberId } }),
    ).rejects.toThrow(/SessionAddendum_told/)
  })

  test('the next brief says it beside what was said', async () => {
    const id = await signed()
    await add(id, addendum({ part: 'privateNote', words: 'Prone with a cushion is fine.', tellRunner: false }))
    const { last } = await world.therapist.call.briefs.get({ ...own() })
    expect(last).toMatchObject({
      id,
      privateNote: 'Dislikes prone.',
      addenda: [{ part: 'privateNote', words: 'Prone with a cushion is fine.', writtenBy: 'Ines Okafor' }],
    })
  })
})
