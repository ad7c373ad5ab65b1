import { addDays } from '@strideloom/domain/calendar/day.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { copyOf, practiceExercises, versionOf } from '@strideloom/domain/library/practice-exercises.ts'
import { addPairing } from '@strideloom/domain/programs/add-pairing.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginProgram } from '../../testing/edit-program.ts'
import { ownExercise } from '../../testing/own-exercise.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.close())

const call = () => world.therapist.call.library
const edits = async () => (await call().edits()).exercise
const mine = async (id: string) => practiceExercises(await edits()).find((one) => one.item.id === id)

describe('P25 the practice’s own exercises', () => {
  test('one is made, changed and retired; sent twice it is one, and two who edit it are told', async () => {
    const id = uuidv7()
    await call().save({ kind: 'exercise', item: ownExercise(id), revision: null })
    await call().save({ kind: 'exercise', item: ownExercise(id), revision: null })
    expect(await mine(id)).toMatchObject({ origin: 'own', isRetired: false, item: { name: 'Sled push, slow' } })

    const changed = ownExercise(id, { name: 'Sled push, heavy' })
    await call().save({ kind: 'exercise', item: changed, revision: 1 })
    await call().save({ kind: 'exercise', item: changed, revision: 1 })
    await expect(
      world.owner.call.library.save({ kind: 'exercise', item: ownExercise(id, { name: 'Sled' }), revision: 1 }),
    ).rejects.toMatchObject({ code: 'CONFLICT', cause: { code: 'record-moved-on' } })
    expect((await edits()).find((one) => one.id === id)).toMatchObject({ revision: 2, changedBy: 'Ines Okafor' })

    await call().retire({ kind: 'exercise', id, isRetired: true })
    await call().retire({ kind: 'exercise', id, isRetired: true })
    expect(await mine(id)).toMatchObject({ isRetired: true, item: { name: 'Sled push, heavy' } })
    await call().retire({ kind: 'exercise', id, isRetired: false })
    expect(await mine(id)).toMatchObject({ isRetired: false })
    const told = await world.db.auditEntry.findMany({ where: { rowId: id }, orderBy: { number: 'asc' } })
    expect(told.map(({ action }) => action)).toEqual([
      'exercise saved',
      'exercise saved',
      'exercise retired',
      'exercise taken back',
    ])
  })

  test('a shipped one is changed, stands in its place, and goes back to as shipped with an undo', async () => {
    const shipped = practiceExercises([]).find((one) => one.item.id === 'goblet-squat')
    if (!shipped) throw new Error('it is shipped')
    const version = { ...versionOf(shipped), cues: ['Sit between the hips'], video: 'https://video.example/goblet' }
    await call().save({ kind: 'exercise', item: version, revision: null })
    expect(await mine('goblet-squat')).toMatchObject({
      origin: 'changed',
      item: { cues: ['Sit between the hips'] },
    })
    const { was } = await call().reset({ kind: 'exercise', id: 'goblet-squat' })
    expect(was).toEqual(version)
    expect(await mine('goblet-squat')).toMatchObject({
      origin: 'shipped',
      own: null,
      item: exercise('goblet-squat'),
    })
    expect(await call().reset({ kind: 'exercise', id: 'goblet-squat' })).toEqual({ was: null })
  })

  test('a copy counts like what it is copied from', () => {
    const [one] = practiceExercises([])
    if (!one) throw new Error('something is shipped')
    const id = uuidv7()
    expect(copyOf(one, id)).toMatchObject({ id, countsAs: one.item.id, video: null })
  })

  test('bad input is told at its field and changes nothing', async () => {
    const before = await edits()
    const good = ownExercise(uuidv7())
    for (const [wrong, sentence] of [
      [{ name: ' ' }, 'Enter a name.'],
      [{ regions: [] }, 'Choose at least one region.'],
      [{ cues: [] }, 'Write at least one cue.'],
      [{ video: 'javascript:alert(1)' }, 'Enter the whole address of the video, beginning with https://.'],
      [{ video: 'http://video.example' }, 'Enter the whole address of the video, beginning with https://.'],
      [{ countsAs: 'no-such' }, 'Choose an exercise of the shipped library.'],
      [{ prescription: { sets: 3, restSeconds: 60, timesPerWeek: 2 } }, 'Enter one of repetitions, seconds or metres.'],
      [{ prescription: { sets: 0, seconds: 30, restSeconds: 60, timesPerWeek: 2 } }, 'Enter the sets from 1 to 20.'],
      [{ id: 'made-up' }, 'This exercise is not in the shipped library. Make a new one of it.'],
    ] as const)
      await expect(
        call().save({ kind: 'exercise', item: { ...good, ...wrong } as typeof good, revision: null }),
      ).rejects.toThrow(sentence)
    await expect(call().retire({ kind: 'exercise', id: uuidv7(), isRetired: true })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(call().reset({ kind: 'exercise', id: uuidv7() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(call().save({ kind: 'exercise', item: good, revision: 4 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await edits()).toEqual(before)
  })

  test('another practice has its own library', async () => {
    const id = uuidv7()
    await call().save({ kind: 'exercise', item: ownExercise(id), revision: null })
    expect(await world.stranger.call.library.edits()).toMatchObject({ exercise: [], technique: [] })
    await expect(world.stranger.call.library.retire({ kind: 'exercise', id, isRetired: true })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('prescribed, it is on the phone with its name, cues and video; retired later, it stays there', async () => {
    const { runnerId } = world.runner
    const own = ownExercise(uuidv7())
    await call().save({ kind: 'exercise', item: own, revision: null })
    const { edit, publish } = await beginProgram(world.therapist.call, runnerId)
    await edit((program, context) =>
      addPairing(
        program,
        {
          findingId: null,
          pattern: null,
          title: 'Push',
          intent: 'maintenance',
          works: [],
          exercises: [
            {
              exercise: own.id,
              own,
              role: 'key',
              dose: startingDose(own),
              weekdays: [2, 4],
              why: 'So that hills get short.',
            },
          ],
        },
        context,
      ),
    )
    await publish()
    await call().retire({ kind: 'exercise', id: own.id, isRetired: true })

    const { workouts } = await world.runner.call.programs.plan({ from: TODAY, to: addDays(TODAY, 6) })
    const [item] = workouts.flatMap(({ items }) => items)
    expect(item).toMatchObject({
      exercise: own.id,
      prescribed: { name: 'Sled push, slow', video: 'https://video.example/sled', cues: own.cues },
    })
    // By what it counts like, the spacing of heavy legs knows it.
    const { record } = await world.therapist.call.outlook.record({ runnerId })
    expect(record.strideloom?.exercises).toMatchObject({ [own.id]: { name: own.name, countsAs: 'back-squat' } })
  })
})
