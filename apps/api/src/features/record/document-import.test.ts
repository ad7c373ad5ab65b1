import { createTestDatabase } from '@strideloom/db/testing/test-database.ts'
import { SHIPPED_TESTS, testVersion } from '@strideloom/domain/library/practice-tests.ts'
import { conclude } from '@strideloom/domain/outlook/conclude.ts'
import examples from '@strideloom/domain/record/data/examples.json' with { type: 'json' }
import { tellOwnTests } from '@strideloom/domain/record/own-tests.ts'
import { readRecord } from '@strideloom/domain/record/read-record.ts'
import { anyRecord } from '@strideloom/domain/record/record.test.arbitrary.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { takenOver } from '@strideloom/domain/record/take-over.ts'
import { makeMember, makePractice } from '@strideloom/fixtures/make-people.ts'
import { EXPECTED_AT } from '@strideloom/fixtures/stories/expected.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDemo } from '../../demo.ts'
import { depsOn } from '../../testing/world.ts'
import { RECORD_TABLES } from './record-tables.ts'
import { idsOf } from './translate/stage.ts'

const openPractices = async () => {
  const { url, drop } = await createTestDatabase()
  const { db, as, clock } = depsOn(url, new Date(EXPECTED_AT))
  const demo = await openDemo(db, clock.now)
  const owner = await db.member.findFirstOrThrow({ where: { role: 'owner' } })
  if (owner.userId === null) throw new Error('the owner has an account')
  const practice = async (name: string) => {
    const practiceId = await makePractice(db, name)
    const { call } = await as(await makeMember(db, practiceId, `${name} ${practiceId}`, 'owner'))
    return { practiceId, call }
  }
  return {
    db,
    clock,
    demo,
    from: (await as({ userId: owner.userId })).call,
    practice,
    close: async () => {
      await db.$disconnect()
      await drop()
    },
  }
}

let open: Awaited<ReturnType<typeof openPractices>>
beforeAll(async () => {
  open = await openPractices()
})
afterAll(() => open?.close())

/** As a file holds it. */
const onDisk = <T>(document: T): T => JSON.parse(JSON.stringify(document))

const read = (document: unknown): RunnerRecord => {
  const { record, complaints } = readRecord(onDisk(document))
  if (!record) throw new Error(complaints.join('\n'))
  return record
}

/** Lists of a document are sets: their order says nothing. */
const inAnyOrder = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(inAnyOrder).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort()
            .map(([name, one]) => [name, inAnyOrder(one)]),
        )
      : value

/** What a document says, beside open times: those stay with the practice. */
const said = ({ strideloom: _, openSlots: __, ...record }: RunnerRecord) => inAnyOrder(onDisk(tellOwnTests(record)))

const concluded = ({ openSlots: _, ...record }: RunnerRecord, at: string) => onDisk(conclude(record, at))

/** Examples ask of a planned session beside the record. */
const exampleDocument = ({ record, ask }: (typeof examples.cases)[number]): RunnerRecord =>
  read({
    ...record,
    ...('planned' in ask && { plannedSessions: [{ id: 'asked', ...ask.planned, approvedAt: null }] }),
  })

/** In, out again, and held against what came in. */
const bring = async (document: RunnerRecord, name: string, at: string) => {
  open.clock.now = new Date(at)
  const { practiceId, call } = await open.practice(`Practice of ${name}`)
  const answer = await call.record.import({ document: onDisk(tellOwnTests(document)), name })
  const again = read(await call.record.export({ runnerId: answer.runnerId }))
  open.clock.now = new Date(EXPECTED_AT)
  const { ids } = await open.db.importedDocument.findFirstOrThrow({ where: { practiceId } })
  const names = ids as { there: string; here: string }[]
  // Ids are the only thing that is otherwise: put back, the conclusions are those of the document.
  const asThere = (value: unknown) =>
    JSON.parse(
      names.reduce(
        (text, { there, here }) => text.replaceAll(new RegExp(`${here}(/[0-9-]{10})?`, 'g'), there),
        JSON.stringify(value),
      ),
    )
  return { practiceId, call, answer, again, asThere }
}

type Parts = Record<string, unknown>

/** Random parts share four names; here each has its own, but for what speaks of them. */
const withIdsOnce = (document: Parts): Parts =>
  Object.fromEntries(
    Object.entries(document).map(([part, list]) => [
      part,
      ['races', 'runs', 'keyRuns', 'sessions', 'plannedSessions'].includes(part)
        ? (list as Parts[]).map((one, index) => ({ ...one, id: 'abcdefgh'[index] }))
        : list,
    ]),
  )

const everything = async (practiceId: string) => {
  const rows: number[] = []
  for (const { table } of RECORD_TABLES) {
    const [found] = await open.db.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${table}" WHERE "practiceId" = $1::uuid`,
      practiceId,
    )
    rows.push(found?.n ?? -1)
  }
  return [...rows, await open.db.member.count({ where: { practiceId } })]
}

describe('a document of another program', () => {
  test.each(examples.cases.map((one) => [one.id, one] as const))(
    'example %s comes in whole, out again, and concludes the same',
    async (id, example) => {
      const document = exampleDocument(example)
      const { at } = example.ask
      const { answer, again, asThere } = await bring(document, `Runner ${id}`, at)
      expect(answer.name).toBe(`Runner ${id}`)
      expect(said(again)).toEqual(said(takenOver(document, idsOf(document).idHere)))
      expect(inAnyOrder(asThere(concluded(again, at)))).toEqual(inAnyOrder(concluded(document, at)))
    },
  )

  test('the eight stories without their rows come in whole and conclude the same', async () => {
    for (const { name, runnerId } of open.demo.runners) {
      const { strideloom, ...rest } = read(await open.from.record.export({ runnerId }))
      const { exercises, tests } = strideloom ?? {}
      const document = read(
        tellOwnTests({ ...rest, strideloom: { ...(!!exercises && { exercises }), ...(!!tests && { tests }) } }),
      )
      const { again, asThere, answer } = await bring(document, name, EXPECTED_AT)
      const { idHere } = idsOf(document)
      // What a safety answer closes is not planned here (R24): it stands as cancelled, and is told.
      const closed = new Set(answer.notPlanned.map(({ id }) => id))
      const stillOpen = <One extends { id: string }>(sessions: One[] | undefined, here = (id: string) => id) =>
        sessions?.filter(({ id }) => !closed.has(here(id))) ?? []
      const came = {
        ...document,
        plannedSessions: stillOpen(document.plannedSessions, (id) => idHere('session', id)),
      }
      const left = { ...again, sessions: stillOpen(again.sessions) }
      expect(said(left), name).toEqual(said(takenOver(came, idHere)))
      expect(inAnyOrder(asThere(concluded(again, EXPECTED_AT))), name).toEqual(inAnyOrder(concluded(came, EXPECTED_AT)))
      // All but the places of coming sessions, and when an excuse was told, stands in rows.
      expect(answer.leftOut.at(-1), name).toMatch(
        /shown on no screen: pressure of sessions to come \(\d\), regions of sessions to come \(\d\)(, at of excuses \(\d\), declared at of excuses \(\d\))?\.$/,
      )
    }
  })

  test('screens have it: runs, tests, sessions with their places, the plan, and who did what', async () => {
    const runnerId = open.demo.runners.find(({ name }) => name === 'Jonas Weil')?.runnerId ?? ''
    const { strideloom: _, ...document } = await open.from.record.export({ runnerId })
    const { answer, call, practiceId } = await bring(read(document), 'Jo W.', EXPECTED_AT)
    const here = { practiceId, runnerId: answer.runnerId }
    expect(await open.db.run.count({ where: here })).toBe(document.runs?.length)
    expect(await open.db.measurement.count({ where: here })).toBe(document.assessments?.length)
    expect(await open.db.log.count({ where: here })).toBe(document.logs?.flatMap(({ items }) => items).length)
    const { sessions } = await call.sessions.list({ runnerId: answer.runnerId })
    const held = document.sessions?.filter(({ status }) => status === 'done') ?? []
    expect(sessions.filter(({ status }) => status === 'signed')).toHaveLength(held.length)
    const work = await open.db.sessionDoneWork.findFirstOrThrow({ where: here })
    expect(work).toMatchObject({ technique: 'not-told', minutes: 0, objective: '' })
    const judged = await call.outlook.sessions({ runnerId: answer.runnerId })
    const there = await open.from.outlook.sessions({ runnerId })
    expect(judged.sessions.map(({ verdict, plan, mark }) => ({ verdict, plan: plan.severity, mark }))).toEqual(
      there.sessions.map(({ verdict, plan, mark }) => ({ verdict, plan: plan.severity, mark })),
    )
    const people = await open.db.member.findMany({ where: { practiceId, userId: null } })
    expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining([held[0]?.therapist]))
  })

  test('what is changed here afterwards is right, and the rest of the file still stands', async () => {
    const document = read({
      runner: { timeZone: 'Europe/Berlin', birthDate: '1990-01-01' },
      runs: [{ id: 'r1', start: '2026-11-20T07:00:00+01:00', type: 'easy', minutes: 41.25, heartRate: 148 }],
    })
    const { answer, call } = await bring(document, 'Runner', EXPECTED_AT)
    expect(answer.leftOut.at(-1)).toMatch(/minutes of runs \(1\), heart rate of runs \(1\)/)
    const { runnerId } = answer
    const [run] = read(await call.record.export({ runnerId })).runs ?? []
    expect(run).toMatchObject({ minutes: 41.25, heartRate: 148 })
    await open.db.run.updateMany({ where: { id: run?.id ?? '' }, data: { minutes: 50 } })
    await open.db.checkIn.create({
      data: {
        practiceId: (await open.db.runner.findFirstOrThrow({ where: { id: runnerId } })).practiceId,
        runnerId,
        id: runnerId,
        day: new Date('2026-11-22'),
        answeredAt: new Date('2026-11-22T06:00:00Z'),
        sleep: 3,
        stiffnessAnswered: false,
      },
    })
    const later = read(await call.record.export({ runnerId }))
    expect(later.runs?.[0]).toMatchObject({ minutes: 50, heartRate: 148 })
    expect(later.checkIns).toHaveLength(1)
  })

  test('it leaves as an export of ours does, with every row and the file’s own words, and comes into a third practice', async () => {
    const document = read({
      runner: { timeZone: 'Europe/Berlin', birthDate: '1991-01-01' },
      runs: [{ id: 'r1', start: '2026-11-20T07:00:00+01:00', type: 'easy', minutes: 41.25, heartRate: 148 }],
      strideloom: { theirs: { shoe: 'blue' } },
    })
    const { answer, call, again } = await bring(document, 'Runner who leaves', EXPECTED_AT)
    expect(again.strideloom?.theirs).toEqual({ shoe: 'blue' })
    const third = await open.practice('A third one')
    const file = onDisk(await call.record.export({ runnerId: answer.runnerId }))
    const moved = await third.call.record.import({ document: file })
    expect(moved).toMatchObject({ runnerId: answer.runnerId, name: 'Runner who leaves' })
    const there = read(await third.call.record.export({ runnerId: answer.runnerId }))
    expect(said(there)).toEqual(said(again))
    expect(there.strideloom?.theirs).toEqual({ shoe: 'blue' })
  })

  test('0012 a practice’s own tests come in with each value, two versions of one day too, and move on', async () => {
    const shipped = SHIPPED_TESTS.find(({ item }) => item.id === 'knee-to-wall')
    if (!shipped) throw new Error('it is shipped')
    const [first, second] = [testVersion(shipped), { ...testVersion(shipped), name: 'Knee to wall, shoes off' }]
    const value = { date: '2026-11-10', test: 'knee-to-wall', value: 11, tester: 'T1' }
    const document: RunnerRecord = {
      runner: { timeZone: 'Europe/Berlin', birthDate: '1992-02-02' },
      assessments: [
        { ...value, side: 'left', own: first },
        { ...value, side: 'right', own: second },
        { ...value, side: 'left', date: '2026-11-12' },
      ],
    }
    const { answer, call, again } = await bring(document, 'Runner with own tests', EXPECTED_AT)
    const versions = ({ assessments }: RunnerRecord) =>
      assessments?.map(({ date, side, own }) => `${date} ${side} ${own?.name ?? 'as shipped'}`).sort()
    expect(versions(again)).toEqual(versions(document))
    const third = await open.practice('Where own tests move on')
    await third.call.record.import({ document: onDisk(await call.record.export({ runnerId: answer.runnerId })) })
    expect(versions(read(await third.call.record.export({ runnerId: answer.runnerId })))).toEqual(versions(document))
  })

  test('whatever the published schema allows comes in whole and goes out again, or is refused in a sentence', async () => {
    let came = 0
    for (const [index, json] of fc.sample(anyRecord, { numRuns: 12, seed: 20261129 }).entries()) {
      const document = withIdsOnce(onDisk(json) as Parts)
      open.clock.now = new Date('2026-05-17T18:00:00Z')
      const { call, practiceId } = await open.practice(`Random ${index}`)
      const before = await everything(practiceId)
      const answer = await call.record.import({ document, name: `Runner ${index}` }).catch((error: Error) => error)
      if (answer instanceof Error) {
        expect(answer.message, JSON.stringify(document)).toMatch(/Nothing was changed\.$/)
        expect(await everything(practiceId)).toEqual(before)
        continue
      }
      came += 1
      const record = read(document)
      const again = read(await call.record.export({ runnerId: answer.runnerId }))
      if (answer.notPlanned.length === 0)
        expect(said(again), JSON.stringify(document)).toEqual(said(takenOver(record, idsOf(record).idHere)))
    }
    open.clock.now = new Date(EXPECTED_AT)
    expect(came).toBeGreaterThan(8)
  })

  test('a second time it is here already, also by a later file of the same program', async () => {
    const [example] = examples.cases.filter(({ id }) => id === 'B03')
    if (!example) throw new Error('there is one')
    const document = exampleDocument(example)
    const { call, practiceId, answer } = await bring(document, 'Berta', example.ask.at)
    const before = await everything(practiceId)
    const later = {
      ...document,
      checkIns: [...(document.checkIns ?? []), { at: '2026-05-18T06:30:00+02:00', sleep: 3 }],
    }
    for (const [file, name] of [
      [document, 'Berta'],
      [later, 'Berta B.'],
    ] as const)
      await expect(call.record.import({ document: onDisk(file), name })).rejects.toMatchObject({
        message: 'This runner is in your practice already. Nothing was changed.',
        cause: { code: 'record-is-here', details: { runnerId: answer.runnerId } },
      })
    expect(await everything(practiceId)).toEqual(before)
  })

  test('R24 a session that a safety answer closes comes in cancelled, and is told', async () => {
    const document = read({
      runner: {
        timeZone: 'Europe/Berlin',
        birthDate: '1990-01-01',
        intake: { complete: true, completedOn: '2026-11-01', flags: [] },
        consent: { handsOn: true },
      },
      deskAnswers: [{ at: '2026-11-22T10:00:00+01:00', flag: 'chest-pain' }],
      plannedSessions: [{ id: 'p1', start: '2026-11-25T10:00:00+01:00', minutes: 45, intent: 'maintenance' }],
    })
    const { answer, call, practiceId } = await bring(document, 'Runner with an answer', EXPECTED_AT)
    expect(answer.notPlanned).toHaveLength(1)
    expect(answer.notPlanned[0]).toMatchObject({ day: '2026-11-25' })
    expect((await call.outlook.sessions({ runnerId: answer.runnerId })).sessions).toEqual([])
    const [session] = await open.db.session.findMany({ where: { practiceId } })
    expect(session).toMatchObject({ status: 'cancelled', cancelledBy: 'therapist' })
  })

  const runner = { timeZone: 'Europe/Berlin' }
  const run = { id: 'r1', start: '2026-11-20T07:00:00+01:00', type: 'easy' }
  const hostile: [string, unknown, RegExp][] = [
    ['nothing', null, /The record/],
    ['a list', [], /The record/],
    ['no runner', {}, /runner: this field is missing/],
    ['a field that no record has', { runner, practiceId: 'mine' }, /practiceId: no such field/],
    ['one id for two runs', { runner, runs: [run, run] }, /runs\[1\]\.id: “r1” is another one’s id already/],
    [
      'a pressure that nobody gives',
      {
        runner,
        sessions: [
          {
            ...run,
            type: undefined,
            minutes: 40,
            status: 'done',
            treated: [{ region: 'calf', side: 'left', pressure: 10 }],
          },
        ],
      },
      /9 and 10 are never given/,
    ],
    ['a run of a billion kilometres', { runner, runs: [{ ...run, km: 1e9 }] }, /Run: a value is/],
    [
      'text that no database holds',
      {
        runner,
        sessions: [
          {
            id: 's',
            start: run.start,
            minutes: 40,
            status: 'done',
            responses: [{ question: 24, answeredAt: run.start, note: 'a\u0000b' }],
          },
        ],
      },
      /a value is|SessionResponse/,
    ],
    ['rows that are none', { runner, strideloom: { transfer: null } }, /strideloom\.transfer/],
    [
      'a prototype for an id',
      { runner, races: [{ id: '__proto__', date: 'tomorrow', distanceKm: 5, priority: 'A', status: 'planned' }] },
      /races\[0\]\.date/,
    ],
  ]
  test.each(hostile)('%s is refused in a sentence, and changes nothing', async (name, document, sentence) => {
    const { practiceId, call } = await open.practice(`Empty before ${name}`)
    const before = await everything(practiceId)
    const refusal = await call.record.import({ document, name: 'Somebody' }).then(
      () => null,
      (error: Error) => error,
    )
    expect(refusal?.message).toMatch(sentence)
    expect(refusal?.message).toMatch(/Nothing was changed\.$/)
    expect(await everything(practiceId)).toEqual(before)
  })

  test('without a name it is asked for at its field, and odd names of parts are taken as they are', async () => {
    const { call } = await open.practice('Odd')
    const document = {
      runner,
      races: [{ id: '__proto__', date: '2026-12-01', distanceKm: 5, priority: 'A', status: 'planned' }],
      runs: [{ ...run, id: 'a/b "c"' }],
    }
    await expect(call.record.import({ document })).rejects.toThrow('Enter their name. This file does not say it.')
    const { runnerId } = await call.record.import({ document, name: 'Odd' })
    const again = read(await call.record.export({ runnerId }))
    expect(again.races).toHaveLength(1)
    expect(again.runs).toHaveLength(1)
  })
})
