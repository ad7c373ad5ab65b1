import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { beginProgram, pairCalf } from '../../testing/edit-program.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'
import { inDays, momentOn, refusal, treatable } from './sessions.test.makers.ts'

let world: World
let runnerId: string
let id: string
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())
beforeEach(async () => {
  world.clock.now = new Date(`${TODAY}T11:00:00.000Z`)
  runnerId = (await treatable(world)).runnerId
  const program = await beginProgram(world.therapist.call, runnerId, { weeks: 3 })
  await program.edit(pairCalf(null))
  await program.edit((draft, context) =>
    placeSession(
      draft,
      {
        day: inDays(2),
        startTime: '12:30',
        minutes: 40,
        intent: 'maintenance',
        pairingIds: Object.keys(draft.pairings),
      },
      context,
    ),
  )
  await program.publish()
  id = Object.keys((await program.get()).draft.sessions)[0] ?? ''
})

type Next = Parameters<typeof world.therapist.call.sessions.setStatus>[0]['next']
const move = (next: Next) => world.therapist.call.sessions.setStatus({ runnerId, id, next })
const stored = async () => (await world.therapist.call.sessions.get({ runnerId, id })).session

test('a session is booked, cancelled by somebody, and planned again; each stands in the audit once', async () => {
  await move({ status: 'booked' })
  await move({ status: 'cancelled', cancelledBy: 'runner' })
  await move({ status: 'cancelled', cancelledBy: 'runner' })
  expect(await stored()).toMatchObject({ status: 'cancelled', cancelledBy: 'runner' })
  // Who it was may be put right.
  await move({ status: 'cancelled', cancelledBy: 'therapist' })
  expect(await stored()).toMatchObject({ cancelledBy: 'therapist' })
  await move({ status: 'planned' })
  expect(await stored()).toMatchObject({ status: 'planned', cancelledBy: null })
  const entries = await world.db.auditEntry.findMany({
    where: { rowId: id, action: { startsWith: 'session ' } },
    orderBy: { number: 'asc' },
  })
  expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
    ['session booked', { from: 'planned' }],
    ['session cancelled', { from: 'booked', cancelledBy: 'runner' }],
    ['session cancelled', { from: 'cancelled', cancelledBy: 'therapist' }],
    ['session planned', { from: 'cancelled' }],
  ])
})

test('nobody can have missed what is still to come, nor book what is past', async () => {
  expect((await refusal(move({ status: 'missed' }))).fields[0]?.path).toBe('next.status')
  world.clock.now = new Date(momentOn(3))
  await move({ status: 'missed' })
  expect((await refusal(move({ status: 'planned' }))).fields[0]?.message).toMatch(/^This day is past/)
  expect((await stored())?.status).toBe('missed')
})

test('§13 in place of one that was not held its page names a time that takes it, and nothing while it stands', async () => {
  const instead = async () => (await world.therapist.call.sessions.get({ runnerId, id })).instead
  expect(await instead()).toBeNull()
  await move({ status: 'cancelled', cancelledBy: 'runner' })
  expect((await instead())?.says).toMatch(/12:30 would take it as it was planned\. No open times are entered/)
  world.clock.now = new Date(momentOn(3))
  expect((await instead())?.start).not.toBeNull()
  world.clock.now = new Date(momentOn(10))
  expect(await instead()).toBeNull()
})

test('a cancelled one neither asks nor counts: it leaves no trace in the tolerance', async () => {
  await move({ status: 'cancelled', cancelledBy: 'therapist' })
  const { tolerance } = await world.therapist.call.sessions.get({ runnerId, id: null })
  expect(tolerance).toMatchObject({ daysSinceLast: null, last: null, ceiling: 5 })
})

test('R24 what a safety answer closed meanwhile is neither booked nor taken back into the plan', async () => {
  await move({ status: 'cancelled', cancelledBy: 'runner' })
  await world.therapist.call.people.desk.answer({
    runnerId,
    answers: [{ id: uuidv7(), flag: 'suspected-dvt', reply: 'yes' }],
  })
  for (const status of ['booked', 'planned'] as const)
    expect((await refusal(move({ status }))).code).toBe('guard-safety')
  expect((await stored())?.status).toBe('cancelled')
})

test('what was done is not cancelled', async () => {
  await world.db.session.updateMany({ where: { id }, data: { status: 'done' } })
  expect((await refusal(move({ status: 'cancelled', cancelledBy: 'runner' }))).code).toBe('session-not-open')
})
