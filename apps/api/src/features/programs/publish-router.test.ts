import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { bareEntry } from '@strideloom/domain/logs/as-planned.ts'
import type { LogEntry } from '@strideloom/domain/logs/schema.ts'
import { moveWorkout } from '@strideloom/domain/programs/move-workout.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import { previewSentence } from '@strideloom/domain/programs/preview.ts'
import type { Program, Workout } from '@strideloom/domain/programs/schema.ts'
import { setDose } from '@strideloom/domain/programs/set-dose.ts'
import { moveSession, setSession } from '@strideloom/domain/programs/set-session.ts'
import { removeWorkout } from '@strideloom/domain/programs/set-workout.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { beginProgram, type Edit, pairCalf } from '../../testing/edit-program.ts'
import { readyForHands } from '../../testing/ready-for-hands.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
const findingId = uuidv7()
const begin = async ({ weeks = 2 } = {}) => {
  const program = await beginProgram(world.therapist.call, world.runner.runnerId, { weeks })
  await program.edit(pairCalf(findingId))
  return program
}
beforeAll(async () => {
  world = await openWorld()
  await readyForHands(world, world.runner.runnerId)
  await world.therapist.call.assessments.findings.save({
    runnerId: world.runner.runnerId,
    revision: null,
    finding: {
      id: findingId,
      day: TODAY,
      region: 'calf',
      side: 'left',
      state: 'restricted',
      source: { kind: 'report' },
    },
  })
})
afterEach(() => {
  itIs(TODAY)
})
afterAll(() => world?.close())

const maya = () => ({ runnerId: world.runner.runnerId })
const itIs = (day: Day) => {
  world.clock.now = new Date(`${day}T11:00:00.000Z`)
}
const inDays = (count: number) => addDays(TODAY, count)
const workoutOn = (program: Program, day: Day, area: Workout['area'] = 'strength'): Workout => {
  const found = Object.values(program.workouts).find((one) => one.day === day && one.area === area)
  if (!found) throw new Error(`no ${area} on ${day}`)
  return found
}
const raiseOf = (program: Program) => {
  const found = Object.values(program.prescriptions).find(({ exercise }) => exercise === 'soleus-raise-single')
  if (!found) throw new Error('there is one')
  return found
}
const withReps =
  (reps: number): Edit =>
  (program) => {
    const { id, dose } = raiseOf(program)
    return setDose(program, id, { dose: { ...dose, reps } })
  }
type Shown = Awaited<ReturnType<typeof plan>>
const plan = async (programId: string, from = TODAY, to = inDays(27)) => {
  const shown = await world.runner.call.programs.plan({ from, to })
  const own = new Set(
    (await world.db.workout.findMany({ where: { programId }, select: { id: true } })).map(({ id }) => id),
  )
  return { ...shown, workouts: shown.workouts.filter(({ id }) => own.has(id)) }
}
const repsByDay = ({ workouts }: Shown) =>
  Object.fromEntries(
    workouts.flatMap(({ day, items }) =>
      items
        .filter(({ exercise }) => exercise === 'soleus-raise-single')
        .map(({ prescribed }) => [day, prescribed.dose.reps] as const),
    ),
  )
const itemOn = ({ workouts }: Shown, day: Day) => {
  const workout = workouts.find((one) => one.day === day && one.area === 'strength')
  const [item] = workout?.items ?? []
  if (!workout || !item) throw new Error(`nothing on ${day}`)
  return { workoutId: workout.id, id: item.id }
}
const log = (item: { workoutId: string; id: string }, outcome: LogEntry['outcome'] = 'done', minute = 0) =>
  world.runner.call.logs.record({
    entries: [
      bareEntry(
        {
          id: uuidv7(),
          workoutId: item.workoutId,
          workoutItemId: item.id,
          performedOn: world.clock.now.toISOString().slice(0, 10),
          loggedAt: new Date(world.clock.now.getTime() + minute * 60_000).toISOString(),
        },
        outcome,
      ),
    ],
  })
const itemRows = (programId: string, where: object = {}) =>
  world.db.workoutItem.count({ where: { workout: { programId }, ...where } })

describe('P23 a draft', () => {
  test('is invisible to the runner until it is published', async () => {
    const { programId, edit, publish } = await begin()
    await edit((program, context) =>
      placeSession(
        program,
        { day: inDays(3), startTime: '12:30', minutes: 50, intent: 'corrective', pairingIds: [] },
        context,
      ),
    )
    const before = await world.runner.call.programs.plan({ from: TODAY, to: inDays(13) })
    expect(JSON.stringify(before)).not.toContain('soleus-raise-single')
    expect(before.sessions).toEqual([])
    expect(await publish()).toMatchObject({ number: 1 })
    expect(repsByDay(await plan(programId))).toEqual({
      [inDays(1)]: 12,
      [inDays(4)]: 12,
      [inDays(8)]: 12,
      [inDays(11)]: 12,
    })
    await edit(withReps(15))
    expect(new Set(Object.values(repsByDay(await plan(programId))))).toEqual(new Set([12]))
  })

  test('preview says what the runner would see change, and writes nothing', async () => {
    const { programId, edit, publish } = await begin()
    await publish()
    const preview = async () => (await world.therapist.call.programs.preview({ ...maya(), programId })).lines
    expect(await preview()).toEqual([])
    await edit(withReps(15))
    await edit((program, context) => moveWorkout(program, workoutOn(program, inDays(8)).id, inDays(9), context))
    const rows = await itemRows(programId)
    expect((await preview()).map((line) => `${line.day} ${previewSentence(line)}`)).toEqual([
      `${inDays(1)} Strength changes. Bent-knee single-leg heel raise: 3 × 15 each side, 2 in reserve, tempo 2-1-3-0 instead of 3 × 12 each side, 2 in reserve, tempo 2-1-3-0.`,
      expect.stringMatching(`^${inDays(4)} Strength changes`),
      expect.stringMatching(`^${inDays(9)} Strength moves here from Tue 1 Dec`),
      expect.stringMatching(`^${inDays(11)} Strength changes`),
    ])
    expect(await itemRows(programId)).toBe(rows)
  })
})

describe('publishing', () => {
  test('keeps an immutable version with who and when, one for one revision however often it is asked for', async () => {
    const { programId, get, publish } = await begin()
    const { revision } = await get()
    const once = { ...maya(), programId, publishId: uuidv7(), revision }
    expect(await world.therapist.call.programs.publish(once)).toEqual({ number: 1, revision })
    expect(await world.therapist.call.programs.publish(once)).toEqual({ number: 1, revision })
    expect(await publish()).toEqual({ number: 1, revision })
    expect(await get()).toMatchObject({ published: { number: 1, revision } })
    const versions = await world.therapist.call.programs.versions({ ...maya(), programId })
    expect(versions).toEqual([
      { id: once.publishId, number: 1, revision, publishedAt: world.clock.now, publishedBy: 'Ines Okafor' },
    ])
    const own = { practiceId_id: { practiceId: world.practiceId, id: once.publishId } }
    await expect(world.db.programVersion.update({ where: own, data: { number: 7 } })).rejects.toThrow()
    const audited = await world.db.auditEntry.findMany({ where: { rowId: programId, action: 'program published' } })
    expect(audited).toHaveLength(1)
  })

  test('two at the same moment make one version', async () => {
    const { programId, publish } = await begin()
    const answers = await Promise.all([publish(), publish(), publish()])
    expect(answers.map(({ number }) => number)).toEqual([1, 1, 1])
    expect(await world.db.programVersion.count({ where: { programId } })).toBe(1)
  })

  test('of a draft that moved on meanwhile is refused with the present revision', async () => {
    const { programId, get, edit } = await begin()
    const { revision } = await get()
    await edit(withReps(14))
    const stale = world.therapist.call.programs.publish({ ...maya(), programId, publishId: uuidv7(), revision })
    await expect(stale).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { code: 'draft-moved-on', details: { revision: revision + 1 } },
    })
    expect(await world.db.programVersion.count({ where: { programId } })).toBe(0)
  })

  test('is not there for anybody else', async () => {
    const { programId, get } = await begin()
    const { revision } = await get()
    const all = { ...maya(), programId }
    for (const who of [world.stranger, world.assistant, world.runner, world.otherRunner]) {
      await expect(who.call.programs.publish({ ...all, publishId: uuidv7(), revision })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      await expect(who.call.programs.preview(all)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(who.call.programs.versions(all)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await world.db.programVersion.count({ where: { programId } })).toBe(0)
  })

  test('a record that belongs to another program cannot be published under a new one', async () => {
    const first = await begin()
    await first.publish()
    const { draft } = await first.get()
    const second = await beginProgram(world.therapist.call, world.runner.runnerId)
    await second.edit((program) => ({ ...draft, blocks: program.blocks }))
    await expect(second.publish()).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await second.get()).published).toBeNull()
  })

  test('versions are paged, the newest first', async () => {
    const { programId, edit, publish } = await begin({ weeks: 1 })
    for (let reps = 1; reps <= 22; reps++) {
      await edit(withReps(reps))
      await publish()
    }
    const page = (cursor: number | null) => world.therapist.call.programs.versions({ ...maya(), programId, cursor })
    expect((await page(null)).map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => 22 - index))
    expect((await page(3)).map(({ number }) => number)).toEqual([2, 1])
  })
})

describe('a version’s document', () => {
  test('is what was published, whatever the draft says since; the look is audited', async () => {
    const { programId, get, edit, publish } = await begin()
    const { draft } = await get()
    await publish()
    await edit(withReps(15))
    await publish()
    const [second, first] = await world.therapist.call.programs.versions({ ...maya(), programId })
    const documentOf = async (versionId = '') =>
      (await world.therapist.call.programs.version({ ...maya(), programId, versionId })).document
    const read = () => world.db.auditEntry.count({ where: { action: 'read programs.version', rowId: null } })
    const before = await read()
    expect(await documentOf(first?.id)).toEqual(draft)
    expect(raiseOf(await documentOf(second?.id)).dose.reps).toBe(15)
    expect(await read()).toBe(before + 2)
  })

  test('is answered under its own program and runner only', async () => {
    const mine = await begin()
    const other = await begin()
    await mine.publish()
    await other.publish()
    const [version] = await world.therapist.call.programs.versions({ ...maya(), programId: mine.programId })
    const all = { ...maya(), programId: mine.programId, versionId: version?.id ?? '' }
    await expect(world.therapist.call.programs.version(all)).resolves.toMatchObject({ number: 1 })
    for (const wrong of [
      { ...all, programId: other.programId },
      { ...all, versionId: uuidv7() },
      { ...all, runnerId: world.otherRunner.runnerId },
    ])
      await expect(world.therapist.call.programs.version(wrong)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const who of [world.stranger, world.assistant, world.runner])
      await expect(who.call.programs.version(all)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a changed block after publishing', () => {
  test('a new dose is a new row, the old one is retired; days gone by and what was logged keep their target', async () => {
    const { programId, edit, publish } = await begin()
    await publish()
    itIs(inDays(2))
    await log(itemOn(await plan(programId), inDays(4)))
    await edit(withReps(15), inDays(2))
    await publish()
    expect(repsByDay(await plan(programId))).toEqual({
      [inDays(1)]: 12,
      [inDays(4)]: 12,
      [inDays(8)]: 15,
      [inDays(11)]: 15,
    })
    const raise = { exercise: 'soleus-raise-single' }
    expect(await itemRows(programId, { ...raise, retiredAt: null })).toBe(4)
    expect(await itemRows(programId, { ...raise, retiredAt: { not: null } })).toBe(2)
  })

  test('a log that comes late for the old row keeps the target it answered, and the runner sees it once', async () => {
    const { programId, edit, publish } = await begin()
    await publish()
    const old = itemOn(await plan(programId), inDays(1))
    await edit(withReps(15))
    await publish()
    await log(old)
    expect(repsByDay(await plan(programId))).toMatchObject({ [inDays(1)]: 12, [inDays(4)]: 15 })
    expect(await world.db.log.findMany({ where: { workoutItemId: old.id } })).toMatchObject([
      { target: { dose: { reps: 12 } } },
    ])
  })

  test('what was taken back does not stand in the way of a new dose', async () => {
    const { programId, edit, publish } = await begin()
    await publish()
    const item = itemOn(await plan(programId), inDays(1))
    await log(item)
    await log(item, 'withdrawn', 1)
    await edit(withReps(15))
    await publish()
    expect(repsByDay(await plan(programId))[inDays(1)]).toBe(15)
  })

  test('days gone by cannot be edited, whoever asks', async () => {
    const { programId, get, edit, publish } = await begin()
    await publish()
    itIs(inDays(3))
    const { draft, revision } = await get()
    const workout = workoutOn(draft, inDays(1))
    const send = (change: object) =>
      world.therapist.call.programs.change({ ...maya(), programId, changeId: uuidv7(), baseRevision: revision, change })
    const sentence = 'Days gone by stay as they were. Change the days from today on.'
    await expect(send({ workouts: { remove: [workout.id] } })).rejects.toThrow(sentence)
    const put = (day: Day) => ({ workouts: { put: { [workout.id]: { ...workout, day } } } })
    await expect(send(put(inDays(5)))).rejects.toThrow(sentence)
    const later = workoutOn(draft, inDays(4))
    await expect(send({ workouts: { put: { [later.id]: { ...later, day: inDays(1) } } } })).rejects.toThrow(sentence)
    expect(await get()).toMatchObject({ draft, revision })
    expect(await edit(withReps(10), inDays(3))).toEqual({ revision: revision + 1 })
  })

  test('a workout that was taken out and put back is the same workout', async () => {
    const { programId, get, edit, publish } = await begin()
    await publish()
    const before = (await get()).draft
    const { id } = workoutOn(before, inDays(4))
    await edit((program, context) => removeWorkout(program, id, context))
    await publish()
    expect(Object.keys(repsByDay(await plan(programId)))).not.toContain(inDays(4))
    await edit(() => before)
    expect(await publish()).toMatchObject({ number: 3 })
    expect((await plan(programId)).workouts.find((workout) => workout.day === inDays(4))).toMatchObject({ id })
  })

  test('what passed between an edit and its publishing is put right in the draft, as a change of its own', async () => {
    const { programId, get, edit, publish } = await begin()
    await publish()
    const workout = workoutOn((await get()).draft, inDays(1))
    await edit((program, context) => moveWorkout(program, workout.id, inDays(6), context))
    const { revision } = await get()
    itIs(inDays(3))
    expect(await publish()).toEqual({ number: 2, revision: revision + 1 })
    const { draft, published } = await get()
    expect(published).toMatchObject({ number: 2, revision: revision + 1 })
    expect(draft.workouts[workout.id]).toEqual(workout)
    expect(workoutOn(draft, inDays(6)).id).not.toBe(workout.id)
    expect(Object.keys(repsByDay(await plan(programId)))).toEqual([1, 4, 6, 8, 11].map(inDays))
    expect(await publish()).toEqual({ number: 2, revision: revision + 1 })
  })
})

describe('sessions', () => {
  const place =
    (day: Day): Edit =>
    (program, context) =>
      placeSession(
        program,
        { day, startTime: '12:30', minutes: 50, intent: 'corrective', pairingIds: Object.keys(program.pairings) },
        context,
      )
  const sessionOf = (program: Program) => {
    const [session] = Object.values(program.sessions)
    if (!session) throw new Error('there is one')
    return session
  }

  test('S64 a planned session is kept with its works, their reasons and the finding they answer', async () => {
    const { programId, edit, publish, get } = await begin()
    await edit(place(inDays(3)))
    await publish()
    const { id } = sessionOf((await get()).draft)
    const stored = await world.db.session.findMany({ where: { programId }, include: { works: true } })
    expect(stored).toMatchObject([
      {
        id,
        status: 'planned',
        intent: 'corrective',
        minutes: 50,
        pressure: 5,
        therapistId: world.therapist.memberId,
        works: [
          {
            technique: 'stripping',
            region: 'soleus',
            side: 'left',
            findingId,
            whyTissue: 'The left soleus works near its limit.',
            whyPressure: 'Enough to change how it feels.',
            whyNow: 'Volume is rising.',
          },
        ],
      },
    ])
  })

  test('moved, changed and taken out it stays one row; one that was done is left alone', async () => {
    const { programId, get, edit, publish } = await begin()
    await edit(place(inDays(10)))
    await publish()
    const { id } = sessionOf((await get()).draft)
    await edit((program, context) => moveSession(program, id, inDays(12), context))
    await edit((program, context) =>
      setSession(
        program,
        id,
        { minutes: 40, works: (program.sessions[id]?.works ?? []).map((work) => ({ ...work, pressure: 4 })) },
        context,
      ),
    )
    await publish()
    const row = () =>
      world.db.session.findMany({ where: { programId }, include: { works: { select: { pressure: true } } } })
    expect(await row()).toMatchObject([{ id, minutes: 40, pressure: 4, works: [{ pressure: 4 }], retiredAt: null }])
    const before = (await get()).draft
    await edit((program) => ({ ...program, sessions: {} }))
    await publish()
    expect(await row()).toMatchObject([{ id, retiredAt: world.clock.now }])
    await edit(() => before)
    await publish()
    expect(await row()).toMatchObject([{ id, retiredAt: null }])
    await world.db.session.updateMany({ where: { id }, data: { status: 'done' } })
    await edit((program, context) => moveSession(program, id, inDays(13), context))
    await publish()
    expect((await get()).draft.sessions[id]?.day).toBe(inDays(12))
  })
})
