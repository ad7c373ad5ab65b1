import { addDays } from '@strideloom/domain/calendar/day.ts'
import { changeBetween, type ProgramChange } from '@strideloom/domain/programs/change.ts'
import { moveWorkout } from '@strideloom/domain/programs/move-workout.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { setDose } from '@strideloom/domain/programs/set-dose.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginProgram, pairCalf } from '../../testing/edit-program.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
const findingId = uuidv7()
const othersFindingId = uuidv7()
const findingOf = (runnerId: string, id: string) => ({
  runnerId,
  revision: null,
  finding: {
    id,
    day: TODAY,
    region: 'calf' as const,
    side: 'left' as const,
    state: 'restricted' as const,
    source: { kind: 'report' as const },
  },
})
beforeAll(async () => {
  world = await openWorld()
  await world.therapist.call.assessments.findings.save(findingOf(world.runner.runnerId, findingId))
  await world.owner.call.assessments.findings.save(findingOf(world.otherRunner.runnerId, othersFindingId))
})
afterAll(() => world?.close())

const maya = () => ({ runnerId: world.runner.runnerId })
const programs = () => world.therapist.call.programs
const begin = (options = {}) => beginProgram(world.therapist.call, world.runner.runnerId, options)
const auditOf = (rowId: string) =>
  world.db.auditEntry.findMany({ where: { rowId }, orderBy: { number: 'asc' }, select: { action: true, detail: true } })
const firstOf = <T>(records: Record<string, T>): T => {
  const [first] = Object.values(records)
  if (!first) throw new Error('there is one')
  return first
}

describe('beginning a program', () => {
  const block = () => ({
    id: uuidv7(),
    startDay: '2026-11-30',
    weeks: 12,
    phase: 'build' as const,
    purpose: 'To 3 May',
  })

  test('blocks laid back from a race come in together, or not at all, and remember the races as they are', async () => {
    const race = { id: uuidv7(), name: 'Half', day: '2027-01-24', distanceKm: 21.1, priority: 'A' as const }
    await world.therapist.call.training.races.save({ ...maya(), ...race, revision: null })
    const one = { ...maya(), id: uuidv7(), title: 'Zurück vom Rennen', block: { ...block(), weeks: 6 } }
    const taper = { id: uuidv7(), startDay: '2027-01-11', weeks: 2, phase: 'taper' as const, purpose: '' }
    const overlapping = { ...taper, startDay: '2027-01-10' }
    await expect(programs().create({ ...one, more: [overlapping] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(programs().get({ ...maya(), programId: one.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await programs().create({ ...one, more: [taper] })).toEqual({ id: one.id })
    expect(await programs().get({ ...maya(), programId: one.id })).toMatchObject({
      startDay: '2026-11-30',
      endDay: '2027-01-24',
      draft: { laidAround: { goalId: null, races: [race] } },
    })
    await world.therapist.call.training.races.retire({ ...maya(), id: race.id, retired: true })
  })

  test('P12 one block of weeks from a start date; sent twice it is one, with its days', async () => {
    const one = { ...maya(), id: uuidv7(), title: '  Half-marathon build ', block: block() }
    expect(await programs().create(one)).toEqual({ id: one.id })
    expect(await programs().create(one)).toEqual({ id: one.id })
    expect(await programs().get({ ...maya(), programId: one.id })).toMatchObject({
      title: 'Half-marathon build',
      startDay: '2026-11-30',
      endDay: '2027-02-21',
      revision: 1,
      published: null,
      draft: { title: 'Half-marathon build', workouts: {}, blocks: { [one.block.id]: one.block } },
    })
    expect(await auditOf(one.id)).toMatchObject([{ action: 'program begun' }])
    const { length } = (await programs().list(maya())).filter(({ id }) => id === one.id)
    expect(length).toBe(1)
  })

  test('P12 bad input says what is wrong, at the field', async () => {
    const bad = (more: object) => programs().create({ ...maya(), id: uuidv7(), title: 'Any', block: block(), ...more })
    await expect(bad({ title: ' ' })).rejects.toThrow('Enter a title.')
    await expect(bad({ block: { ...block(), weeks: 27 } })).rejects.toThrow('A block has at most 26 weeks.')
    await expect(bad({ block: { ...block(), startDay: '2026-02-30' } })).rejects.toThrow(
      'February 2026 has 28 days, so there is no 30.',
    )
    await expect(bad({ block: { ...block(), phase: 'peak' } })).rejects.toThrow('Choose a phase.')
  })

  test('P4 a race is this runner’s, or it is not there', async () => {
    const raceId = uuidv7()
    await world.owner.call.training.races.save({
      runnerId: world.otherRunner.runnerId,
      id: raceId,
      name: 'Elsewhere',
      day: '2027-01-31',
      startTime: null,
      distanceKm: 10,
      priority: 'A',
      revision: null,
    })
    const withRace = { ...maya(), id: uuidv7(), title: 'Any', block: block(), raceId }
    await expect(programs().create(withRace)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(programs().create({ ...withRace, raceId: uuidv7() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(programs().get({ ...maya(), programId: withRace.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('changing the draft', () => {
  test('S8 S64 a pairing from a finding is kept whole: works with their reasons, exercises on their days', async () => {
    const { programId, edit, get } = await begin()
    expect(await edit(pairCalf(findingId))).toEqual({ revision: 2 })
    const { draft, revision } = await get()
    expect(revision).toBe(2)
    expect(firstOf(draft.pairings)).toMatchObject({
      findingId,
      works: [{ technique: 'stripping', side: 'left', pressure: 5, whyNow: 'Volume is rising.' }],
    })
    expect(
      Object.values(draft.workouts)
        .map(({ day, area }) => `${day} ${area}`)
        .sort(),
    ).toEqual(
      [0, 1, 2, 4, 7, 8, 9, 11].map(
        (offset) => `${addDays(TODAY, offset)} ${[1, 4].includes(offset % 7) ? 'strength' : 'mobility'}`,
      ),
    )
    expect((await auditOf(programId)).at(-1)).toEqual({ action: 'program changed', detail: { revision: 2 } })
  })

  test('the same change twice is one, also when another came in between', async () => {
    const { programId, get, edit } = await begin()
    const { draft } = await get()
    const once = {
      ...maya(),
      programId,
      changeId: uuidv7(),
      baseRevision: 1,
      change: { head: { title: 'Renamed' } } satisfies ProgramChange,
    }
    expect(await programs().change(once)).toEqual({ revision: 2 })
    expect(await programs().change(once)).toEqual({ revision: 2 })
    await edit((program) => ({ ...program, goal: 'Half in 1:45' }))
    expect(await programs().change(once)).toEqual({ revision: 2 })
    expect(await get()).toMatchObject({
      revision: 3,
      title: 'Renamed',
      draft: { ...draft, title: 'Renamed', goal: 'Half in 1:45' },
    })
    expect(await world.db.programChange.count({ where: { programId } })).toBe(2)
  })

  test('P15 an undone edit leaves the document as it was, and both changes are kept', async () => {
    const { edit, get } = await begin()
    await edit(pairCalf(findingId))
    const before = (await get()).draft
    const workout = firstOf(before.workouts)
    await edit((program, context) => moveWorkout(program, workout.id, addDays(TODAY, 5), context))
    const { draft } = await get()
    expect(draft.workouts[workout.id]?.day).toBe(addDays(TODAY, 5))
    await edit(() => before)
    expect(await get()).toMatchObject({ revision: 4, draft: before })
  })

  test('two people on one program: the second is told, with the present revision, and nothing is lost', async () => {
    const { programId, edit, get } = await begin()
    await edit((program) => ({ ...program, goal: 'Mine' }))
    const late = { ...maya(), programId, changeId: uuidv7(), baseRevision: 1, change: { head: { goal: 'Theirs' } } }
    const error = await world.owner.call.programs.change(late).catch((refusal) => refusal)
    expect(error).toMatchObject({ code: 'CONFLICT', cause: { code: 'draft-moved-on', details: { revision: 2 } } })
    expect((await get()).draft.goal).toBe('Mine')
    expect(await world.owner.call.programs.change({ ...late, baseRevision: 2 })).toEqual({ revision: 3 })
  })

  test('edits sent at the same moment follow each other: one of two on the same revision wins', async () => {
    const { programId, get } = await begin()
    const send = (goal: string) =>
      programs().change({ ...maya(), programId, changeId: uuidv7(), baseRevision: 1, change: { head: { goal } } })
    const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd'].map(send))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await get()).revision).toBe(2)
    const changeId = uuidv7()
    const same = () =>
      programs().change({ ...maya(), programId, changeId, baseRevision: 2, change: { head: { goal: 'once' } } })
    expect(await Promise.all([same(), same(), same()])).toEqual([{ revision: 3 }, { revision: 3 }, { revision: 3 }])
  })

  test('what breaks the program is refused with a sentence, and nothing is half-saved', async () => {
    const { programId, edit, get } = await begin()
    await edit(pairCalf(findingId))
    const { draft, revision } = await get()
    const send = (after: Program) =>
      programs().change({
        ...maya(),
        programId,
        changeId: uuidv7(),
        baseRevision: revision,
        change: changeBetween(draft, after),
      })
    const pairing = firstOf(draft.pairings)
    const withWork = (more: object): Program => ({
      ...draft,
      pairings: { [pairing.id]: { ...pairing, works: pairing.works.map((work) => ({ ...work, ...more })) } },
    })
    const workout = firstOf(draft.workouts)
    await expect(send(withWork({ pressure: 8 }))).rejects.toThrow('takes a pressure from 4 to 7, not 8.')
    await expect(send(withWork({ pressure: 9 }))).rejects.toThrow('Pressure 9 and 10 are never used.')
    await expect(send(withWork({ region: 'ankle' }))).rejects.toThrow('is not meant for: Ankle joint.')
    await expect(send(withWork({ technique: 'hammering' }))).rejects.toThrow('This technique is not in the library.')
    await expect(
      send({ ...draft, workouts: { ...draft.workouts, [workout.id]: { ...workout, day: addDays(TODAY, 14) } } }),
    ).rejects.toThrow('Mon 7 Dec lies outside the blocks of this program.')
    await expect(send({ ...draft, blocks: {} })).rejects.toThrow('lies outside the blocks of this program.')
    await expect(send({ ...draft, prescriptions: {} })).rejects.toThrow('An exercise of this workout is gone.')
    await expect(send({ ...draft, workouts: { [uuidv7()]: workout } })).rejects.toThrow('stored under another id')
    expect(await get()).toMatchObject({ revision, draft })
  })

  test('S43 somebody else’s finding answers like one that does not exist', async () => {
    const { edit, get } = await begin()
    for (const id of [othersFindingId, uuidv7()])
      await expect(edit(pairCalf(id))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await get()).revision).toBe(1)
    expect(await edit(pairCalf(null))).toEqual({ revision: 2 })
  })

  test('unknown keys are not kept', async () => {
    const { programId, get } = await begin()
    const change = { head: { goal: 'Run', admin: true }, secrets: { put: {} } } as ProgramChange
    await programs().change({ ...maya(), programId, changeId: uuidv7(), baseRevision: 1, change })
    expect(Object.keys((await get()).draft).sort()).toEqual([
      'blocks',
      'goal',
      'groups',
      'laidAround',
      'loadChanges',
      'pairings',
      'prescriptions',
      'raceId',
      'sessions',
      'title',
      'workouts',
    ])
  })

  test('an id that means another change is refused', async () => {
    const [first, second] = [await begin(), await begin()]
    const changeId = uuidv7()
    const send = (programId: string) =>
      programs().change({ ...maya(), programId, changeId, baseRevision: 1, change: { head: { goal: 'x' } } })
    await send(first.programId)
    await expect(send(second.programId)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await second.get()).revision).toBe(1)
  })

  test('24 weeks with 840 items are changed like a small program', async () => {
    const { edit, get } = await begin({ weeks: 24 })
    for (const _ of [1, 2, 3, 4, 5, 6]) await edit(pairCalf(findingId))
    const { draft } = await get()
    const items = Object.values(draft.workouts).flatMap((workout) => workout.items)
    expect(items.length).toBeGreaterThan(500)
    const prescription = firstOf(draft.prescriptions)
    await edit((program) => setDose(program, prescription.id, { why: 'So that the calf can do less.' }))
    expect((await get()).draft.prescriptions[prescription.id]?.why).toBe('So that the calf can do less.')
  })
})

describe('who may', () => {
  test('strangers, assistants, the runner and nobody find no program at all', async () => {
    const { programId } = await begin()
    const change = { ...maya(), programId, changeId: uuidv7(), baseRevision: 1, change: {} }
    for (const who of [world.stranger, world.assistant, world.runner, world.otherRunner]) {
      await expect(who.call.programs.get({ ...maya(), programId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(who.call.programs.list(maya())).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(who.call.programs.change(change)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    await expect(world.nobody.call.programs.list(maya())).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  test('a program is asked for under its own runner only', async () => {
    const { programId } = await begin()
    const jonas = { runnerId: world.otherRunner.runnerId }
    await expect(world.owner.call.programs.get({ ...jonas, programId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      world.owner.call.programs.change({
        ...jonas,
        programId,
        changeId: uuidv7(),
        baseRevision: 1,
        change: { head: { goal: 'x' } },
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await world.owner.call.programs.list(jonas)).map(({ id }) => id)).not.toContain(programId)
  })
})
