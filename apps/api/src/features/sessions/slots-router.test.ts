import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, TODAY, type World } from '../../testing/world.ts'
import { grantRunner } from '../../trpc/scope.ts'
import { loadRecord } from '../outlook/record-store.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

const slots = () => world.therapist.call.sessions.slots
const slot = (over = {}) => ({ id: uuidv7(), day: '2026-11-25', startTime: '10:00', minutes: 45, ...over })
const openFor = async ({ runnerId, userId }: { runnerId: string; userId: string }) => {
  const scope = { practiceId: world.practiceId, runnerId, userId, memberId: null, timeZone: 'Europe/Stockholm' }
  return (await loadRecord(world.deps.pool, grantRunner(scope), { today: TODAY })).record.openSlots
}

describe('times that a therapist offers', () => {
  test('none offered: no open times are known, which is not none', async () => {
    expect(await openFor(world.runner)).toBeUndefined()
  })

  test('in the practice’s zone, for the runners of that therapist, within the days that are looked at', async () => {
    const near = slot()
    expect(await slots().offer(near)).toEqual({ id: near.id, startAt: '2026-11-25T09:00:00.000Z', minutes: 45 })
    await slots().offer(slot({ day: '2027-01-20' }))
    expect(await openFor(world.runner)).toEqual([{ start: '2026-11-25T09:00:00.000Z', minutes: 45 }])
    expect(await openFor(world.otherRunner)).toBeUndefined()
    expect((await slots().list()).slots).toHaveLength(2)
    expect((await world.owner.call.sessions.slots.list()).slots).toEqual([])
  })

  test('P32 the same offer twice is one', async () => {
    const twice = slot({ day: '2026-11-26' })
    await slots().offer(twice)
    await slots().offer(twice)
    expect(await world.db.openSlot.count({ where: { id: twice.id } })).toBe(1)
    expect(await world.db.auditEntry.count({ where: { action: 'open time offered', rowId: twice.id } })).toBe(1)
    await expect(slots().offer({ ...twice, startTime: '15:00' })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('R21 a time that is over and one that overlaps are refused at their field', async () => {
    await expect(slots().offer(slot({ day: '2026-11-22' }))).rejects.toThrow(/is over/)
    await expect(slots().offer(slot({ startTime: '10:40' }))).rejects.toThrow(
      'overlaps the time that you offer at 10:00',
    )
    await slots().offer(slot({ startTime: '10:45' }))
    await expect(slots().offer(slot({ minutes: 5 }))).rejects.toThrow('Between 10 and 240 minutes.')
  })

  test('a session in it takes it, until the session is cancelled', async () => {
    const at = slot({ day: '2026-11-27', startTime: '14:00' })
    await slots().offer(at)
    const id = uuidv7()
    const { runnerId } = world.runner
    await world.db.session.create({
      data: {
        practiceId: world.practiceId,
        id,
        runnerId,
        therapistId: world.therapist.memberId,
        day: new Date('2026-11-27'),
        startTime: '14:30',
        minutes: 45,
        intent: 'maintenance',
        status: 'booked',
      },
    })
    const isTaken = async () => (await slots().list()).slots.find((one) => one.id === at.id)?.isTaken
    const isOpen = async () => (await openFor(world.runner))?.some(({ start }) => start === '2026-11-27T13:00:00.000Z')
    expect([await isTaken(), await isOpen()]).toEqual([true, false])
    await world.therapist.call.sessions.setStatus({
      runnerId,
      id,
      next: { status: 'cancelled', cancelledBy: 'runner' },
    })
    expect([await isTaken(), await isOpen()]).toEqual([false, true])
  })

  test('taken back it is offered to nobody; a colleague’s is not ours', async () => {
    const at = slot({ day: '2026-11-30' })
    await slots().offer(at)
    await expect(world.owner.call.sessions.slots.retire({ id: at.id, retired: true })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await slots().retire({ id: at.id, retired: true })
    await slots().retire({ id: at.id, retired: true })
    expect((await slots().list()).slots.some(({ id }) => id === at.id)).toBe(false)
    expect((await openFor(world.runner))?.some(({ start }) => start.startsWith('2026-11-30'))).toBe(false)
    await slots().retire({ id: at.id, retired: false })
    expect((await slots().list()).slots.some(({ id }) => id === at.id)).toBe(true)
  })
})
