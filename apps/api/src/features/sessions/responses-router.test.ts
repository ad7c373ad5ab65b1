import { addHours } from '@strideloom/domain/calendar/instant.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import type { Response } from '@strideloom/domain/sessions/response-schema.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fingerprint } from '../../permissions/fingerprint.ts'
import { checkInInput } from '../../permissions/stage.ts'
import { beginProgram, pairCalf } from '../../testing/edit-program.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { doneWork, inDays, momentOn, refusal, sessionRecord, treatable } from './sessions.test.makers.ts'

let world: World
let runner: Awaited<ReturnType<typeof treatable>>
let program: Awaited<ReturnType<typeof beginProgram>>
let sessionId: string
/** The session ends here, three days before the story's today. */
const END = momentOn(-3, '10:10')
const setClock = (hours: number) => {
  world.clock.now = new Date(addHours(END, hours))
}

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())
beforeEach(async () => {
  setClock(1)
  runner = await treatable(world)
  const { runnerId, call } = runner
  await call.logs.checkIns.save({
    ...checkInInput(uuidv7()),
    day: inDays(-3),
    answeredAt: momentOn(-3, '06:00'),
    stiffness: [],
  })
  // One to come, planned before this one is held.
  program = await beginProgram(world.therapist.call, runnerId, { startDay: inDays(-3), weeks: 3 })
  await program.edit(pairCalf(null), inDays(-3))
  await place(6)
  await program.publish()
  const record = sessionRecord({ doneAt: momentOn(-3), doneMinutes: 40, works: [doneWork({ pressure: 5 })] })
  await world.therapist.call.sessions.record({ runnerId, record, revision: null })
  sessionId = record.id
})

const place = (day: number) =>
  program.edit(
    (draft, context) =>
      placeSession(
        draft,
        {
          day: inDays(day),
          startTime: '12:30',
          minutes: 40,
          intent: 'maintenance',
          pairingIds: Object.keys(draft.pairings),
        },
        context,
      ),
    inDays(-3),
  )
const answer = (question: 24 | 48 | 72, hours: number, more: Partial<Response> = {}) => ({
  id: uuidv7(),
  sessionId,
  question,
  answeredAt: addHours(END, hours),
  soreness: 1,
  stiffness: 3,
  worry: [],
  ...more,
})
const own = () => ({ runnerId: runner.runnerId })
const get = () => world.therapist.call.sessions.get({ ...own(), id: sessionId })
const brief = () => world.therapist.call.briefs.get(own())
const coming = async () => (await world.therapist.call.outlook.sessions(own())).sessions

describe('S47 the runner is asked 24, 48 and 72 h after a session', () => {
  test('when it is due, about this session, and not again once it is answered', async () => {
    expect((await runner.call.sessions.due()).due).toEqual([])
    for (const [hours, question] of [
      [17.9, null],
      [18, 24],
      [29.9, 24],
      [30, null],
      [42, 48],
      [66, 72],
      [77.9, 72],
      [78, null],
    ] as const) {
      setClock(hours)
      const asked = await runner.call.sessions.due()
      expect(
        asked.due.map((one) => one.question),
        `after ${hours} h`,
      ).toEqual(question === null ? [] : [question])
    }
    setClock(24)
    const { sessions, due } = await runner.call.sessions.due()
    expect(due).toEqual([{ sessionId, question: 24, opens: addHours(END, 18), closes: addHours(END, 30) }])
    expect(sessions).toMatchObject([
      { id: sessionId, therapist: 'Ines Okafor', regions: [{ region: 'soleus', side: 'left' }], answers: [] },
    ])
    const given = answer(24, 24)
    await runner.call.sessions.respond(given)
    const after = await runner.call.sessions.due()
    expect(after.due).toEqual([])
    expect(after.sessions).toMatchObject([{ answers: [{ id: given.id, question: 24, soreness: 1, worry: [] }] }])
  })

  test('a session without hands asks nothing', async () => {
    const record = sessionRecord({ doneAt: momentOn(-3, '13:00'), handsOn: false, works: [] })
    world.clock.now = new Date(momentOn(-2, '13:00'))
    await world.therapist.call.sessions.record({ ...own(), record, revision: null })
    expect((await runner.call.sessions.due()).due.map((one) => one.sessionId)).toEqual([sessionId])
  })
})

describe('an answer', () => {
  test('twice is one, on the audit of the runner once', async () => {
    setClock(24)
    const given = answer(24, 24)
    await runner.call.sessions.respond(given)
    const before = await fingerprint(world.db)
    expect(await runner.call.sessions.respond(given)).toEqual({ id: given.id })
    expect(await fingerprint(world.db)).toEqual(before)
    expect(await world.db.auditEntry.count({ where: { action: 'session answered', rowId: sessionId } })).toBe(1)
  })

  test('may arrive late and out of order: of several to one question the one given last counts', async () => {
    setClock(80)
    await runner.call.sessions.respond(answer(48, 48, { stiffness: 5 }))
    await runner.call.sessions.respond(answer(24, 25, { soreness: 2, stiffness: 5 }))
    await runner.call.sessions.respond(answer(24, 20, { soreness: 9 }))
    const { session, response, tolerance } = await get()
    expect(session?.answers.map(({ question, soreness }) => [question, soreness])).toEqual([
      [24, 9],
      [24, 2],
      [48, 1],
    ])
    expect(response).toMatchObject({ class: 'no-change', step: { before: 5, after: 6 } })
    expect(tolerance).toMatchObject({ ceiling: 6, lock: false })
  })

  test('after all windows is kept and read, not classified', async () => {
    setClock(100)
    await runner.call.sessions.respond(answer(72, 99, { note: 'All gone by now.' }))
    const { session, response } = await get()
    expect(session?.answers).toMatchObject([{ note: 'All gone by now.', receivedAt: addHours(END, 100) }])
    expect(response).toMatchObject({ class: 'unknown', notClassified: [{ question: 72 }] })
  })

  test.each([
    [{ answeredAt: momentOn(-3, '09:00') }, 'answeredAt', 'before the session'],
    [{ answeredAt: momentOn(0, '13:00') }, 'answeredAt', 'in the future'],
    [{ soreness: 11 }, 'soreness', 'Soreness is a whole number from 0 to 10.'],
    [{ soreness: null, stiffness: null, worry: null }, 'soreness', 'Answer at least one question.'],
    [{ question: 36 as 24 }, 'question', 'not one of 24, 48 or 72'],
  ])('%j is refused at its field', async (more, path, sentence) => {
    setClock(24)
    const { code, fields } = await refusal(runner.call.sessions.respond(answer(24, 24, more)))
    expect(code).toBe('BAD_REQUEST')
    expect(fields).toContainEqual({ path, message: expect.stringContaining(sentence) })
    expect(await world.db.sessionResponse.count({ where: own() })).toBe(0)
  })

  test('to a session that was not held is none', async () => {
    const [next] = await coming()
    const doing = runner.call.sessions.respond(answer(24, 1, { sessionId: next?.id ?? '' }))
    expect((await refusal(doing)).code).toBe('session-not-open')
  })

  test('R2 an id that is another answer is no repeat of it', async () => {
    setClock(24)
    const theirs = answer(24, 24)
    await runner.call.sessions.respond(theirs)
    expect((await refusal(runner.call.sessions.respond({ ...theirs, question: 48 }))).code).toBe('not-the-same-write')
  })
})

describe('three answers set the next dose', () => {
  test('S48 about right: the dose stays, and the brief says so instead of waiting', async () => {
    const before = await brief()
    expect(before.answer).toMatchObject({ class: null })
    setClock(73)
    for (const [question, soreness, stiffness] of [
      [24, 2, 4],
      [48, 1, 2],
      [72, 0, 2],
    ] as const)
      await runner.call.sessions.respond(
        answer(question, question, { soreness, stiffness, ...(question === 72 && { hoursToNormal: '<24' }) }),
      )
    const after = await brief()
    expect(after.answer).toMatchObject({
      class: 'about-right',
      answers: [{ soreness: 2 }, { soreness: 1 }, { soreness: 0, hoursToNormal: '<24' }],
    })
    expect(after.tolerance.dose).toMatchObject({ pressure: 5 })
    expect(after.tolerance.steps[0]?.says).toContain('the dose works')
    expect(after.headline).not.toEqual(before.headline)
    expect((await get()).response).toMatchObject({
      class: 'about-right',
      gains: ['stiffness from 5 down to 2 at 48 h'],
      step: { before: 5, after: 5 },
      locks: false,
    })
  })

  test('S50 too much: the planned session needs another look, with what changed, and moves nowhere', async () => {
    const [before] = await coming()
    expect(before).toMatchObject({ mark: null, day: inDays(6) })
    setClock(73)
    await runner.call.sessions.respond(answer(24, 24, { soreness: 6 }))
    await runner.call.sessions.respond(answer(48, 48, { soreness: 4 }))
    await runner.call.sessions.respond(answer(72, 72, { soreness: 2 }))
    const [marked] = await coming()
    expect(marked).toMatchObject({
      id: before?.id,
      day: inDays(6),
      mark: 'needs another look',
      plan: { severity: 'block' },
      changedFacts: { pressureCeiling: { from: 5, to: 3 }, lastResponse: { to: 'too-much' } },
    })
    const seen = await brief()
    expect(seen.headline.sentence).toMatch(/^Too much last time: soreness 6 at 24 h/)
    expect(seen.session).toMatchObject({ id: before?.id, mark: 'needs another look' })
    expect(seen.limits.maxPressure).toBeLessThanOrEqual(3)
  })

  test('adverse: nothing is booked, published or recorded before somebody looked at it and said so', async () => {
    // Drafted before the answer, and not published yet.
    await place(8)
    setClock(25)
    await runner.call.sessions.respond(answer(24, 24, { soreness: 8, worry: ['bruise'] }))
    expect((await brief()).headline.kind).toBe('lock')
    const { response, tolerance } = await get()
    expect(response).toMatchObject({
      class: 'adverse',
      because: ['a bruise at 24 h', 'soreness 8 at 24 h'],
      locks: true,
    })
    expect(tolerance).toMatchObject({ ceiling: 2, lock: true, lockedBy: [{ id: sessionId, day: inDays(-3) }] })

    const { sessions } = world.therapist.call
    const [planned] = await coming()
    if (!planned) throw new Error('one is planned')
    const booking = () => sessions.setStatus({ ...own(), id: planned.id, next: { status: 'booked' } })
    const light = sessionRecord({
      doneAt: addHours(END, 24.5),
      doneMinutes: 20,
      intent: 'recovery-flush',
      works: [doneWork({ pressure: 1 })],
    })
    const recording = () => sessions.record({ ...own(), record: light, revision: null })
    expect((await refusal(place(9))).code).toBe('guard-locked')
    expect((await refusal(program.publish())).code).toBe('guard-locked')
    expect((await refusal(booking())).code).toBe('guard-locked')
    expect((await refusal(recording())).code).toBe('guard-locked')

    const look = { ...own(), id: uuidv7(), sessionId, note: 'Called: she fell on it that evening.' }
    expect((await refusal(sessions.unlock({ ...look, note: ' ' }))).fields[0]?.path).toBe('note')
    const looked = await sessions.unlock(look)
    expect(await sessions.unlock(look)).toEqual(looked)
    expect((await refusal(sessions.unlock({ ...look, note: 'Other words' }))).code).toBe('not-the-same-write')
    expect((await refusal(sessions.unlock({ ...look, id: uuidv7() }))).fields[0]?.path).toBe('sessionId')
    const after = await get()
    expect(after.session?.toleranceReviews).toMatchObject([
      { reviewedBy: 'Ines Okafor', reviewedAt: world.clock.now.toISOString(), note: look.note },
    ])
    // The look opens the booking; the tolerance stays where the answer put it.
    expect(after.tolerance).toMatchObject({ lock: false, ceiling: 2 })
    expect((await refusal(booking())).code).toBe('guard-block')
    const [entry] = await world.db.auditEntry.findMany({ where: { action: 'adverse answer looked at' } })
    expect(entry).toMatchObject({ rowId: sessionId, actorUserId: world.therapist.userId })
    expect(await recording()).toEqual({ id: light.id, revision: 1 })
  })

  test('a look at a harmless answer is none: one that comes later and is bad still locks', async () => {
    setClock(25)
    await runner.call.sessions.respond(answer(24, 24))
    const look = () =>
      world.therapist.call.sessions.unlock({ ...own(), id: uuidv7(), sessionId, note: 'Looks fine to me.' })
    expect((await refusal(look())).fields[0]?.message).toBe('No adverse answer to this session waits for a look.')
    setClock(49)
    await runner.call.sessions.respond(answer(48, 48, { worry: ['tingling'] }))
    expect((await get()).tolerance.lock).toBe(true)
    await look()
    expect((await get()).tolerance.lock).toBe(false)
  })
})
