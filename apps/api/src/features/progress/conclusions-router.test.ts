import { fromDay } from '@strideloom/db/day-column.ts'
import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
beforeEach(async () => {
  await world?.close()
  world = await openWorld()
})
afterAll(() => world?.close())

const mine = () => ({ runnerId: world.runner.runnerId })
const now = () => world.therapist.call.progress.now(mine())
const run = (day: Day, over: object = {}) =>
  world.db.run.create({
    data: {
      practiceId: world.practiceId,
      runnerId: world.runner.runnerId,
      id: uuidv7(),
      startAt: new Date(`${day}T06:00:00.000Z`),
      type: 'easy',
      minutes: 50,
      km: 10,
      rpe: 4,
      strideFeel: 2,
      warmup: 'not-cleared',
      asked: [],
      ...over,
    },
  })
const flag = (over: object = {}) =>
  world.db.flagAnswer.create({
    data: {
      practiceId: world.practiceId,
      runnerId: world.runner.runnerId,
      id: uuidv7(),
      flag: 'suspected-dvt',
      reply: 'yes',
      askedAt: 'check-in',
      answeredAt: new Date(`${TODAY}T06:00:00.000Z`),
      region: 'calf',
      side: 'left',
      ...over,
    },
  })

const PROCEDURES = ['now', 'load', 'profile'] as const

describe('what stands now', () => {
  test('P37 a record without answers: nothing is known, and nothing reads as no', async () => {
    const { signs, safety, carried, kept } = await now()
    expect(signs.signs.map(({ state }) => state)).toEqual(Array(6).fill('unknown'))
    expect(signs.counts).toEqual({ yes: 0, known: 0 })
    expect(signs.recommendation).toBe('not-enough-data')
    expect(safety).toEqual({ flags: [], consentWithdrawn: false })
    expect(carried).toEqual({ places: [], knownWeeks: 0, needs: { answers: 3, peak: 3 }, changed: null })
    expect(kept.holdRate.share).toBeNull()
  })

  test('S72 two signs from runs, with evidence, since when and why', async () => {
    for (const days of [1, 2, 4]) await run(addDays(TODAY, -days))
    const { signs } = await now()
    expect(signs.signs.filter(({ state }) => state === 'yes').map(({ id, since }) => [id, since])).toEqual([
      ['S1', addDays(TODAY, -4)],
      ['S2', addDays(TODAY, -4)],
    ])
    expect(signs.recommendation).toBe('plan-one')
    expect(signs.signs[0]?.why).toMatchObject({
      rule: 'sign S1',
      numbers: ['stride short (2 or less) in 3 of 3 runs in 7 days'],
    })
  })

  test('S71 S84 what the plan placed, and how long the first sign waited', async () => {
    expect(await now()).toMatchObject({ answered: null, placed: null })
    for (const days of [1, 2, 4]) await run(addDays(TODAY, -days))
    expect((await now()).answered).toEqual({ since: addDays(TODAY, -4), action: null, days: 4 })
    const { practiceId } = world
    await world.db.session.create({
      data: {
        practiceId,
        id: uuidv7(),
        runnerId: world.runner.runnerId,
        therapistId: world.therapist.memberId,
        day: fromDay(addDays(TODAY, -2)),
        doneAt: new Date(`${addDays(TODAY, -2)}T15:00:00.000Z`),
        doneMinutes: 40,
        minutes: 40,
        intent: 'maintenance',
        status: 'done',
      },
    })
    // Runs are read anew after a session: no sign stands any more.
    expect(await now()).toMatchObject({ answered: null, placed: { byPlan: 0, of: 1, weeks: 26 } })
  })

  test('S74 an open safety answer goes before every sign, and is told by itself', async () => {
    await flag()
    const { signs, safety } = await now()
    expect(safety.flags).toMatchObject([
      { id: 'suspected-dvt', closes: true, urgent: true, place: { region: 'calf', side: 'left' } },
    ])
    expect(signs.recommendation).toBe('see-clinician')
    const no = { reply: 'no', region: null, side: null }
    await flag({ ...no, answeredAt: new Date(`${TODAY}T07:00:00.000Z`) })
    // said on the phone it ends nothing that waits for a note (decision 0008, "The check-in")
    expect((await now()).safety.flags).toHaveLength(1)
    await flag({ ...no, askedAt: 'desk', answeredAt: new Date(`${TODAY}T08:00:00.000Z`) })
    expect((await now()).safety.flags).toEqual([])
  })
})

describe('load and profile', () => {
  test('the run that stood out first, weeks with what is known of them', async () => {
    for (const days of [20, 13, 6]) await run(addDays(TODAY, -days))
    await run(addDays(TODAY, -1), { km: 16 })
    const { title, weeks, ratios } = await world.therapist.call.progress.load(mine())
    expect(title).toBe('16 km on Sun 22 Nov: 1.6 times the longest of the 30 days before (10 km).')
    expect(weeks.map(({ load, runs }) => [load, runs]).slice(-3)).toEqual([
      [200, 1],
      [400, 2],
      [null, 0],
    ])
    expect(ratios).toMatchObject({ figures: [], reason: '4 days of the last 28 logged; 17 are needed.' })
  })

  test('S5 nothing tested is not known', async () => {
    const { limiters, title } = await world.therapist.call.progress.profile(mine())
    expect(limiters.map(({ share }) => share)).toEqual([null, null, null])
    expect(title).toBe('Not known yet what may hold the runner back: nothing was tested or answered.')
  })
})

describe.each(PROCEDURES)('R1 R23 progress.%s', (name) => {
  test('therapists of the practice only, and the look is on the audit chain', async () => {
    for (const who of [world.stranger, world.assistant, world.runner, world.otherRunner])
      await expect(who.call.progress[name](mine())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      world.therapist.call.progress[name]({ runnerId: world.strangerRunner.runnerId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await world.therapist.call.progress[name](mine())
    expect(
      await world.db.auditEntry.count({ where: { action: `read progress.${name}`, runnerId: world.runner.runnerId } }),
    ).toBe(1)
  })

  test('one look costs few statements: the record is read once', async () => {
    const asked: string[] = []
    const query = world.deps.pool.query.bind(world.deps.pool)
    world.deps.pool.query = ((config: { name?: string }, ...rest: never[]) => {
      asked.push(config.name ?? '')
      return (query as (...all: unknown[]) => unknown)(config, ...rest)
    }) as typeof world.deps.pool.query
    await world.therapist.call.progress[name](mine())
    world.deps.pool.query = query
    expect(asked.filter((one) => one.endsWith('-of-runner')).sort()).toEqual(['record-of-runner', 'workouts-of-runner'])
  })
})
