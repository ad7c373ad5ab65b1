import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { asPlanned } from '@strideloom/domain/logs/as-planned.ts'
import { moveWorkout } from '@strideloom/domain/programs/move-workout.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import { restoreVersion } from '@strideloom/domain/programs/restore-version.ts'
import { setDose } from '@strideloom/domain/programs/set-dose.ts'
import { removeWorkout } from '@strideloom/domain/programs/set-workout.ts'
import { makeRunner } from '@strideloom/fixtures/make-people.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginProgram, pairCalf } from '../../testing/edit-program.ts'
import { readyForHands } from '../../testing/ready-for-hands.ts'
import { cookieOf } from '../../testing/sign-in.ts'
import { openWorld, TODAY, testConfig, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

const on = (days: number): Day => addDays(TODAY, days)
let count = 0
/** A runner of their own with three weeks of work and a session on Saturday at half past twelve, published once. */
const stage = async () => {
  const { db, practiceId, therapist } = world
  const { runnerId, userId } = await makeRunner(db, practiceId, {
    name: `Restored ${'abcdefgh'[count++]}`,
    responsibleId: therapist.memberId,
    joinedOn: '2026-09-01',
  })
  await readyForHands(world, runnerId)
  const cookie = await cookieOf(db, userId ?? '', testConfig.authSecret)
  const call = world.callerWith({ cookie, 'strideloom-practice': practiceId })
  const program = await beginProgram(therapist.call, runnerId, { weeks: 3 })
  await program.edit(pairCalf(null))
  await program.edit((draft, context) => {
    const pairingIds = Object.keys(draft.pairings)
    const at = { day: on(5), startTime: '12:30', minutes: 50, intent: 'corrective' as const }
    return placeSession(draft, { ...at, pairingIds }, context)
  })
  await program.publish()
  const { programId } = program
  const [first] = await therapist.call.programs.versions({ runnerId, programId })
  const versionId = first?.id ?? ''
  const phone = async () => {
    const { workouts, sessions, gone } = await call.programs.plan({ from: TODAY, to: on(20) })
    return {
      sessions,
      gone,
      workouts: workouts.map(({ id, day, title, items, entries }) => ({
        ...{ id, day, title },
        items: items.map(({ exercise, prescribed }) => ({ exercise, dose: prescribed.dose })),
        told: entries.map(({ outcome, performedOn }) => [outcome, performedOn]),
      })),
    }
  }
  const restore = async () => {
    const { document } = await therapist.call.programs.version({ runnerId, programId, versionId })
    await program.edit((draft, context) => restoreVersion(draft, document, () => true, context))
  }
  return { runnerId, call, program, phone, restore, versionId }
}

describe('P28 an older version that is brought back, on the phone', () => {
  test('P28 R10 the plan is as it was, each thing once, with what was told since', async () => {
    const { call, program, phone, restore } = await stage()
    const { workouts } = await call.programs.plan({ from: on(1), to: on(1) })
    const [tuesday] = workouts
    const [item] = tuesday?.items ?? []
    if (!tuesday || !item) throw new Error('Tuesday has work')
    const before = await phone()
    const friday = before.workouts.find(({ day }) => day === on(4))
    await program.edit((draft) => {
      const raise = Object.values(draft.prescriptions).find(({ exercise }) => exercise === item.exercise)
      return raise ? setDose(draft, raise.id, { dose: { ...raise.dose, sets: raise.dose.sets + 2 } }) : draft
    })
    await program.edit((draft, context) => removeWorkout(draft, friday?.id ?? '', context))
    const wednesday = before.workouts.find(({ day }) => day === on(2))
    await program.edit((draft, context) => moveWorkout(draft, wednesday?.id ?? '', on(3), context))
    await program.publish()
    expect(await phone()).not.toEqual(before)
    // answered at the new dose, while the other one is on its way back
    const [now] = (await call.programs.plan({ from: on(1), to: on(1) })).workouts
    const asked = now?.items.find(({ exercise }) => exercise === item.exercise)
    if (!asked) throw new Error('it is asked for')
    const entry = asPlanned(
      { id: asked.id, workoutId: tuesday.id, dose: asked.prescribed.dose },
      { id: uuidv7(), performedOn: TODAY, loggedAt: world.clock.now.toISOString() },
    )
    await call.logs.record({ entries: [entry] })
    await restore()
    await program.publish()
    const after = await phone()
    const told = before.workouts.map((one) =>
      one.id === tuesday.id
        ? { ...one, items: [{ exercise: item.exercise, dose: asked.prescribed.dose }], told: [['done', TODAY]] }
        : one,
    )
    expect(after).toEqual({ ...before, workouts: told })
  })

  test('P35 a session that was agreed stays that moment, though the runner has gone to another zone since', async () => {
    const { call, program, phone, restore } = await stage()
    const agreed = (await phone()).sessions
    expect(agreed).toMatchObject([{ day: on(5), startTime: '12:30' }])
    await call.people.own.timeZone({ timeZone: 'America/New_York' })
    const moved = (await phone()).sessions
    expect(moved).toMatchObject([{ day: on(5), startTime: '06:30' }])
    await restore()
    await program.publish()
    expect((await phone()).sessions).toEqual(moved)
  })
})
