import { readFile } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../testing/world.ts'

const MIGRATION = new URL(
  '../../../../../prisma/migrations/20261130203000_reminder_keys/migration.sql',
  import.meta.url,
)

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
})

test('P45 keys from before, which do not say of whom they are, go; those of a day and of runners themselves stay', async () => {
  const { db, practiceId, therapist, runner, clock } = world
  const at = '2026-11-23T08:00:00.000Z'
  const [theirs, own] = [uuidv7(), uuidv7()]
  const told = { 'daily 2026-11-23': at, 'flag 1': at, 'check-in 2 2026-11-23': at }
  await db.reminder.createMany({
    data: [
      { practiceId, id: theirs, memberId: therapist.memberId, choice: {}, told },
      { practiceId, id: own, runnerId: runner.runnerId, choice: {}, told: { 'plan 2026-11-23': at } },
    ],
  })
  const message = { practiceId, way: 'mail', page: '/runners', until: clock.now, createdAt: clock.now }
  const [mixed, alone, runners] = [uuidv7(), uuidv7(), uuidv7()]
  await db.reminderMessage.createMany({
    data: [
      { ...message, id: mixed, reminderId: theirs, keys: ['flag 1', 'daily 2026-11-23'], dueAt: clock.now },
      { ...message, id: alone, reminderId: theirs, keys: ['flag 1'], dueAt: clock.now },
      { ...message, id: runners, reminderId: own, runnerId: runner.runnerId, keys: ['plan 2026-11-23'] },
    ],
  })
  const sql = (await readFile(MIGRATION, 'utf8')).replaceAll(/^--.*$/gm, '')
  for (const statement of sql.split(';').filter((one) => one.trim() !== '')) await db.$executeRawUnsafe(statement)
  const rows = await db.reminder.findMany({ select: { id: true, told: true } })
  expect(Object.fromEntries(rows.map((row) => [row.id, row.told]))).toEqual({
    [theirs]: { 'daily 2026-11-23': at },
    [own]: { 'plan 2026-11-23': at },
  })
  const messages = await db.reminderMessage.findMany({ select: { id: true, keys: true, dueAt: true, outcome: true } })
  expect(Object.fromEntries(messages.map(({ id, ...row }) => [id, row]))).toEqual({
    [mixed]: { keys: ['daily 2026-11-23'], dueAt: clock.now, outcome: null },
    [alone]: { keys: [], dueAt: null, outcome: 'done meanwhile' },
    [runners]: { keys: ['plan 2026-11-23'], dueAt: null, outcome: null },
  })
})
