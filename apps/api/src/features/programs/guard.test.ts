import { fromDay } from '@strideloom/db/day-column.ts'
import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import { moveSession } from '@strideloom/domain/programs/set-session.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { beginProgram, pairCalf } from '../../testing/edit-program.ts'
import { readyForHands } from '../../testing/ready-for-hands.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
let program: Awaited<ReturnType<typeof beginProgram>>
const own = () => ({ practiceId: world.practiceId, runnerId: world.runner.runnerId })
const inDays = (count: number) => addDays(TODAY, count)
const REASON = 'The runner asked for it; we agreed on less the week after.'

beforeAll(async () => {
  world = await openWorld()
  await readyForHands(world, world.runner.runnerId)
  // A quality run every Friday at 7, local.
  await world.therapist.call.training.keyRuns.save({
    runnerId: world.runner.runnerId,
    replaces: null,
    run: {
      id: uuidv7(),
      weekday: 5,
      startTime: '07:00',
      minutes: 60,
      kind: 'quality',
      effort: null,
      title: 'intervals',
      fromDay: TODAY,
      untilDay: null,
    },
  })
})
afterAll(() => world?.close())
beforeEach(async () => {
  program = await beginProgram(world.therapist.call, world.runner.runnerId, { weeks: 3 })
  await program.edit(pairCalf(null))
})
afterEach(async () => {
  await world.db.session.deleteMany({
    where: { ...own(), overrides: { none: {} }, status: 'planned', works: { none: {} } },
  })
  await world.db.session.updateMany({ where: own(), data: { retiredAt: new Date(), status: 'missed' } })
})

const sessionOn = async (day: Day, more: Partial<PlannedSession> = {}): Promise<PlannedSession> => {
  const { draft } = await program.get()
  const placed = placeSession(
    draft,
    { day, startTime: '12:30', minutes: 50, intent: 'corrective', pairingIds: Object.keys(draft.pairings) },
    { newId: uuidv7, today: TODAY },
  )
  const [session] = Object.values(placed.sessions).filter(({ id }) => !(id in draft.sessions))
  if (!session) throw new Error('one was placed')
  return { ...session, ...more }
}
const put = async (session: PlannedSession, changeId = uuidv7(), call = world.therapist.call) => {
  const { revision } = await program.get()
  return call.programs.change({
    runnerId: world.runner.runnerId,
    programId: program.programId,
    changeId,
    baseRevision: revision,
    change: { sessions: { put: { [session.id]: session } } },
  })
}
const refusal = async (doing: Promise<unknown>) => {
  const error = await doing.then(
    () => null,
    (thrown: { message: string; cause?: { code?: string; details?: { sessions: { rules: string[] }[] } } }) => thrown,
  )
  if (error === null) throw new Error('it was let through')
  return { code: error.cause?.code, message: error.message, rules: error.cause?.details?.sessions[0]?.rules }
}
const stored = async (id: string): Promise<Program['sessions'][string] | undefined> =>
  (await program.get()).draft.sessions[id]

describe('R24 a block', () => {
  test('is refused with its numbers, and nothing is kept', async () => {
    const session = await sessionOn(inDays(3))
    const { code, message, rules } = await refusal(put(session))
    expect(code).toBe('guard-block')
    expect(rules).toContain('KEY-02')
    expect(message).toMatch(
      /^Thu 26 Nov: .*Key run starts 17 h after this session: no corrective work, at most 4 for up to 45 min\. .*write why you go on/,
    )
    expect(await stored(session.id)).toBeUndefined()
  })

  test('opens with a written reason that names every rule, and with nothing less', async () => {
    const session = await sessionOn(inDays(3))
    const { rules = [] } = await refusal(put(session))
    const acknowledged = (acknowledgement: PlannedSession['acknowledgement']) => put({ ...session, acknowledgement })
    expect((await refusal(acknowledged({ rules, reason: 'ok' }))).code).toBe('guard-block')
    expect((await refusal(acknowledged({ rules, reason: '          ' }))).code).toBe('guard-block')
    expect((await refusal(acknowledged({ rules: rules.slice(1), reason: REASON }))).code).toBe('guard-block')
    expect((await refusal(acknowledged({ rules: ['KEY-03'], reason: REASON }))).code).toBe('guard-block')
    await acknowledged({ rules, reason: REASON })
    expect((await stored(session.id))?.acknowledgement).toEqual({ rules, reason: REASON })
  })

  test('a replay of what was accepted is answered alike, of what was refused it is refused again', async () => {
    const session = await sessionOn(inDays(3))
    const refusedId = uuidv7()
    const { rules = [] } = await refusal(put(session, refusedId))
    expect((await refusal(put(session, refusedId))).code).toBe('guard-block')
    const accepted = { ...session, acknowledgement: { rules, reason: REASON } }
    const acceptedId = uuidv7()
    const first = await put(accepted, acceptedId)
    expect(await put(accepted, acceptedId)).toEqual(first)
  })

  test('published, who went past it, when, which rules and why stand in the record and in the audit', async () => {
    const session = await sessionOn(inDays(3))
    const { rules = [] } = await refusal(put(session))
    await put({ ...session, acknowledgement: { rules, reason: REASON } })
    const { number } = await program.publish()
    const overrides = await world.db.guardOverride.findMany({ where: { sessionId: session.id } })
    expect(overrides.map(({ severity }) => severity)).toContain('block')
    expect(overrides[0]).toMatchObject({ reason: REASON, path: 'publish', madeById: world.therapist.memberId })
    expect(overrides[0]?.verdict).toMatchObject({ limit: 'intents', asked: 'corrective', ruleSet: expect.any(String) })
    const row = await world.db.session.findFirst({ where: { id: session.id } })
    expect(row).toMatchObject({ acknowledgement: { rules, reason: REASON }, judgedAt: world.clock.now })
    expect(row?.judgedFacts).toMatchObject({ intakeComplete: true, plannedPressure: 5 })
    expect(row?.judgedHash).toEqual(expect.any(String))
    const entry = await world.db.auditEntry.findFirst({
      where: { action: 'program published', rowId: program.programId },
    })
    expect(entry?.detail).toMatchObject({
      number,
      overrides: expect.arrayContaining([expect.objectContaining({ reason: REASON })]),
    })
    // Published again for something else, it was not gone past again.
    await program.edit((draft) => ({ ...draft, goal: 'Another' }))
    await program.publish()
    expect(await world.db.guardOverride.count({ where: { sessionId: session.id } })).toBe(overrides.length)
  })

  test('a session is not moved onto a closed day either, and one beside it may be edited', async () => {
    const session = await sessionOn(inDays(1))
    await put({ ...session, intent: 'maintenance', minutes: 40 })
    expect(
      (await refusal(program.edit((draft, context) => moveSession(draft, session.id, inDays(3), context)))).code,
    ).toBe('guard-block')
    await program.edit((draft) => ({ ...draft, goal: 'Half-marathon' }))
  })
})

describe('a plan that is laid anew around a race that has moved', () => {
  test('may be taken back to the very document, and only to that', async () => {
    const race = { id: uuidv7(), name: 'Half', day: inDays(9), distanceKm: 21.1, priority: 'A' as const }
    const races = world.therapist.call.training.races
    const runnerId = world.runner.runnerId
    const session = await sessionOn(inDays(8), { works: [] })
    await put(session)
    const before = await program.get()
    await races.save({ runnerId, ...race, revision: null })
    const later = { ...session, day: inDays(16), intent: 'recovery-flush' as const, minutes: 30 }
    const replanned = (document: Program): Program => ({
      ...document,
      laidAround: { goalId: null, races: [race] },
      sessions: { ...document.sessions, [session.id]: later },
    })
    await program.edit(replanned)
    // by hand nobody moves it back onto the day before the race
    expect((await refusal(put(session))).code).toBe('guard-block')
    const more = { ...before.draft, sessions: { ...before.draft.sessions, [session.id]: { ...session, minutes: 80 } } }
    expect((await refusal(program.edit(() => more))).code).toBe('guard-block')
    await program.edit(() => before.draft)
    expect((await program.get()).draft).toEqual(before.draft)
    await races.retire({ runnerId, id: race.id, retired: true })
  })
})

describe('R24 a warning', () => {
  test('may wait in a draft, is told by the preview, and is asked for before it is published', async () => {
    // First session here: 5 at most for up to 75 minutes.
    const session = await sessionOn(inDays(8), { minutes: 80 })
    await put(session)
    expect((await refusal(program.publish())).code).toBe('guard-warn')
    const { refused } = await world.therapist.call.programs.preview({
      runnerId: world.runner.runnerId,
      programId: program.programId,
    })
    expect(refused).toMatchObject([
      { sessionId: session.id, severity: 'warn', override: 'acknowledge', rules: ['RSP-05'] },
    ])
    await put({ ...session, acknowledgement: { rules: ['RSP-05'], reason: 'Tests too' } })
    await program.publish()
    expect(await world.db.guardOverride.findMany({ where: { sessionId: session.id } })).toMatchObject([
      { severity: 'warn', rules: ['RSP-05'], reason: 'Tests too' },
    ])
  })
})

describe('R24 safety', () => {
  const answerYes = () =>
    world.therapist.call.people.desk.answer({
      runnerId: world.runner.runnerId,
      answers: [{ id: uuidv7(), flag: 'suspected-dvt', reply: 'yes' }],
    })
  afterEach(() => world.db.flagAnswer.deleteMany({ where: own() }))

  test('nobody goes past it, whatever is acknowledged', async () => {
    await answerYes()
    const session = await sessionOn(inDays(8), { intent: 'recovery-flush', minutes: 20, works: [] })
    const first = await refusal(put(session))
    expect(first.code).toBe('guard-safety')
    const acknowledgement = { rules: first.rules ?? [], reason: REASON }
    expect((await refusal(put({ ...session, acknowledgement }, uuidv7(), world.owner.call))).code).toBe('guard-safety')
  })

  test('what was drafted before the answer is not published after it', async () => {
    const session = await sessionOn(inDays(8))
    await put(session)
    await answerYes()
    expect((await refusal(program.publish())).code).toBe('guard-safety')
    expect(await world.db.session.count({ where: { id: session.id } })).toBe(0)
    expect(await world.db.programVersion.count({ where: { programId: program.programId } })).toBe(0)
  })

  test('an intake that is not complete closes hands-on work, and says so', async () => {
    const other = await beginProgram(world.owner.call, world.otherRunner.runnerId)
    const { id, ...session } = await sessionOn(inDays(2), { works: [] })
    const doing = world.owner.call.programs.change({
      runnerId: world.otherRunner.runnerId,
      programId: other.programId,
      changeId: uuidv7(),
      baseRevision: 1,
      change: { sessions: { put: { [id]: { id, ...session } } } },
    })
    const { code, message } = await refusal(doing)
    expect(code).toBe('guard-safety')
    expect(message).toBe(
      'Wed 25 Nov: No hands-on work. Health intake is not complete: finish it before any hands-on work. Nobody goes past this.',
    )
  })
})

describe('what changes after publishing', () => {
  const sessions = () => world.therapist.call.outlook.sessions({ runnerId: world.runner.runnerId })

  test('marks a session, moves nothing, and is looked at again', async () => {
    const session = await sessionOn(inDays(8))
    await put(session)
    await program.publish()
    expect((await sessions()).sessions).toMatchObject([{ id: session.id, mark: null, changedFacts: {} }])
    const raceId = uuidv7()
    await world.therapist.call.training.races.save({
      runnerId: world.runner.runnerId,
      revision: null,
      id: raceId,
      name: 'Lucia',
      day: inDays(11),
      startTime: '11:00',
      distanceKm: 10,
      priority: 'A',
      status: 'planned',
    })
    const [marked] = (await sessions()).sessions
    expect(marked).toMatchObject({ mark: 'needs another look', plan: { severity: 'block' }, day: inDays(8) })
    expect(Object.keys(marked?.changedFacts ?? {})).toContain('racesAhead')
    const look = (reason: string, id = uuidv7()) =>
      world.therapist.call.outlook.lookAgain({ runnerId: world.runner.runnerId, id, sessionId: session.id, reason })
    expect((await refusal(look(''))).code).toBe('guard-block')
    const id = uuidv7()
    await look(REASON, id)
    await look(REASON, id)
    expect((await sessions()).sessions).toMatchObject([{ mark: null, acknowledgement: { reason: REASON } }])
    expect(await world.db.auditEntry.count({ where: { action: 'session looked at again' } })).toBe(1)
    expect((await stored(session.id))?.acknowledgement?.reason).toBe(REASON)
    await program.publish()
    await world.therapist.call.training.races.retire({ runnerId: world.runner.runnerId, id: raceId, retired: true })
  })

  test('what a runner answers at a check-in marks a session as an answer at the desk does', async () => {
    const session = await sessionOn(inDays(8))
    await put(session)
    await program.publish()
    await world.runner.call.people.safety.answer({
      answeredAt: world.clock.now.toISOString(),
      answers: [{ id: uuidv7(), flag: 'suspected-dvt', reply: 'yes' }],
    })
    const [marked] = (await sessions()).sessions
    expect(marked).toMatchObject({ id: session.id, mark: 'needs another look', plan: { override: 'never' } })
    expect(Object.keys(marked?.changedFacts ?? {})).toContain('redFlagAbsolute')
    await world.db.flagAnswer.deleteMany({ where: { ...own(), askedAt: 'check-in' } })
  })

  test('R2 another runner’s session is not there to be looked at', async () => {
    const session = await sessionOn(inDays(8))
    await put(session)
    await program.publish()
    const look = world.owner.call.outlook.lookAgain({
      runnerId: world.otherRunner.runnerId,
      id: uuidv7(),
      sessionId: session.id,
      reason: REASON,
    })
    await expect(look).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('reference 6: after an adverse answer nothing is booked before somebody looked at it', async () => {
  const done = uuidv7()
  await world.db.session.create({
    data: {
      ...own(),
      id: done,
      therapistId: world.therapist.memberId,
      day: fromDay(addDays(TODAY, -20)),
      minutes: 45,
      intent: 'maintenance',
      status: 'done',
      doneAt: new Date(`${addDays(TODAY, -20)}T11:00:00Z`),
      doneMinutes: 45,
      doneWorks: {
        create: [
          {
            id: uuidv7(),
            runnerId: world.runner.runnerId,
            ordinal: 1,
            technique: 'stripping',
            region: 'soleus',
            side: 'left',
            pressure: 5,
            minutes: 5,
            objective: 'tone',
          },
        ],
      },
      responses: {
        create: [
          {
            id: uuidv7(),
            runnerId: world.runner.runnerId,
            question: 24,
            answeredAt: new Date(`${addDays(TODAY, -19)}T12:00:00Z`),
            soreness: 9,
            worryAnswered: true,
          },
        ],
      },
    },
  })
  const session = await sessionOn(inDays(8), { intent: 'recovery-flush', minutes: 30, works: [] })
  const { code, message } = await refusal(put(session))
  expect(code).toBe('guard-locked')
  expect(message).toContain('Tue 3 Nov')
  await world.db.toleranceReview.create({
    data: {
      ...own(),
      id: uuidv7(),
      sessionId: done,
      reviewedById: world.therapist.memberId,
      reviewedAt: world.clock.now,
      note: 'Seen',
    },
  })
  await put(session)
})
