import { addDays } from '@strideloom/domain/calendar/day.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unplannedInput } from '../../permissions/stage.ts'
import { planWorkout } from '../../testing/planned-workout.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

const call = () => world.runner.call
const told = (over: Partial<ReturnType<typeof unplannedInput>> & { withdrawn?: boolean; note?: string } = {}) => ({
  ...unplannedInput(),
  toldAt: world.clock.now.toISOString(),
  ...over,
})
const runnerId = () => world.runner.runnerId
const unplannedOn = async (day = TODAY) =>
  (await call().programs.plan({ from: day, to: day })).unplanned.filter(({ withdrawn }) => !withdrawn)

describe('P34 work that no plan asked for', () => {
  test('P34 it is on the phone’s day, in the load, and with the therapist; in no share of what was agreed', async () => {
    const { practiceId, therapist } = world
    await planWorkout(
      world.db,
      { practiceId, runnerId: runnerId(), memberId: therapist.memberId },
      { day: addDays(TODAY, -1), items: [{ exercise: 'back-squat' }] },
    )
    const adherence = async () => (await therapist.call.progress.overview({ runnerId: runnerId() })).weeks.at(-1)
    const before = await adherence()
    const one = told({ parts: [{ exercise: null, name: '  Swimming ' }] })
    await call().logs.tellUnplanned(one)
    expect(await unplannedOn()).toMatchObject([
      { workId: one.workId, parts: [{ name: 'Swimming' }], minutes: 40, effort: 4 },
    ])
    expect(await therapist.call.logs.unplannedFor({ runnerId: runnerId() })).toMatchObject([
      { day: TODAY, minutes: 40 },
    ])
    expect(await adherence()).toEqual({ ...before, pain: 0 })
    const { record } = await therapist.call.outlook.record({ runnerId: runnerId() })
    expect(record.strideloom).toMatchObject({ unplanned: [{ day: TODAY, minutes: 40, rpe: 4 }] })
    const rows = await world.db.auditEntry.findMany({ where: { rowId: one.id } })
    expect(rows).toMatchObject([{ action: 'unplanned work told', detail: { day: TODAY, minutes: 40 } }])
    await call().logs.tellUnplanned({
      ...one,
      id: uuidv7(),
      withdrawn: true,
      toldAt: new Date(world.clock.now.getTime() + 1000).toISOString(),
    })
    expect(await unplannedOn()).toEqual([])
    expect(await therapist.call.logs.unplannedFor({ runnerId: runnerId() })).toEqual([])
  })

  test('P34 P37 what hurt in it is among what hurt, and who tells of it is not silent', async () => {
    const { owner, otherRunner: person } = world
    const brief = () => owner.call.briefs.get({ runnerId: person.runnerId })
    const overview = () => owner.call.progress.overview({ runnerId: person.runnerId })
    expect((await overview()).silence.lastHeardOn).toBeNull()
    const one = told({ day: addDays(TODAY, -1), pain: 6, note: 'Sharp in the pool.' })
    await person.call.logs.tellUnplanned(one)
    const seen = await overview()
    expect(seen.hurt).toEqual([
      { day: one.day, exercise: 'Swimming', pain: 6, region: null, side: null, note: 'Sharp in the pool.' },
    ])
    expect(seen.weeks.map(({ pain }) => pain)).toContain(6)
    expect(seen.silence).toMatchObject({ lastHeardOn: one.day, days: 1 })
    expect(await brief()).toMatchObject({
      pains: [{ day: one.day, during: 'beside', exercise: 'Swimming', pain: 6, note: 'Sharp in the pool.' }],
      silence: { lastHeardOn: one.day, days: 1, isSilent: false },
    })
    const after = (seconds: number) => ({
      ...one,
      id: uuidv7(),
      toldAt: new Date(world.clock.now.getTime() + seconds * 1000).toISOString(),
    })
    // It was on another day, and hurt less: what was told first is nowhere any more.
    const moved = { ...after(1), day: addDays(TODAY, -4), pain: 2 }
    await person.call.logs.tellUnplanned(moved)
    expect((await overview()).hurt).toMatchObject([{ day: moved.day, pain: 2 }])
    expect(await brief()).toMatchObject({ pains: [{ day: moved.day, pain: 2 }], silence: { lastHeardOn: moved.day } })
    // Taken back it was never told, and both say so.
    await person.call.logs.tellUnplanned({ ...after(2), withdrawn: true })
    expect(await overview()).toMatchObject({ hurt: [], silence: { lastHeardOn: null } })
    expect(await brief()).toMatchObject({ pains: [], silence: { lastHeardOn: null } })
  })

  test('P34 R10 twice it is one; another under its id is refused; an older statement that comes late changes nothing', async () => {
    const one = told()
    await Promise.all([call().logs.tellUnplanned(one), call().logs.tellUnplanned(one)])
    await call().logs.tellUnplanned(one)
    await expect(call().logs.tellUnplanned({ ...one, minutes: 41 })).rejects.toMatchObject({ code: 'CONFLICT' })
    await call().logs.tellUnplanned({ ...one, id: uuidv7(), minutes: 10, toldAt: `${TODAY}T05:00:00.000Z` })
    expect(await unplannedOn()).toMatchObject([{ id: one.id, minutes: 40 }])
    expect(await world.db.unplannedWork.count({ where: { workId: one.workId } })).toBe(2)
  })

  test('P34 bad input gets a sentence and changes nothing', async () => {
    const count = () => world.db.unplannedWork.count()
    const before = await count()
    for (const [bad, words] of [
      [told({ parts: [] }), /Say what you did/],
      [told({ minutes: 0 }), /1 to 600 minutes/],
      [told({ day: addDays(TODAY, 3) }), /still to come/],
      [told({ day: addDays(TODAY, -60) }), /more than a month ago/],
      [told({ toldAt: `${addDays(TODAY, 2)}T08:00:00.000Z` }), /future/],
    ] as const)
      await expect(call().logs.tellUnplanned(bad)).rejects.toThrow(words)
    expect(await count()).toBe(before)
  })

  test('P34 P25 what the library offers is told by name', async () => {
    const offered = await call().logs.exercises()
    expect(offered.length).toBeGreaterThan(100)
    expect(offered).toContainEqual({ id: 'side-plank', name: 'Side plank', category: expect.any(String) })
  })
})
