import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { addMinutes } from '@strideloom/domain/calendar/instant.ts'
import { asPlanned } from '@strideloom/domain/logs/as-planned.ts'
import type { Move } from '@strideloom/domain/logs/moves.ts'
import { moveWorkout } from '@strideloom/domain/programs/move-workout.ts'
import { restoreVersion } from '@strideloom/domain/programs/restore-version.ts'
import { removeWorkout, renameWorkout } from '@strideloom/domain/programs/set-workout.ts'
import { makeRunner } from '@strideloom/fixtures/make-people.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginProgram, pairCalf } from '../../testing/edit-program.ts'
import { cookieOf } from '../../testing/sign-in.ts'
import { openWorld, TODAY, testConfig, type World } from '../../testing/world.ts'
import { fetchCalendar } from '../programs/fetch-calendar.ts'

let world: World
const BEGINS = `${TODAY}T08:00:00.000Z`
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

const on = (days: number): Day => addDays(TODAY, days)
let count = 0
/** A runner of their own with heel raises on Tuesday and Friday and a stretch on Monday and Wednesday; today is Monday. */
const stage = async () => {
  world.clock.now = new Date(BEGINS)
  const { therapist, practiceId } = world
  const { runnerId, userId } = await makeRunner(world.db, practiceId, {
    name: `Mover ${'abcdefghijklm'[count++]}`,
    responsibleId: therapist.memberId,
    joinedOn: '2026-09-01',
  })
  if (userId === null) throw new Error('this runner has an account')
  const cookie = await cookieOf(world.db, userId, testConfig.authSecret)
  const call = world.callerWith({ cookie, 'strideloom-practice': practiceId })
  const program = await beginProgram(therapist.call, runnerId, { weeks: 3 })
  await program.edit(pairCalf(null))
  await program.publish()
  const plan = (from: Day, to: Day = from) => call.programs.plan({ from, to })
  const [workout] = (await plan(on(1))).workouts
  const [item] = workout?.items ?? []
  if (!workout || !item) throw new Error('Tuesday has work')
  const made = (minute: number) => addMinutes(BEGINS, minute)
  const told = (toDay: Day, minute: number, over: Partial<Move> = {}): Move => ({
    id: uuidv7(),
    workoutId: workout.id,
    fromDay: workout.day,
    toDay,
    movedAt: made(minute),
    ...over,
  })
  const lies = async (from: Day, to: Day = from) => (await plan(from, to)).workouts.map(({ id }) => id)
  const moved = () => therapist.call.logs.movedFor({ runnerId })
  const log = (day: Day, minute: number) =>
    asPlanned(
      { id: item.id, workoutId: workout.id, dose: item.prescribed.dose },
      { id: uuidv7(), performedOn: day, loggedAt: made(minute) },
    )
  return { call, runnerId, program, workout, item, plan, told, lies, moved, log }
}

describe('P28 a workout that its runner lays on another day', () => {
  test('P28 is asked for there and still known where the plan has it; the plan itself is not written', async () => {
    const { call, workout, told, plan, moved } = await stage()
    const before = await world.db.workout.findFirst({ where: { id: workout.id } })
    const move = told(on(3), 0)
    await call.logs.move(move)
    const there = (await plan(on(3))).workouts.find(({ id }) => id === workout.id)
    expect(there).toMatchObject({ day: on(1), moves: [{ id: move.id, toDay: on(3) }], items: [{}] })
    expect((await plan(on(1))).workouts).toMatchObject([{ id: workout.id, moves: [{ id: move.id }] }])
    expect(await world.db.workout.findFirst({ where: { id: workout.id } })).toEqual(before)
    expect((await moved()).moved).toMatchObject([
      { workoutId: workout.id, planned: on(1), toDay: on(3), state: 'there', title: workout.title },
    ])
  })

  test('P28 twice it is one; another move under its id is refused; moved back nothing is told', async () => {
    const { call, told, moved, runnerId } = await stage()
    const move = told(on(3), 0)
    await Promise.all([call.logs.move(move), call.logs.move(move)])
    await call.logs.move(move)
    expect(await world.db.workoutMove.count({ where: { runnerId } })).toBe(1)
    await expect(call.logs.move({ ...move, toDay: on(4) })).rejects.toMatchObject({ code: 'CONFLICT' })
    await call.logs.move(told(on(1), 1))
    expect((await moved()).moved).toEqual([])
    const actions = await world.db.auditEntry.findMany({
      where: { runnerId, action: { startsWith: 'workout moved' } },
      orderBy: { number: 'asc' },
    })
    expect(actions.map(({ action, detail }) => [action, detail])).toMatchObject([
      ['workout moved', { from: on(1), to: on(3) }],
      ['workout moved back', { to: on(1) }],
    ])
  })

  test('P28 a day that is over, one too far off, a moment ahead, and somebody else’s workout are refused and change nothing', async () => {
    const { call, told, runnerId } = await stage()
    await expect(call.logs.move(told(on(-2), 0))).rejects.toThrow(/This day is over/)
    await expect(call.logs.move(told(on(16), 0))).rejects.toThrow(/too far from its day/)
    await expect(call.logs.move(told(on(3), 70))).rejects.toThrow(/lies in the future/)
    await expect(call.logs.move(told(on(3), 0, { workoutId: uuidv7() }))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(world.otherRunner.call.logs.move(told(on(3), 0))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.db.workoutMove.count({ where: { runnerId } })).toBe(0)
  })

  test('P28 published again with another day: the plan holds, and both are told of the move', async () => {
    const { call, program, workout, told, plan, lies, moved } = await stage()
    await call.logs.move(told(on(3), 0))
    await program.edit((draft, context) => moveWorkout(draft, workout.id, on(5), context))
    await program.publish()
    expect(await lies(on(3))).not.toContain(workout.id)
    expect((await plan(on(5))).workouts).toMatchObject([{ id: workout.id, day: on(5), moves: [{ toDay: on(3) }] }])
    expect((await moved()).moved).toMatchObject([{ planned: on(5), toDay: on(3), state: 'plan' }])
    // moved once more, from the day that the plan has now
    await call.logs.move(told(on(4), 1, { fromDay: on(5) }))
    expect(await lies(on(4))).toContain(workout.id)
  })

  test('P28 taken out of the plan after it was moved: told on the day it was moved to, until it is understood', async () => {
    const { call, program, workout, told, plan, moved } = await stage()
    await call.logs.move(told(on(3), 0))
    await program.edit((draft, context) => removeWorkout(draft, workout.id, context))
    await program.publish()
    const { gone, workouts } = await plan(on(3))
    expect(workouts.map(({ id }) => id)).not.toContain(workout.id)
    expect(gone).toMatchObject([{ id: workout.id, title: workout.title }])
    expect((await moved()).moved).toMatchObject([{ state: 'out' }])
    await call.logs.move(told(on(1), 1))
    expect((await plan(on(3))).gone).toEqual([])
  })

  test('P28 a move that a plan has overtaken stays over when a later plan brings the day back; the runner may move it anew', async () => {
    const { call, program, workout, told, plan, lies, moved } = await stage()
    await call.logs.move(told(on(3), 0))
    const publishOn = async (day: Day, minute: number) => {
      world.clock.now = new Date(addMinutes(BEGINS, minute))
      await program.edit((draft, context) => moveWorkout(draft, workout.id, day, context))
      await program.publish()
    }
    await publishOn(on(5), 10)
    await publishOn(on(1), 20)
    expect(await lies(on(3))).not.toContain(workout.id)
    expect((await plan(on(1))).workouts).toMatchObject([
      { id: workout.id, day: on(1), laidAgainAt: addMinutes(BEGINS, 20), moves: [{ toDay: on(3) }] },
    ])
    expect((await moved()).moved).toMatchObject([{ planned: on(1), toDay: on(3), state: 'plan' }])
    // what a phone told before, and could not deliver until now, is over too
    await call.logs.move(told(on(2), 15))
    expect(await lies(on(2))).not.toContain(workout.id)
    await call.logs.move(told(on(4), 25))
    expect(await lies(on(4))).toContain(workout.id)
    expect((await moved()).moved).toMatchObject([{ planned: on(1), toDay: on(4), state: 'there' }])
  })

  test('P28 taken out and brought back by an older version the move stays over; published again as it stands it holds', async () => {
    const { call, program, workout, told, lies, moved, runnerId } = await stage()
    await call.logs.move(told(on(3), 0))
    world.clock.now = new Date(addMinutes(BEGINS, 10))
    await program.edit((draft, context) => renameWorkout(draft, workout.id, 'Calf, heavy', context))
    await program.publish()
    expect(await lies(on(3))).toContain(workout.id)
    const { programId } = program
    const [stood] = await world.therapist.call.programs.versions({ runnerId, programId })
    await program.edit((draft, context) => removeWorkout(draft, workout.id, context))
    await program.publish()
    const versionId = stood?.id ?? ''
    world.clock.now = new Date(addMinutes(BEGINS, 20))
    const { document } = await world.therapist.call.programs.version({ runnerId, programId, versionId })
    await program.edit((draft, context) => restoreVersion(draft, document, () => true, context))
    await program.publish()
    expect(await lies(on(3))).not.toContain(workout.id)
    expect(await lies(on(1))).toContain(workout.id)
    expect((await moved()).moved).toMatchObject([{ planned: on(1), toDay: on(3), state: 'plan' }])
  })

  test('P28 done before it was moved, as another phone told later: it stays done on its day, and the move is told', async () => {
    const { call, workout, told, lies, moved, log } = await stage()
    await call.logs.move(told(on(3), 30))
    world.clock.now = new Date(`${on(2)}T08:00:00.000Z`)
    await call.logs.record({ entries: [log(on(1), 20)] })
    expect(await lies(on(3))).not.toContain(workout.id)
    expect((await moved()).moved).toMatchObject([{ planned: on(1), toDay: on(3), state: 'done' }])
  })

  test('P33 its calendar event is the same one on the new day, counted one up', async () => {
    const { call, workout, told } = await stage()
    const { address } = await call.programs.calendarFeed.create({ id: uuidv7() })
    const secret = /\/calendar\/([A-Za-z0-9_-]{43})\.ics$/.exec(address)?.[1] ?? ''
    const eventOf = async () => {
      const file = (await fetchCalendar(world.db, secret, world.clock.now))?.file.replace(/\r\n /g, '') ?? ''
      const event = file.split('BEGIN:VEVENT').find((one) => one.includes(`workout-${workout.id}@`)) ?? ''
      return [/DTSTART;VALUE=DATE:(\d+)/.exec(event)?.[1], /SEQUENCE:(\d+)/.exec(event)?.[1]]
    }
    const dateOf = (day: Day) => day.replaceAll('-', '')
    expect(await eventOf()).toEqual([dateOf(on(1)), '0'])
    await call.logs.move(told(on(3), 0))
    expect(await eventOf()).toEqual([dateOf(on(3)), '1'])
    expect(await eventOf()).toEqual([dateOf(on(3)), '1'])
  })

  test('P28 adherence: within the week it counts where it lies, and is not missing before', async () => {
    const { call, runnerId, workout, told, log } = await stage()
    await call.logs.move(told(on(3), 0))
    const weekOf = async () => (await world.therapist.call.progress.overview({ runnerId })).weeks.at(-1)
    world.clock.now = new Date(`${on(3)}T08:00:00.000Z`)
    // the stretches of Monday and Wednesday are due and open; Tuesday's work lies on Thursday
    expect(await weekOf()).toMatchObject({ due: 2, completed: 0 })
    await call.logs.record({ entries: [log(on(3), 3 * 1440 - 30)] })
    expect(await weekOf()).toMatchObject({ due: 3, completed: 1 })
    const { record } = await world.therapist.call.outlook.record({ runnerId })
    const dueIn = (sessions: readonly { id: string; due?: string | undefined }[] | undefined) =>
      sessions?.find(({ id }) => id === workout.id)?.due
    expect(dueIn(record.prescriptions?.flatMap(({ snapshot }) => snapshot.sessions))).toBe(on(3))
  })

  test('P28 moved into the next week it is due in its own, and the plan as it stands has it where it lies', async () => {
    const { call, runnerId, plan, told } = await stage()
    const [friday] = (await plan(on(4))).workouts
    if (!friday) throw new Error('Friday has work')
    await call.logs.move(told(on(8), 0, { workoutId: friday.id, fromDay: on(4) }))
    const { record } = await world.therapist.call.outlook.record({ runnerId })
    const dueOf = (sessions: readonly { id: string; due?: string | undefined }[] | undefined) =>
      sessions?.find(({ id }) => id === friday.id)?.due
    expect(dueOf(record.prescriptions?.flatMap(({ snapshot }) => snapshot.sessions))).toBe(on(4))
    expect(dueOf(record.livePlan?.sessions)).toBe(on(8))
  })

  test('P28 the phone is told what the rules of spacing read, with the practice’s own hours, and nothing else', async () => {
    const { call, workout } = await stage()
    const ground = await call.logs.moving()
    expect(Object.keys(ground).sort()).toEqual([
      'knowsBefore',
      'lateHours',
      'runs',
      'spacing',
      'tapers',
      'whys',
      'work',
    ])
    expect(ground.work.find(({ workoutId }) => workoutId === workout.id)).toEqual({
      workoutId: workout.id,
      isHeavy: expect.any(Boolean),
      rir: expect.toSatisfy((rir) => rir === null || typeof rir === 'number'),
      hops: false,
      needsGym: false,
      day: workout.day,
      held: [],
      // nothing was asked for before
      fresh: ['soleus-raise-single'],
    })
    expect(ground.work.flatMap(({ held }) => held)).toContain('calf-stretch-bent')
  })
})
