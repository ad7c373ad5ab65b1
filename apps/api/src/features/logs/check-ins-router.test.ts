import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

const answer = (over = {}) => ({
  id: uuidv7(),
  day: TODAY,
  answeredAt: `${TODAY}T07:00:00.000Z`,
  sleep: 3,
  freshness: null,
  muscleFeel: 2,
  calm: 5,
  mood: 4,
  stiffness: [{ region: 'calf' as const, side: 'left' as const, value: 5 }],
  pain: null as
    | { region: 'achilles'; side: 'left'; value: number; atRest: boolean | null; night: boolean | null }[]
    | null,
  note: '',
  ...over,
})
const save = (input: ReturnType<typeof answer>) => world.runner.call.logs.checkIns.save(input)
const recent = () => world.runner.call.logs.checkIns.recent({})

describe('check-ins', () => {
  test('P31 an answer is kept as given, and what was left out stays unknown', async () => {
    const given = answer()
    expect(await save(given)).toEqual({ id: given.id })
    expect(await recent()).toEqual([given])
  })

  test('P32 the same answer twice, also at once, is one row', async () => {
    const given = answer({ day: '2026-11-20' })
    const audits = () => world.db.auditEntry.count({ where: { action: 'check-in answered' } })
    const before = await audits()
    await Promise.all([save(given), save(given)])
    await save(given)
    expect(await world.db.checkIn.count({ where: { id: given.id } })).toBe(1)
    expect(await world.db.checkInRegion.count({ where: { checkInId: given.id } })).toBe(1)
    expect(await audits()).toBe(before + 1)
  })

  test('P31 a day may be answered again: the newest counts, the older one stays', async () => {
    const later = answer({ day: '2026-11-21', answeredAt: '2026-11-21T19:00:00.000Z', stiffness: [] })
    const earlier = answer({ day: '2026-11-21', answeredAt: '2026-11-21T07:00:00.000Z' })
    await save(later)
    await save(earlier)
    expect((await recent()).filter(({ day }) => day === '2026-11-21')).toEqual([later])
    expect(await world.db.checkIn.count({ where: { day: new Date('2026-11-21') } })).toBe(2)
  })

  test('P37 pain is kept as it was told, asked and nothing is not the same as not asked', async () => {
    const hurts = answer({
      day: '2026-11-15',
      pain: [{ region: 'achilles', side: 'left', value: 4, atRest: false, night: null }],
    })
    await save(hurts)
    await save(answer({ day: '2026-11-16', pain: [] }))
    const byDay = new Map((await recent()).map(({ day, pain }) => [day, pain]))
    expect(byDay.get('2026-11-15')).toEqual(hurts.pain)
    expect(byDay.get('2026-11-16')).toEqual([])
    expect(byDay.get(TODAY)).toBeNull()
    await expect(save(answer({ pain: [...(hurts.pain ?? []), ...(hurts.pain ?? [])] }))).rejects.toThrow(
      'The same region is there twice.',
    )
  })

  test('P37 a map passed over is not an empty map', async () => {
    await save(answer({ day: '2026-11-18', stiffness: null }))
    await save(answer({ day: '2026-11-19', stiffness: [] }))
    const byDay = new Map((await recent()).map(({ day, stiffness }) => [day, stiffness]))
    expect(byDay.get('2026-11-18')).toBeNull()
    expect(byDay.get('2026-11-19')).toEqual([])
  })

  test('R21 a day ahead may be answered, one beyond is refused with a sentence', async () => {
    await expect(save(answer({ day: '2026-11-25' }))).rejects.toThrow(/still to come/)
    await expect(save(answer({ day: '2026-09-01' }))).rejects.toThrow(/more than a month/)
    await expect(save(answer({ sleep: 6 }))).rejects.toThrow('Choose 1 to 5.')
    // Half past midnight in Stockholm is still the day before in UTC: the day is the runner's.
    world.clock.now = new Date('2026-11-23T23:30:00.000Z')
    await save(answer({ day: '2026-11-25' }))
    world.clock.now = new Date(`${TODAY}T11:00:00.000Z`)
  })

  test('R1 an answer is the runner’s own: nobody else sees or writes it', async () => {
    expect(await world.otherRunner.call.logs.checkIns.recent({})).toEqual([])
    const given = answer({ day: '2026-11-17' })
    await save(given)
    await expect(world.otherRunner.call.logs.checkIns.save(given)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(world.therapist.call.logs.checkIns.save(given)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
