import { addDays } from '@strideloom/domain/calendar/day.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import type { OwnTemplate } from '@strideloom/domain/library/own-template.ts'
import { versionOf } from '@strideloom/domain/library/practice-exercises.ts'
import { templateCopy } from '@strideloom/domain/library/practice-templates.ts'
import { template } from '@strideloom/domain/library/templates.ts'
import { changeBetween } from '@strideloom/domain/programs/change.ts'
import { layingsOf } from '@strideloom/domain/programs/push-template.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { setDose } from '@strideloom/domain/programs/set-dose.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, TODAY, type World } from '../../testing/world.ts'
import { grantPractice } from '../../trpc/scope.ts'
import { listFollowers } from './followers-store.ts'

const shipped = template('calf-build-8')
if (!shipped) throw new Error('it is shipped')
const ID = uuidv7()
const first: OwnTemplate = { ...templateCopy({ item: shipped, own: null }, ID), name: 'Calf, our way' }
const [slot] = first.strengthSessions
if (!slot) throw new Error('it has workouts')

let world: World
let maya: string
let jonas: string
const programs = () => world.owner.call.programs
const save = (item: OwnTemplate, revision: number | null) =>
  world.owner.call.library.save({ kind: 'template', item, revision })
const START = '2026-11-30'
const start = { kind: 'day' as const, day: START }
const ask = (runnerId: string, more: object = {}) => ({ runnerId, templateId: ID, start, swapped: false, ...more })
/** What is asked for after one has looked: back from the race that was told, and as it was looked at. */
const looked = async (runnerId: string, more: object = {}) => {
  const asked = ask(runnerId, more)
  const { seen, race } = await programs().templates.outlook(asked)
  return { ...asked, seen, ...(race && { start: { kind: 'race' as const, raceId: race.id } }) }
}
const lay = async (runnerId: string, more: object = {}) => {
  const programId = uuidv7()
  const asked = { ...(await looked(runnerId, more)), programId }
  await programs().templates.lay(asked)
  const get = () => programs().get({ runnerId, programId })
  const layingId = layingsOf((await get()).draft)[0]?.laid.id ?? ''
  return { runnerId, programId, layingId, get, asked }
}
const names = ({ prescriptions }: Program) => Object.values(prescriptions).map(({ exercise }) => exercise)

beforeAll(async () => {
  world = await openWorld()
  maya = world.runner.runnerId
  jonas = world.otherRunner.runnerId
  await save(first, null)
})
afterAll(() => world?.close())

describe('P16 a template for one or many runners', () => {
  test('what it would become is told before, with what stands in the way; nothing is kept', async () => {
    const told = await programs().templates.outlook(ask(maya))
    expect(told).toMatchObject({ version: 1, startDay: START, gone: 0, stop: null })
    expect(told.blocks.reduce((sum, { weeks }) => sum + weeks, 0)).toBe(first.weeks)
    expect(told.against.join(' ')).toMatch(/safety questions|intake/i)
    expect(await programs().list({ runnerId: maya })).toEqual([])
    expect(await programs().templates.outlook(ask(maya, { start: { kind: 'race', raceId: null } }))).toMatchObject({
      stop: 'No race is planned to lay it back from.',
    })
  })

  test('each runner gets a draft of their own; the same id twice is one; one who fails does not stop the others', async () => {
    const ids = [uuidv7(), uuidv7()] as const
    const { seen } = await looked(maya)
    const apply = (runnerId: string, programId: string, more: object = {}) =>
      programs().templates.lay({ ...ask(runnerId), programId, seen, ...more })
    const outcomes = await Promise.allSettled([
      apply(maya, ids[0]),
      apply(world.strangerRunner.runnerId, uuidv7()),
      apply(jonas, ids[1]),
      apply(maya, ids[0]),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    for (const [runnerId, programId] of [
      [maya, ids[0]],
      [jonas, ids[1]],
    ] as const) {
      const { draft, published, title } = await programs().get({ runnerId, programId })
      expect([published, title]).toEqual([null, first.name])
      expect(new Set(names(draft)).size).toBeGreaterThan(3)
    }
    await expect(apply(maya, uuidv7(), { seen: 'something else' })).rejects.toMatchObject({ code: 'CONFLICT' })
    // under an id that is taken, something else is told as that, and what is there stays
    const { draft: before } = await programs().get({ runnerId: maya, programId: ids[0] })
    for (const other of [
      { swapped: true },
      { start: { kind: 'day', day: addDays(START, 7) } },
      { templateId: 'calf-build-8' },
      { seen: 'something else' },
    ])
      await expect(apply(maya, ids[0], other), JSON.stringify(other)).rejects.toMatchObject({
        code: 'CONFLICT',
        message: expect.stringMatching(/another program is there already/),
      })
    const created = uuidv7()
    const block = { id: uuidv7(), startDay: START, weeks: 1, phase: 'base' as const, purpose: '' }
    await programs().create({ runnerId: jonas, id: created, title: 'By hand', block, raceId: null })
    await expect(apply(jonas, created)).rejects.toMatchObject({ code: 'CONFLICT' })
    await programs().discard({ runnerId: jonas, programId: created, revision: 1 })
    expect((await programs().get({ runnerId: maya, programId: ids[0] })).draft).toEqual(before)
    await apply(maya, ids[0])
    const again = await programs().templates.outlook(ask(maya))
    expect(again.against.join(' ')).toContain('stands on these days too')
    await programs().discard({ runnerId: maya, programId: ids[0], revision: 1 })
    await programs().discard({ runnerId: maya, programId: ids[0], revision: 1 })
    expect(await programs().list({ runnerId: maya })).toEqual([])
    await programs().discard({ runnerId: jonas, programId: ids[1], revision: 1 })
  })

  test('back from a race its last week is that of the race, and the program leads to it; swapped, left is right', async () => {
    const raceId = uuidv7()
    await world.owner.call.training.races.save({
      runnerId: maya,
      revision: null,
      id: raceId,
      name: 'Half',
      day: '2027-02-14',
      startTime: null,
      distanceKm: 21.1,
      priority: 'A',
      status: 'planned',
    })
    const { get, programId, asked } = await lay(maya, { start: { kind: 'race', raceId: null }, swapped: true })
    const { draft, endDay } = await get()
    expect([draft.raceId, endDay]).toEqual([raceId, '2027-02-14'])
    expect(Object.values(draft.blocks).every(({ laid }) => laid?.swapped)).toBe(true)
    // a race that has come before it since makes no other program of the same press
    const sooner = { id: uuidv7(), name: 'Sooner', day: '2027-01-10', startTime: null, distanceKm: 10 }
    const planned = { priority: 'A' as const, status: 'planned' as const }
    await world.owner.call.training.races.save({ runnerId: maya, revision: null, ...sooner, ...planned })
    await programs().templates.lay(asked)
    expect((await get()).draft).toEqual(draft)
    const otherRace = { ...asked, start: { kind: 'race' as const, raceId: sooner.id } }
    await expect(programs().templates.lay(otherRace)).rejects.toMatchObject({ code: 'CONFLICT' })
    await world.owner.call.training.races.save({
      runnerId: maya,
      revision: 1,
      ...sooner,
      ...planned,
      status: 'cancelled' as const,
    })
    await programs().discard({ runnerId: maya, programId, revision: 1 })
    await expect(lay(jonas, { start: { kind: 'race', raceId } })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('P16 pushing a changed template to those who follow it', () => {
  /** Its first exercise is gone everywhere, and a dead bug is new. */
  const newer: OwnTemplate = {
    ...first,
    strengthSessions: first.strengthSessions.map((one) => ({
      ...one,
      slots: [
        ...one.slots.filter(({ exercise }) => exercise !== slot.slots[0]?.exercise),
        { exercise: 'dead-bug', role: 'important' },
      ],
    })),
    dailyMobility: first.dailyMobility.filter((id) => id !== slot.slots[0]?.exercise),
  }

  test('followers are told with their difference; only what is ticked changes, from tomorrow, with an undo', async () => {
    const [one, two] = [await lay(maya), await lay(jonas)]
    const before = await one.get()
    expect((await programs().templates.followers({ templateId: ID })).followers).toMatchObject([
      { runner: 'Jonas Weil', isAsLaid: true, version: 1 },
      { runner: 'Maya Lindqvist', isAsLaid: true, version: 1 },
    ])
    await save(newer, 1)
    const { version, followers } = await programs().templates.followers({ templateId: ID })
    expect([version, followers.map(({ isAsLaid }) => isAsLaid)]).toEqual([2, [false, false]])

    world.clock.now = new Date('2026-12-09T11:00:00.000Z')
    const { layingId, programId } = one
    const told = await programs().templates.difference({ runnerId: maya, programId, layingId })
    expect(told).toMatchObject({ revision: 1, version: 2, isSame: false })
    expect(told.lines.length).toBeGreaterThan(0)
    expect(told.lines.every(({ day }) => day > '2026-12-09')).toBe(true)

    const push = { runnerId: maya, programId, layingId, changeId: uuidv7(), baseRevision: 1, seen: told.seen }
    await expect(programs().templates.push({ ...push, seen: one.asked.seen })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    const pushed = await programs().templates.push(push)
    expect(await programs().templates.push(push)).toEqual(pushed)
    const after = await one.get()
    expect([after.revision, after.published]).toEqual([2, null])
    expect(names(after.draft)).toContain('dead-bug')
    const until = (program: Program) => Object.values(program.workouts).filter(({ day }) => day <= '2026-12-09')
    expect(until(after.draft)).toEqual(until(before.draft))
    expect((await two.get()).revision).toBe(1)
    expect(await world.db.auditEntry.count({ where: { rowId: programId, action: 'template pushed' } })).toBe(1)

    if (!pushed.undo) throw new Error('it can be taken back')
    await programs().change({ runnerId: maya, programId, changeId: uuidv7(), baseRevision: 2, change: pushed.undo })
    expect((await one.get()).draft).toEqual(before.draft)
    // and after it was taken back the first press is still the one that it was
    expect(await programs().templates.push(push)).toEqual(pushed)
    world.clock.now = new Date(`${TODAY}T11:00:00.000Z`)
  })

  test('what was changed by hand meanwhile is kept and told; a draft that moved on is refused', async () => {
    const { followers } = await programs().templates.followers({ templateId: ID })
    const his = followers.find(({ runnerId }) => runnerId === jonas)
    if (!his) throw new Error('he follows it')
    const { programId, layingId } = his
    const { draft } = await programs().get({ runnerId: jonas, programId })
    const gone = Object.values(draft.prescriptions).find(({ exercise }) => exercise === slot.slots[0]?.exercise)
    if (!gone) throw new Error('it is there')
    const byHand = setDose(draft, gone.id, { dose: { ...gone.dose, sets: gone.dose.sets + 1 } })
    await programs().change({
      runnerId: jonas,
      programId,
      changeId: uuidv7(),
      baseRevision: 1,
      change: changeBetween(draft, byHand),
    })
    const { kept, seen } = await programs().templates.difference({ runnerId: jonas, programId, layingId })
    const push = { runnerId: jonas, programId, layingId, changeId: uuidv7(), seen }
    await expect(programs().templates.push({ ...push, baseRevision: 1 })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(kept.join(' ')).toMatch(/by hand/)
    await programs().templates.push({ ...push, baseRevision: 2 })
    const { prescriptions } = (await programs().get({ runnerId: jonas, programId })).draft
    expect(prescriptions[gone.id]?.dose.sets).toBe(gone.dose.sets + 1)
  })

  test('whoever keeps to their own runners sees only theirs; what is over is no follower', async () => {
    await world.owner.call.people.practice.update({ name: 'Vasa', timeZone: 'Europe/Stockholm', ownRunnersOnly: true })
    const seen = (await world.therapist.call.programs.templates.followers({ templateId: ID })).followers
    expect(new Set(seen.map(({ runner }) => runner))).toEqual(new Set(['Maya Lindqvist']))
    expect((await world.stranger.call.programs.templates.followers({ templateId: 'calf-build-8' })).followers).toEqual(
      [],
    )
    world.clock.now = new Date(`${addDays(START, 400)}T11:00:00.000Z`)
    expect((await programs().templates.followers({ templateId: ID })).followers).toEqual([])
    world.clock.now = new Date(`${TODAY}T11:00:00.000Z`)
  })

  test('an exercise of the practice that was changed after one has looked is another push', async () => {
    const { followers } = await programs().templates.followers({ templateId: ID })
    const hers = followers.find(({ runnerId }) => runnerId === maya)
    if (!hers) throw new Error('she follows it')
    const { programId, layingId } = hers
    const look = () => programs().templates.difference({ runnerId: maya, programId, layingId })
    const { seen, revision, version } = await look()
    const item = exercise('dead-bug')
    if (!item) throw new Error('it is shipped')
    const own = { ...versionOf({ item, own: null }), prescription: { ...item.prescription, sets: 9 } }
    await world.owner.call.library.save({ kind: 'exercise', item: own, revision: null })
    const push = { runnerId: maya, programId, layingId, changeId: uuidv7(), baseRevision: revision }
    await expect(programs().templates.push({ ...push, seen })).rejects.toMatchObject({ code: 'CONFLICT' })
    const now = await look()
    expect([now.version, now.seen === seen]).toEqual([version, false])
    await expect(programs().templates.push({ ...push, seen: now.seen })).resolves.toMatchObject({
      revision: revision + 1,
    })
    const { prescriptions } = (await programs().get({ runnerId: maya, programId })).draft
    expect(Object.values(prescriptions).find((one) => one.exercise === 'dead-bug')?.dose.sets).toBe(9)
  })

  test('more followers than are listed are counted', async () => {
    const { practiceId, owner } = world
    const scope = grantPractice({ practiceId, memberId: owner.memberId, userId: owner.userId, role: 'owner' })
    const { rows, left } = await listFollowers(world.db, scope, ID, world.clock.now, 1)
    expect([rows.length, left]).toEqual([1, 1])
    expect((await programs().templates.followers({ templateId: ID })).left).toBe(0)
  })

  test('a published program is not discarded, and a push never publishes', async () => {
    const { programId, layingId, get } = await lay(maya, { start: { kind: 'day', day: '2027-04-05' } })
    const published = await programs().publish({
      runnerId: maya,
      programId,
      publishId: uuidv7(),
      revision: (await get()).revision,
    })
    await expect(programs().discard({ runnerId: maya, programId, revision: 1 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    const plan = async () => ({
      versions: await world.db.programVersion.count({ where: { programId } }),
      items: await world.db.workoutItem.findMany({ where: { workout: { programId } }, orderBy: { id: 'asc' } }),
    })
    const before = await plan()
    expect(before.items.length).toBeGreaterThan(0)
    await save({ ...newer, dailyMobility: ['ankle-rock'] }, 2)
    const { seen, isSame } = await programs().templates.difference({ runnerId: maya, programId, layingId })
    expect(isSame).toBe(false)
    const { revision } = await programs().templates.push({
      runnerId: maya,
      programId,
      layingId,
      changeId: uuidv7(),
      baseRevision: published.revision,
      seen,
    })
    const after = await get()
    expect([after.revision, after.published?.revision]).toEqual([revision, published.revision])
    expect(names(after.draft)).toContain('ankle-rock')
    expect(await plan()).toEqual(before)
  })
})
