import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => {
  world.clock.now = new Date(`${TODAY}T11:00:00.000Z`)
})
afterAll(() => world?.close())

const own = () => world.runner.call.logs
const answer = (over = {}) => ({
  id: uuidv7(),
  week: '2026-11-16',
  answeredAt: '2026-11-22T17:00:00.000Z',
  problem: { region: 'achilles' as const, side: 'right' as const },
  participation: 8 as const,
  amount: 8 as const,
  performance: 0 as const,
  symptoms: 17 as const,
  ...over,
})

describe('the four weekly questions', () => {
  test('P32 one answer however often it is sent; a late one is kept under its own week and time', async () => {
    const late = answer({ week: '2026-11-02', answeredAt: '2026-11-08T18:00:00.000Z' })
    await Promise.all([own().weekly.answer(late), own().weekly.answer(late)])
    await own().weekly.answer(late)
    const [row] = await world.db.weeklyAnswer.findMany({ where: { id: late.id } })
    expect(row).toMatchObject({ participation: 8, symptoms: 17, region: 'achilles', side: 'right' })
    expect(row?.answeredAt.toISOString()).toBe(late.answeredAt)
    expect(await world.db.auditEntry.count({ where: { action: 'week answered', rowId: late.id } })).toBe(1)
    // Something else under the same id is not acknowledged as if it were kept.
    await expect(own().weekly.answer({ ...late, symptoms: 25 })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('the phone is told which weeks were answered or passed over, each once', async () => {
    await own().weekly.answer(answer())
    await own().weekly.answer(answer({ problem: { region: 'shin', side: 'left' } }))
    await own().weekly.answer({ id: uuidv7(), week: '2026-11-09', answeredAt: '2026-11-15T18:00:00.000Z' })
    expect(await own().weekly.recent()).toEqual({
      joinedOn: '2026-09-01',
      monthlyFrom: null,
      answered: ['2026-11-02', '2026-11-09', '2026-11-16'].map((week) => ({ week })),
    })
  })

  test('R21 a week that is no Monday, one long gone and a time to come are refused in words', async () => {
    await expect(own().weekly.answer(answer({ week: '2026-11-17' }))).rejects.toThrow('A week is named by its Monday.')
    await expect(own().weekly.answer(answer({ week: '2026-10-12' }))).rejects.toThrow(/more than a month/)
    await expect(own().weekly.answer(answer({ answeredAt: '2026-11-25T17:00:00.000Z' }))).rejects.toThrow(/future/)
  })

  test('R1 an answer is the runner’s own', async () => {
    const mine = answer()
    await own().weekly.answer(mine)
    await expect(world.otherRunner.call.logs.weekly.answer(mine)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await world.otherRunner.call.logs.weekly.recent()).answered).toEqual([])
  })
})

describe('P9 the six questions on an injury', () => {
  const month = (over = {}) => ({
    id: uuidv7(),
    day: TODAY,
    answeredAt: `${TODAY}T10:00:00.000Z`,
    ...{ distance: 2 as const, speed: 2 as const, ground: 2 as const },
    ...{ during: 2 as const, morning: 2 as const, trust: 2 as const },
    ...over,
  })
  const from = async () => (await own().weekly.recent()).monthlyFrom
  const overview = async () => {
    const { runnerId } = world.runner
    return (await world.therapist.call.progress.overview({ runnerId })).monthly
  }

  test('are asked while an injury is still felt or a painful finding stands, and 28 days after an answer again', async () => {
    expect(await from()).toBeNull()
    expect(await overview()).toMatchObject({ isOpen: false, points: [] })
    const { runnerId } = world.runner
    const { practiceId, therapist } = world
    const injury = { practiceId, runnerId, id: uuidv7(), kind: 'tendon', recordedById: therapist.memberId }
    await world.db.injury.create({ data: injury })
    expect(await from()).toBe(TODAY)
    await own().answerMonth(month({ day: '2026-11-02', answeredAt: '2026-11-02T18:00:00.000Z' }))
    expect(await from()).toBe('2026-11-30')
    await world.db.injury.updateMany({ where: { id: injury.id }, data: { resolvedOn: new Date(TODAY) } })
    expect(await from()).toBeNull()
    // Somebody answered while it was open, and their phone finds the network now.
    await own().answerMonth(month({ day: '2026-10-30', answeredAt: '2026-10-30T18:00:00.000Z', distance: null }))
    expect((await overview()).points.map(({ day, score }) => [day, score])).toEqual([
      ['2026-10-30', null],
      ['2026-11-02', 50],
    ])
    await world.db.injury.updateMany({ where: { id: injury.id }, data: { resolvedOn: null } })
    expect(await from()).toBe('2026-11-30')
  })

  test('P32 one answer however often it is sent, also at once; the therapist reads what changed', async () => {
    const better = month({ distance: 4, speed: 4 })
    await Promise.all([own().answerMonth(better), own().answerMonth(better)])
    await own().answerMonth(better)
    expect(await world.db.monthlyAnswer.count({ where: { id: better.id } })).toBe(1)
    expect(await world.db.auditEntry.count({ where: { action: 'month answered', rowId: better.id } })).toBe(1)
    await expect(own().answerMonth({ ...better, trust: 0 })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await overview()).says).toBe(
      '67 of 100 on Mon 23 Nov, up from 50 on Mon 2 Nov: more than the questions can tell apart (16).',
    )
    const { runnerId } = world.runner
    const brief = await world.therapist.call.briefs.get({ runnerId })
    expect(brief.monthly).toMatchObject({ day: TODAY, answered: 6, says: expect.stringContaining('up from 50') })
  })

  test('passed over is kept, is no answer, and is not asked again for a month', async () => {
    const passed = { id: uuidv7(), day: TODAY, answeredAt: `${TODAY}T10:30:00.000Z` }
    await own().answerMonth(passed)
    expect(await world.db.auditEntry.count({ where: { action: 'month passed over', rowId: passed.id } })).toBe(1)
    expect(await from()).toBe('2026-12-21')
  })

  test('R21 a sixth answer, a day long gone and a time to come are refused in words; what is kept never changes', async () => {
    await expect(own().answerMonth(month({ trust: 5 }) as never)).rejects.toThrow('Choose one of the five answers.')
    await expect(own().answerMonth(month({ day: '2026-10-12' }))).rejects.toThrow(/more than a month/)
    await expect(own().answerMonth(month({ answeredAt: '2026-11-25T17:00:00.000Z' }))).rejects.toThrow(/future/)
    await expect(world.db.monthlyAnswer.updateMany({ data: { trust: 4 } })).rejects.toThrow(/append-only|refuse|never/i)
  })

  test('R1 R12 an answer is the runner’s own, and leaves with their record', async () => {
    const mine = month()
    await own().answerMonth(mine)
    await expect(world.otherRunner.call.logs.answerMonth(mine)).rejects.toMatchObject({ code: 'CONFLICT' })
    const { runnerId } = world.runner
    const file = await world.therapist.call.record.export({ runnerId })
    type Rows = Record<string, { id: string }[]>
    const { rows } = (file as unknown as { strideloom: { transfer: { rows: Rows } } }).strideloom.transfer
    expect(rows.MonthlyAnswer?.map(({ id }) => id)).toContain(mine.id)
  })
})

describe('the week’s result of the signs', () => {
  const checkIn = (day: string) => {
    world.clock.now = new Date(`${day}T07:00:00.000Z`)
    const five = { sleep: 4, freshness: 4, muscleFeel: 4, calm: 4, mood: 4 }
    return world.otherRunner.call.logs.checkIns.save({
      id: uuidv7(),
      day,
      answeredAt: world.clock.now.toISOString(),
      ...five,
      stiffness: [],
    })
  }
  const kept = () =>
    world.db.evaluation.findMany({ where: { runnerId: world.otherRunner.runnerId }, orderBy: { day: 'asc' } })

  test('is kept with the first answer of a week, once, and told in the audit', async () => {
    await Promise.all([checkIn('2026-12-01'), checkIn('2026-12-01')])
    await checkIn('2026-12-07')
    expect(await kept()).toHaveLength(1)
    await checkIn('2026-12-08')
    const all = await kept()
    expect(all.map(({ day }) => day.toISOString().slice(0, 10))).toEqual(['2026-12-01', '2026-12-08'])
    expect(all[0]).toMatchObject({ recommendation: 'not-enough-data', signs: { S1: 'unknown' } })
    expect(await world.db.auditEntry.count({ where: { action: 'signs evaluated', rowId: all[0]?.id ?? '' } })).toBe(1)
  })

  test('never changes, and an answer stays kept when it cannot be made', async () => {
    const [first] = await kept()
    await expect(
      world.db.evaluation.updateMany({ where: { id: first?.id ?? '' }, data: { recommendation: 'no-need' } }),
    ).rejects.toThrow(/append-only|refuse|never/i)
    await world.db.$executeRawUnsafe('ALTER TABLE "Evaluation" RENAME TO "Elsewhere"')
    try {
      await expect(checkIn('2026-12-20')).resolves.toHaveProperty('id')
    } finally {
      await world.db.$executeRawUnsafe('ALTER TABLE "Elsewhere" RENAME TO "Evaluation"')
    }
    expect(await world.db.checkIn.count({ where: { day: new Date('2026-12-20') } })).toBe(1)
  })
})
