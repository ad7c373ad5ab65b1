import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeRunner } from '@strideloom/fixtures/make-people.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eraseAgain, ledgerFile, readLedger, settleErasures } from '../../erasure-ledger.ts'
import { keepStaged } from '../../permissions/copy-staged.ts'
import { fingerprint, holds } from '../../permissions/fingerprint.ts'
import { checkInInput, type Staged, stageTreated } from '../../permissions/stage.ts'
import { answerTheRest } from '../../testing/answer-the-rest.ts'
import { makeDevice } from '../../testing/push-service.ts'
import { cookieOf } from '../../testing/sign-in.ts'
import { openWorld, testConfig, type World } from '../../testing/world.ts'
import { fetchCalendar } from '../programs/fetch-calendar.ts'
import { lookAtNext } from '../reminders/look-store.ts'
import { endKept } from './kept-store.ts'
import { KEPT_TABLES } from './kept-tables.ts'

/** Tables that go on naming an erased runner, and why. */
const STAYS: Readonly<Record<string, string>> = {
  AuditEntry: 'who read and changed a record and when, by a number: a chain that cannot be cut',
  Erasure: 'the ledger itself',
}
const PASSWORD = 'barfuß im Morgentau'

let world: World
let folder: string
let passwordHash: string
const NOW = new Date('2026-11-23T11:00:00.000Z')
beforeAll(async () => {
  world = await openWorld()
  folder = await mkdtemp(join(tmpdir(), 'strideloom-ledger-'))
  passwordHash = await (await world.deps.auth.$context).password.hash(PASSWORD)
})
afterAll(async () => {
  await world.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  world.clock.now = NOW
})

type Person = Staged & { name: string; email: string; first: string; phone: string }
let count = 0
/** A runner with one of everything, a signed session that calls them by name, and a password. */
const somebody = async (): Promise<Person> => {
  const staged = await stageTreated(world, world.practiceId, world.therapist)
  await answerTheRest(world, staged)
  const { db, practiceId } = world
  const { runnerId, doneSessionId: id } = staged.ids
  const first = `Tuva${'abcdefghijklmnop'[count++]}nora`
  const [name, email] = [`${first} Skogsberg${first}`, `${first.toLowerCase()}@strideloom.example`]
  const phone = `+46 70 555 01 ${10 + count}`
  await db.runner.update({
    where: { practiceId_id: { practiceId, id: runnerId } },
    data: { name, email, phone },
  })
  await db.user.update({ where: { id: staged.userId }, data: { name, email } })
  await db.account.create({
    data: {
      ...{ id: uuidv7(), accountId: staged.userId, providerId: 'credential', userId: staged.userId },
      password: passwordHash,
    },
  })
  await db.session.update({
    where: { practiceId_id: { practiceId, id } },
    data: {
      privateNote: `${first} does not like it. Call ${phone}.`,
      restricted: `${name}’s left ankle.`,
      acknowledgement: { rules: ['T05'], reason: `${first} asked for it.` },
    },
  })
  await world.therapist.call.sessions.review({ runnerId, id, revision: 1 })
  await world.therapist.call.sessions.send({ runnerId, id })
  return { ...staged, name, email, first, phone }
}
const broken = async () => {
  const [row] = await world.db.$queryRaw<
    { broken: bigint | null }[]
  >`SELECT audit_verify(${world.practiceId}::uuid) AS broken`
  return row?.broken ?? null
}
const tablesOfRunners = async () =>
  (
    await world.db.$queryRaw<{ name: string }[]>`
      SELECT c.table_name::text AS name FROM information_schema.columns c JOIN pg_tables t ON t.tablename = c.table_name
      WHERE c.column_name = 'runnerId' AND c.table_schema = current_schema() AND t.schemaname = 'public' ORDER BY 1`
  ).map(({ name }) => name)
const rowsOf = async (runnerId: string) => {
  const found: Record<string, number> = {}
  for (const name of await tablesOfRunners()) {
    const [row] = await world.db.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${name}" WHERE "runnerId" = $1::uuid`,
      runnerId,
    )
    if (row && row.n > 0) found[name] = row.n
  }
  return found
}
/** Their therapist is told of a red flag: what they were told is remembered, and stands in a message that waits to go out. */
const tellTherapist = async (runnerId: string) => {
  const times = { morning: '08:00', evening: '19:00', quiet: { from: '21:00', to: '07:00' } }
  await world.therapist.call.reminders.work.choose({ ...times, mail: false, kinds: ['alarms'] })
  await world.therapist.call.reminders.devices.add(makeDevice(uuidv7()).input)
  await world.db.flagAnswer.create({
    data: {
      ...{ practiceId: world.practiceId, runnerId, id: uuidv7(), flag: 'chest-pain-exertion' },
      ...{ reply: 'yes', askedAt: 'check-in', answeredAt: NOW },
    },
  })
  const { memberId } = world.therapist
  await world.db.reminder.updateMany({ where: { memberId: null }, data: { lookAt: null } })
  await lookAtNext(world.db, {
    mailEnabled: false,
    now: NOW,
    trouble: (error) => {
      throw error
    },
  })
  const { told } = await world.db.reminder.findFirstOrThrow({ where: { memberId } })
  expect(JSON.stringify(told)).toContain(runnerId)
}
const erasureOf = (runnerId: string) => world.db.erasure.findFirstOrThrow({ where: { runnerId } })
const erase = (person: Person) => person.call.record.erasure.mine({ password: PASSWORD })

describe('P45 a runner erases themself', () => {
  test('every table that names a runner is emptied, but for those that are named with a reason', async () => {
    const person = await somebody()
    const { runnerId } = person.ids
    const before = Object.keys(await rowsOf(runnerId))
    const all = await tablesOfRunners()
    // What nobody staged proves nothing: these are emptied by the same list, which another test holds against the database.
    expect(all.filter((name) => !before.includes(name)).sort()).toEqual(
      expect.not.arrayContaining(['Session', 'Log', 'CheckIn', 'Run', 'Race', 'Intake', 'FlagAnswer', 'Program']),
    )
    expect(before.length).toBeGreaterThan(all.length / 2)
    const outlook = await person.call.record.erasure.outlook()
    expect(outlook).toEqual({
      practice: 'Vasa Running Care',
      years: 10,
      kept: 1,
      keptUntil: expect.stringMatching(/^2036-11-\d\d$/),
      unsigned: 0,
      account: 'goes',
    })
    expect(await erase(person)).toEqual({ kept: 1 })
    expect(Object.keys(await rowsOf(runnerId)).sort()).toEqual(Object.keys(STAYS).sort())
    const { keptAsId } = await erasureOf(runnerId)
    expect(Object.keys(await rowsOf(keptAsId)).every((name) => KEPT_TABLES.some(({ table }) => table === name))).toBe(
      true,
    )
  })

  test('what entries of the audit said goes with them; who did what and when stays, and the chain holds', async () => {
    const person = await somebody()
    const { runnerId } = person.ids
    const [note, earlier] = ['A stitch since Sunday, near the scar.', { runnerId, action: { not: 'runner erased' } }]
    await world.therapist.call.assessments.findings.retire({ runnerId, id: person.ids.findingId, reason: note })
    const before = await world.db.auditEntry.findMany({ where: earlier, orderBy: { number: 'asc' } })
    expect(JSON.stringify(before.map(({ detail }) => detail))).toContain(note)
    await erase(person)
    const after = await world.db.auditEntry.findMany({ where: earlier, orderBy: { number: 'asc' } })
    expect(after).toEqual(
      before.map((entry) => (entry.detailDigest === null ? entry : { ...entry, detail: null, detailSalt: null })),
    )
    expect(after.every(({ detail }) => detail === null || JSON.stringify(detail) === '{}')).toBe(true)
    expect(await holds(world.db, note)).toEqual([])
    expect(await broken()).toBeNull()
  })

  test('nothing in the database calls them by name, mail or phone, also where a signed record did; the audit holds', async () => {
    const person = await somebody()
    const { runnerId } = person.ids
    await tellTherapist(runnerId)
    await erase(person)
    for (const text of [person.first, person.email, person.phone, person.userId, runnerId]) {
      const stays = [person.userId, runnerId].includes(text) ? Object.keys(STAYS).sort() : []
      expect((await holds(world.db, text)).sort(), text).toEqual(stays)
    }
    const { keptAsId } = await erasureOf(person.ids.runnerId)
    const session = await world.db.session.findFirstOrThrow({ where: { runnerId: keptAsId } })
    expect(session).toMatchObject({
      status: 'signed',
      privateNote: '[runner] does not like it. Call [runner].',
      restricted: '[runner]’s left ankle.',
      acknowledgement: { rules: ['T05'], reason: '[runner] asked for it.' },
      changed: expect.stringMatching(/./),
      judgedFacts: null,
      programId: null,
    })
    expect(await world.db.sessionDoneWork.count({ where: { sessionId: session.id, runnerId: keptAsId } })).toBe(1)
    expect(await broken()).toBeNull()
    expect(await world.db.auditEntry.count({ where: { runnerId: person.ids.runnerId, action: 'runner erased' } })).toBe(
      1,
    )
  })

  test('their sign-ins end, devices are told, links and calendar addresses open nothing, lists do not know them', async () => {
    const person = await somebody()
    const { runnerId } = person.ids
    const { practiceId } = world
    const { address } = await person.call.programs.calendarFeed.create({ id: uuidv7() })
    const secret = new URL(address).pathname.slice('/calendar/'.length, -'.ics'.length)
    expect(await fetchCalendar(world.db, secret, NOW)).not.toBeNull()
    const asked = { userId: person.userId, practiceId }
    expect(await world.nobody.call.record.erasure.isErased(asked)).toBe(false)
    await person.call.reminders.devices.add(makeDevice(uuidv7()).input)
    const { id: reminderId } = await world.db.reminder.findFirstOrThrow({ where: { practiceId, runnerId } })
    const message = { practiceId, id: uuidv7(), reminderId, runnerId, way: 'push', page: '/today', until: NOW }
    await world.db.reminderMessage.create({ data: { ...message, dueAt: NOW, createdAt: NOW } })
    await erase(person)
    expect(await world.db.pushDevice.count({ where: { userId: person.userId } })).toBe(0)
    expect(await world.db.reminderMessage.count({ where: { id: message.id } })).toBe(0)
    expect(await fetchCalendar(world.db, secret, NOW)).toBeNull()
    await expect(person.call.programs.plan({ from: '2026-11-23', to: '2026-11-29' })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
    expect(await world.nobody.call.record.erasure.isErased(asked)).toBe(true)
    expect(await world.nobody.call.record.erasure.isErased({ ...asked, practiceId: world.elsewhere })).toBe(false)
    const { keptAsId } = await erasureOf(runnerId)
    for (const id of [runnerId, keptAsId])
      await expect(world.owner.call.people.runners.get({ runnerId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const archived of [true, false]) {
      const { runners } = await world.owner.call.people.runners.list({ archived, search: 'Erased' })
      expect(runners).toEqual([])
    }
    await expect(erase(person)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  test('a wrong password changes nothing, and guessing ends', async () => {
    const person = await somebody()
    const tries = () => person.call.record.erasure.mine({ password: 'something else' })
    await expect(tries()).rejects.toThrow('This is not your present password.')
    await world.db.rateLimit.deleteMany()
    const before = await fingerprint(world.db)
    for (let times = 0; times < 10; times += 1) await expect(tries()).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(tries()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    await expect(erase(person)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    await world.db.rateLimit.deleteMany()
    expect(await fingerprint(world.db)).toEqual(before)
  })

  test('an account without a password, as the demo’s, is not erased by whoever has it open', async () => {
    const person = await somebody()
    await world.db.account.deleteMany({ where: { userId: person.userId } })
    await expect(erase(person)).rejects.toMatchObject({ cause: { code: 'demo-account' } })
  })

  test('whoever works or runs elsewhere keeps their account, signed out', async () => {
    const person = await somebody()
    const { userId } = person
    await world.db.member.create({
      data: { practiceId: world.elsewhere, id: uuidv7(), userId, name: 'Elsewhere', role: 'therapist' },
    })
    expect((await person.call.record.erasure.outlook()).account).toBe('stays')
    await erase(person)
    expect(await world.db.user.count({ where: { id: userId } })).toBe(1)
    expect(await world.db.authSession.count({ where: { userId } })).toBe(0)
  })

  test('who has left a practice and is erased in another one keeps their name beside what they looked at, without an account', async () => {
    const person = await somebody()
    const { userId } = person
    const { db, elsewhere } = world
    const memberId = uuidv7()
    await db.member.create({
      data: { practiceId: elsewhere, id: memberId, userId, name: 'Asta Nyberg', role: 'therapist' },
    })
    const theirs = await makeRunner(db, elsewhere, {
      name: 'Wendla Ros',
      responsibleId: memberId,
      joinedOn: '2026-09-01',
    })
    const inPractice = async (account: string) =>
      world.callerWith({
        cookie: await cookieOf(db, account, testConfig.authSecret),
        'strideloom-practice': elsewhere,
      })
    await (await inPractice(userId)).people.intake.get({ runnerId: theirs.runnerId })
    await db.member.updateMany({ where: { id: memberId }, data: { removedAt: NOW } })
    await erase(person)
    expect(await db.user.count({ where: { id: userId } })).toBe(0)
    expect(await db.member.findFirst({ where: { id: memberId } })).toMatchObject({ userId: null, name: 'Asta Nyberg' })
    const runner = await inPractice(theirs.userId ?? '')
    expect((await runner.people.looks.mine({})).looks).toMatchObject([{ name: 'Asta Nyberg', looks: 1, changes: 0 }])
    expect((await runner.record.mine()).tables.looks).toMatchObject([{ name: 'Asta Nyberg', looks: 1 }])
  })

  test('R7 where the last step fails nothing has happened', async () => {
    const person = await somebody()
    await world.db
      .$executeRaw`CREATE FUNCTION fail_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$`
    await world.db
      .$executeRaw`CREATE TRIGGER fail_here BEFORE INSERT ON "Erasure" FOR EACH ROW EXECUTE FUNCTION fail_here()`
    const before = await fingerprint(world.db)
    try {
      await expect(erase(person)).rejects.toThrow()
      await world.db.rateLimit.deleteMany()
      const after = await fingerprint(world.db)
      expect({ ...after, RateLimit: before.RateLimit }).toEqual(before)
    } finally {
      await world.db.$executeRaw`DROP TRIGGER fail_here ON "Erasure"`
      await world.db.$executeRaw`DROP FUNCTION fail_here`
    }
    expect(await erase(person)).toEqual({ kept: 1 })
  })
})

test('what their phone sends at that very moment is refused or goes too, and two presses erase once', async () => {
  const person = await somebody()
  const { runnerId } = person.ids
  const writes = Array.from({ length: 6 }, () => person.call.logs.checkIns.save(checkInInput(uuidv7())))
  const outcomes = await Promise.allSettled([...writes.slice(0, 3), erase(person), erase(person), ...writes.slice(3)])
  expect(outcomes.slice(3, 5).filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(Object.keys(await rowsOf(runnerId)).sort()).toEqual(Object.keys(STAYS).sort())
  expect(await world.db.erasure.count({ where: { runnerId } })).toBe(1)
})

describe('an owner erases an archived runner', () => {
  test('by the name, once archived, and is told what stays', async () => {
    const { ids, name } = await somebody()
    const { runnerId } = ids
    const { call } = world.owner
    await expect(call.record.erasure.erase({ runnerId, name })).rejects.toMatchObject({
      cause: { code: 'runner-not-archived' },
    })
    await call.people.runners.archive({ runnerId, archived: true })
    expect(await call.record.erasure.outlookFor({ runnerId })).toMatchObject({ kept: 1, account: 'goes' })
    await expect(call.record.erasure.erase({ runnerId, name: 'Somebody else' })).rejects.toThrow(/Write the name/)
    await expect(world.therapist.call.record.erasure.erase({ runnerId, name })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await call.record.erasure.erase({ runnerId, name: ` ${name.toUpperCase()} ` })).toEqual({ kept: 1 })
    const { id } = await erasureOf(runnerId)
    const line = (await call.record.erasure.list()).find((one) => one.id === id)
    expect(line).toMatchObject({ by: 'owner', kept: 1, keptUntil: expect.stringMatching(/^2036/) })
    const kept = await call.record.erasure.kept({ id })
    expect(kept.Session).toHaveLength(1)
    expect(kept.SessionDoneWork).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(name.split(' ')[0])
    await expect(world.stranger.call.record.erasure.kept({ id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await world.db.auditEntry.count({ where: { action: 'read record.erasure.kept', rowId: id } })).toBe(1)
  })

  test('an older copy of the record does not come in again', async () => {
    const person = await somebody()
    const document = JSON.parse(
      JSON.stringify(await world.therapist.call.record.export({ runnerId: person.ids.runnerId })),
    )
    await erase(person)
    await expect(world.owner.call.record.import({ document })).rejects.toMatchObject({
      cause: { code: 'runner-erased' },
    })
    expect(await world.db.runner.count({ where: { id: person.ids.runnerId } })).toBe(0)
  })
})

describe('how long signed records are kept', () => {
  const practice = { name: 'Vasa Running Care', timeZone: 'Europe/Stockholm', ownRunnersOnly: false }

  test('for the practice’s years and not a day longer; then the row that held them goes too', async () => {
    const person = await somebody()
    await erase(person)
    const { keptAsId } = await erasureOf(person.ids.runnerId)
    const { day } = await world.db.session.findFirstOrThrow({ where: { runnerId: keptAsId } })
    const end = new Date(day)
    end.setUTCFullYear(end.getUTCFullYear() + 10)
    await endKept(world.db, new Date(end.getTime() - 1000))
    expect(Object.keys(await rowsOf(keptAsId))).toContain('Session')
    await endKept(world.db, end)
    expect(Object.keys(await rowsOf(keptAsId))).toEqual(['AuditEntry'])
    expect(await world.db.runner.count({ where: { id: keptAsId } })).toBe(0)
    expect(await endKept(world.db, end)).toBe(0)
    expect(await broken()).toBeNull()
  })

  test('where a practice keeps nothing, nothing is kept', async () => {
    await expect(world.owner.call.people.practice.update({ ...practice, recordYears: 31 })).rejects.toThrow(
      'Choose 0 to 30 whole years.',
    )
    await world.owner.call.people.practice.update({ ...practice, recordYears: 0 })
    const person = await somebody()
    expect(await person.call.record.erasure.outlook()).toMatchObject({ kept: 0, keptUntil: null, years: 0 })
    expect(await erase(person)).toEqual({ kept: 0 })
    const { keptAsId } = await erasureOf(person.ids.runnerId)
    expect(await rowsOf(keptAsId)).toEqual({})
    // Whoever does not say the years leaves them as they are.
    expect(await world.owner.call.people.practice.update(practice)).toMatchObject({ recordYears: 0 })
    await world.owner.call.people.practice.update({ ...practice, recordYears: 10 })
  })
})

describe('R12 after a restore', () => {
  test('an erasure is done again to the same end, by the ledger in a file; a second start changes nothing', async () => {
    await settleErasures(world.db, folder, NOW)
    const person = await somebody()
    const { runnerId } = person.ids
    const { db } = world
    // A copy of the data from before.
    const copy = await keepStaged(world, world.practiceId, person)
    const user = await db.user.findUniqueOrThrow({ where: { id: person.userId } })
    await erase(person)
    await settleErasures(db, folder, NOW)
    const erasure = await erasureOf(runnerId)
    expect((await readLedger(ledgerFile(folder))).at(-1)).toEqual(erasure)
    expect(await readFile(ledgerFile(folder), 'utf8')).not.toContain(person.first)
    const first = await fingerprint(db, { exceptAudit: true })

    await db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      await tx.erasure.deleteMany({ where: { runnerId } })
      for (const { table } of KEPT_TABLES)
        await tx.$executeRawUnsafe(
          `DELETE FROM "${table}" t USING "Session" s WHERE s."runnerId" = $1::uuid AND t."${table === 'Session' ? 'id' : 'sessionId'}" = s.id`,
          erasure.keptAsId,
        )
      await tx.runner.deleteMany({ where: { id: erasure.keptAsId } })
      await tx.user.create({ data: user })
      for (const { name, rows } of copy.tables.filter(({ name }) => name !== 'User'))
        await tx.$executeRawUnsafe(
          `INSERT INTO "${name}" SELECT * FROM json_populate_recordset(NULL::"${name}", $1::json) ON CONFLICT DO NOTHING`,
          rows,
        )
    })
    expect(await holds(db, person.first)).not.toEqual([])

    expect(await settleErasures(db, folder, NOW)).toBe(1)
    expect(await fingerprint(db, { exceptAudit: true })).toEqual(first)
    expect(await holds(db, person.first)).toEqual([])
    expect(await settleErasures(db, folder, NOW)).toBe(0)
    expect(await broken()).toBeNull()
  })

  test('a broken line, or one of a practice that is not here, is passed over', async () => {
    const other = join(folder, 'other.jsonl')
    const line = { practiceId: uuidv7(), id: uuidv7(), runnerId: uuidv7(), keptAsId: uuidv7(), userId: null }
    await writeFile(
      other,
      `{"practiceId":\n${JSON.stringify({ ...line, erasedAt: NOW.toISOString(), by: 'owner' })}\n\n{}`,
    )
    const ledger = await readLedger(other)
    expect(ledger).toHaveLength(1)
    expect(await eraseAgain(world.db, ledger, NOW)).toBe(0)
    expect(await readLedger(join(folder, 'none.jsonl'))).toEqual([])
  })
})
