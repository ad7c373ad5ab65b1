import { makeRunner } from '@strideloom/fixtures/make-people.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { planWorkout } from '../../testing/planned-workout.ts'
import { makeDevice } from '../../testing/push-service.ts'
import { cookieOf } from '../../testing/sign-in.ts'
import { openWorld, TODAY, testConfig, type World } from '../../testing/world.ts'
import { eraseRunner } from '../record/erase-store.ts'
import { lookAtNext } from './look-store.ts'

const MORNING = new Date(`${TODAY}T07:30:00.000Z`)

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
})
beforeEach(async () => {
  await world.db.reminderMessage.deleteMany()
  await world.db.reminder.deleteMany()
})

/** A runner whom a look tells of today's workout. */
const ready = async () => {
  const { db, practiceId, therapist } = world
  world.clock.now = new Date(MORNING.getTime() - 86_400_000)
  const name = `Runner ${uuidv7()}`
  const { memberId } = therapist
  const { runnerId, userId } = await makeRunner(db, practiceId, {
    name,
    responsibleId: memberId,
    joinedOn: '2026-09-01',
  })
  if (userId === null) throw new Error('with an account')
  await planWorkout(
    db,
    { practiceId, runnerId, memberId },
    { day: TODAY, items: [{ exercise: 'soleus-raise-single' }] },
  )
  const call = world.callerWith({ cookie: await cookieOf(db, userId, testConfig.authSecret) })
  const times = { morning: '08:00', evening: '19:00', quiet: { from: '21:00', to: '07:00' } }
  await call.reminders.mine.choose({ ...times, mail: false, kinds: ['plan'] })
  await call.reminders.devices.add(makeDevice(uuidv7()).input)
  world.clock.now = MORNING
  return { practiceId, runnerId, call }
}
type Ready = Awaited<ReturnType<typeof ready>>

const look = async (): Promise<string> => {
  let trouble = ''
  const was = await lookAtNext(world.db, {
    mailEnabled: false,
    now: MORNING,
    trouble: (error) => {
      trouble = `failed: ${error}`
    },
  })
  return trouble || (was ? 'looked' : 'nobody')
}
const erase = ({ practiceId, runnerId }: Ready) =>
  world.db.$transaction(
    (tx) =>
      eraseRunner(
        tx,
        { practiceId, runnerId, id: uuidv7(), keptAsId: uuidv7(), erasedAt: MORNING, by: 'owner' },
        TODAY,
      ),
    { timeout: 20_000 },
  )

/** Sessions of this database that wait for one another. */
const waiting = async (): Promise<number> => {
  const [row] = await world.db.$queryRaw<{ n: number }[]>`
    SELECT count(DISTINCT pid)::int AS n FROM pg_stat_activity
    WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`
  return row?.n ?? 0
}
/** Until so many wait, or what they are has ended. */
const untilWaiting = async (count: number, ends: Promise<unknown>) => {
  let ended = false
  const end = () => {
    ended = true
  }
  ends.then(end, end)
  while (!ended && (await waiting()) < count) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** Holds a table against writers while acts come as far as it, one after another; all go on at once. */
const stoppedAt = async (table: 'ReminderMessage' | 'AuditEntry', acts: readonly (() => Promise<unknown>)[]) => {
  const under: Promise<unknown>[] = []
  await world.db.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(`LOCK TABLE "${table}" IN SHARE MODE`)
      for (const act of acts) {
        under.push(act())
        await untilWaiting(under.length, under.at(-1) as Promise<unknown>)
      }
    },
    { timeout: 20_000 },
  )
  return Promise.allSettled(under)
}
const failures = (settled: readonly PromiseSettledResult<unknown>[]) =>
  settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))

describe('R6 nobody is ended by two who wait for one another', () => {
  test('a look under way, and an erasure of the same runner', async () => {
    const one = await ready()
    const settled = await stoppedAt('ReminderMessage', [look, () => erase(one)])
    expect(failures(settled)).toEqual([])
    expect(settled[0]).toMatchObject({ value: 'looked' })
    expect(await world.db.reminder.count()).toBe(0)
    expect(await world.db.reminderMessage.count()).toBe(0)
  })

  test('a look under way, and the runner’s clock that is put to another zone', async () => {
    const { call, runnerId } = await ready()
    const settled = await stoppedAt('ReminderMessage', [
      look,
      () => call.people.own.timeZone({ timeZone: 'Asia/Tokyo' }),
    ])
    expect(failures(settled)).toEqual([])
    expect(settled[0]).toMatchObject({ value: 'looked' })
    expect(await world.db.reminder.findFirst({ where: { runnerId } })).toMatchObject({ lookAt: MORNING })
  })

  test('an erasure under way, and a look: it leaves them alone, and others are looked at', async () => {
    const [one, other] = [await ready(), await ready()]
    await world.db.reminder.updateMany({ where: { runnerId: one.runnerId }, data: { lookAt: new Date(0) } })
    await world.db.reminder.updateMany({ where: { runnerId: other.runnerId }, data: { lookAt: new Date(1) } })
    const looks = await world.db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Runner" WHERE id = ${one.runnerId}::uuid FOR UPDATE`
      const under = Promise.all([look(), look()])
      await untilWaiting(1, under)
      expect(await waiting()).toBe(0)
      return under
    })
    expect(looks).toEqual(['looked', 'looked'])
    const told = await world.db.reminderMessage.findMany({ select: { runnerId: true } })
    expect(told).toEqual([{ runnerId: other.runnerId }])
    const [row] = await world.db.reminder.findMany({ where: { runnerId: one.runnerId } })
    expect(row?.lookAt?.getTime()).toBe(MORNING.getTime() + 20_000)
  })

  test('an erasure under way, and a device that is told of', async () => {
    const one = await ready()
    const device = makeDevice(uuidv7()).input
    const settled = await stoppedAt('AuditEntry', [() => erase(one), () => one.call.reminders.devices.add(device)])
    expect(settled[0]).toMatchObject({ status: 'fulfilled' })
    // Their account went with them.
    expect(settled[1]).toMatchObject({ status: 'rejected', reason: { code: 'CONFLICT' } })
    expect(await world.db.pushDevice.count({ where: { endpoint: device.endpoint } })).toBe(0)
  })

  test('a look under way at a therapist, and an erasure of whom it tells: nothing of them is left', async () => {
    const one = await ready()
    const { practiceId, runnerId } = one
    const times = { morning: '08:00', evening: '19:00', quiet: { from: '21:00', to: '07:00' } }
    world.clock.now = new Date(MORNING.getTime() - 3_600_000)
    await world.therapist.call.reminders.work.choose({ ...times, mail: false, kinds: ['alarms'] })
    await world.therapist.call.reminders.devices.add(makeDevice(uuidv7()).input)
    await world.db.flagAnswer.create({
      data: {
        ...{ practiceId, runnerId, id: uuidv7(), flag: 'chest-pain-exertion', reply: 'yes', askedAt: 'check-in' },
        answeredAt: new Date(MORNING.getTime() - 1_800_000),
      },
    })
    await world.db.reminder.updateMany({ where: { runnerId }, data: { lookAt: null } })
    const settled = await stoppedAt('ReminderMessage', [look, () => erase(one)])
    expect(failures(settled)).toEqual([])
    expect(settled[0]).toMatchObject({ value: 'looked' })
    expect((await world.db.reminderMessage.findMany()).map(({ keys, outcome }) => [keys, outcome])).toEqual([
      [[], 'done meanwhile'],
    ])
    expect((await world.db.reminder.findMany()).map(({ told }) => told)).toEqual([{}])
  })
})
