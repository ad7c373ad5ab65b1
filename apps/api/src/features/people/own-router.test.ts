import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkInInput, runInput } from '../../permissions/stage.ts'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('P35 the size of the text goes with the person, and nobody else', async () => {
  expect(await world.runner.call.people.me()).toMatchObject({ textSize: 'normal' })
  await world.runner.call.people.own.textSize({ textSize: 'larger' })
  expect(await world.runner.call.people.me()).toMatchObject({ textSize: 'larger' })
  expect(await world.otherRunner.call.people.me()).toMatchObject({ textSize: 'normal' })
  await expect(world.runner.call.people.own.textSize({ textSize: 'huge' as 'large' })).rejects.toThrow(
    'Choose a size of the text.',
  )
})

test('P35 units go with the person, on every device, and nobody else; what is kept is kilometres and kilograms', async () => {
  const { call } = world.runner
  const usual = { distance: 'km', weight: 'plan' }
  expect(await call.people.me()).toMatchObject({ units: usual })
  const chosen = { distance: 'mi', weight: 'lb' } as const
  expect(await call.people.own.units(chosen)).toEqual(chosen)
  expect(await call.people.me()).toMatchObject({ units: chosen })
  expect(await world.otherRunner.call.people.me()).toMatchObject({ units: usual })
  await expect(call.people.own.units({ ...chosen, distance: 'furlong' as 'mi' })).rejects.toThrow(
    'Choose kilometres or miles.',
  )
  await expect(call.people.own.units({ ...chosen, weight: 'stone' as 'lb' })).rejects.toThrow(
    'Choose kilograms, pounds',
  )
  expect(await call.people.me()).toMatchObject({ units: chosen })
  const run = { ...runInput(uuidv7()), km: 10.06 }
  await call.training.runs.save({ ...run, revision: null })
  expect(Number((await world.db.run.findFirstOrThrow({ where: { id: run.id } })).km)).toBe(10.06)
})

test('P35 today follows the runner’s own zone; what has a day keeps it; it is on record once', async () => {
  const { call, runnerId } = world.runner
  const { practiceId, db } = world
  // Noon in Stockholm is midnight in Auckland.
  await call.logs.checkIns.save(checkInInput(uuidv7()))
  const before = await db.checkIn.findFirstOrThrow({ where: { runnerId } })
  const raceId = uuidv7()
  await world.therapist.call.training.races.save({
    runnerId,
    revision: null,
    ...{ id: raceId, name: 'Ten', day: '2026-12-06', startTime: '10:00', distanceKm: 10, priority: 'B' },
    ...{ status: 'planned', finishAt: null, distanceRunKm: null },
  })
  expect(await call.people.own.timeZone({ timeZone: 'Pacific/Auckland' })).toEqual({
    timeZone: 'Pacific/Auckland',
    today: '2026-11-24',
  })
  expect((await world.therapist.call.people.runners.get({ runnerId })).today).toBe('2026-11-24')
  expect(await db.checkIn.findFirstOrThrow({ where: { runnerId } })).toEqual(before)
  expect(await db.race.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: raceId } } })).toMatchObject({
    day: new Date('2026-12-06'),
    startTime: '10:00',
  })
  // The day that has begun there can be answered now.
  await call.logs.checkIns.save({ ...checkInInput(uuidv7()), day: '2026-11-24' })

  await call.people.own.timeZone({ timeZone: 'Pacific/Auckland' })
  const told = await db.auditEntry.findMany({ where: { runnerId, action: 'time zone changed' } })
  expect(told.map(({ detail }) => detail)).toEqual([{ before: 'Europe/Stockholm', after: 'Pacific/Auckland' }])
  await expect(call.people.own.timeZone({ timeZone: 'Mars/Base' })).rejects.toThrow(/“Mars\/Base” is no time zone/)

  const { revision, ...runner } = await world.therapist.call.people.runners.get({ runnerId })
  const input = { ...runner, runnerId, timeZone: 'Europe/Stockholm' }
  await expect(world.therapist.call.people.runners.update({ ...input, revision: revision - 1 })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
})
