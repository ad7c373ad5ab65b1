import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

const mine = (cursor: string | null = null) => world.runner.call.people.looks.mine({ cursor })
const own = () => ({ runnerId: world.runner.runnerId })
const at = async (moment: string, act: () => Promise<unknown>) => {
  world.clock.now = new Date(moment)
  await act()
}

describe('R23 who has looked at my record', () => {
  test('a line a person and day, looks and changes apart; what the runner does and what others’ records see is no look', async () => {
    expect(await mine()).toEqual({ looks: [], next: null })
    await at('2026-11-23T10:00:00Z', async () => {
      await world.therapist.call.people.intake.get(own())
      await world.therapist.call.people.intake.get(own())
      await world.owner.call.people.intake.get(own())
      await world.therapist.call.people.clearances.file({
        ...own(),
        id: crypto.randomUUID(),
        flag: 'anticoagulant',
        filedOn: '2026-11-20',
        expiresOn: null,
        regions: [],
        note: 'Dr Ek',
      })
      await world.therapist.call.people.intake.get({ runnerId: world.otherRunner.runnerId })
      await world.runner.call.people.safety.mine()
    })
    expect(await mine()).toEqual({
      looks: [
        { day: '2026-11-23', name: 'Ines Okafor', looks: 2, changes: 1 },
        { day: '2026-11-23', name: 'Olga Berg', looks: 1, changes: 0 },
      ],
      next: null,
    })
    expect((await world.otherRunner.call.people.looks.mine({})).looks).toEqual([
      { day: '2026-11-23', name: 'Ines Okafor', looks: 1, changes: 0 },
    ])
  })

  test('R21 the day is the runner’s own: an hour before their midnight and an hour after it are two', async () => {
    // Stockholm in winter is an hour ahead
    for (const moment of ['2026-11-24T22:30:00Z', '2026-11-24T23:30:00Z'])
      await at(moment, () => world.therapist.call.people.intake.get(own()))
    expect((await mine()).looks.slice(0, 2)).toMatchObject([{ day: '2026-11-25' }, { day: '2026-11-24' }])
  })

  test('fourteen days at a time, none twice and none left out', async () => {
    for (let day = 1; day <= 16; day++)
      await at(`2026-12-${String(day).padStart(2, '0')}T10:00:00Z`, () => world.owner.call.people.intake.get(own()))
    const first = await mine()
    expect(first.looks.map(({ day }) => day)).toEqual(
      Array.from({ length: 14 }, (_, index) => `2026-12-${String(16 - index).padStart(2, '0')}`),
    )
    const second = await mine(first.next)
    expect(second.next).toBeNull()
    expect([...new Set(second.looks.map(({ day }) => day))]).toEqual([
      '2026-12-02',
      '2026-12-01',
      '2026-11-25',
      '2026-11-24',
      '2026-11-23',
    ])
  })

  test('somebody who has left the practice keeps their name there', async () => {
    await world.db.member.updateMany({ where: { userId: world.therapist.userId }, data: { removedAt: new Date() } })
    expect((await mine('2026-11-24')).looks.map(({ name }) => name)).toEqual(['Ines Okafor', 'Olga Berg'])
  })
})
