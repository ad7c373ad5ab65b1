import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import type { SessionRecord } from '@strideloom/domain/sessions/session-record-schema.ts'
import { practiceRuleSet } from '@strideloom/domain/timing/practice-rules.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fingerprint } from '../../permissions/fingerprint.ts'
import { beginProgram, pairCalf } from '../../testing/edit-program.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'
import { doneWork, inDays, momentOn, refusal, sessionRecord, treatable } from './sessions.test.makers.ts'

let world: World
let runnerId: string
const REASON = 'She asked for it before her holiday; less next week.'
const NOW = new Date(`${TODAY}T11:00:00.000Z`)

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())
beforeEach(async () => {
  world.clock.now = NOW
  runnerId = (await treatable(world)).runnerId
})

type Extra = { revision?: number | null; acknowledgement?: { rules: string[]; reason: string }; doneBefore?: boolean }
const record = (what: SessionRecord, { revision = null, ...more }: Extra = {}, by = world.therapist) =>
  by.call.sessions.record({ runnerId, record: what, revision, ...more })
const get = (id: string) => world.therapist.call.sessions.get({ runnerId, id })
const answerYes = (more: object = {}) =>
  world.therapist.call.people.desk.answer({
    runnerId,
    answers: [{ id: uuidv7(), flag: 'suspected-dvt', reply: 'yes', ...more }],
  })
const audits = (action: string, rowId: string) => world.db.auditEntry.findMany({ where: { action, rowId } })

/** A published session of the left calf that waits to be held. */
const planned = async (day = inDays(1), more: { intent?: 'corrective' | 'maintenance' } = {}) => {
  const program = await beginProgram(world.therapist.call, runnerId, { weeks: 3 })
  await program.edit(pairCalf(null))
  await program.edit((draft, context) =>
    placeSession(
      draft,
      {
        day,
        startTime: '12:30',
        minutes: 45,
        intent: more.intent ?? 'maintenance',
        pairingIds: Object.keys(draft.pairings),
      },
      context,
    ),
  )
  await program.publish()
  const { draft } = await program.get()
  const [session] = Object.values(draft.sessions)
  const [work] = session?.works ?? []
  if (!session || !work) throw new Error('one is planned')
  return { session, work, program }
}
/** Every Tuesday at 7 a run whose quality matters: 20 h after this morning. */
const keyRunTomorrow = () =>
  world.therapist.call.training.keyRuns.save({
    runnerId,
    replaces: null,
    run: {
      id: uuidv7(),
      weekday: 2,
      startTime: '07:00',
      minutes: 60,
      kind: 'quality',
      effort: null,
      title: 'intervals',
      fromDay: TODAY,
      untilDay: null,
    },
  })

describe('a session is recorded as it was done', () => {
  test('one that nobody planned, with everything that was noted, told once in the audit', async () => {
    const what = sessionRecord({
      works: [doneWork({ guarded: true })],
      retests: [{ id: uuidv7(), test: 'knee-to-wall', side: 'left', region: null, before: 6.5, after: 9 }],
      privateNote: 'Dislikes lying prone.',
    })
    expect(await record(what)).toEqual({ id: what.id, revision: 1 })
    const { session, response } = await get(what.id)
    expect(session).toMatchObject({
      ...what,
      works: [],
      doneWorks: what.works,
      retests: [{ ...what.retests[0], tester: 'Ines Okafor' }],
      status: 'done',
      programId: null,
      day: TODAY,
      startTime: '10:30',
      recordedBy: 'Ines Okafor',
      recordedAt: NOW.toISOString(),
      reviewedAt: null,
      sentAt: null,
      overrides: [],
    })
    expect(response).toMatchObject({ class: null, step: { says: expect.stringContaining('still to come') } })
    const [entry, ...more] = await audits('session recorded', what.id)
    expect(more).toEqual([])
    expect(entry).toMatchObject({ runnerId, detail: { planned: false, ruleSet: expect.any(String) } })
    expect(JSON.stringify(entry?.detail)).not.toContain('prone')
  })

  test('a planned one keeps its plan beside it, and stands on the day on which it was held', async () => {
    const { session, work, program } = await planned(inDays(2))
    const what = sessionRecord({ id: session.id, works: [doneWork({ plannedWorkId: work.id, pressure: 3 })] })
    await record(what, { revision: 1 })
    const seen = await get(session.id)
    expect(seen.session).toMatchObject({
      status: 'done',
      day: TODAY,
      works: [{ id: work.id, pressure: 5 }],
      doneWorks: [{ plannedWorkId: work.id, pressure: 3 }],
      programId: program.programId,
    })
    // Publishing again, now and later, leaves it alone and plans nothing in its place.
    await program.edit((draft) => ({ ...draft, goal: 'Another' }))
    await program.publish()
    world.clock.now = new Date(momentOn(1))
    await program.edit((draft) => ({ ...draft, goal: 'A third' }), inDays(1))
    await program.publish()
    const rows = await world.db.session.findMany({ where: { runnerId } })
    expect(rows.map(({ id, status }) => ({ id, status }))).toEqual([{ id: session.id, status: 'done' }])
  })

  test('S64 the same write twice is one, also after somebody corrected it', async () => {
    const what = sessionRecord()
    await record(what)
    const before = await fingerprint(world.db)
    expect(await record(what)).toEqual({ id: what.id, revision: 1 })
    expect(await record({ ...what, doneAt: `${TODAY}T10:30:00+01:00` })).toMatchObject({ revision: 1 })
    expect(await fingerprint(world.db)).toEqual(before)
    expect(await record({ ...what, changed: 'It bends more.' }, { revision: 1 })).toMatchObject({ revision: 2 })
    expect((await refusal(record(what))).code).toBe('record-moved-on')
    expect((await get(what.id)).session?.changed).toBe('It bends more.')
  })

  test('two people on one record: the second is told who was faster, and nothing of theirs is lost unseen', async () => {
    const what = sessionRecord()
    await record(what)
    await record({ ...what, changed: 'It bends more.' }, { revision: 1 }, world.owner)
    const { code, message, details } = await refusal(record({ ...what, changed: 'As before.' }, { revision: 1 }))
    expect(code).toBe('record-moved-on')
    expect(message).toContain('Olga Berg saved this session meanwhile.')
    expect(details).toMatchObject({ revision: 2 })
    expect((await get(what.id)).session?.changed).toBe('It bends more.')
  })

  test('two at the same time follow each other: one is saved, the other is told', async () => {
    const what = sessionRecord()
    await record(what)
    const both = await Promise.allSettled([
      record({ ...what, changed: 'It bends more.' }, { revision: 1 }),
      record({ ...what, changed: 'As before.' }, { revision: 1 }, world.owner),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    // The same new session, sent twice at once, is one.
    const twice = sessionRecord({ doneAt: momentOn(-9), works: [doneWork({ pressure: 3 })] })
    const answers = await Promise.all([record(twice), record(twice), record(twice)])
    expect(new Set(answers.map(({ revision }) => revision))).toEqual(new Set([1]))
    expect(await world.db.sessionDoneWork.count({ where: { sessionId: twice.id } })).toBe(1)
  })

  test('a correction retires what was taken out, deletes nothing, and says what it changed', async () => {
    const [first, second] = [doneWork(), doneWork({ region: 'achilles', technique: 'petrissage', pressure: 2 })]
    const retest = {
      id: uuidv7(),
      test: 'knee-to-wall' as const,
      side: 'left' as const,
      region: null,
      before: 6,
      after: 9,
    }
    const what = sessionRecord({ works: [first, second], retests: [retest] })
    await record(what)
    const homework = [{ ...what.homework[0], text: 'Stretch' }] as SessionRecord['homework']
    await record({ ...what, works: [first], retests: [], homework }, { revision: 1 })
    expect((await get(what.id)).session).toMatchObject({
      revision: 2,
      doneWorks: [{ id: first.id }],
      retests: [],
      homework: [{ text: 'Stretch' }],
    })
    const rows = await world.db.sessionDoneWork.findMany({ where: { sessionId: what.id }, orderBy: { ordinal: 'asc' } })
    expect(rows.map(({ id, retiredAt }) => [id, retiredAt !== null])).toEqual([
      [first.id, false],
      [second.id, true],
    ])
    const [entry] = await audits('session record changed', what.id)
    expect(entry?.detail).toMatchObject({ parts: ['works', 'retests', 'homework'] })
  })

  test.each([
    [
      { doneAt: momentOn(0, '12:00') },
      'record.doneAt',
      'This is in the future. A session is recorded once it has begun.',
    ],
    [{ homework: [] }, 'record.homework', 'Leave at least one thing to move, load or recover until next time.'],
    [{ works: [] }, 'record.works', 'Say what was done with hands, or that hands were not at work.'],
    [
      { works: [doneWork({ technique: 'secret-grip' })] },
      'record.works.0.technique',
      'This technique is not in the library. Choose another one.',
    ],
    [
      { works: [doneWork({ region: 'foot' })] },
      'record.works.0.region',
      'Foot is a group of regions. Choose the part of it.',
    ],
    [
      { works: [doneWork({ pressure: 9 })] },
      'record.works.0.pressure',
      'Pressure 9 and 10 are never used. Choose 8 or less.',
    ],
  ])('%j is refused at its field, and nothing is kept', async (more, path, message) => {
    const what = sessionRecord(more as Partial<SessionRecord>)
    const { code, fields } = await refusal(record(what))
    expect(code).toBe('BAD_REQUEST')
    expect(fields).toContainEqual({ path, message: expect.stringContaining(message) })
    expect(await world.db.session.count({ where: { runnerId } })).toBe(0)
  })

  test('what is cancelled, released or sent is not recorded over', async () => {
    const { session, work } = await planned()
    const what = sessionRecord({ id: session.id, works: [doneWork({ plannedWorkId: work.id })] })
    const move = (next: Parameters<typeof world.therapist.call.sessions.setStatus>[0]['next']) =>
      world.therapist.call.sessions.setStatus({ runnerId, id: session.id, next })
    await move({ status: 'cancelled', cancelledBy: 'runner' })
    expect((await refusal(record(what, { revision: 1 }))).code).toBe('session-not-open')
    await move({ status: 'planned' })
    const { revision } = await record(what, { revision: 1 })
    await world.therapist.call.sessions.review({ runnerId, id: session.id, revision })
    expect((await refusal(record({ ...what, changed: 'More.' }, { revision }))).code).toBe('session-released')
  })
})

describe('R2 ids of others', () => {
  test('are not there, wherever they stand, and nothing is kept', async () => {
    const other = await treatable(world)
    const theirs = sessionRecord({
      retests: [{ id: uuidv7(), test: 'knee-to-wall', side: 'left', region: null, before: 6, after: 9 }],
    })
    await world.therapist.call.sessions.record({ runnerId: other.runnerId, record: theirs, revision: null })
    const { session, work } = await planned()
    const before = await fingerprint(world.db)
    const [theirWork] = theirs.works
    const [theirTest] = theirs.retests
    const [theirTask] = theirs.homework
    if (!theirWork || !theirTest || !theirTask) throw new Error('they have one of each')
    const forged: [Partial<SessionRecord>, number | null][] = [
      [{ id: theirs.id }, null],
      [{ id: theirs.id }, 1],
      [{ works: [theirWork] }, null],
      [{ retests: [theirTest] }, null],
      [{ homework: [theirTask] }, null],
      [{ works: [doneWork({ findingId: uuidv7() })] }, null],
      // A planned work of another session, and a prescription of nobody's.
      [{ works: [doneWork({ plannedWorkId: work.id })] }, null],
      [{ homework: [{ ...theirTask, id: uuidv7(), prescriptionId: uuidv7() }] }, null],
      [{ id: session.id, works: [theirWork] }, 1],
    ]
    for (const [more, revision] of forged)
      expect((await refusal(record(sessionRecord(more), { revision }))).code, JSON.stringify(more)).toBe('NOT_FOUND')
    expect(await fingerprint(world.db)).toEqual(before)
  })
})

describe('R24 the guard', () => {
  test('a block is refused with its numbers, opens with a written reason, and that is on record', async () => {
    await keyRunTomorrow()
    const what = sessionRecord({ works: [doneWork({ pressure: 7 })] })
    const { code, message, rules } = await refusal(record(what))
    expect(code).toBe('guard-block')
    expect(rules).toContain('KEY-02')
    expect(message).toMatch(/^Mon 23 Nov: .*Key run starts \d+ h after this session/)
    expect(await world.db.session.count({ where: { runnerId } })).toBe(0)
    for (const acknowledgement of [
      { rules, reason: 'ok' },
      { rules: ['KEY-03'], reason: REASON },
    ])
      expect((await refusal(record(what, { acknowledgement }))).code).toBe('guard-block')
    await record(what, { acknowledgement: { rules, reason: REASON } })
    const { session } = await get(what.id)
    expect(session?.acknowledgement).toEqual({ rules: [...rules].sort(), reason: REASON })
    expect(session?.overrides[0]).toMatchObject({
      severity: 'block',
      reason: REASON,
      path: 'record',
      madeBy: 'Ines Okafor',
      madeAt: NOW.toISOString(),
      verdict: { asked: 7, ruleSet: expect.any(String), causes: expect.any(Array) },
    })
    const [entry] = await audits('session recorded', what.id)
    expect(entry?.detail).toMatchObject({ overrides: [{ reason: REASON, rules: expect.any(Array) }] })
    // Another word in the summary does not go past it again.
    await record({ ...what, changed: 'Looser.' }, { revision: 1 })
    const again = await get(what.id)
    expect(again.session?.overrides).toEqual(session?.overrides)
    expect(again.session?.acknowledgement).toEqual(session?.acknowledgement)
  })

  test('a warning wants its reason too', async () => {
    // A first session: at most 5, for up to 75 minutes.
    const what = sessionRecord({ doneAt: momentOn(0, '09:00'), doneMinutes: 80 })
    const { code, rules } = await refusal(record(what))
    expect({ code, rules }).toEqual({ code: 'guard-warn', rules: ['RSP-05'] })
    await record(what, { acknowledgement: { rules, reason: 'Tests too' } })
    expect((await get(what.id)).session?.overrides).toMatchObject([{ severity: 'warn', reason: 'Tests too' }])
  })

  test('what was done harder than planned is judged as it was done: the reason of the plan is none for it', async () => {
    await keyRunTomorrow()
    const program = await beginProgram(world.therapist.call, runnerId, { weeks: 3 })
    await program.edit(pairCalf(null))
    const place = (acknowledgement: { rules: string[]; reason: string } | null) =>
      program.edit((draft, context) => {
        const next = placeSession(
          draft,
          {
            day: TODAY,
            startTime: '12:30',
            minutes: 40,
            intent: 'maintenance',
            pairingIds: Object.keys(draft.pairings),
          },
          context,
        )
        const sessions = Object.fromEntries(
          Object.entries(next.sessions).map(([id, session]) => [id, { ...session, acknowledgement }]),
        )
        return { ...next, sessions }
      })
    const { rules } = await refusal(place(null))
    await place({ rules, reason: REASON })
    await program.publish()
    const [session] = Object.values((await program.get()).draft.sessions)
    const [work] = session?.works ?? []
    if (!session || !work) throw new Error('one is planned')
    const done = (pressure: number) =>
      sessionRecord({ id: session.id, works: [doneWork({ plannedWorkId: work.id, pressure })] })
    expect((await refusal(record(done(7), { revision: 1 }))).code).toBe('guard-block')
    await record(done(work.pressure), { revision: 1 })
    expect((await get(session.id)).session?.overrides.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['publish', 'record']),
    )
    // And a correction that makes it harder is a new question.
    expect((await refusal(record(done(7), { revision: 2 }))).code).toBe('guard-block')
  })

  test('safety: nobody records past it, whatever they write', async () => {
    await answerYes()
    const what = sessionRecord({
      doneAt: momentOn(0, '10:55'),
      works: [doneWork({ pressure: 1 })],
      intent: 'recovery-flush',
    })
    const first = await refusal(record(what))
    expect(first.code).toBe('guard-safety')
    expect(first.message).toContain('Nobody goes past this.')
    const acknowledgement = { rules: first.rules, reason: REASON }
    for (const by of [world.therapist, world.owner])
      expect((await refusal(record(what, { acknowledgement, doneBefore: true }, by))).code).toBe('guard-safety')
    expect(await world.db.session.count({ where: { runnerId } })).toBe(0)
  })

  test('safety: a request that waited somewhere while the answer came is refused', async () => {
    const { session, work } = await planned(TODAY)
    const waiting = sessionRecord({
      id: session.id,
      doneAt: momentOn(0, '10:40'),
      works: [doneWork({ plannedWorkId: work.id })],
    })
    await answerYes()
    expect((await refusal(record(waiting, { revision: 1 }))).code).toBe('guard-safety')
    // Also once the hour of the session is over: nothing passes unseen.
    world.clock.now = new Date(momentOn(0, '13:00'))
    const later = await refusal(record(waiting, { revision: 1 }))
    expect(later.code).toBe('guard-since')
    expect(later.message).toMatch(/became known after the session of Mon 23 Nov had begun/)
    expect((await get(session.id)).session).toMatchObject({ status: 'planned', doneWorks: [] })
  })

  test('safety: what was done before anybody knew is recorded by whoever says so, and that stands in the audit', async () => {
    const what = sessionRecord({ doneAt: momentOn(0, '08:00') })
    await answerYes()
    world.clock.now = new Date(momentOn(0, '13:00'))
    expect((await refusal(record(what))).code).toBe('guard-since')
    await record(what, { doneBefore: true })
    const [entry] = await audits('session recorded', what.id)
    expect(entry?.detail).toMatchObject({ doneBefore: true })
    // Saying so is no way past what was known when it began.
    const after = sessionRecord({ doneAt: momentOn(0, '11:30') })
    expect((await refusal(record(after, { doneBefore: true }))).code).toBe('guard-safety')
  })

  test('safety: an hour of talk and tests is recorded all the same', async () => {
    await answerYes()
    const what = sessionRecord({ handsOn: false, works: [], privateNote: 'Sent to the hospital at once.' })
    await record(what)
    expect((await get(what.id)).session).toMatchObject({ status: 'done', handsOn: false })
    expect(
      (
        await refusal(
          record({ ...what, handsOn: true, works: [doneWork()], doneAt: momentOn(0, '10:58') }, { revision: 1 }),
        )
      ).code,
    ).toBe('guard-safety')
  })

  test('a session of some days ago is judged by what was known then', async () => {
    // Three weeks ago nobody had checked in: at most what is allowed without.
    const what = sessionRecord({ doneAt: momentOn(-21), works: [doneWork({ pressure: 4 })] })
    const { code, rules, message } = await refusal(record({ ...what, works: [doneWork({ pressure: 6 })] }))
    expect(code).toBe('guard-block')
    expect(rules).toContain('FAT-03')
    expect(message).toContain('Mon 2 Nov')
    const lighter = await record(what).catch((error: unknown) => error)
    expect(lighter).toMatchObject({ revision: 1 })
  })

  test('after an adverse answer nothing is recorded before somebody looked at it', async () => {
    const first = sessionRecord({ doneAt: momentOn(-9), works: [doneWork({ pressure: 3 })] })
    await record(first)
    await world.db.sessionResponse.create({
      data: {
        practiceId: world.practiceId,
        id: uuidv7(),
        runnerId,
        sessionId: first.id,
        question: 24,
        answeredAt: new Date(momentOn(-8, '10:00')),
        soreness: 9,
        worryAnswered: true,
      },
    })
    const what = sessionRecord({ intent: 'recovery-flush', doneMinutes: 20, works: [doneWork({ pressure: 1 })] })
    const { code, message } = await refusal(record(what))
    expect(code).toBe('guard-locked')
    expect(message).toContain('Sat 14 Nov')
    await world.therapist.call.sessions.unlock({ runnerId, id: uuidv7(), sessionId: first.id, note: 'Called: fine.' })
    await record(what)
  })
})

// Last: from here on this practice has rules of its own.
test('a practice’s own rules govern a record like everything else, and the override names their version', async () => {
  await keyRunTomorrow()
  const what = sessionRecord({ intent: 'corrective' })
  const shipped = await refusal(record(what))
  expect({ code: shipped.code, rules: shipped.rules }).toEqual({ code: 'guard-block', rules: ['KEY-02'] })
  await world.db.ruleVersion.create({
    data: {
      practiceId: world.practiceId,
      id: uuidv7(),
      number: 1,
      overrides: [{ rule: 'KEY-02', severity: 'warn' }],
      ruleSet: practiceRuleSet([{ rule: 'KEY-02', severity: 'warn' }]).version,
      reason: 'We know our runners.',
      madeById: world.owner.memberId,
      madeAt: NOW,
    },
  })
  const { code, rules } = await refusal(record(what))
  expect({ code, rules }).toEqual({ code: 'guard-warn', rules: ['KEY-02'] })
  await record(what, { acknowledgement: { rules, reason: 'Agreed' } })
  const { session } = await get(what.id)
  expect(session?.overrides[0]).toMatchObject({
    severity: 'warn',
    reason: 'Agreed',
    verdict: { ruleSet: practiceRuleSet([{ rule: 'KEY-02', severity: 'warn' }]).version },
  })
})
