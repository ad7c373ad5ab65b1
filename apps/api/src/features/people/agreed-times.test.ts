import type { Program } from '@strideloom/domain/programs/schema.ts'
import { expect, onTestFinished, test } from 'vitest'
import { stageTreated } from '../../permissions/stage.ts'
import { openWorld } from '../../testing/world.ts'

test('P35 what was agreed with a therapist stays that moment when the zone changes, in rows and drafts; races keep their time on the wall', async () => {
  const world = await openWorld()
  onTestFinished(() => world.close())
  const { db, practiceId } = world
  const staged = await stageTreated(world, practiceId, world.therapist)
  const { sessionId, programId, raceId } = staged.ids
  const key = (id: string) => ({ where: { practiceId_id: { practiceId, id } } })
  const told = async () => {
    const { day, startTime } = await db.session.findUniqueOrThrow(key(sessionId))
    const { draft, revision } = await db.program.findUniqueOrThrow(key(programId))
    const planned = (draft as unknown as Program).sessions[sessionId]
    return {
      row: `${day.toISOString().slice(0, 10)} ${startTime}`,
      draft: `${planned?.day} ${planned?.startTime}`,
      revision,
    }
  }
  const race = () => db.race.findUniqueOrThrow(key(raceId))
  const raceBefore = await race()
  const done = await db.session.findUniqueOrThrow(key(staged.ids.doneSessionId))
  expect(await told()).toMatchObject({ row: '2026-12-01 12:30', draft: '2026-12-01 12:30' })
  const { revision } = await told()
  await staged.call.people.own.timeZone({ timeZone: 'America/New_York' })
  expect(await told()).toEqual({ row: '2026-12-01 06:30', draft: '2026-12-01 06:30', revision: revision + 1 })
  await staged.call.people.own.timeZone({ timeZone: 'Pacific/Auckland' })
  expect(await told()).toMatchObject({ row: '2026-12-02 00:30', draft: '2026-12-02 00:30' })
  // by the therapist, who edits the details, just so
  const { runnerId } = staged.ids
  const runner = await world.therapist.call.people.runners.get({ runnerId })
  await world.therapist.call.people.runners.update({ ...runner, runnerId, timeZone: 'Europe/Stockholm' })
  expect(await told()).toEqual({ row: '2026-12-01 12:30', draft: '2026-12-01 12:30', revision: revision + 3 })
  expect(await race()).toEqual(raceBefore)
  expect(await db.session.findUniqueOrThrow(key(staged.ids.doneSessionId))).toEqual(done)
})
