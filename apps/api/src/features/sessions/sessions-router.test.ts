import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { assessmentInput, findingInput } from '../../permissions/stage.ts'
import { beginProgram, pairCalf } from '../../testing/edit-program.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'
import { doneWork, inDays, momentOn, sessionRecord, treatable } from './sessions.test.makers.ts'

let world: World
let runnerId: string
let call: Awaited<ReturnType<typeof treatable>>['call']
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())
beforeEach(async () => {
  const made = await treatable(world)
  runnerId = made.runnerId
  call = made.call
})

const sessions = () => world.therapist.call.sessions
const get = (id: string | null) => sessions().get({ runnerId, id })
const knee = (side: 'left' | 'right', before: number | null, after: number | null) => ({
  id: uuidv7(),
  test: 'knee-to-wall' as const,
  side,
  region: null,
  before,
  after,
})
/** Knee to wall, left 6.5 cm on 20 November, with the finding that rests on it. */
const assessed = async () => {
  const [assessmentId, measurementId, findingId] = [uuidv7(), uuidv7(), uuidv7()]
  const { assessments } = world.therapist.call
  await assessments.save({
    runnerId,
    revision: null,
    assessment: assessmentInput(assessmentId, measurementId, world.therapist.memberId),
  })
  await assessments.findings.save({
    runnerId,
    revision: null,
    assessmentId,
    finding: findingInput(findingId, measurementId),
  })
  return findingId
}
const planFor = async (findingId: string | null, day = inDays(2)) => {
  const program = await beginProgram(world.therapist.call, runnerId, { weeks: 3 })
  await program.edit(pairCalf(findingId))
  await program.edit((draft, context) =>
    placeSession(
      draft,
      { day, startTime: '12:30', minutes: 40, intent: 'maintenance', pairingIds: Object.keys(draft.pairings) },
      context,
    ),
  )
  await program.publish()
  return Object.keys((await program.get()).draft.sessions)[0] ?? ''
}

describe('the list', () => {
  test('planned and held, the newest day first, with where hands were and how many answers came', async () => {
    const planned = await planFor(null)
    const held = sessionRecord({
      doneAt: momentOn(-2),
      works: [doneWork(), doneWork({ region: 'achilles', pressure: 2 })],
    })
    await sessions().record({ runnerId, record: held, revision: null })
    await call.sessions.respond({
      id: uuidv7(),
      sessionId: held.id,
      question: 24,
      answeredAt: momentOn(-1, '10:00'),
      soreness: 1,
    })
    const { sessions: rows, next, today } = await sessions().list({ runnerId })
    expect({ next, today }).toEqual({ next: null, today: TODAY })
    expect(rows).toMatchObject([
      { id: planned, status: 'planned', day: inDays(2), regions: [{ region: 'soleus' }], answers: 0 },
      { id: held.id, status: 'done', day: inDays(-2), therapist: 'Ines Okafor', answers: 1 },
    ])
    expect(rows[1]?.regions.map(({ region }) => region).sort()).toEqual(['achilles', 'soleus'])
  })

  test('goes on where the page ended, also between two of one day', async () => {
    const days = [-1, -1, ...Array.from({ length: 50 }, (_, index) => -2 - index)]
    await world.db.session.createMany({
      data: days.map((day) => ({
        practiceId: world.practiceId,
        id: uuidv7(),
        runnerId,
        therapistId: world.therapist.memberId,
        day: new Date(`${inDays(day)}T00:00:00Z`),
        minutes: 40,
        intent: 'maintenance',
        status: 'missed',
      })),
    })
    const first = await sessions().list({ runnerId })
    expect(first.sessions).toHaveLength(50)
    const second = await sessions().list({ runnerId, cursor: first.next })
    expect(second.next).toBeNull()
    const all = [...first.sessions, ...second.sessions]
    expect(new Set(all.map(({ id }) => id)).size).toBe(days.length)
    expect(all.map(({ day }) => day)).toEqual([...all.map(({ day }) => day)].sort().reverse())
    const one = await sessions().list({ runnerId, cursor: { day: all[0]?.day ?? '', id: all[0]?.id ?? '' } })
    expect(one.sessions[0]?.id).toBe(all[1]?.id)
  })
})

describe('a session that is about to be held', () => {
  test('S30 what is planned, what the guard allows there, and the context above it', async () => {
    const findingId = await assessed()
    const id = await planFor(findingId, inDays(1))
    const { session, judged, findings, tolerance, response, missing } = await get(id)
    expect(session).toMatchObject({
      id,
      revision: 1,
      status: 'planned',
      works: [{ findingId, pressure: 5 }],
      doneWorks: [],
    })
    expect(judged).toMatchObject({
      start: `${inDays(1)}T11:30:00.000Z`,
      refused: null,
      verdict: { maxPressure: 5, firedRules: expect.arrayContaining(['RSP-05']) },
      context: { phase: 'build', readiness: expect.any(Number), handsOnLast7Days: 0, racesAhead: [] },
    })
    expect(findings).toMatchObject([
      { id: findingId, region: 'ankle', test: 'knee-to-wall', testSide: 'left', worked: true },
    ])
    expect(tolerance).toMatchObject({ ceiling: 5, lock: false, last: null })
    expect(response).toBeNull()
    expect(missing.map(({ field }) => field)).toEqual(['restricted', 'changed', 'needsAttention', 'homework'])
  })

  test('one that a safety answer closed meanwhile says so, with the rules', async () => {
    const id = await planFor(null)
    await world.therapist.call.people.desk.answer({
      runnerId,
      answers: [{ id: uuidv7(), flag: 'suspected-dvt', reply: 'yes' }],
    })
    const { judged } = await get(id)
    expect(judged).toMatchObject({
      refused: { severity: 'safety', override: 'never' },
      verdict: { allowedIntents: [] },
    })
  })

  test('P10 the tests beside it: where the finding rests and what last time was, with their newest value of before', async () => {
    const findingId = await assessed()
    const first = sessionRecord({
      doneAt: momentOn(-1),
      works: [doneWork({ findingId })],
      retests: [knee('left', 6.6, 9.4), knee('right', null, 10.5)],
    })
    await sessions().record({ runnerId, record: first, revision: null })
    const { tests } = await get(null)
    expect(tests).toMatchObject([
      {
        test: 'knee-to-wall',
        side: 'left',
        name: 'Knee-to-wall',
        unit: 'cm',
        earlier: { value: 9.4, day: inDays(-1), taken: 'after', tester: 'Ines Okafor', otherSide: 10.5 },
        otherSide: { value: 10.5, taken: 'after' },
        before: null,
        after: null,
        since: null,
        change: null,
      },
      { side: 'right', earlier: { value: 10.5 } },
    ])
  })

  test('P10 once measured: did it hold, and was the change more than the error of the test', async () => {
    await assessed()
    const first = sessionRecord({
      doneAt: momentOn(-9),
      works: [doneWork({ pressure: 3 })],
      retests: [knee('left', 6.6, 9.4)],
    })
    await sessions().record({ runnerId, record: first, revision: null })
    const second = sessionRecord({
      works: [doneWork({ pressure: 3 })],
      retests: [knee('left', 7.2, 9.4)],
      restricted: 'a',
      changed: 'b',
      needsAttention: 'c',
    })
    await sessions().record({ runnerId, record: second, revision: null })
    const { tests, starters, missing } = await get(second.id)
    expect(tests[0]).toMatchObject({
      // The visit of 20 November lies between the two.
      earlier: { value: 6.5, day: '2026-11-20', taken: 'test' },
      before: 7.2,
      after: 9.4,
      since: { verdict: 'no-real-change' },
      change: { verdict: 'better', threshold: 1.9 },
      says: '+2.2 cm, real from 1.9',
    })
    expect(starters.changed).toBe('Knee-to-wall, left: +2.2 cm, real from 1.9.')
    expect(missing).toEqual([])
    const earlier = await get(first.id)
    expect(earlier.tests[0]).toMatchObject({ earlier: null, before: 6.6, after: 9.4 })
  })
})

test('without a plan: the ground for a session today', async () => {
  const { session, judged, now } = await get(null)
  expect(session).toBeNull()
  expect(judged).toMatchObject({ start: now, refused: null, verdict: { maxPressure: 5 } })
})

test('R23 every look is on the audit chain, and one that was taken out of the plan is not there', async () => {
  const id = await planFor(null)
  await get(id)
  await sessions().list({ runnerId })
  expect(
    await world.db.auditEntry.count({
      where: { runnerId, action: { in: ['read sessions.get', 'read sessions.list'] } },
    }),
  ).toBe(2)
  await world.db.session.updateMany({ where: { id }, data: { retiredAt: world.clock.now } })
  await expect(get(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await sessions().list({ runnerId })).sessions).toEqual([])
  // But held it was, if somebody says so.
  await sessions().record({ runnerId, revision: 1, record: sessionRecord({ id }) })
  expect((await get(id)).session).toMatchObject({ status: 'done', retired: false })
})
