import { ownFiles } from '@strideloom/domain/record/own-files.ts'
import { OWN_TABLE_NAMES, OWN_TABLES } from '@strideloom/domain/record/own-tables.ts'
import { parse } from 'csv-parse/sync'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Staged, stageTreated } from '../../permissions/stage.ts'
import { answerTheRest } from '../../testing/answer-the-rest.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { NOT_TAKEN_ALONG, OWN_TABLES_SQL } from './own-tables-sql.ts'
import { RECORD_TABLES } from './record-tables.ts'

const CANARY = 'canary-7d41'
/** What therapists write for therapists, and a runner is never told: planted in every such column. */
const FOR_THERAPISTS = [
  ['Session', 'privateNote'],
  ['SessionDecision', 'note'],
  ['SessionAddendum', 'reason'],
  ['Intake', 'notes'],
  ['Injury', 'note'],
  ['Clearance', 'note'],
  ['Assessment', 'note'],
  ['Measurement', 'note'],
  ['Finding', 'note'],
  ['SuspectedContributor', 'note'],
  ['SessionWork', 'whyPressure'],
  ['SessionDoneWork', 'whyPressure'],
] as const

let world: World
let maya: Staged
let other: Staged
beforeAll(async () => {
  world = await openWorld()
  maya = await stageTreated(world, world.practiceId, world.therapist)
  other = await stageTreated(world, world.practiceId, world.owner)
  const { runnerId, doneSessionId: id } = maya.ids
  await world.therapist.call.sessions.review({ runnerId, id, revision: 1 })
  await world.therapist.call.sessions.send({ runnerId, id })
  for (const tellRunner of [true, false])
    await world.therapist.call.sessions.addToSigned({
      runnerId,
      sessionId: id,
      addendum: {
        id: uuidv7(),
        part: 'changed',
        words: tellRunner ? 'It was the right side.' : `${CANARY} for therapists`,
        reason: 'Mixed up.',
        tellRunner,
      },
    })
  await answerTheRest(world, maya)
  for (const [table, column] of FOR_THERAPISTS)
    await world.db.$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = $1`, `${CANARY} ${table}.${column}`)
  await world.db.runner.update({
    where: { practiceId_id: { practiceId: world.practiceId, id: runnerId } },
    data: { tags: [CANARY] },
  })
}, 60_000)
afterAll(() => world.close())

describe('P45 a runner takes along what is theirs to see', () => {
  test('one of everything is in it, with every table and column of the list and no other', async () => {
    const record = await maya.call.record.mine()
    expect(Object.keys(record.tables)).toEqual(OWN_TABLE_NAMES)
    for (const name of OWN_TABLE_NAMES)
      for (const row of record.tables[name]) expect(Object.keys(row)).toEqual(Object.keys(OWN_TABLES[name].columns))
    expect(OWN_TABLE_NAMES.filter((name) => record.tables[name].length === 0)).toEqual([])
    const [session] = record.tables.sessions.filter(({ session: id }) => id === maya.ids.doneSessionId)
    expect(session).toMatchObject({ therapist: 'Ines Okafor', sentAt: expect.any(String) })
    expect(record.tables.measurements[0]).toMatchObject({ name: expect.any(String), unit: expect.any(String) })
  })

  test('R3 R27 never what therapists write for each other, the guard, or anybody else', async () => {
    expect(
      await world.db.session.count({ where: { runnerId: maya.ids.runnerId, privateNote: { contains: CANARY } } }),
    ).toBeGreaterThan(0)
    const record = await maya.call.record.mine()
    const files = ownFiles(record)
    for (const text of [JSON.stringify(record), ...files.map((file) => file.text)]) {
      expect(text).not.toContain(CANARY)
      expect(text).not.toMatch(/pressure|acwr|GuardOverride|judged|ruleSet/i)
      for (const id of Object.values(other.ids)) if (id !== world.owner.memberId) expect(text).not.toContain(id)
    }
  })

  test('every table of a record is in it, or named with a reason: a new one cannot be forgotten', () => {
    const without = RECORD_TABLES.filter(({ table }) => !OWN_TABLES_SQL.includes(`"${table}"`))
    expect(without.map(({ table }) => table).sort()).toEqual(Object.keys(NOT_TAKEN_ALONG).sort())
  })

  test('what was done instead stands beside what was asked, by its name', async () => {
    const { logId } = maya.ids
    const asked = (await maya.call.record.mine()).tables.logs.find(({ log }) => log === logId)
    expect(asked).toMatchObject({ exercise: expect.stringMatching(/heel raise/i), instead: null })
    await world.db.log.update({
      where: { practiceId_id: { practiceId: world.practiceId, id: logId } },
      data: { exercise: 'goblet-squat' },
    })
    const { logs } = (await maya.call.record.mine()).tables
    expect(logs.find(({ log }) => log === logId)).toMatchObject({ exercise: asked?.exercise, instead: 'Goblet squat' })
  })

  test('a summary that was not sent yet stays with the practice', async () => {
    const { restricted } = await world.db.session.findFirstOrThrow({ where: { id: other.ids.doneSessionId } })
    const { tables } = await other.call.record.mine()
    expect(restricted).not.toBe('')
    const [session] = tables.sessions.filter(({ session: id }) => id === other.ids.doneSessionId)
    expect(session).toMatchObject({ restricted: null, changed: null, needsAttention: null, sentAt: null })
    expect([tables['session-works'], tables['take-home'], tables.retests, tables.decisions]).toEqual([[], [], [], []])
  })

  test('the tables read back as they are: a line for each row, days and numbers as such', async () => {
    const record = await maya.call.record.mine()
    const files = ownFiles(record)
    expect(files.map(({ name }) => name)).toEqual(['README.txt', ...OWN_TABLE_NAMES.map((name) => `${name}.csv`)])
    for (const name of OWN_TABLE_NAMES) {
      const text = files.find((file) => file.name === `${name}.csv`)?.text ?? ''
      const [head, ...lines] = parse(text) as string[][]
      expect(head).toEqual(Object.values(OWN_TABLES[name].columns))
      expect(lines).toHaveLength(record.tables[name].length)
      Object.keys(OWN_TABLES[name].columns).forEach((key, at) => {
        for (const [index, line] of lines.entries()) {
          const value = record.tables[name][index]?.[key]
          if (typeof value === 'number') expect(Number(line[at])).toBe(value)
          if (typeof value === 'string' && /(^day|On|Day)$/.test(key)) expect(line[at]).toMatch(/^\d{4}-\d\d-\d\d$/)
        }
      })
    }
  })

  test('R23 that it was taken along is on record, and so is a therapist’s look', async () => {
    const { runnerId } = maya.ids
    const count = (action: string) => world.db.auditEntry.count({ where: { runnerId, action } })
    const before = [await count('read record.mine'), await count('read record.tables')]
    const own = await maya.call.record.mine()
    const theirs = await world.therapist.call.record.tables({ runnerId })
    expect(await Promise.all([count('read record.mine'), count('read record.tables')])).toEqual(
      before.map((number) => number + 1),
    )
    expect({ ...theirs.tables, looks: [] }).toEqual({ ...own.tables, looks: [] })
    const { looks } = await maya.call.people.looks.mine({})
    expect(looks.every(({ name }) => name !== null)).toBe(true)
  })
})
