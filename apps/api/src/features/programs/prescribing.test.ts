import { addDays } from '@strideloom/domain/calendar/day.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { asPlanned } from '@strideloom/domain/logs/as-planned.ts'
import type { LogEntry } from '@strideloom/domain/logs/schema.ts'
import { doneElsewhere } from '@strideloom/domain/programs/done-elsewhere.ts'
import { joinExercises } from '@strideloom/domain/programs/join-exercises.ts'
import { prescribe } from '@strideloom/domain/programs/prescribe.ts'
import type { ProgressionRule } from '@strideloom/domain/programs/progression-rule.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { setRule } from '@strideloom/domain/programs/set-rule.ts'
import { setVariant, variantFrom } from '@strideloom/domain/programs/set-variant.ts'
import type { Transfer } from '@strideloom/domain/record/transfer.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginProgram, exerciseOn } from '../../testing/edit-program.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

const RULE: ProgressionRule = { kind: 'weekly', everyWeeks: 1, add: { by: 'reps', value: 1 }, upTo: 15 }
const TUESDAY = addDays(TODAY, 1)
let world: World
let program: Awaited<ReturnType<typeof beginProgram>>
const maya = () => ({ runnerId: world.runner.runnerId })
const idOf = ({ prescriptions }: Program, name: string) => {
  const found = Object.values(prescriptions).find((one) => one.exercise === name)
  if (!found) throw new Error(`no ${name}`)
  return found.id
}
const strength = async () => {
  const { workouts } = await world.runner.call.programs.plan({ from: TUESDAY, to: TUESDAY })
  const [workout] = workouts
  if (!workout) throw new Error('there is strength on Tuesday')
  const item = (name: string) => {
    const found = workout.items.find((one) => one.exercise === name)
    if (!found) throw new Error(`no ${name}`)
    return { ...found, workoutId: workout.id }
  }
  return { workout, item }
}
const log = (
  entry: Partial<LogEntry>,
  of: { id: string; workoutId: string; prescribed: { dose: Program['prescriptions'][string]['dose'] } },
) =>
  world.runner.call.logs.record({
    entries: [
      {
        ...asPlanned(
          { id: of.id, workoutId: of.workoutId, dose: of.prescribed.dose },
          { id: uuidv7(), performedOn: TODAY, loggedAt: world.clock.now.toISOString() },
        ),
        ...entry,
      },
    ],
  })

/** Strength on Tuesdays: a leg press with a wall sit at home, joined with a dead bug, and a split squat with a rule of its own. */
beforeAll(async () => {
  world = await openWorld()
  program = await beginProgram(world.therapist.call, world.runner.runnerId)
  await program.edit((before, context) => {
    const laid = ['leg-press', 'dead-bug', 'split-squat'].reduce(
      (soFar, id) => prescribe(soFar, { ...exerciseOn(id, [2]), id: context.newId(), pairingId: null }, context),
      before,
    )
    const [press, bug, squat] = ['leg-press', 'dead-bug', 'split-squat'].map((name) => idOf(laid, name)) as [
      string,
      string,
      string,
    ]
    const sit = exercise('wall-sit')
    const one = laid.prescriptions[press]
    if (!sit || !one) throw new Error('both are there')
    const joined = joinExercises(
      setVariant(laid, press, variantFrom({ item: sit, own: null }, one)),
      [press, bug],
      context,
    )
    return setRule(joined, squat, RULE)
  })
  await program.publish()
})
afterAll(() => world?.close())

describe('P17 P19 P21 what is prescribed together', () => {
  test('is kept with the draft and the version', async () => {
    const { draft } = await program.get()
    expect(Object.values(draft.groups).map(({ prescriptionIds }) => prescriptionIds)).toEqual([
      [idOf(draft, 'leg-press'), idOf(draft, 'dead-bug')],
    ])
    expect(draft.prescriptions[idOf(draft, 'split-squat')]?.rule).toEqual(RULE)
    const { document } = await world.db.programVersion.findFirstOrThrow({ where: { programId: program.programId } })
    expect(document).toEqual(JSON.parse(JSON.stringify(draft)))
  })

  test('comes to the phone as it is done: joined ones beside each other, with the other way beside the planned one', async () => {
    const { workout, item } = await strength()
    expect(workout.items.map(({ exercise: name, prescribed }) => [name, prescribed.joined !== undefined])).toEqual([
      ['leg-press', true],
      ['dead-bug', true],
      ['split-squat', false],
    ])
    expect(item('leg-press').prescribed.variant).toMatchObject({
      exercise: 'wall-sit',
      name: 'Wall sit',
      dose: { reps: null },
    })
  })

  test('a rule that says nothing that can be done is refused, and nothing of it is kept', async () => {
    const before = await program.get()
    const wrong = { ...RULE, add: { by: 'reps', value: 900 } } as ProgressionRule
    await expect(program.edit((draft) => setRule(draft, idOf(draft, 'dead-bug'), wrong))).rejects.toThrow(
      /more than one step/,
    )
    expect(await program.get()).toEqual(before)
  })

  test('an exercise in two groups is refused with its name', async () => {
    await expect(
      program.edit((draft) => {
        const id = uuidv7()
        const prescriptionIds = [idOf(draft, 'dead-bug'), idOf(draft, 'split-squat')]
        return { ...draft, groups: { ...draft.groups, [id]: { id, prescriptionIds, restSeconds: 60 } } }
      }),
    ).rejects.toThrow(/Dead bug is joined in two groups/)
  })
})

describe('P21 done without the equipment', () => {
  test('what is planned in one way only cannot be', async () => {
    await expect(log({ elsewhere: true }, (await strength()).item('dead-bug'))).rejects.toThrow(/in one way only/)
    expect(await world.db.log.count()).toBe(0)
  })

  test('is kept under its own name beside its own target, and says on every phone which it was', async () => {
    const { item } = await strength()
    const there = doneElsewhere(item('leg-press'))
    if (!there) throw new Error('there is another way')
    await log({ elsewhere: true, effort: 6 }, there)
    const kept = await world.db.log.findFirstOrThrow({ include: { sets: true } })
    expect(kept.exercise).toBe('wall-sit')
    expect(kept.target).toMatchObject({ name: 'Wall sit', elsewhere: true, dose: there.prescribed.dose })
    expect(new Set(kept.sets.map(({ targetSeconds }) => targetSeconds))).toEqual(
      new Set([there.prescribed.dose.seconds]),
    )
    expect((await strength()).workout.entries.map(({ elsewhere }) => elsewhere)).toEqual([true])
  })

  test('the record tells what was done against what that asked for, with how hard it was', async () => {
    const { record } = await world.therapist.call.outlook.record(maya())
    const workout = record.prescriptions
      ?.flatMap(({ snapshot }) => snapshot.sessions)
      .find(({ due }) => due === TUESDAY)
    expect(workout?.items.map(({ exercise: name, seconds }) => [name, seconds ?? null])).toEqual([
      ['wall-sit', (await strength()).item('leg-press').prescribed.variant?.dose.seconds],
      ['dead-bug', null],
      ['split-squat', null],
    ])
    const [entry] = record.logs?.[0]?.items ?? []
    const { sets, seconds } = (await strength()).item('leg-press').prescribed.variant?.dose ?? {
      sets: 0,
      seconds: null,
    }
    expect(entry).toMatchObject({ exercise: 'wall-sit', done: Array(sets).fill(seconds), rpe: Array(sets).fill(6) })
  })

  test('nothing of it is lost on the way into another practice', async () => {
    const document = JSON.parse(JSON.stringify(await world.therapist.call.record.export(maya())))
    await world.stranger.call.record.import({ document })
    const there = await world.stranger.call.record.export(maya())
    const rowsOf = ({ strideloom }: typeof there) => (strideloom as { transfer: Transfer }).transfer.rows
    for (const table of ['Program', 'ProgramVersion', 'WorkoutItem', 'Log', 'LoggedSet'])
      expect(JSON.parse(JSON.stringify(rowsOf(there)[table])), table).toEqual(rowsOf(document)[table])
    const { draft } = await world.stranger.call.programs.get({ ...maya(), programId: program.programId })
    expect(draft).toEqual((await program.get()).draft)
  })
})
