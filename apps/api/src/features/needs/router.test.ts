import { addDays } from '@strideloom/domain/calendar/day.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { answerFlag, enterRace, planSession, settle } from '../../testing/stage-needs.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'
import { RECORD_TABLES } from '../record/record-tables.ts'

let world: World
beforeEach(async () => {
  await world?.close()
  world = await openWorld()
})
afterAll(() => world?.close())

type Asked = Parameters<World['therapist']['call']['needs']['today']>[0]
const ask = async (input: Asked = {}, who: Pick<World['therapist'], 'call'> = world.therapist) => {
  await settle(world)
  return who.call.needs.today(input)
}
const names = async (input: Asked = {}, who: Pick<World['therapist'], 'call'> = world.therapist) =>
  (await ask(input, who)).runners.map(({ name }) => name)
const noon = (day: string): Date => new Date(`${day}T11:00:00.000Z`)

describe('P2 who needs somebody', () => {
  test('nobody where nothing is known; and that is counted', async () => {
    const { runners, counts, behind, appointments } = await ask({ owner: 'all' })
    expect([runners, behind, appointments]).toEqual([[], false, []])
    expect(counts).toMatchObject({ waiting: 0, today: 0, snoozed: 0, mine: 0, all: 0, runners: 2 })
  })

  test('what is written asks for a look in its own transaction, and until then the list says so', async () => {
    await settle(world)
    await enterRace(world, world.runner.runnerId, addDays(TODAY, 3))
    expect(await world.therapist.call.needs.today({})).toMatchObject({ behind: true, runners: [] })
    expect(await ask()).toMatchObject({ behind: false, runners: [{ name: 'Maya Lindqvist' }] })
  })

  test('the gravest first, each with its reason and numbers, and every filter with its count', async () => {
    await enterRace(world, world.runner.runnerId, addDays(TODAY, 3))
    await answerFlag(world, world.otherRunner.runnerId)
    const { runners, counts } = await ask({ owner: 'all' })
    expect(runners.map(({ name, needs }) => [name, needs.map(({ kind }) => kind)])).toEqual([
      ['Jonas Weil', ['safety']],
      ['Maya Lindqvist', ['race']],
    ])
    expect(runners[1]?.needs[0]).toMatchObject({
      title: 'Lucia 10 km in 3 days',
      why: { rule: 'race near', numbers: ['B race', '3 days'] },
    })
    expect(counts).toMatchObject({ waiting: 2, today: 1, mine: 1, all: 2, kinds: { safety: 1, race: 1, silent: 0 } })
    expect(await names({ owner: 'all', kind: 'race' })).toEqual(['Maya Lindqvist'])
    expect(await names({ owner: 'all', search: 'weil' })).toEqual(['Jonas Weil'])
    expect(await names()).toEqual(['Maya Lindqvist'])
    expect(await names({ owner: world.owner.memberId })).toEqual(['Jonas Weil'])
  })

  test('what goes with the date alone is right on its day, with nobody writing or looking', async () => {
    await enterRace(world, world.runner.runnerId, addDays(TODAY, 10))
    expect(await names()).toEqual([])
    world.clock.now = noon(addDays(TODAY, 2))
    expect((await world.therapist.call.needs.today({})).runners).toEqual([])
    world.clock.now = noon(addDays(TODAY, 3))
    const { runners } = await world.therapist.call.needs.today({})
    expect(runners.map(({ needs }) => needs[0]?.title)).toEqual(['Lucia 10 km in 7 days'])
    world.clock.now = noon(addDays(TODAY, 4))
    expect((await world.therapist.call.needs.today({})).runners[0]?.needs[0]?.title).toBe('Lucia 10 km in 6 days')
    // In time everybody is looked at again: days after the last one that was kept.
    for (const day of [6, 9, 12]) {
      world.clock.now = noon(addDays(TODAY, day))
      await settle(world)
    }
    expect(await names()).toEqual([])
  })

  test('an archived runner is in no list, and back in it once they are taken back', async () => {
    await enterRace(world, world.runner.runnerId, addDays(TODAY, 3))
    const { runnerId } = world.runner
    await world.therapist.call.people.runners.archive({ runnerId, archived: true })
    expect(await names()).toEqual([])
    await world.therapist.call.people.runners.archive({ runnerId, archived: false })
    expect(await names()).toEqual(['Maya Lindqvist'])
  })

  test('pages go on where the last one ended', async () => {
    const { practiceId, therapist } = world
    for (let number = 0; number < 33; number++) {
      const id = `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
      const name = `Runner ${number}`
      await therapist.call.people.runners.create({
        id,
        name,
        timeZone: 'Europe/Stockholm',
        responsibleId: therapist.memberId,
      })
      await enterRace(world, id, addDays(TODAY, 3))
    }
    const first = await ask()
    expect([first.runners.length, first.next]).toEqual([30, { rank: expect.any(Number), runnerId: expect.any(String) }])
    const second = await therapist.call.needs.today({ cursor: first.next })
    expect([second.runners.length, second.next]).toEqual([3, null])
    const ids = [...first.runners, ...second.runners].map(({ runnerId }) => runnerId)
    expect(new Set(ids).size).toBe(33)
    expect(await world.db.needSpan.count({ where: { practiceId } })).toBeGreaterThanOrEqual(33)
  })

  test('another number of the practice is another conclusion', async () => {
    await enterRace(world, world.runner.runnerId, addDays(TODAY, 10))
    expect(await names()).toEqual([])
    const overrides = [{ setting: 'needs.raceOther', value: 10 }]
    await world.owner.call.timing.rules.save({
      id: uuidv7(),
      basedOn: 0,
      overrides,
      reason: 'We plan for races early.',
    })
    expect(await names()).toEqual(['Maya Lindqvist'])
  })
})

describe('who sees whom', () => {
  test('nobody but therapists, and nobody of another practice', async () => {
    await enterRace(world, world.runner.runnerId, addDays(TODAY, 3))
    for (const who of [world.nobody, world.runner, world.assistant])
      await expect(who.call.needs.today({})).rejects.toThrow()
    expect(await names({ owner: 'all' }, world.stranger)).toEqual([])
    const { runnerId } = world.runner
    const put = { runnerId, until: addDays(TODAY, 2), reason: 'Called.', revision: 0 }
    for (const who of [world.nobody, world.runner, world.assistant, world.stranger])
      await expect(who.call.needs.care.snooze(put)).rejects.toThrow()
    expect(await world.db.needCare.count()).toBe(0)
  })

  test('where runners are kept apart, a therapist sees, puts off and assigns only their own', async () => {
    await world.db.practice.update({ where: { id: world.practiceId }, data: { ownRunnersOnly: true } })
    for (const { runnerId } of [world.runner, world.otherRunner]) {
      await enterRace(world, runnerId, addDays(TODAY, 3))
      await planSession(world, { runnerId, memberId: world.therapist.memberId })
    }
    const { runners, counts, appointments } = await ask({ owner: 'all' })
    expect(runners.map(({ name }) => name)).toEqual(['Maya Lindqvist'])
    expect(appointments.map(({ name }) => name)).toEqual(['Maya Lindqvist'])
    expect([counts.all, counts.runners]).toEqual([1, 1])
    const theirs = { runnerId: world.otherRunner.runnerId, revision: 0 }
    await expect(world.therapist.call.needs.care.wake(theirs)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    // Nobody is given a runner whom they may not see, and who was before takes care of nobody unseen.
    const given = { ...theirs, ownerId: world.therapist.memberId, dueOn: null }
    await expect(world.owner.call.needs.care.assign(given)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await world.db.practice.update({ where: { id: world.practiceId }, data: { ownRunnersOnly: false } })
    await world.owner.call.needs.care.assign(given)
    expect((await names()).sort()).toEqual(['Jonas Weil', 'Maya Lindqvist'])
    await world.db.practice.update({ where: { id: world.practiceId }, data: { ownRunnersOnly: true } })
    expect(await names()).toEqual(['Maya Lindqvist'])
    expect(await names({}, world.owner)).toEqual(['Jonas Weil'])
  })
})

describe('today’s sessions', () => {
  test('one’s own, in order of time by the practice’s clock, each with the first line of its brief', async () => {
    const { memberId } = world.therapist
    await planSession(world, { runnerId: world.runner.runnerId, memberId, startTime: '16:30' })
    await planSession(world, { runnerId: world.otherRunner.runnerId, memberId, startTime: null })
    await planSession(world, {
      runnerId: world.otherRunner.runnerId,
      memberId: world.owner.memberId,
      startTime: '09:00',
    })
    await planSession(world, {
      runnerId: world.otherRunner.runnerId,
      memberId,
      day: addDays(TODAY, 1),
      startTime: '08:00',
    })
    await answerFlag(world, world.runner.runnerId)
    const { appointments } = await ask()
    expect(appointments.map(({ name, time }) => [name, time])).toEqual([
      ['Maya Lindqvist', '16:30'],
      ['Jonas Weil', null],
    ])
    for (const { runnerId, sessionId, headline } of appointments) {
      const brief = await world.therapist.call.briefs.get({ runnerId, sessionId })
      expect(headline).toEqual(brief.headline)
    }
  })
})

describe('putting off, and who takes care', () => {
  const reason = 'Called: comes on Thursday.'

  test('out of the list until its day, told by whom and why; taken back at once; audited', async () => {
    await enterRace(world, world.runner.runnerId, addDays(TODAY, 3))
    const { runnerId } = world.runner
    const put = { runnerId, until: addDays(TODAY, 2), reason, revision: 0 }
    expect(await world.therapist.call.needs.care.snooze(put)).toEqual({ revision: 1 })
    // Sent twice it is one.
    expect(await world.therapist.call.needs.care.snooze(put)).toEqual({ revision: 1 })
    expect(await names()).toEqual([])
    const { runners, counts } = await ask({ snoozed: true })
    expect(counts).toMatchObject({ waiting: 0, snoozed: 1, kinds: { race: 0 } })
    expect(runners[0]?.care.snooze).toMatchObject({
      until: addDays(TODAY, 2),
      reason,
      by: 'Ines Okafor',
      broken: false,
    })
    expect(await world.therapist.call.needs.care.wake({ runnerId, revision: 1 })).toEqual({ revision: 2 })
    expect(await names()).toEqual(['Maya Lindqvist'])
    const entries = await world.db.auditEntry.findMany({
      where: { runnerId, action: { startsWith: 'needs' } },
      orderBy: { number: 'asc' },
    })
    expect(entries.map(({ action }) => action)).toEqual(['needs put off', 'needs put off no longer'])
  })

  test('on its day they are back', async () => {
    await enterRace(world, world.runner.runnerId, addDays(TODAY, 6))
    const { runnerId } = world.runner
    await world.therapist.call.needs.care.snooze({ runnerId, until: addDays(TODAY, 2), reason, revision: 0 })
    expect(await names()).toEqual([])
    world.clock.now = noon(addDays(TODAY, 2))
    expect(await names()).toEqual(['Maya Lindqvist'])
  })

  test('a red flag that comes later breaks through, and one that was known does not', async () => {
    const { runnerId } = world.runner
    await answerFlag(world, runnerId)
    await settle(world)
    await world.therapist.call.needs.care.snooze({
      runnerId,
      until: addDays(TODAY, 2),
      reason: 'Is at the hospital.',
      revision: 0,
    })
    await enterRace(world, runnerId, addDays(TODAY, 3))
    expect(await names()).toEqual([])
    world.clock.now = new Date(`${TODAY}T15:00:00.000Z`)
    await answerFlag(world, runnerId, `${TODAY}T14:00:00.000Z`, 'fever-illness')
    const { runners, counts } = await ask()
    expect(runners[0]).toMatchObject({
      name: 'Maya Lindqvist',
      care: { snooze: { broken: true, reason: 'Is at the hospital.' } },
    })
    expect(counts).toMatchObject({ waiting: 1, snoozed: 0 })
  })

  test('a day that is over, too far, or no reason changes nothing', async () => {
    const { runnerId } = world.runner
    for (const [until, why] of [
      [TODAY, reason],
      [addDays(TODAY, 91), reason],
      [addDays(TODAY, 2), ' '],
    ] as const)
      await expect(
        world.therapist.call.needs.care.snooze({ runnerId, until, reason: why, revision: 0 }),
      ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await world.db.needCare.count()).toBe(0)
  })

  test('somebody else takes care, by a day; back again; two at once overwrite nothing', async () => {
    await enterRace(world, world.runner.runnerId, addDays(TODAY, 3))
    const { runnerId } = world.runner
    const { memberId: ownerId } = world.owner
    const assign = world.therapist.call.needs.care.assign
    expect(await assign({ runnerId, ownerId, dueOn: addDays(TODAY, 1), revision: 0 })).toEqual({ revision: 1 })
    await expect(assign({ runnerId, ownerId: null, dueOn: null, revision: 0 })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    expect(await names()).toEqual([])
    const { runners } = await ask({}, world.owner)
    expect(runners.map(({ name, care }) => [name, care.owner, care.dueOn])).toEqual([
      ['Maya Lindqvist', 'Olga Berg', addDays(TODAY, 1)],
    ])
    await assign({ runnerId, ownerId: null, dueOn: null, revision: 1 })
    expect(await names()).toEqual(['Maya Lindqvist'])
    for (const other of [world.assistant.memberId, world.stranger.memberId])
      await expect(assign({ runnerId, ownerId: other, dueOn: null, revision: 2 })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
  })
})

/** Rows that are only written together with one that asks for a look, or that nothing here is concluded from. */
const ASKS_FOR_NO_LOOK: Readonly<Record<string, string>> = {
  RunSource: 'with its run',
  RunImport: 'the runs that come of it ask',
  RunRegion: 'with its run',
  SuspectedContributor: 'no need and no first line reads it',
  ProgramChange: 'of a draft',
  ProgramVersion: 'with its workouts',
  WorkoutItem: 'with its workout',
  LoggedSet: 'with its log',
  CheckInRegion: 'with its check-in',
  CheckInPain: 'with its check-in',
  SessionWork: 'with its session',
  SessionDoneWork: 'with its session',
  SessionRetest: 'with its session',
  SessionHomework: 'with its session',
  SessionDecision: 'with its session; no need and no first line reads it',
  GuardOverride: 'no need and no first line reads it',
  PlanComment: 'read by people alone',
  SessionWish: 'read by people alone',
  SessionAddendum: 'added to a closed record; no need and no first line reads it',
  Evaluation: 'told again from what asks for itself',
}

test('every table of a record asks for a look, or says why it does not', async () => {
  const rows = await world.db.$queryRaw<{ table: string }[]>`
    SELECT DISTINCT event_object_table::text AS "table" FROM information_schema.triggers WHERE trigger_name LIKE '%_need_look_insert'`
  const asking = new Set(rows.map(({ table }) => table))
  const silent = RECORD_TABLES.map(({ table }) => table).filter((table) => !asking.has(table))
  expect(silent.filter((table) => ASKS_FOR_NO_LOOK[table] === undefined)).toEqual([])
  expect(Object.keys(ASKS_FOR_NO_LOOK).filter((table) => asking.has(table))).toEqual([])
})
