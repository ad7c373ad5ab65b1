import { uuidv7 } from 'uuidv7'
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
  })

  test('the phone is told which weeks were answered or passed over, each once', async () => {
    await own().weekly.answer(answer())
    await own().weekly.answer(answer({ problem: { region: 'shin', side: 'left' } }))
    await own().weekly.answer({ id: uuidv7(), week: '2026-11-09', answeredAt: '2026-11-15T18:00:00.000Z' })
    expect(await own().weekly.recent()).toEqual({
      joinedOn: '2026-09-01',
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
