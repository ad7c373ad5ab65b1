import type { Day } from '@strideloom/domain/calendar/day.ts'
import { type Instant, instantOf } from '@strideloom/domain/calendar/instant.ts'
import { makeRunner } from '@strideloom/fixtures/make-people.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createMailer } from '../../http/mail.ts'
import { createPusher, type Pusher } from '../../http/push.ts'
import { holds } from '../../permissions/fingerprint.ts'
import { commentInput, entryInput, runInput, unplannedInput, wishInput } from '../../permissions/stage.ts'
import { remind } from '../../reminders-running.ts'
import { planWorkout } from '../../testing/planned-workout.ts'
import { openPostbox, type Postbox } from '../../testing/postbox.ts'
import { makeDevice, openPushService, readVapid } from '../../testing/push-service.ts'
import { cookieOf } from '../../testing/sign-in.ts'
import { openWorld, TODAY, testConfig, type World } from '../../testing/world.ts'
import { eraseRunner } from '../record/erase-store.ts'

const ZONE = 'Europe/Stockholm'
const at = (time: string, day: Day = TODAY): Instant => instantOf(day, time, ZONE)
const TIMES = { morning: '08:00', evening: '19:00', quiet: { from: '21:00', to: '07:00' } }

let world: World
let push: Awaited<ReturnType<typeof openPushService>>
let postbox: Postbox
beforeAll(async () => {
  world = await openWorld()
  postbox = await openPostbox()
})
beforeEach(async () => {
  push = await openPushService()
})
afterEach(async () => {
  await push.close()
  await world.db.reminderMessage.deleteMany()
  await world.db.reminder.deleteMany()
  await world.db.pushDevice.deleteMany()
  postbox.letters.length = 0
  world.deps.mailEnabled = false
})
afterAll(async () => {
  await world.close()
  await postbox.close()
})

/** What the loop of the server does, at a moment. */
const lookIn = async (moment: Instant, over: { push?: Pusher; mail?: boolean } = {}) => {
  world.clock.now = new Date(moment)
  const config = {
    ...testConfig,
    mail: over.mail ? { url: `smtp://127.0.0.1:${postbox.port}`, from: 'Strideloom <plan@strideloom.example>' } : null,
  }
  await remind({
    ...world.deps,
    config,
    mail: createMailer(config),
    push: over.push ?? createPusher(config, push.port),
  })
}

/** A runner of the therapist with an account, a workout today, and everything that is needed to remind them. */
const somebody = async ({ timeZone = ZONE, day = TODAY }: { timeZone?: string; day?: Day } = {}) => {
  const { practiceId, therapist } = world
  const name = `Runner ${uuidv7()}`
  const { runnerId, userId } = await makeRunner(world.db, practiceId, {
    name,
    responsibleId: therapist.memberId,
    joinedOn: '2026-09-01',
  })
  if (userId === null) throw new Error('with an account')
  await world.db.runner.update({ where: { practiceId_id: { practiceId, id: runnerId } }, data: { timeZone } })
  const cookie = await cookieOf(world.db, userId, testConfig.authSecret)
  const call = world.callerWith({ cookie })
  const plan = await planWorkout(
    world.db,
    {
      ...{ practiceId, runnerId, memberId: therapist.memberId },
    },
    { day, items: [{ exercise: 'soleus-raise-single' }] },
  )
  return { name, runnerId, userId, call, ...plan }
}

const turnOn = async (
  { call }: Pick<Awaited<ReturnType<typeof somebody>>, 'call'>,
  kinds: string[],
  moment: Instant = at('12:00', '2026-11-22'),
  over: object = {},
) => {
  world.clock.now = new Date(moment)
  await call.reminders.mine.choose({ ...TIMES, mail: false, ...over, kinds: kinds as 'plan'[] })
}
const addDevice = async ({ call }: { call: World['runner']['call'] }) => {
  const device = makeDevice(uuidv7())
  return { ...device, ...(await call.reminders.devices.add(device.input)) }
}
const outcomes = async () =>
  (await world.db.reminderMessage.findMany({ orderBy: { createdAt: 'asc' } })).map(({ outcome }) => outcome)

describe('P33 a runner is reminded', () => {
  test('of nothing that was not turned on, nor where there is nowhere to send it; then nothing is due at all', async () => {
    const runner = await somebody()
    await addDevice(runner)
    for (const time of ['08:00', '12:00', '19:00']) await lookIn(at(time))
    await turnOn(await somebody(), ['plan', 'check-in'])
    for (const time of ['08:00', '19:00']) await lookIn(at(time))
    expect(push.got).toEqual([])
    expect(await world.db.reminder.findMany({ where: { lookAt: { not: null } } })).toEqual([])
  })

  test('once, in the morning: sealed for the device alone, signed by this server, and saying nothing of anybody', async () => {
    const runner = await somebody()
    await turnOn(runner, ['plan'])
    const device = await addDevice(runner)
    await lookIn(at('07:59'))
    expect(push.got).toEqual([])
    await lookIn(at('08:00'))
    await lookIn(at('08:01'))
    await lookIn(at('10:30'))
    expect(push.got).toHaveLength(1)
    const [one] = push.got
    if (!one) throw new Error('it was sent')
    const [message] = await world.db.reminderMessage.findMany()
    expect(device.open(one.body)).toEqual({
      title: 'Strideloom',
      body: 'Something is waiting for you today.',
      page: '/today',
      tag: message?.id,
    })
    expect(one.path).toBe(device.path)
    expect(one.headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      ttl: String(3 * 3600),
      topic: message?.id.replaceAll('-', ''),
    })
    const proof = readVapid(String(one.headers.authorization))
    expect(proof).toMatchObject({ key: testConfig.push.publicKey, aud: 'https://push.example.org' })
    expect(proof.exp * 1000).toBeLessThan(Date.now() + 25 * 3600_000)
    expect(await outcomes()).toEqual(['sent'])
    for (const text of [JSON.stringify(one.headers), one.path, one.body.toString('latin1')])
      for (const told of [runner.name, runner.runnerId, runner.userId]) expect(text).not.toContain(told)
  })

  test('of no plan that is done, moved away or lies on another day', async () => {
    const runner = await somebody()
    await turnOn(runner, ['plan'])
    await addDevice(runner)
    const itemId = runner.items[0]?.id ?? ''
    await runner.call.logs.record({ entries: [entryInput(uuidv7(), runner.workoutId, itemId)] })
    await lookIn(at('08:00'))
    const tomorrow = await somebody({ day: '2026-11-24' })
    await turnOn(tomorrow, ['plan'])
    await addDevice(tomorrow)
    await lookIn(at('08:00'))
    expect(push.got).toEqual([])
    await lookIn(at('08:00', '2026-11-24'))
    expect(push.got).toHaveLength(1)
  })

  test('R21 by their own clock, wherever the therapist and the server are', async () => {
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const runner = await somebody({ timeZone })
      await turnOn(runner, ['plan'], '2026-11-20T00:00:00.000Z')
      const { path } = await addDevice(runner)
      const morning = instantOf(TODAY, '08:00', timeZone)
      await lookIn(new Date(Date.parse(morning) - 60_000).toISOString())
      expect(push.got.filter((one) => one.path === path)).toEqual([])
      await lookIn(morning)
      expect(push.got.filter((one) => one.path === path)).toHaveLength(1)
    }
  })

  test('on every device of theirs; one that is gone is forgotten, the others stay', async () => {
    const runner = await somebody()
    await turnOn(runner, ['plan', 'check-in'])
    await addDevice(runner)
    await addDevice(runner)
    await lookIn(at('08:00'))
    expect(push.got).toHaveLength(2)
    push.service.status = 410
    await lookIn(at('19:00'))
    expect(push.got).toHaveLength(4)
    expect(await world.db.pushDevice.count()).toBe(0)
    expect((await outcomes()).sort()).toEqual(['device gone', 'device gone', 'sent', 'sent'])
  })

  test('what comes together is one message, and what was answered meanwhile is in none', async () => {
    const runner = await somebody({ day: '2026-11-29' })
    await turnOn(runner, ['check-in', 'weekly', 'session'])
    const device = await addDevice(runner)
    await world.db.session.create({
      data: {
        ...{ practiceId: world.practiceId, id: uuidv7(), runnerId: runner.runnerId },
        ...{ therapistId: world.therapist.memberId, day: new Date('2026-11-30'), startTime: '10:00' },
        ...{ minutes: 50, intent: 'maintenance', status: 'booked' },
      },
    })
    // A Sunday.
    await lookIn(at('19:00', '2026-11-29'))
    await lookIn(at('20:30', '2026-11-29'))
    expect(push.got).toHaveLength(1)
    const [message] = await world.db.reminderMessage.findMany()
    expect(message?.keys).toHaveLength(3)
    expect(device.open(push.got[0]?.body ?? Buffer.alloc(0))).toMatchObject({ page: '/today' })
  })

  test('of what the therapist did once that rests, not of what was taken back', async () => {
    const runner = await somebody()
    await turnOn(runner, ['answers'], at('09:00'))
    const device = await addDevice(runner)
    await lookIn(at('09:00'))
    const { runnerId } = runner
    const wish = { ...wishInput(), times: [{ startAt: at('10:00', '2026-12-03'), minutes: 45 }], toldAt: at('09:05') }
    world.clock.now = new Date(at('09:05'))
    await runner.call.sessions.wishes.send(wish)
    const decline = async (time: string) => {
      world.clock.now = new Date(at(time))
      const { wishId } = wish
      await world.therapist.call.sessions.wishes.decline({ runnerId, id: uuidv7(), wishId, words: 'Not this week.' })
    }
    await decline('09:10')
    await lookIn(at('09:15'))
    world.clock.now = new Date(at('09:16'))
    await world.therapist.call.sessions.wishes.reopen({ runnerId, id: uuidv7(), wishId: wish.wishId })
    await lookIn(at('09:30'))
    expect(push.got).toEqual([])
    await decline('09:40')
    await lookIn(at('09:49'))
    expect(push.got).toEqual([])
    await lookIn(at('09:50'))
    expect(push.got).toHaveLength(1)
    expect(device.open(push.got[0]?.body ?? Buffer.alloc(0))).toMatchObject({ page: '/sessions' })
  })

  test('not once they are archived, and again when they are taken back', async () => {
    const runner = await somebody({ day: '2026-11-25' })
    const { runnerId } = runner
    await turnOn(runner, ['plan'])
    await addDevice(runner)
    const archive = async (moment: Instant, archived: boolean) => {
      world.clock.now = new Date(moment)
      await world.therapist.call.people.runners.archive({ runnerId, archived })
    }
    await archive(at('12:00'), true)
    for (const moment of [at('19:00'), at('08:00', '2026-11-24')]) await lookIn(moment)
    expect(await world.db.reminder.findMany({ where: { runnerId, lookAt: { not: null } } })).toEqual([])
    await archive(at('12:00', '2026-11-24'), false)
    await lookIn(at('12:00', '2026-11-24'))
    expect(push.got).toEqual([])
    await lookIn(at('08:00', '2026-11-25'))
    expect(push.got).toHaveLength(1)
  })

  test('by the clock where a therapist has put them, from then on', async () => {
    const runner = await somebody({ day: '2026-11-25' })
    const { runnerId } = runner
    await turnOn(runner, ['plan'])
    await addDevice(runner)
    await lookIn(at('19:00', '2026-11-24'))
    const { revision } = await world.db.runner.findFirstOrThrow({ where: { id: runnerId } })
    const details = {
      ...{ name: runner.name, email: null, phone: null, sex: null, birthDate: null, tags: [] },
      ...{ responsibleId: world.therapist.memberId, timeZone: 'Asia/Tokyo', revision },
    }
    await world.therapist.call.people.runners.update({ runnerId, ...details } as never)
    await lookIn(at('19:01', '2026-11-24'))
    expect(push.got).toEqual([])
    await lookIn(instantOf('2026-11-25', '08:00', 'Asia/Tokyo'))
    expect(push.got).toHaveLength(1)
  })
})

describe('a message that cannot be handed over', () => {
  const ready = async () => {
    const runner = await somebody()
    await turnOn(runner, ['plan'])
    return { runner, device: await addDevice(runner) }
  }

  test('is tried again later under the same name, not in between, and given up with a reason when it is too late', async () => {
    await ready()
    push.service.status = 503
    await lookIn(at('08:00'))
    await lookIn(at('08:00'))
    expect(push.got).toHaveLength(1)
    for (const time of ['08:01', '08:06', '08:26', '09:26', '10:59', '12:00']) await lookIn(at(time))
    // A sixth would fall after eleven, when it is too late for the morning.
    expect(push.got).toHaveLength(5)
    expect(new Set(push.got.map(({ headers }) => headers.topic)).size).toBe(1)
    expect(await outcomes()).toEqual(['not reached: answered 503'])
  })

  test('is not sent any more once it is done', async () => {
    const { runner } = await ready()
    push.service.status = 503
    await lookIn(at('08:00'))
    const itemId = runner.items[0]?.id ?? ''
    await runner.call.logs.record({ entries: [entryInput(uuidv7(), runner.workoutId, itemId)] })
    push.service.status = 201
    await lookIn(at('08:02'))
    expect(push.got).toHaveLength(1)
    expect(await outcomes()).toEqual(['done meanwhile'])
  })

  test('nor once its kind was turned off', async () => {
    const { runner } = await ready()
    push.service.status = 503
    await lookIn(at('08:00'))
    await turnOn(runner, ['weekly'], at('08:01'))
    await lookIn(at('08:02'))
    expect(push.got).toHaveLength(1)
    expect(await outcomes()).toEqual(['done meanwhile'])
  })

  test('that is refused for good is given up at once', async () => {
    await ready()
    push.service.status = 403
    await lookIn(at('08:00'))
    await lookIn(at('08:30'))
    expect(push.got).toHaveLength(1)
    expect(await outcomes()).toEqual(['refused: answered 403'])
  })
})

describe('R6 whatever happens to the process', () => {
  test('two that look at once send once', async () => {
    const runner = await somebody()
    await turnOn(runner, ['plan'])
    await addDevice(runner)
    await Promise.all([lookIn(at('08:00')), lookIn(at('08:00')), lookIn(at('08:00'))])
    expect(push.got).toHaveLength(1)
    expect(await world.db.reminderMessage.count()).toBe(1)
  })

  test('one that dies while it sends loses nothing, and what arrives twice is the same message', async () => {
    const runner = await somebody()
    await turnOn(runner, ['plan'])
    const device = await addDevice(runner)
    const real = createPusher(testConfig, push.port)
    let reached = () => {}
    const sent = new Promise<void>((resolve) => {
      reached = resolve
    })
    // Handed over, and never came to note it.
    const dying: Pusher = {
      send: async (...told) => {
        await real.send(...told)
        reached()
        return new Promise(() => {})
      },
    }
    void lookIn(at('08:00'), { push: dying })
    await sent
    await lookIn(at('08:04'))
    expect(push.got).toHaveLength(1)
    await lookIn(at('08:05'))
    await lookIn(at('08:30'))
    expect(push.got).toHaveLength(2)
    const [first, second] = push.got.map(({ body, headers }) => [device.open(body), headers.topic])
    expect(second).toEqual(first)
    expect(await outcomes()).toEqual(['sent'])
  })
})

describe('P39 a therapist is interrupted', () => {
  const onDuty = async (kinds: string[], moment: Instant = at('09:00')) => {
    world.clock.now = new Date(moment)
    await world.therapist.call.reminders.work.choose({ ...TIMES, mail: false, kinds: kinds as 'alarms'[] })
    const device = await addDevice(world.therapist)
    await lookIn(moment)
    return device
  }
  const log = async (
    runner: Awaited<ReturnType<typeof somebody>>,
    moment: Instant,
    felt: { effort: number | null; pain: number | null },
  ) => {
    world.clock.now = new Date(moment)
    const itemId = runner.items[0]?.id ?? ''
    const where = felt.pain === null ? {} : { painRegion: 'calf', painSide: 'left' }
    const entry = {
      ...entryInput(uuidv7(), runner.workoutId, itemId),
      loggedAt: moment,
      performedOn: moment.slice(0, 10),
      ...felt,
      ...where,
    }
    await runner.call.logs.record({ entries: [entry as ReturnType<typeof entryInput>] })
  }

  test('by pain from 7 and effort from 9 on, within minutes, once; by less not', async () => {
    const runner = await somebody()
    const other = await somebody()
    const device = await onDuty(['alarms'])
    await log(runner, at('09:10'), { effort: 8, pain: 6 })
    await lookIn(at('09:12'))
    expect(push.got).toEqual([])
    await log(runner, at('09:20'), { effort: 4, pain: 7 })
    await lookIn(at('09:22'))
    await lookIn(at('09:24'))
    expect(push.got).toHaveLength(1)
    expect(device.open(push.got[0]?.body ?? Buffer.alloc(0))).toMatchObject({
      body: 'Something is waiting for you.',
      page: '/runners',
    })
    await log(other, at('09:25'), { effort: 9, pain: null })
    await lookIn(at('09:27'))
    expect(push.got).toHaveLength(1)
    await lookIn(at('09:32'))
    expect(push.got).toHaveLength(2)
  })

  test('not by what was corrected, nor by what they have looked at since', async () => {
    const [runner, seen] = [await somebody(), await somebody()]
    await onDuty(['alarms'])
    await log(runner, at('09:10'), { effort: 4, pain: 8 })
    await log(runner, at('09:11'), { effort: 4, pain: 2 })
    await log(seen, at('09:12'), { effort: 4, pain: 8 })
    world.clock.now = new Date(at('09:13'))
    await world.therapist.call.briefs.get({ runnerId: seen.runnerId })
    await lookIn(at('09:14'))
    expect(push.got).toEqual([])
  })

  test('by a red flag, but in quiet hours only when they end; others are not told', async () => {
    const runner = await somebody()
    const device = await onDuty(['alarms'], at('20:00'))
    world.clock.now = new Date(at('20:00'))
    await world.owner.call.reminders.work.choose({ ...TIMES, mail: false, kinds: ['alarms'] })
    const others = await addDevice(world.owner)
    await world.db.flagAnswer.create({
      data: {
        ...{ practiceId: world.practiceId, runnerId: runner.runnerId, id: uuidv7(), flag: 'chest-pain-exertion' },
        ...{ reply: 'yes', askedAt: 'check-in', answeredAt: new Date(at('22:30')) },
      },
    })
    for (const time of ['22:31', '23:30']) await lookIn(at(time))
    await lookIn(at('06:59', '2026-11-24'))
    expect(push.got).toEqual([])
    await lookIn(at('07:00', '2026-11-24'))
    expect(push.got.map(({ path }) => path)).toEqual([device.path])
    expect(push.got.map(({ path }) => path)).not.toContain(others.path)
  })

  const raiseFlag = (runnerId: string, answeredAt: Instant) =>
    world.db.flagAnswer.create({
      data: {
        ...{ practiceId: world.practiceId, runnerId, id: uuidv7(), flag: 'chest-pain-exertion' },
        ...{ reply: 'yes', askedAt: 'check-in', answeredAt: new Date(answeredAt) },
      },
    })

  test('by a red flag whatever the push service does meanwhile: five hours later it is told', async () => {
    const runner = await somebody()
    const then = (time: string, day: Day = '2027-05-10') => at(time, day)
    await onDuty(['alarms'], then('07:30'))
    await raiseFlag(runner.runnerId, then('07:40'))
    push.service.status = 503
    for (const time of ['07:42', '07:43', '07:48', '08:08', '09:08', '12:08', '15:08']) await lookIn(then(time))
    expect(push.got).toHaveLength(7)
    push.service.status = 201
    await lookIn(then('18:08'))
    await lookIn(then('18:30'))
    expect(push.got).toHaveLength(8)
    expect(await outcomes()).toEqual(['sent'])
  })

  test('by a red flag that was told together with the rest: noon does not end it', async () => {
    const runner = await somebody()
    const then = (time: string, day: Day = '2027-06-10') => at(time, day)
    await onDuty(['alarms', 'daily'], then('12:00', '2027-06-08'))
    await log(runner, then('20:55', '2027-06-09'), { effort: 4, pain: null })
    await raiseFlag(runner.runnerId, then('07:59'))
    push.service.status = 503
    for (const time of ['08:00', '08:01', '08:06', '08:26', '09:26']) await lookIn(then(time))
    push.service.status = 201
    await lookIn(then('12:26'))
    expect((await world.db.reminderMessage.findMany()).map(({ keys, outcome }) => [keys.length, outcome])).toEqual([
      [2, 'sent'],
    ])
  })

  test.each(['an assistant for an hour', 'removed and invited again'])('again once they are back: %s', async (how) => {
    const runner = await somebody()
    const then = (time: string) => at(time, how.startsWith('an assistant') ? '2027-09-10' : '2027-09-20')
    const { memberId } = world.therapist
    const handOverTo = world.owner.memberId
    const { members } = world.owner.call.people
    const theirs = await world.db.runner.findMany({ where: { responsibleId: memberId }, select: { id: true } })
    await onDuty(['alarms'], then('09:00'))
    world.clock.now = new Date(then('09:01'))
    if (how.startsWith('an assistant')) await members.changeRole({ memberId, role: 'assistant', handOverTo })
    else await members.remove({ memberId, handOverTo })
    await lookIn(then('09:05'))
    expect(await world.db.reminder.findFirst({ where: { memberId } })).toMatchObject({ lookAt: null })
    world.clock.now = new Date(then('10:00'))
    if (how.startsWith('an assistant')) await members.changeRole({ memberId, role: 'therapist', handOverTo: null })
    else {
      const invited = {
        id: uuidv7(),
        name: 'Ines Okafor',

        role: 'therapist' as const,
      }
      const { link } = await members.invite(invited)
      await world.therapist.call.people.invitations.accept({ secret: link.split('/').at(-1) ?? '' })
    }
    await world.db.runner.updateMany({
      where: { id: { in: theirs.map(({ id }) => id) } },
      data: { responsibleId: memberId },
    })
    await raiseFlag(runner.runnerId, then('10:05'))
    await lookIn(then('10:06'))
    expect(push.got).toHaveLength(1)
  })

  test('not by a run they have looked at since its effort was told', async () => {
    const [seen, runner] = [await somebody(), await somebody()]
    const then = (time: string, day: Day = '2027-07-10') => at(time, day)
    await onDuty(['alarms'], then('19:00'))
    const tell = async (
      who: typeof runner,
      id: string,
      moment: Instant,
      over: { rpe: number | null; revision: number | null },
    ) => {
      world.clock.now = new Date(moment)
      await who.call.training.runs.save({ ...runInput(id), startAt: then('18:00'), ...over })
    }
    await tell(seen, uuidv7(), then('21:30'), { rpe: 9, revision: null })
    const id = uuidv7()
    await tell(runner, id, then('21:31'), { rpe: null, revision: null })
    world.clock.now = new Date(then('22:30'))
    for (const { runnerId } of [seen, runner]) await world.therapist.call.briefs.get({ runnerId })
    await lookIn(then('07:00', '2027-07-11'))
    expect(push.got).toEqual([])
    // What was felt is told after the therapist has looked.
    await tell(runner, id, then('07:05', '2027-07-11'), { rpe: 9, revision: 1 })
    await lookIn(then('07:06', '2027-07-11'))
    expect(push.got).toHaveLength(1)
  })

  test('not by pain in work beside the plan that was put right with another day', async () => {
    const [runner, other] = [await somebody(), await somebody()]
    const then = (time: string) => at(time, '2027-03-10')
    await onDuty(['alarms'], then('09:00'))
    const tell = async (who: typeof runner, told: object) => {
      world.clock.now = new Date(then('09:10'))
      await who.call.logs.tellUnplanned(told as ReturnType<typeof unplannedInput>)
    }
    const one = { ...unplannedInput(), day: '2027-03-10', pain: 8, toldAt: then('09:08') }
    await tell(runner, one)
    await tell(runner, { ...one, id: uuidv7(), day: '2027-03-01', pain: 2, toldAt: then('09:09') })
    await lookIn(then('09:12'))
    expect(push.got).toEqual([])
    await tell(other, { ...unplannedInput(), day: '2027-03-10', pain: 8, toldAt: then('09:09') })
    await lookIn(then('09:14'))
    expect(push.got).toHaveLength(1)
  })

  test('P45 nothing of it stays with them once the runner is erased; what they were told of others does', async () => {
    const [runner, other] = [await somebody(), await somebody()]
    const then = (time: string) => at(time, '2027-11-10')
    const { practiceId } = world
    const { runnerId } = runner
    await onDuty(['alarms', 'wishes'], then('09:00'))
    const about = async (who: typeof runner, moment: Instant) => {
      world.clock.now = new Date(moment)
      await log(who, moment, { effort: 4, pain: 8 })
      const times = [{ startAt: at('10:00', '2027-11-20'), minutes: 45 }]
      await who.call.sessions.wishes.send({ ...wishInput(), times, toldAt: moment })
      await who.call.logs.comments.say({ ...commentInput(who.items[0]?.id ?? null), toldAt: moment })
      await who.call.training.runs.save({ ...runInput(uuidv7()), startAt: then('08:00'), rpe: 9, revision: null })
      await who.call.logs.tellUnplanned({ ...unplannedInput(), day: '2027-11-10', pain: 8, toldAt: moment })
      await raiseFlag(who.runnerId, moment)
      const checkInId = uuidv7()
      await world.db.checkIn.create({
        data: {
          ...{ practiceId, id: checkInId, runnerId: who.runnerId, day: new Date('2027-11-10') },
          ...{ answeredAt: new Date(moment), receivedAt: new Date(moment), stiffnessAnswered: false },
        },
      })
      await world.db.checkInPain.create({
        data: { practiceId, checkInId, runnerId: who.runnerId, region: 'calf', side: 'left', value: 8 },
      })
    }
    await about(runner, then('09:05'))
    await about(other, then('09:06'))
    await lookIn(then('09:07'))
    // One more, of the runner alone, that is on its way.
    world.clock.now = new Date(then('09:08'))
    await runner.call.logs.comments.say({ ...commentInput(null), toldAt: then('09:08') })
    push.service.status = 503
    await lookIn(then('09:17'))
    const keys = async () =>
      (await world.db.reminderMessage.findMany({ orderBy: { createdAt: 'asc' } })).map((one) => one.keys)
    const before = await keys()
    expect(before.map((told) => told.length)).toEqual([14, 1])
    const told = { practiceId, id: uuidv7(), runnerId, keptAsId: uuidv7(), erasedAt: new Date(then('09:17')) }
    await world.db.$transaction((tx) => eraseRunner(tx, { ...told, by: 'owner' }, '2027-11-10'))
    expect((await holds(world.db, runnerId)).sort()).toEqual(['AuditEntry', 'Erasure'])
    const ofOther = before[0]?.filter((key) => key.startsWith(other.runnerId)) ?? []
    expect(ofOther).toHaveLength(7)
    expect(await keys()).toEqual([ofOther, []])
    const [row] = await world.db.reminder.findMany({ where: { memberId: world.therapist.memberId } })
    expect(Object.keys(row?.told as object).sort()).toEqual([...ofOther].sort())
    push.service.status = 201
    const sent = push.got.length
    await lookIn(then('09:30'))
    expect(push.got).toHaveLength(sent)
    expect(await outcomes()).toEqual(['sent', 'done meanwhile'])
  })

  test('by a wish for a session, unless it was taken back', async () => {
    const [runner, other] = [await somebody(), await somebody()]
    await onDuty(['wishes'])
    const wish = (over: object = {}) => ({
      ...wishInput(),
      times: [{ startAt: at('10:00', '2026-12-04'), minutes: 45 }],
      toldAt: at('09:05'),
      ...over,
    })
    world.clock.now = new Date(at('09:05'))
    const back = wish()
    await other.call.sessions.wishes.send(back)
    await other.call.sessions.wishes.withdraw({ id: uuidv7(), wishId: back.wishId, toldAt: at('09:06') })
    await lookIn(at('09:08'))
    expect(push.got).toEqual([])
    world.clock.now = new Date(at('09:10'))
    await runner.call.sessions.wishes.send(wish({ toldAt: at('09:09') }))
    await lookIn(at('09:12'))
    await lookIn(at('09:30'))
    expect(push.got).toHaveLength(1)
  })

  test('by a comment, unless it was taken back', async () => {
    const [runner, other] = [await somebody(), await somebody()]
    // Another day: what other tests left does not wait there.
    const then = (time: string) => at(time, '2026-12-14')
    await onDuty(['alarms'], then('09:00'))
    const say = async (who: typeof runner, moment: Instant) => {
      world.clock.now = new Date(moment)
      const comment = { ...commentInput(who.items[0]?.id ?? null), toldAt: moment }
      await who.call.logs.comments.say(comment)
      return comment.commentId
    }
    const commentId = await say(other, then('09:05'))
    await other.call.logs.comments.takeBack({ id: uuidv7(), commentId, toldAt: then('09:06') })
    await lookIn(then('09:08'))
    expect(push.got).toEqual([])
    const asked = await say(runner, then('09:10'))
    await lookIn(then('09:12'))
    await lookIn(then('09:30'))
    expect(push.got).toHaveLength(1)

    // The other way about: what is replied is told to the runner.
    await turnOn(runner, ['answers'], then('09:31'))
    const theirs = await addDevice(runner)
    await lookIn(then('09:31'))
    world.clock.now = new Date(then('09:40'))
    const { runnerId } = runner
    await world.therapist.call.logs.comments.reply({ runnerId, id: uuidv7(), commentId: asked, words: 'Go on.' })
    await lookIn(then('09:49'))
    expect(push.got).toHaveLength(1)
    await lookIn(then('09:50'))
    expect(push.got.map(({ path }) => path)).toContain(theirs.path)
    expect(push.got).toHaveLength(2)
  })

  test('by the rest once a day, where there is any', async () => {
    const runner = await somebody()
    await onDuty(['daily'], at('12:00', '2027-01-10'))
    await lookIn(at('08:00', '2027-01-11'))
    expect(push.got).toEqual([])
    await log(runner, at('12:00', '2027-01-11'), { effort: 4, pain: null })
    await lookIn(at('19:00', '2027-01-11'))
    expect(push.got).toEqual([])
    await lookIn(at('08:00', '2027-01-12'))
    await lookIn(at('08:30', '2027-01-12'))
    expect(push.got).toHaveLength(1)
  })

  test('by the rest of a day also where the push service was away, and though more came in meanwhile', async () => {
    const runner = await somebody()
    const then = (time: string, day: Day = '2027-02-12') => at(time, day)
    await onDuty(['daily'], then('12:00', '2027-02-10'))
    await log(runner, then('12:00', '2027-02-11'), { effort: 4, pain: null })
    push.service.status = 503
    await lookIn(then('08:00'))
    expect(push.got).toHaveLength(1)
    await log(runner, then('08:01'), { effort: 5, pain: null })
    push.service.status = 201
    await lookIn(then('08:02'))
    await lookIn(then('08:30'))
    expect(push.got).toHaveLength(2)
    expect(await outcomes()).toEqual(['sent'])
  })

  test('not by the rest of a day that they have looked at before it could be told', async () => {
    const runner = await somebody()
    const then = (time: string, day: Day = '2027-02-22') => at(time, day)
    await onDuty(['daily'], then('12:00', '2027-02-20'))
    await log(runner, then('12:00', '2027-02-21'), { effort: 4, pain: null })
    push.service.status = 503
    await lookIn(then('08:00'))
    world.clock.now = new Date(then('08:01'))
    await world.therapist.call.briefs.get({ runnerId: runner.runnerId })
    push.service.status = 201
    await lookIn(then('08:02'))
    expect(push.got).toHaveLength(1)
    expect(await outcomes()).toEqual(['done meanwhile'])
  })
})

describe('P33 by e-mail, where a server is set', () => {
  const OFF = /http:\/\/localhost:3000(\/reminders-off\/[\w.-]+)/

  test('the letter says no more than a push, keeps its id when it is sent again, and can be ended', async () => {
    const runner = await somebody()
    world.deps.mailEnabled = true
    await turnOn(runner, ['plan'], undefined, { mail: true })
    await lookIn(at('08:00'), { mail: true })
    await lookIn(at('08:01'), { mail: true })
    expect(postbox.letters).toHaveLength(1)
    const [letter] = postbox.letters
    const text = (letter?.text ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=')
    const { email } = await world.db.user.findUniqueOrThrow({ where: { id: runner.userId } })
    expect(letter?.to).toEqual([email])
    expect(text).toContain('Something is waiting for you today.')
    expect(text).toContain('http://localhost:3000/today')
    expect(text).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/)
    const [message] = await world.db.reminderMessage.findMany()
    expect(text).toContain(`Message-ID: <${message?.id}@localhost>`)
    expect(OFF.exec(text)?.[1]).toBeDefined()
    expect(text.replace(email, '').replace(/^To:.*$/m, '')).not.toMatch(/pain|workout|exercise|calf|Runner 0/i)
  })

  test('without a mail server it cannot be turned on, and nothing is sent', async () => {
    const runner = await somebody()
    await expect(turnOn(runner, ['plan'], undefined, { mail: true })).rejects.toThrow('This server sends no mail.')
    expect(await world.db.reminder.count()).toBe(0)
  })
})

describe('R14 devices go with the sign-in that made them', () => {
  test('told twice it is one; another account takes none without its keys; the oldest go', async () => {
    const [runner, thief] = [await somebody(), await somebody()]
    const device = await addDevice(runner)
    expect(await runner.call.reminders.devices.add(device.input)).toEqual({ id: device.id })
    const forged = makeDevice(uuidv7()).input
    await expect(
      thief.call.reminders.devices.add({ ...forged, endpoint: device.input.endpoint }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await runner.call.reminders.devices.list()).devices).toHaveLength(1)
    // The same browser, with somebody else at it.
    await thief.call.reminders.devices.add(device.input)
    expect((await runner.call.reminders.devices.list()).devices).toEqual([])
    await expect(runner.call.reminders.devices.remove({ id: device.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    for (let count = 0; count < 12; count++) {
      world.clock.now = new Date(Date.parse(at('12:00')) + count * 1000)
      await addDevice(runner)
    }
    expect((await runner.call.reminders.devices.list()).devices).toHaveLength(10)
  })

  test('R18 an id that somebody made up is nobody’s: a device of another neither stands in the way nor is told of', async () => {
    const [runner, other] = [await somebody(), await somebody()]
    const theirs = await addDevice(runner)
    const { input } = makeDevice(uuidv7())
    const told = { ...input, id: theirs.id }
    const { id } = await other.call.reminders.devices.add(told)
    expect(id).not.toBe(theirs.id)
    expect((await runner.call.reminders.devices.list()).devices).toMatchObject([{ id: theirs.id }])
    expect((await other.call.reminders.devices.list()).devices).toMatchObject([{ id }])
  })

  test('signing out ends them, and a device is sent nothing from then on', async () => {
    const runner = await somebody()
    await turnOn(runner, ['plan'])
    await addDevice(runner)
    await world.db.authSession.deleteMany({ where: { userId: runner.userId } })
    await lookIn(at('08:00'))
    expect(push.got).toEqual([])
    expect(await world.db.pushDevice.count()).toBe(0)
  })

  test('R18 addresses into closed networks are refused with a sentence, and nothing is kept', async () => {
    const runner = await somebody()
    const { input } = makeDevice(uuidv7())
    for (const endpoint of ['http://push.example.org/a', 'https://169.254.169.254/', 'https://localhost/a'])
      await expect(runner.call.reminders.devices.add({ ...input, endpoint })).rejects.toThrow(
        'This is no address of a push service.',
      )
    await expect(runner.call.reminders.devices.add({ ...input, auth: 'short' })).rejects.toThrow(/keys/)
    expect(await world.db.pushDevice.count()).toBe(0)
  })
})

describe('what is chosen', () => {
  test('is off until it is turned on, stays as it was chosen, and is on the audit once', async () => {
    const { call, runnerId } = await somebody()
    expect(await call.reminders.mine.get()).toMatchObject({
      choice: { kinds: [], ...TIMES },
      mail: false,
      timeZone: ZONE,
      pushKey: testConfig.push.publicKey,
    })
    const choice = { ...TIMES, evening: '18:30', kinds: ['plan' as const], mail: false }
    await call.reminders.mine.choose(choice)
    await call.reminders.mine.choose(choice)
    expect(await call.reminders.mine.get()).toMatchObject({ choice: { evening: '18:30', kinds: ['plan'] } })
    expect(await world.db.auditEntry.count({ where: { runnerId, action: 'reminders chosen' } })).toBe(1)
    await expect(call.reminders.mine.choose({ ...choice, morning: '06:00' })).rejects.toThrow(/quiet hours/)
  })
})
