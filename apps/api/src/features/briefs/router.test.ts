import { fromDay } from '@strideloom/db/day-column.ts'
import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkInInput, type Staged, stageRunner } from '../../permissions/stage.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
let staged: Staged
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())
beforeEach(async () => {
  staged = await stageRunner(world, world.practiceId, world.therapist)
})

const own = () => ({ practiceId: world.practiceId, runnerId: staged.ids.runnerId })
const brief = (sessionId: string | null = null) =>
  world.therapist.call.briefs.get({ runnerId: staged.ids.runnerId, sessionId })

/** A session of this runner, past the product. */
const session = async (day: Day, status: 'planned' | 'done', over: Record<string, unknown> = {}) => {
  const id = uuidv7()
  await world.db.session.create({
    data: {
      ...own(),
      id,
      therapistId: world.therapist.memberId,
      day: fromDay(day),
      startTime: '15:00',
      minutes: 50,
      intent: 'corrective',
      status,
      pressure: 6,
      ...over,
    },
  })
  return id
}
const work = (sessionId: string, over: Record<string, unknown> = {}) => ({
  practiceId: world.practiceId,
  id: uuidv7(),
  sessionId,
  ordinal: 1,
  technique: 'pin-and-stretch',
  region: 'soleus',
  side: 'left',
  pressure: 6,
  minutes: 14,
  objective: 'reduce-tone',
  whyTissue: '',
  whyPressure: '',
  whyNow: '',
  ...over,
})
/** Ten days ago, on the left soleus at 6, measured before and after, with home-work and a note. */
const treated = async () => {
  const day = addDays(TODAY, -10)
  const id = await session(day, 'done', {
    doneAt: new Date(`${day}T12:00:00.000Z`),
    doneMinutes: 50,
    stiffnessBefore: 6,
    restricted: 'The left calf.',
    privateNote: 'Dislikes prone.',
  })
  await world.db.sessionDoneWork.create({ data: { ...work(id), runnerId: staged.ids.runnerId } })
  await world.db.sessionRetest.create({
    data: {
      ...own(),
      id: uuidv7(),
      sessionId: id,
      test: 'knee-to-wall',
      side: 'left',
      before: 6.2,
      after: 9,
      testerId: world.therapist.memberId,
    },
  })
  await world.db.sessionHomework.create({
    data: {
      ...own(),
      id: uuidv7(),
      sessionId: id,
      ordinal: 1,
      kind: 'load',
      text: 'Raises',
      exercise: 'soleus-raise-single',
    },
  })
  return id
}

describe('the brief', () => {
  test('P36 who has nothing yet: what is not known is said, and nothing is zero', async () => {
    const runnerId = world.otherRunner.runnerId
    const seen = await world.owner.call.briefs.get({ runnerId })
    expect(seen).toMatchObject({
      session: null,
      change: null,
      holdRate: null,
      answer: null,
      last: null,
      mapOn: null,
      places: [],
      story: null,
      findings: [],
      overrides: [],
      readiness: { value: null, mean: null },
      tolerance: { sessions: 0, dose: null },
    })
    expect(seen.headline.kind).toBe('safety')
    expect(seen.doToday[0]).toMatchObject({ kind: 'refer', title: 'Finish the health intake together' })
  })

  test('P36 an empty body map is an answer: nothing was stiff, which is not the same as not known', async () => {
    const { runnerId, call } = world.otherRunner
    await call.logs.checkIns.save({ ...checkInInput(uuidv7()), stiffness: [] })
    const seen = await world.owner.call.briefs.get({ runnerId })
    expect(seen).toMatchObject({ mapOn: TODAY, places: [], notes: [] })
  })

  test('14.12 what a check-in tells of pain and in words is shown as it was told last, and changes nothing by itself', async () => {
    const { runnerId, call } = world.otherRunner
    const before = await world.owner.call.briefs.get({ runnerId })
    const hurts = { region: 'achilles' as const, side: 'left' as const, value: 3, atRest: true, night: null }
    const answer = { ...checkInInput(uuidv7()), stiffness: [], pain: [hurts], note: 'Slept badly, it is that week.' }
    await call.logs.checkIns.save({ ...answer, answeredAt: `${TODAY}T07:10:00.000Z` })
    await call.logs.checkIns.save({ ...answer, id: uuidv7(), note: 'Too early.', answeredAt: `${TODAY}T05:10:00.000Z` })
    const seen = await world.owner.call.briefs.get({ runnerId })
    expect(seen.notes).toEqual([{ day: TODAY, note: 'Slept badly, it is that week.' }])
    expect(seen.pains).toMatchObject([
      { day: TODAY, during: 'day', pain: 3, region: 'achilles', atRest: true, night: false },
    ])
    expect(seen.limits.maxPressure).toBe(before.limits.maxPressure)
  })

  test('P36 one request: what became of it, what was done, what is coming and what is written', async () => {
    await world.db.intake.create({
      data: { ...own(), id: uuidv7(), recordedById: world.therapist.memberId, complete: true },
    })
    const last = await treated()
    const next = await session(TODAY, 'planned')
    await world.db.sessionWork.create({ data: work(next) })
    await world.db.guardOverride.create({
      data: {
        ...own(),
        id: uuidv7(),
        sessionId: next,
        severity: 'block',
        rules: ['RSP-01'],
        reason: 'Agreed with the coach.',
        verdict: {},
        path: 'publish',
        madeById: world.therapist.memberId,
        madeAt: new Date(`${TODAY}T08:00:00.000Z`),
      },
    })
    const seen = await brief()
    expect(seen.session).toMatchObject({ id: next, isToday: true, pressure: 6, works: [{ region: 'soleus' }] })
    expect(seen.change).toMatchObject({
      session: { id: last, pressure: 6 },
      retests: [{ test: 'knee-to-wall', before: 6.2, end: 9, now: { value: 6.5, day: '2026-11-20' }, state: 'back' }],
    })
    expect(seen.last).toMatchObject({ privateNote: 'Dislikes prone.', restricted: 'The left calf.' })
    expect(seen.since).toMatchObject({
      afterSession: true,
      groups: [{ pairing: 'Left ankle', lines: [{ exercise: 'soleus-raise-single', due: 1 }] }],
      homework: [{ text: 'Raises' }],
    })
    expect(seen.findings).toMatchObject([
      {
        region: 'ankle',
        side: 'left',
        drivers: ['soleus capacity (left soleus)'],
        seen: [{ what: 'Knee-to-wall 6.5 cm' }],
      },
    ])
    expect(seen.coming).toMatchObject({
      races: [{ name: 'Lucia 10 km', inDays: 20 }],
      keyRuns: [{ title: 'Tempo', day: '2026-11-26' }, {}, {}],
    })
    expect(seen.overrides).toMatchObject([
      { reason: 'Agreed with the coach.', madeBy: 'Ines Okafor', rules: ['RSP-01'] },
    ])
    expect(seen.pains).toMatchObject([{ during: 'run', pain: 1, region: 'achilles' }])
    expect(seen.limits.places.map(({ region, side }) => `${region}/${side}`)).toContain('soleus/left')
    expect(seen.limits.reasons.every(({ rule, sentence }) => rule !== '' && sentence !== '')).toBe(true)
  })

  test('R24 a safety answer at the desk closes everything, and is the headline', async () => {
    const next = await session(TODAY, 'planned')
    await world.db.sessionWork.create({ data: work(next) })
    await world.therapist.call.people.desk.answer({
      runnerId: staged.ids.runnerId,
      answers: [{ id: uuidv7(), flag: 'suspected-dvt', reply: 'yes', region: 'calf', side: 'left' }],
    })
    const seen = await brief(next)
    expect(seen.headline).toMatchObject({
      kind: 'safety',
      sentence: 'No hands-on until cleared. Call, then refer.',
    })
    expect(seen.limits).toMatchObject({ maxPressure: 0, allowedIntents: [] })
    expect(seen.doToday.map(({ kind }) => kind)).toEqual(['refer'])
  })

  test('B1 at most six statements, whoever asks', async () => {
    await treated()
    await session(TODAY, 'planned')
    await brief()
    const { pool } = world.deps
    const query = pool.query.bind(pool) as (...args: unknown[]) => unknown
    let statements = 0
    Object.assign(pool, {
      query: (...args: unknown[]) => {
        statements += 1
        return query(...args)
      },
    })
    try {
      await brief()
    } finally {
      Object.assign(pool, { query })
    }
    expect(statements).toBeGreaterThan(3)
    expect(statements).toBeLessThanOrEqual(6)
  })

  test('R1 R23 therapists of the practice only, also for the private note; the look is on the audit chain', async () => {
    await treated()
    const input = { runnerId: staged.ids.runnerId }
    for (const who of [world.stranger, world.assistant, world.runner, world.otherRunner])
      await expect(who.call.briefs.get(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(staged.call.briefs.get(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(world.nobody.call.briefs.get(input)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await brief()
    expect(await world.db.auditEntry.count({ where: { action: 'read briefs.get', ...input } })).toBe(1)
  })

  test('R2 a session of somebody else answers like one that does not exist', async () => {
    const mine = await session(TODAY, 'planned')
    const other = await stageRunner(world, world.practiceId, world.therapist)
    const input = { runnerId: other.ids.runnerId, sessionId: mine }
    await expect(world.therapist.call.briefs.get(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(brief(uuidv7())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a session of another day is judged for its own moment', async () => {
    const later = await session(addDays(TODAY, 8), 'planned')
    await world.db.sessionWork.create({ data: work(later) })
    const seen = await brief(later)
    expect(seen.limits).toMatchObject({ day: addDays(TODAY, 8), isToday: false })
    expect(seen.readiness).toMatchObject({ value: null, notYetKnowable: true })
  })
})
