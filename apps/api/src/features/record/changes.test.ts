import { createTestDatabase } from '@strideloom/db/testing/test-database.ts'
import { addDays } from '@strideloom/domain/calendar/day.ts'
import { conclude } from '@strideloom/domain/outlook/conclude.ts'
import { readRecord } from '@strideloom/domain/record/read-record.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { makeMember, makePractice } from '@strideloom/fixtures/make-people.ts'
import { EXPECTED_AT } from '@strideloom/fixtures/stories/expected.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDemo } from '../../demo.ts'
import { depsOn } from '../../testing/world.ts'

const openPractice = async () => {
  const { url, drop } = await createTestDatabase()
  const { db, as, clock } = depsOn(url, new Date(EXPECTED_AT))
  const told = await openDemo(db, clock.now)
  const owner = await db.member.findFirstOrThrow({ where: { role: 'owner' } })
  if (owner.userId === null) throw new Error('the owner has an account')
  const there = await makePractice(db, 'Elsewhere')
  return {
    db,
    clock,
    told,
    call: (await as({ userId: owner.userId })).call,
    there: (await as(await makeMember(db, there, 'Sten Främling', 'owner'))).call,
    close: async () => {
      await db.$disconnect()
      await drop()
    },
  }
}

let open: Awaited<ReturnType<typeof openPractice>>
beforeAll(async () => {
  open = await openPractice()
})
afterAll(() => open?.close())

const idOf = (name: string) => open.told.runners.find((runner) => runner.name === name)?.runnerId ?? ''

type Caller = typeof open.call
const exported = async (call: Caller, runnerId: string): Promise<RunnerRecord> => {
  const { record, complaints } = readRecord(JSON.parse(JSON.stringify(await call.record.export({ runnerId }))))
  if (!record) throw new Error(complaints.join('\n'))
  return record
}

/** What screens say needs another look and why, and what is concluded from the document. */
const marks = async (call: Caller, runnerId: string) => {
  const { sessions } = await call.outlook.sessions({ runnerId })
  const record = await exported(call, runnerId)
  const concluded = new Map(conclude(record, open.clock.now.toISOString()).sessions.map((one) => [one.id, one]))
  return sessions.map(({ id, mark, changedFacts }) => {
    const there = concluded.get(id)
    return {
      id,
      screen: { mark, changed: Object.keys(changedFacts).sort() },
      document: {
        mark: there?.mark,
        // What a change made of facts that time changes as well is told by the document alone.
        changed: Object.keys(there?.changedFacts ?? {})
          .filter((name) => name in changedFacts)
          .sort(),
      },
    }
  })
}

/** Some minutes go by after every change: whatever is told has a moment of its own. */
const agree = async (call: Caller, runnerId: string, name: string) => {
  open.clock.now = new Date(open.clock.now.getTime() + 120_000)
  const all = await marks(call, runnerId)
  expect(
    all.map(({ id, document }) => ({ id, ...document })),
    name,
  ).toEqual(all.map(({ id, screen }) => ({ id, ...screen })))
  return all
}

describe('changes since an approval, told by the document', () => {
  test('make the same sessions need another look as on the screens, in all eight stories', async () => {
    for (const { name, runnerId } of open.told.runners) await agree(open.call, runnerId, name)
  })

  test('a race that is moved, entered, or taken out', async () => {
    const runnerId = idOf('Maya Lindqvist')
    const { races, today } = await open.call.training.races.list({ runnerId })
    const coming = races.filter(({ day, status }) => day > today && status === 'planned').at(-1)
    if (!coming) throw new Error('the story has one')
    const { retired: _, ...race } = { ...coming, retired: false }
    await open.call.training.races.save({ runnerId, ...race, day: addDays(race.day, -7), revision: race.revision })
    const moved = await agree(open.call, runnerId, 'moved')
    expect(moved.some(({ screen }) => screen.mark !== null)).toBe(true)
    expect((await exported(open.call, runnerId)).changes).toContainEqual(
      expect.objectContaining({
        what: `races/${race.id}`,
        before: { date: race.day },
        after: { date: addDays(race.day, -7) },
      }),
    )
    const id = uuidv7()
    await open.call.training.races.save({
      runnerId,
      id,
      name: 'Out of the blue',
      day: addDays(today, 5),
      startTime: '09:00',
      distanceKm: 10,
      priority: 'A',
      status: 'planned',
      revision: null,
    })
    await agree(open.call, runnerId, 'entered')
    await open.call.training.races.retire({ runnerId, id, retired: true })
    await agree(open.call, runnerId, 'taken out again')
    await open.call.training.races.retire({ runnerId, id: race.id, retired: true })
    await agree(open.call, runnerId, 'taken out')
  })

  test('key runs that begin, are altered, end, or are skipped', async () => {
    const runnerId = idOf('Jonas Weil')
    const { keyRuns, today } = await open.call.training.keyRuns.list({ runnerId })
    const [usual] = keyRuns.filter(({ untilDay }) => untilDay === null)
    if (!usual) throw new Error('the story has one')
    const altered = { ...usual, id: uuidv7(), weekday: (usual.weekday % 7) + 1, fromDay: today }
    await open.call.training.keyRuns.save({ runnerId, run: altered, replaces: usual.id })
    await agree(open.call, runnerId, 'altered')
    const fresh = { ...altered, id: uuidv7(), weekday: (altered.weekday % 7) + 1, title: 'hills' }
    await open.call.training.keyRuns.save({ runnerId, run: fresh, replaces: null })
    await agree(open.call, runnerId, 'begun')
    const [next] =
      (await exported(open.call, runnerId)).keyRuns?.filter(
        ({ id, start }) => id.startsWith(fresh.id) && start > EXPECTED_AT,
      ) ?? []
    const { practiceId } = await open.db.runner.findFirstOrThrow({ where: { id: runnerId } })
    await open.db.runningDay.create({
      data: {
        practiceId,
        runnerId,
        id: uuidv7(),
        day: new Date(next?.id.split('/')[1] ?? ''),
        usualKeyRunId: fresh.id,
        told: 'skipped',
        reason: 'travel',
        toldAt: open.clock.now,
      },
    })
    await agree(open.call, runnerId, 'skipped')
    await open.call.training.keyRuns.end({ runnerId, id: altered.id, lastDay: addDays(today, 3) })
    await agree(open.call, runnerId, 'ended')
    await open.call.training.keyRuns.end({ runnerId, id: altered.id, lastDay: null })
    await agree(open.call, runnerId, 'taken up again')
  })

  test('move along to another practice, where the audit that remembers them does not', async () => {
    const runnerId = idOf('Maya Lindqvist')
    const document = await exported(open.call, runnerId)
    expect(document.changes?.length).toBeGreaterThan(0)
    await open.there.record.import({
      document: JSON.parse(JSON.stringify(await open.call.record.export({ runnerId }))),
    })
    const again = await exported(open.there, runnerId)
    expect(again.changes).toEqual(document.changes)
    await agree(open.there, runnerId, 'elsewhere')
  })
})
