import { createTestDatabase } from '@strideloom/db/testing/test-database.ts'
import { conclude } from '@strideloom/domain/outlook/conclude.ts'
import { readRecord } from '@strideloom/domain/record/read-record.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Transfer } from '@strideloom/domain/record/transfer.ts'
import { makeMember, makePractice } from '@strideloom/fixtures/make-people.ts'
import { EXPECTED_AT } from '@strideloom/fixtures/stories/expected.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDemo } from '../../demo.ts'
import { depsOn } from '../../testing/world.ts'
import { NOT_OF_A_RECORD, RECORD_TABLES } from './record-tables.ts'

/** The demo practice, and another one that its runners move to. */
const openTwoPractices = async () => {
  const { url, drop } = await createTestDatabase()
  const now = new Date(EXPECTED_AT)
  const { db, as } = depsOn(url, now)
  const told = await openDemo(db, now)
  const owner = await db.member.findFirstOrThrow({ where: { role: 'owner' } })
  const there = await makePractice(db, 'Elsewhere')
  const stranger = await makeMember(db, there, 'Sten Främling', 'owner')
  const runner = await db.runner.findFirstOrThrow({ where: { name: 'Maya Lindqvist' } })
  if (owner.userId === null || runner.userId === null) throw new Error('both have accounts')
  return {
    db,
    told,
    there,
    from: await as({ userId: owner.userId }),
    to: await as(stranger),
    toMember: stranger.memberId,
    runner: await as({ userId: runner.userId }),
    /** An empty practice and its owner. */
    another: async (name: string) => {
      const practiceId = await makePractice(db, name)
      const { call } = await as(await makeMember(db, practiceId, `${name} ${practiceId}`, 'owner'))
      return { practiceId, call }
    },
    close: async () => {
      await db.$disconnect()
      await drop()
    },
  }
}

let two: Awaited<ReturnType<typeof openTwoPractices>>
beforeAll(async () => {
  two = await openTwoPractices()
})
afterAll(() => two?.close())

/** As a file holds it. */
const onDisk = <T>(document: T): T => JSON.parse(JSON.stringify(document))
const exported = async (call: typeof two.from.call, runnerId: string) => onDisk(await call.record.export({ runnerId }))
const idOf = (name: string) => two.told.runners.find((runner) => runner.name === name)?.runnerId ?? ''
const transferOf = ({ strideloom }: RunnerRecord) => strideloom?.transfer as Transfer

/** What is meant to change on the way: who answers for the runner, and the account. */
const asItMoves = ({ rows, people }: Transfer) => ({
  people: people.filter(({ id }) => id !== two.toMember),
  rows: {
    ...rows,
    Runner: rows.Runner?.map(({ responsibleId: _r, userId: _u, archivedAt: _a, ...row }) => row),
  },
})

const everyRunner = async (work: (name: string, runnerId: string) => Promise<void>) => {
  for (const { name, runnerId } of two.told.runners) await work(name, runnerId)
}

let maya: RunnerRecord | undefined
/** A file that somebody changed by hand. */
const edited = async (change: (transfer: Transfer, record: RunnerRecord) => unknown) => {
  maya ??= await exported(two.from.call, idOf('Maya Lindqvist'))
  const document = structuredClone(maya)
  change(transferOf(document), document)
  return document
}
/** What another program's document would have kept beside the rows. */
const ownWords = (rows: Transfer['rows'], kept: unknown) => ({
  id: '01930000-0000-7000-8000-00000000dddd',
  runnerId: rows.Runner?.[0]?.id,
  importedAt: '2026-11-23T10:00:00.000Z',
  ids: [],
  kept,
  beside: {},
})
/** A file with runs that somebody brought. */
const runFile = (rows: Transfer['rows']) => ({
  id: '01930000-0000-7000-8000-00000000eeee',
  runnerId: rows.Runner?.[0]?.id,
  state: 'kept',
  name: 'run.fit',
  bytes: 900,
  sha256: '',
  byUserId: '',
  read: { outcomes: [], questions: [], leftAlone: 0 },
  taken: [],
  createdAt: '2026-11-23T10:00:00.000Z',
})
const importing = (document: unknown) => two.to.call.record.import({ document })
const counts = async (practiceId = two.there) => {
  const rows: number[] = []
  for (const { table } of RECORD_TABLES) {
    const [found] = await two.db.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${table}" WHERE "practiceId" = $1::uuid`,
      practiceId,
    )
    rows.push(found?.n ?? -1)
  }
  return [...rows, await two.db.member.count({ where: { practiceId } })]
}

describe('one record out', () => {
  test('a record leaves with everything: every table that hangs on a runner is in the list, parents first', async () => {
    const found = await two.db.$queryRaw<{ table: string }[]>`
      WITH RECURSIVE hangs AS (
        SELECT 'Runner'::name AS "table"
        UNION SELECT t.relname FROM hangs h
          JOIN pg_class f ON f.relname = h."table" JOIN pg_constraint c ON c.confrelid = f.oid AND c.contype = 'f'
          JOIN pg_class t ON t.oid = c.conrelid
      ) SELECT "table"::text FROM hangs
      UNION SELECT table_name FROM information_schema.columns WHERE column_name = 'runnerId' AND table_schema = current_schema()`
    const listed = RECORD_TABLES.map(({ table }) => table)
    expect(found.map(({ table }) => table).sort()).toEqual([...listed, ...Object.keys(NOT_OF_A_RECORD)].sort())
    const later = await two.db.$queryRaw<{ table: string; target: string }[]>`
      SELECT t.relname::text AS "table", f.relname::text AS target FROM pg_constraint c
      JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class f ON f.oid = c.confrelid WHERE c.contype = 'f'`
    for (const { table, target } of later)
      if (listed.includes(table) && listed.includes(target) && table !== target)
        expect(listed.indexOf(target), `${target} before ${table}`).toBeLessThan(listed.indexOf(table))
  })

  test('is a record of the published schema, and concludes at any moment what the product does', async () => {
    await everyRunner(async (name, runnerId) => {
      const document = await exported(two.from.call, runnerId)
      const { record, complaints } = readRecord(document)
      expect(complaints, name).toBeNull()
      const { record: live } = await two.from.call.outlook.record({ runnerId })
      const { sessions, ceiling, booking } = conclude(record as RunnerRecord, EXPECTED_AT)
      // Screens keep the facts of the approval; a document concludes them from what was changed since (changes.test.ts).
      const now = conclude({ ...onDisk(live), changes: record?.changes }, EXPECTED_AT)
      expect({ sessions, ceiling, booking }, name).toEqual({
        sessions: now.sessions,
        ceiling: now.ceiling,
        booking: now.booking,
      })
    })
  })

  test('R1 R23 it is the therapist’s, and the look is on the chain', async () => {
    const runnerId = idOf('Maya Lindqvist')
    await expect(two.to.call.record.export({ runnerId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(two.runner.call.record.export({ runnerId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await two.from.call.record.export({ runnerId })
    expect(await two.db.auditEntry.count({ where: { runnerId, action: 'read record.export' } })).toBeGreaterThan(0)
  })
})

describe('one record in', () => {
  test('nothing is lost either way: out, into another practice, and out again', async () => {
    await everyRunner(async (name, runnerId) => {
      const document = await exported(two.from.call, runnerId)
      const answer = await importing(document)
      expect(answer, name).toMatchObject({ runnerId, name })
      const again = await exported(two.to.call, runnerId)
      if (answer.notPlanned.length === 0)
        expect(asItMoves(transferOf(again)), name).toEqual(asItMoves(transferOf(document)))
      // The times that a therapist offers are of the practice: they stay there.
      const { sessions, ...before } = conclude({ ...document, openSlots: [] }, EXPECTED_AT)
      const { sessions: after, ...rest } = conclude({ ...again, openSlots: [] }, EXPECTED_AT)
      expect(rest, name).toEqual(before)
      expect(after.map(({ id }) => id)).toEqual(
        sessions.map(({ id }) => id).filter((id) => !answer.notPlanned.some((one) => one.id === id)),
      )
    })
  })

  test('whoever imports answers for the runner; authors keep their names and cannot sign in', async () => {
    const runnerId = idOf('Maya Lindqvist')
    const runner = await two.to.call.people.runners.get({ runnerId })
    expect(runner).toMatchObject({ responsible: 'Sten Främling', hasAccount: false, archived: false })
    const people = await two.db.member.findMany({ where: { practiceId: two.there, userId: null } })
    expect(people.map(({ name }) => name).sort()).toEqual(['Ines Okafor', 'Tomas Lind'])
    expect(people.every(({ removedAt }) => removedAt !== null)).toBe(true)
    expect((await two.to.call.people.members.list()).members.map(({ name }) => name)).toEqual(['Sten Främling'])
    const done = (await two.to.call.sessions.list({ runnerId })).sessions.find(
      ({ status }) => status === 'done' || status === 'signed',
    )
    expect(done?.therapist).toMatch(/Ines Okafor|Tomas Lind/)
    const [entry] = await two.db.auditEntry.findMany({
      where: { practiceId: two.there, runnerId, action: 'record imported' },
    })
    expect(entry?.detail).toMatchObject({ from: 'Vasa Running Care' })
  })

  test('a second time it is here already, and nothing changes', async () => {
    const before = await counts()
    await expect(importing(await edited(() => undefined))).rejects.toMatchObject({
      message: 'This runner is in your practice already. Nothing was changed.',
      cause: { code: 'record-is-here', details: { runnerId: idOf('Maya Lindqvist') } },
    })
    expect(await counts()).toEqual(before)
  })

  test('R24 a session that a safety answer closes does not come in planned', async () => {
    const document = await edited(({ rows }) => {
      const [answer] = rows.FlagAnswer ?? []
      rows.FlagAnswer?.push({
        ...answer,
        id: '01930000-0000-7000-8000-00000000abce',
        flag: 'chest-pain',
        reply: 'yes',
        askedAt: 'desk',
        answeredAt: '2026-11-23T10:00:00.000+00:00',
      })
    })
    const { practiceId, call } = await two.another('A third practice')
    const { runnerId, notPlanned } = await call.record.import({ document })
    expect(notPlanned.length).toBeGreaterThan(0)
    const { sessions } = await call.outlook.sessions({ runnerId })
    expect(sessions.filter(({ plan }) => plan.override === 'never')).toEqual([])
    const kept = await two.db.session.findMany({ where: { practiceId, id: { in: notPlanned.map(({ id }) => id) } } })
    expect(kept.map(({ status }) => status)).toEqual(notPlanned.map(() => 'cancelled'))
  })

  const notImportable: [string, (transfer: Transfer, record: RunnerRecord) => unknown, RegExp][] = [
    [
      'a list of its own beside the rows that is none',
      ({ rows }) => Object.assign(rows, { ImportedDocument: [ownWords(rows, 'all')] }),
      /ImportedDocument\[0\]\.kept: this is no such list/,
    ],
    [
      'words of its own beside the rows that no record may say',
      ({ rows }) =>
        Object.assign(rows, {
          ImportedDocument: [ownWords(rows, [{ at: ['runner', 'sex'], was: 'never', is: 'robot' }])],
        }),
      /runner\.sex/,
    ],
    ...Object.entries({
      read: { outcomes: [{ kind: 'activity', activity: { startAt: 'never' } }], questions: [], leftAlone: 0 },
      taken: [{ as: 'new', key: 1 }],
      bytes: -1,
    }).map(([column, value]): (typeof notImportable)[number] => [
      `what was read of a file, which no file says: ${column}`,
      ({ rows }) => Object.assign(rows, { RunImport: [{ ...runFile(rows), [column]: value }] }),
      new RegExp(`RunImport\\[0\\]\\.${column}`),
    ]),
    [
      'what a file measured, which no file does',
      ({ rows }) =>
        Object.assign(rows, {
          RunImport: [runFile(rows)],
          RunSource: [
            {
              ...runFile(rows),
              runId: rows.Run?.[0]?.id,
              importId: runFile(rows).id,
              files: [],
              told: { meters: -1 },
              filled: [],
              createdRun: false,
            },
          ].map(({ state: _s, name: _n, bytes: _b, sha256: _h, byUserId: _u, read: _r, taken: _t, ...row }) => row),
        }),
      /RunSource\[0\]\.told/,
    ],
    ['a field that no record has', (_, record) => Object.assign(record, { secret: 1 }), /secret: no such field/],
    ['a newer format', (transfer) => Object.assign(transfer, { format: 2 }), /newer Strideloom/],
    [
      'a table that is none',
      ({ rows }) => Object.assign(rows, { User: [{}] }),
      /rows\.User: this Strideloom keeps no such/,
    ],
    ['a link with its secret', ({ rows }) => Object.assign(rows, { Invitation: [{}] }), /rows\.Invitation: this/],
    [
      'a column that is none',
      ({ rows }) => Object.assign(rows.Run?.[0] ?? {}, { oops: 1 }),
      /Run\[0\]\.oops: no such field/,
    ],
    [
      'a practice of its own choosing',
      ({ rows }) => Object.assign(rows.Run?.[0] ?? {}, { practiceId: two.there }),
      /Run\[0\]\.practiceId: no such field/,
    ],
    ['two runners', ({ rows }) => rows.Runner?.push({ ...rows.Runner[0] }), /of one runner, not of 2/],
    [
      'rows of another runner',
      ({ rows }) => Object.assign(rows.CheckIn?.[0] ?? {}, { runnerId: two.toMember }),
      /CheckIn\[0\]\.runnerId: this is another runner/,
    ],
    [
      'a row that points at somebody else’s',
      ({ rows }) => Object.assign(rows.Log?.[0] ?? {}, { workoutItemId: '01930000-0000-7000-8000-00000000ffff' }),
      /Log\[0\]\.workoutItemId: no WorkoutItem with this id is in the file/,
    ],
    [
      'an author whom the file does not name',
      (transfer) => Object.assign(transfer, { people: [] }),
      /no Member with this id/,
    ],
    [
      'a number that is text',
      ({ rows }) => Object.assign(rows.Run?.[0] ?? {}, { minutes: 'long' }),
      /rows\.Run: a value is/,
    ],
    [
      'a missing value',
      ({ rows }) => Object.assign(rows.Race?.[0] ?? {}, { name: null }),
      /rows\.Race: a value is missing/,
    ],
    [
      'one id twice',
      ({ rows }) => rows.Run?.push({ ...rows.Run[0] }),
      /rows\.Run: a row with one of these ids is here/,
    ],
    [
      'a time that is none',
      ({ rows }) =>
        Object.assign(rows.Session?.at(-1) ?? {}, { startTime: 'noon', status: 'planned', day: '2026-11-25' }),
      /make no record|startTime|start/,
    ],
    [
      'a program that no builder would keep',
      ({ rows }) => Object.assign((rows.Program?.[0]?.draft as object) ?? {}, { title: '' }),
      /Program\[0\]\.draft: /,
    ],
    [
      'a place that no body has',
      ({ rows }) => Object.assign(rows.CheckInRegion?.[0] ?? {}, { region: 'tail' }),
      /checkIns|region/,
    ],
  ]
  test.each(notImportable)('%s is refused in a sentence, and changes nothing', async (name, change, sentence) => {
    const { practiceId, call } = await two.another(`Empty before ${name}`)
    const before = await counts(practiceId)
    const document = await edited(change)
    const refusal = await call.record.import({ document }).then(
      () => null,
      (error: Error) => error,
    )
    expect(refusal?.message).toMatch(sentence)
    expect(refusal?.message).toMatch(/Nothing was changed\.$/)
    expect(await counts(practiceId)).toEqual(before)
  })
})
