import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { conclude } from '@strideloom/domain/outlook/conclude.ts'
import { readRecord } from '@strideloom/domain/record/read-record.ts'
import type { RecordCheckIn, RecordRun, RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { makeRunner } from '@strideloom/fixtures/make-people.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { intakeInput } from '../../permissions/stage.ts'
import { cookieOf } from '../../testing/sign-in.ts'
import { tellRecord } from '../../testing/tell-record.ts'
import { openWorld, TODAY, testConfig, type World } from '../../testing/world.ts'
import { grantRunner } from '../../trpc/scope.ts'
import { loadRecord } from './record-store.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

const ZONE = 'Europe/Stockholm'
const JOINED = '2026-09-01'
const AT = `${TODAY}T18:00:00.000Z`
const day = (ago: number): Day => addDays(TODAY, -ago)

let count = 0
/** A runner who said no to every safety question on the day of joining. */
const newRunner = async () => {
  const { runnerId, userId } = await makeRunner(world.db, world.practiceId, {
    name: `Runner ${'abcdefgh'[count++]}`,
    responsibleId: world.therapist.memberId,
    joinedOn: JOINED,
  })
  if (userId === null) throw new Error('this runner has an account')
  world.clock.now = new Date(`${JOINED}T10:00:00.000Z`)
  await world.therapist.call.people.intake.save({ runnerId, basedOn: null, ...intakeInput(uuidv7()) })
  const cookie = await cookieOf(world.db, userId, testConfig.authSecret)
  return { runnerId, userId, call: world.callerWith({ cookie, 'strideloom-practice': world.practiceId }) }
}

/** The record as somebody would write it down by hand. */
const document = (parts: Partial<RunnerRecord>): RunnerRecord => {
  const { record, complaints } = readRecord({
    runner: {
      timeZone: ZONE,
      joinedOn: JOINED,
      intake: { complete: true, completedOn: JOINED, flags: [] },
      consent: { handsOn: true },
    },
    // Whoever tells of runs tells of skipped ones.
    ...(parts.runs && { skippedOrCutRuns: [] }),
    ...parts,
  })
  if (!record) throw new Error(JSON.stringify(complaints))
  return record
}

/** What is concluded of the document by `judge`, and of the same told through the API. */
const both = async (record: RunnerRecord) => {
  const { runnerId, userId, call } = await newRunner()
  await tellRecord({ record, runner: call, therapist: world.therapist.call, clock: world.clock })
  world.clock.now = new Date(AT)
  const scope = grantRunner({ practiceId: world.practiceId, runnerId, userId, memberId: null, timeZone: ZONE })
  const loaded = (await loadRecord(world.deps.pool, scope, { today: TODAY })).record
  const { list, retire } = world.therapist.call.sessions.slots
  for (const { id } of (await list()).slots) await retire({ id, retired: true })
  expect(readRecord(JSON.parse(JSON.stringify(loaded))).complaints).toBeNull()
  return { written: conclude(record, AT), stored: conclude(loaded, AT), loaded }
}

const run = (ago: number, more: Partial<RecordRun> = {}): RecordRun => ({
  id: uuidv7(),
  start: `${day(ago)}T06:00:00.000Z`,
  minutes: 50,
  km: 9,
  rpe: 4,
  type: 'easy',
  strideFeel: 3,
  warmup: 'cleared-10',
  attention: [],
  ...more,
})

const checkIn = (ago: number, more: Partial<RecordCheckIn> = {}): RecordCheckIn => ({
  at: `${day(ago)}T05:30:00.000Z`,
  sleep: 4,
  fatigue: 4,
  soreness: 4,
  stress: 4,
  mood: 4,
  stiffness: [],
  ...more,
})

const range = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: Math.floor((from - to) / step) + 1 }, (_, index) => from - index * step)

const leftCalf = { region: 'calf', side: 'left' } as const

/** Five quiet weeks, then one in which the stride is short, warm-ups do not clear, and the left calf is named. */
const troubled = (): RecordRun[] => [
  ...range(34, 8, 2).map((ago) => run(ago)),
  ...range(6, 2, 2).map((ago) =>
    run(ago, {
      strideFeel: 2,
      warmup: 'not-cleared',
      attention: [leftCalf],
      type: 'quality',
      ...(ago > 2 && { soreness48: 4 }),
    }),
  ),
]

describe('a record told through the API concludes as the same document does', () => {
  test('sign S1 to S4 a yes: book now, in the first open time that the rules allow', async () => {
    const record = document({
      runs: troubled(),
      checkIns: range(30, 1).map((ago) => checkIn(ago)),
      openSlots: [
        { start: '2026-11-25T09:00:00.000Z', minutes: 45 },
        { start: '2026-11-24T13:30:00.000Z', minutes: 45 },
      ],
    })
    const { written, stored } = await both(record)
    expect(written.booking.recommendation).toBe('book-now')
    expect(written.booking.slot).not.toBeNull()
    expect(written.booking.counts.yes).toBeGreaterThanOrEqual(3)
    // In the product the weeks before were evaluated as they went by; the counts and what is recommended are the same.
    expect(stored.booking).toEqual(written.booking)
    expect(stored.load).toEqual(written.load)
    expect(stored.carryOver).toEqual(written.carryOver)
  })

  test('weekly answers: the score, a substantial problem, and a clinician first', async () => {
    const record = document({
      runs: range(20, 2, 3).map((ago) => run(ago)),
      weekly: [
        { at: `${day(8)}T17:00:00.000Z`, problem: null, participation: 0 },
        {
          at: `${day(1)}T17:00:00.000Z`,
          problem: { region: 'achilles', side: 'right' },
          participation: 17,
          amount: 17,
          performance: 8,
          symptoms: 8,
        },
      ],
    })
    const { written, stored } = await both(record)
    expect(written.booking).toMatchObject({
      overuseScore: 50,
      substantialProblem: true,
      recommendation: 'see-clinician',
    })
    expect(stored.booking).toEqual(written.booking)
  })

  test('pain at night, told in a check-in and after a run, asks for a clinician', async () => {
    const night = { region: 'shin', side: 'left', value: 3, atRest: false, night: true } as const
    for (const parts of [{ checkIns: [checkIn(1, { pain: [night] })] }, { runs: [run(1, { pain: [night] })] }]) {
      const { written, stored } = await both(document(parts))
      expect(written.booking.recommendation).toBe('see-clinician')
      expect(stored.booking).toEqual(written.booking)
    }
  })

  test('sign S6 and the load: rest days count as nought, runs cut for tiredness are known', async () => {
    const record = document({
      runs: range(34, 1, 3).map((ago) => run(ago, { strideFeel: null, warmup: null })),
      checkIns: [
        ...range(34, 7).map((ago) => checkIn(ago)),
        ...range(6, 1).map((ago) => checkIn(ago, { sleep: 2, fatigue: 2, soreness: 2 })),
      ],
      skippedOrCutRuns: [
        { date: day(5), reason: 'tired' },
        { date: day(3), reason: 'sore' },
      ],
      confirmedRestDays: [day(6), day(2)],
    })
    const { written, stored } = await both(record)
    expect(written.booking.signs.S6.state).toBe('yes')
    expect(written.load.days[day(6)]).toBe(0)
    expect(stored.booking).toEqual(written.booking)
    expect(stored.load).toEqual(written.load)
  })

  test('a yes in two weeks: the result of the week before was kept, and books', async () => {
    // One sign alone: the left calf is named in the runs of three weeks.
    const runs = range(20, 1, 2).map((ago) => run(ago, { attention: [leftCalf] }))
    const { written, stored, loaded } = await both(document({ runs }))
    expect(written.booking).toMatchObject({ recommendation: 'plan-one', counts: { yes: 1 } })
    expect(stored.booking.recommendation).toBe('book-now')
    const byHand = { at: loaded.evaluations?.at(-1)?.at ?? '', signs: { S3: 'yes' as const } }
    expect(conclude(document({ runs, evaluations: [byHand] }), AT).booking).toEqual(stored.booking)
  })
})
