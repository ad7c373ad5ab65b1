import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient, type Db } from './client.ts'
import { fromDay, toDay } from './day-column.ts'
import { createTestDatabase } from './testing/test-database.ts'

let database: { url: string; drop: () => Promise<void> }
let db: Db

beforeAll(async () => {
  database = await createTestDatabase()
  // A server that is not in UTC: Sydney is 10 or 11 hours ahead, and writes its days the other way round.
  const admin = new pg.Client({ connectionString: database.url })
  await admin.connect()
  await admin.query(`DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET TimeZone = ''Australia/Sydney''', current_database());
    EXECUTE format('ALTER DATABASE %I SET DateStyle = ''SQL, DMY''', current_database());
  END $$`)
  await admin.end()
  db = createClient(database.url)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

const practice = async (createdAt?: Date) =>
  db.practice.create({
    data: { id: randomUUID(), name: 'Test', timeZone: 'Europe/Berlin', ...(createdAt ? { createdAt } : {}) },
  })

test('an instant comes back as it went, whatever the time zone of the server', async () => {
  const at = new Date('2026-10-25T00:30:00.123Z')
  const { id } = await practice(at)
  expect((await db.practice.findUniqueOrThrow({ where: { id } })).createdAt).toEqual(at)
  const [row] = await db.$queryRaw<{ at: Date; utc: string }[]>`
    SELECT "createdAt" AS at, to_char("createdAt" AT TIME ZONE 'UTC', 'HH24:MI:SS') AS utc FROM "Practice" WHERE id = ${id}::uuid`
  expect(row).toEqual({ at, utc: '00:30:00' })
})

test('a day is a Date at midnight UTC in typed queries, its own text in raw ones, alone and in lists', async () => {
  const { id: practiceId } = await practice()
  const user = await db.user.create({
    data: { id: randomUUID(), name: 'T', email: `${randomUUID()}@example.org`, emailVerified: true },
  })
  const responsible = await db.member.create({
    data: { practiceId, id: randomUUID(), userId: user.id, name: 'T', role: 'therapist' },
  })
  const day = '2026-03-29'
  const runner = await db.runner.create({
    data: {
      practiceId,
      id: randomUUID(),
      responsibleId: responsible.id,
      name: 'R',
      timeZone: 'Europe/Berlin',
      joinedOn: fromDay(day),
    },
  })
  expect(runner.joinedOn).toEqual(new Date('2026-03-29T00:00:00.000Z'))
  expect(await db.runner.count({ where: { practiceId, joinedOn: { gte: fromDay(day), lte: fromDay(day) } } })).toBe(1)
  const found = await db.practice.findUniqueOrThrow({ where: { id: practiceId }, include: { runners: true } })
  expect(found.runners.map(({ joinedOn }) => toDay(joinedOn))).toEqual([day])
  const { _max: max } = await db.runner.aggregate({ where: { practiceId }, _max: { joinedOn: true } })
  expect(max.joinedOn && toDay(max.joinedOn)).toBe(day)

  const raw = () => db.$queryRaw`
    SELECT "joinedOn" AS day, array["joinedOn"] AS days, "birthDate" AS none FROM "Runner"
     WHERE "practiceId" = ${practiceId}::uuid AND "joinedOn" = ${day}::date`
  const rows = [{ day, days: [day], none: null }]
  expect(await raw()).toEqual(rows)
  expect(await db.$transaction(() => raw())).toEqual(rows)
})

test('a statement that hangs is ended', async () => {
  const impatient = createClient(database.url, { statementTimeoutMs: 50, poolSize: 1 })
  await expect(impatient.$queryRaw`SELECT pg_sleep(5)::text`).rejects.toThrow(/statement timeout/)
  expect(await impatient.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }])
  await impatient.$disconnect()
})
