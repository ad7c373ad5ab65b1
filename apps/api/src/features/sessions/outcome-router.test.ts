import type { SessionDecision } from '@strideloom/domain/sessions/session-decision.ts'
import type { SessionRecord } from '@strideloom/domain/sessions/session-record-schema.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { holds } from '../../permissions/fingerprint.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { inDays, momentOn, refusal, sessionRecord, THREE_PARTS, treatable } from './sessions.test.makers.ts'

let world: World
let runner: Awaited<ReturnType<typeof treatable>>
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())
beforeEach(async () => {
  runner = await treatable(world)
})

const NOTE = 'Dr. Holm, she fears for the tendon'
const decision = (more: Partial<SessionDecision> = {}): SessionDecision => ({
  id: uuidv7(),
  kind: 'refer',
  place: { region: 'achilles', side: 'left' },
  note: NOTE,
  tellRunner: true,
  ...more,
})
const sessions = () => world.therapist.call.sessions
const own = () => ({ runnerId: runner.runnerId })
const recorded = async (decisions: SessionDecision[], more: Partial<SessionRecord> = {}) => {
  const record = sessionRecord({ ...THREE_PARTS, doneAt: momentOn(-20), ...more, decisions })
  const { id, revision } = await sessions().record({ ...own(), record, revision: null })
  return { id, revision, record }
}
const send = async ({ id, revision }: { id: string; revision: number }) => {
  await sessions().review({ ...own(), id, revision })
  await sessions().send({ ...own(), id })
}
const told = async (id: string) => (await sessions().get({ ...own(), id })).session?.decisions
const brief = () => world.therapist.call.briefs.get(own())
const done = (more: object = {}) => ({ result: 'done' as const, note: 'Seen by Dr. Holm.', day: inDays(-3), ...more })
const note = (id: string, revision: number, outcome: ReturnType<typeof done> | null) =>
  sessions().noteOutcome({ ...own(), id, revision, outcome })

describe('S62 a decision is recorded with its session', () => {
  test('with the day of the session; saved twice is saved once; a correction takes it out and brings it back', async () => {
    const [refer, strength] = [decision(), decision({ kind: 'add-strength', place: null, tellRunner: false })]
    const { id, revision, record } = await recorded([refer, strength])
    expect(await sessions().record({ ...own(), record, revision: null })).toEqual({ id, revision })
    expect(await told(id)).toEqual([
      { ...refer, sessionId: id, day: inDays(-20), revision: 0, outcome: null },
      { ...strength, sessionId: id, day: inDays(-20), revision: 0, outcome: null },
    ])
    const less = await sessions().record({ ...own(), record: { ...record, decisions: [strength] }, revision })
    expect((await told(id))?.map((one) => one.id)).toEqual([strength.id])
    expect((await refusal(note(refer.id, 0, done()))).code).toBe('NOT_FOUND')
    const both = await sessions().record({ ...own(), record, revision: less.revision })
    expect((await told(id))?.map((one) => one.id)).toEqual([refer.id, strength.id])
    // A page of before there were decisions corrects something else: it names none, and takes none back.
    const { decisions: _, ...older } = record
    const corrected = { ...older, changed: 'The calf was softer.' }
    await sessions().record({ ...own(), record: corrected, revision: both.revision })
    expect((await told(id))?.map((one) => one.id)).toEqual([refer.id, strength.id])
  })

  test('one of another session, or of somebody else, is not there', async () => {
    const refer = decision()
    await recorded([refer])
    expect((await refusal(recorded([refer], { doneAt: momentOn(-10) }))).code).toBe('NOT_FOUND')
    runner = await treatable(world)
    expect((await refusal(recorded([refer]))).code).toBe('NOT_FOUND')
    expect((await refusal(note(refer.id, 0, done()))).code).toBe('NOT_FOUND')
  })

  test('the runner reads what is told, without the words between therapists', async () => {
    const [refer, quiet] = [decision(), decision({ kind: 'add-prehab', tellRunner: false })]
    const made = await recorded([refer, quiet])
    await send(made)
    const seen = await runner.call.sessions.sentOne({ id: made.id })
    expect(seen.decisions).toEqual([{ id: refer.id, kind: 'refer', place: refer.place }])
    await note(refer.id, 0, done({ note: 'Nothing torn, says Dr. Holm.' }))
    const plan = await runner.call.programs.plan({ from: inDays(-30), to: inDays(0) })
    const all = [await runner.call.sessions.sent({}), await runner.call.sessions.due(), plan]
    expect(JSON.stringify(all)).not.toMatch(/Holm|outcome/)
    // It stands where it belongs, and in no copy.
    expect(await holds(world.db, NOTE)).toEqual(['SessionDecision'])
  })
})

describe('S62 what came of it is noted later', () => {
  test('after the session was sent, once, in the audit, and its record stays as it is', async () => {
    const refer = decision()
    const made = await recorded([refer])
    await send(made)
    const before = await world.db.session.findFirstOrThrow({ where: { id: made.id } })
    expect(await note(refer.id, 0, done())).toEqual({ id: refer.id, revision: 1 })
    expect(await note(refer.id, 0, done())).toEqual({ id: refer.id, revision: 1 })
    expect(await told(made.id)).toMatchObject([{ revision: 1, outcome: { ...done(), by: 'Ines Okafor' } }])
    expect(await world.db.session.findFirstOrThrow({ where: { id: made.id } })).toEqual(before)
    const entries = await world.db.auditEntry.findMany({
      where: { rowId: made.id, action: 'outcome of a decision noted' },
    })
    expect(entries).toMatchObject([{ detail: { decision: refer.id, kind: 'refer', result: 'done' } }])
    expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toContain('Holm')
  })

  test('is taken back, and what arrives late brings nothing back', async () => {
    const refer = decision()
    const { id } = await recorded([refer])
    await note(refer.id, 0, done())
    expect(await note(refer.id, 1, null)).toEqual({ id: refer.id, revision: 2 })
    expect(await told(id)).toMatchObject([{ revision: 2, outcome: null }])
    expect(await refusal(note(refer.id, 0, done()))).toMatchObject({
      code: 'record-moved-on',
      details: { revision: 2 },
    })
    expect(await note(refer.id, 2, done({ result: 'not-done' }))).toMatchObject({ revision: 3 })
  })

  test('a correction of the record leaves it alone', async () => {
    const refer = decision()
    const { id, record, revision } = await recorded([refer])
    await note(refer.id, 0, done())
    const changed = { ...record, decisions: [{ ...refer, tellRunner: false }] }
    await sessions().record({ ...own(), record: changed, revision })
    expect(await told(id)).toMatchObject([{ tellRunner: false, revision: 1, outcome: { result: 'done' } }])
  })

  test.each([
    ['before it was decided', { day: inDays(-21) }, 'outcome.day'],
    ['on a day to come', { day: inDays(1) }, 'outcome.day'],
    ['on another course without words', { result: 'changed', note: '' }, 'outcome.note'],
  ])('not %s', async (_, wrong, field) => {
    const refer = decision()
    const { id } = await recorded([refer])
    const { code, fields } = await refusal(note(refer.id, 0, done(wrong)))
    expect([code, fields.map(({ path }) => path)]).toEqual(['BAD_REQUEST', [field]])
    expect(await told(id)).toMatchObject([{ revision: 0, outcome: null }])
  })
})

describe('S62 the next brief', () => {
  test('tells an open decision, asks about an old referral, and no more once something came of it', async () => {
    const [refer, strength] = [decision(), decision({ kind: 'add-strength', place: null })]
    await recorded([refer, strength])
    const asks = async () => (await brief()).doToday.filter(({ title }) => /referral/.test(title))
    expect((await brief()).decisions.map(({ id, outcome }) => [id, outcome])).toEqual([
      [refer.id, null],
      [strength.id, null],
    ])
    expect(await asks()).toMatchObject([{ kind: 'ask', why: 'Left Achilles tendon: no outcome noted in 20 days.' }])
    await note(refer.id, 0, done())
    expect(await asks()).toEqual([])
    expect((await brief()).decisions.map(({ id }) => id)).toEqual([strength.id, refer.id])
  })

  test('a young referral is told and not asked about', async () => {
    await recorded([decision()], { doneAt: momentOn(-14) })
    const { decisions, doToday } = await brief()
    expect(decisions).toHaveLength(1)
    expect(JSON.stringify(doToday)).not.toContain('referral')
  })
})
