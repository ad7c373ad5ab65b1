import fc from 'fast-check'
import { addDays, type Day } from '../calendar/day.ts'
import { exercise } from '../library/exercises.ts'
import type { Work } from '../library/technique-dose.ts'
import { addBlock, nextBlockStart } from './add-block.ts'
import { addPairing, type NewPairing } from './add-pairing.ts'
import { copyItems, repeatShifts } from './copy-items.ts'
import { type DayItem, itemsBetween, itemsOfWeek, itemsOn } from './day-item.ts'
import type { EditContext } from './edit-context.ts'
import { exchangeExercise } from './exchange-exercise.ts'
import { joinExercises, reorderRound, splitGroup, splitOff } from './join-exercises.ts'
import { moveItem, removeItem, reorderItem } from './move-item.ts'
import { moveItems, removeItems } from './move-items.ts'
import { moveWorkout } from './move-workout.ts'
import { newProgram } from './new-program.ts'
import { placeSession } from './place-session.ts'
import { prescribe } from './prescribe.ts'
import { removePairing } from './remove-pairing.ts'
import type { Prescription, Program } from './schema.ts'
import { removeBlock, setBlock } from './set-block.ts'
import { setDose } from './set-dose.ts'
import { removeWork, setWork } from './set-pairing.ts'
import { moveSession, removeSession, setSession } from './set-session.ts'
import { setWeekdays } from './set-weekdays.ts'
import { removeWorkout, renameWorkout } from './set-workout.ts'
import { startingDose } from './starting-dose.ts'
import { stopPrescribing } from './stop-prescribing.ts'

/** Makers and generators for the tests of this folder. */

/** Ids that count up: the same test names the same row each time. */
export const counter = () => {
  let made = 0
  return () => `00000000-0000-7000-8000-${(++made).toString(16).padStart(12, '0')}`
}

/** Monday of the design's story. */
export const MONDAY = '2026-11-23'
export const FINDING = '00000000-0000-7000-8000-f00000000001'

export const contextOn = (today: Day, newId = counter()): EditContext => ({ today, newId })

export const work = (more: Partial<Work> = {}): Omit<Work, 'id'> => ({
  technique: 'stripping',
  region: 'soleus',
  side: 'left',
  pressure: 5,
  minutes: 5,
  objective: 'tone',
  whyTissue: '',
  whyPressure: '',
  whyNow: '',
  ...more,
})

export const exerciseWith = (
  id: string,
  weekdays: number[],
  more: Partial<Prescription> = {},
): NewPairing['exercises'][number] => {
  const known = exercise(id)
  if (!known) throw new Error(`no exercise ${id}`)
  return { exercise: id, role: 'important', dose: startingDose(known), weekdays, why: '', ...more }
}

export const calfPairing = (more: Partial<NewPairing> = {}): NewPairing => ({
  findingId: FINDING,
  pattern: 'calf-recurrent',
  title: 'Left calf',
  intent: 'corrective',
  works: [work()],
  exercises: [exerciseWith('soleus-raise-single', [2, 5]), exerciseWith('calf-stretch-bent', [1, 2, 3, 4, 6])],
  ...more,
})

/** Four weeks from Monday with one pairing: soleus raises on Tuesday and Friday, a stretch on five days. */
export const calfProgram = (context: EditContext, { weeks = 4, startDay = MONDAY } = {}): Program => {
  const block = { id: context.newId(), startDay, weeks, phase: 'build' as const, purpose: '' }
  return addPairing(newProgram('Left calf', block), calfPairing(), context)
}

export const only = <T>(records: Record<string, T>): T => {
  const [one, another] = Object.values(records)
  if (one === undefined || another !== undefined) throw new Error('exactly one was expected')
  return one
}

export const byExercise = (program: Program, id: string): Prescription => {
  const found = Object.values(program.prescriptions).find((one) => one.exercise === id)
  if (!found) throw new Error(`no prescription of ${id}`)
  return found
}

/** The days an exercise is planned on, in order. */
export const daysWith = (program: Program, prescriptionId: string): Day[] =>
  Object.values(program.workouts)
    .filter(({ items }) => items.some((item) => item.prescriptionId === prescriptionId))
    .map(({ day }) => day)
    .sort()

/** Everything of the days before `today`: what no edit may touch. */
export const pastOf = (program: Program, today: Day) => ({
  workouts: Object.values(program.workouts).filter(({ day }) => day < today),
  sessions: Object.values(program.sessions).filter(({ day }) => day < today),
})

/** An edit with numbers instead of ids: the same numbers mean something in every program. */
export type Command = { name: string; run: (program: Program, context: EditContext) => Program }

export const EXERCISES = [
  'soleus-raise-single',
  'calf-stretch-bent',
  'short-foot',
  'glute-bridge',
  'ankle-rock',
  'dead-bug',
]
export const at = <T>(records: Record<string, T>, index: number): T | undefined => {
  const all = Object.values(records)
  return all[index % Math.max(1, all.length)]
}
export const number = fc.nat({ max: 400 })
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 5 })
/** From two weeks before the block to two weeks after it, so that what is out of reach is tried too. */
export const someDay = fc.integer({ min: -14, max: 90 }).map((offset) => addDays(MONDAY, offset))
const sentence = fc.constantFrom('', 'So that the calf can do less.', 'Früh genug.')

/** Several things of a program, by numbers: every so-many-th of what it holds. */
export const somePick: fc.Arbitrary<(program: Program) => DayItem[]> = fc
  .tuple(fc.nat({ max: 8 }), fc.integer({ min: 2, max: 9 }))
  .map(
    ([first, every]) =>
      (program) =>
        itemsBetween(program, '0001-01-01', '9999-12-31')
          .filter((_, index) => index % every === first % every)
          .slice(0, 12),
  )

export const command = <A>(
  name: string,
  values: fc.Arbitrary<A>,
  run: (program: Program, context: EditContext, values: A) => Program,
) =>
  values.map(
    (value): Command => ({
      name: `${name} ${JSON.stringify(value)}`,
      run: (program, context) => run(program, context, value),
    }),
  )

/** Any edit of the builder. */
export const commands: fc.Arbitrary<Command> = fc.oneof(
  command('add pairing', fc.tuple(fc.boolean(), weekdays), (program, context, [withFinding, days]) =>
    addPairing(
      program,
      calfPairing({ findingId: withFinding ? FINDING : null, exercises: [exerciseWith('heel-raise-single', days)] }),
      context,
    ),
  ),
  command('add block', fc.tuple(fc.integer({ min: 1, max: 6 }), fc.boolean()), (program, context, [weeks, carryOn]) =>
    addBlock(
      program,
      { id: context.newId(), startDay: nextBlockStart(program) ?? MONDAY, weeks, phase: 'speed', purpose: '' },
      { carryOn },
      context,
    ),
  ),
  command('set block', fc.tuple(number, fc.integer({ min: 1, max: 8 })), (program, context, [index, weeks]) => {
    const block = at(program.blocks, index)
    return block ? setBlock(program, { ...block, weeks }, context) : program
  }),
  command('remove block', number, (program, context, index) =>
    removeBlock(program, at(program.blocks, index)?.id ?? '', context),
  ),
  command('prescribe', fc.tuple(fc.constantFrom(...EXERCISES), weekdays), (program, context, [id, days]) =>
    prescribe(program, { ...exerciseWith(id, days), id: context.newId(), pairingId: null }, context),
  ),
  command('set dose', fc.tuple(number, fc.integer({ min: 1, max: 6 }), sentence), (program, _, [index, sets, why]) => {
    const one = at(program.prescriptions, index)
    return one ? setDose(program, one.id, { dose: { ...one.dose, sets }, why }) : program
  }),
  command('set weekdays', fc.tuple(number, weekdays), (program, context, [index, days]) =>
    setWeekdays(program, at(program.prescriptions, index)?.id ?? '', days, context),
  ),
  command('stop', number, (program, context, index) =>
    stopPrescribing(program, at(program.prescriptions, index)?.id ?? '', context),
  ),
  command('remove pairing', number, (program, context, index) =>
    removePairing(program, at(program.pairings, index)?.id ?? '', context),
  ),
  command('set work', fc.tuple(number, fc.integer({ min: 4, max: 7 })), (program, context, [index, pressure]) => {
    const pairing = at(program.pairings, index)
    const own = pairing?.works[0]
    return pairing ? setWork(program, pairing.id, { ...work({ pressure }), id: own?.id ?? context.newId() }) : program
  }),
  command('remove work', number, (program, _, index) => {
    const pairing = at(program.pairings, index)
    return pairing ? removeWork(program, pairing.id, pairing.works[0]?.id ?? '') : program
  }),
  command('join', fc.tuple(number, number, number), (program, context, [index, one, other]) => {
    const items = at(program.workouts, index)?.items ?? []
    const ids = [one, other].flatMap((which) => items[which % Math.max(1, items.length)]?.prescriptionId ?? [])
    return joinExercises(program, ids, context)
  }),
  command('join any', fc.tuple(number, number), (program, context, [one, other]) =>
    joinExercises(
      program,
      [one, other].flatMap((which) => at(program.prescriptions, which)?.id ?? []),
      context,
    ),
  ),
  command('split off', number, (program, _, index) => splitOff(program, at(program.prescriptions, index)?.id ?? '')),
  command('split', number, (program, _, index) => splitGroup(program, at(program.groups, index)?.id ?? '')),
  command(
    'reorder round',
    fc.tuple(number, number, fc.constantFrom(-1 as const, 1 as const)),
    (program, _, [index, which, by]) => {
      const ids = at(program.groups, index)?.prescriptionIds ?? []
      return reorderRound(program, ids[which % Math.max(1, ids.length)] ?? '', by, ids)
    },
  ),
  command('exchange', fc.tuple(number, fc.constantFrom(...EXERCISES)), (program, context, [index, id]) => {
    const one = at(program.prescriptions, index)
    const other = { ...exerciseWith(id, one?.weekdays ?? []), id: context.newId(), pairingId: one?.pairingId ?? null }
    return one ? exchangeExercise(program, one.id, other, context) : program
  }),
  command('move workout', fc.tuple(number, someDay), (program, context, [index, day]) =>
    moveWorkout(program, at(program.workouts, index)?.id ?? '', day, context),
  ),
  command('move item', fc.tuple(number, number, someDay), (program, context, [index, which, day]) => {
    const workout = at(program.workouts, index)
    const item = workout?.items[which % workout.items.length]
    return workout && item ? moveItem(program, workout.id, item.id, day, context) : program
  }),
  command('reorder', fc.tuple(number, number), (program, context, [index, place]) => {
    const workout = at(program.workouts, index)
    return reorderItem(program, workout?.id ?? '', workout?.items[0]?.id ?? '', place % 4, context)
  }),
  command('remove item', number, (program, context, index) => {
    const workout = at(program.workouts, index)
    return removeItem(program, workout?.id ?? '', workout?.items[0]?.id ?? '', context)
  }),
  command('remove workout', number, (program, context, index) =>
    removeWorkout(program, at(program.workouts, index)?.id ?? '', context),
  ),
  command('rename', number, (program, context, index) =>
    renameWorkout(program, at(program.workouts, index)?.id ?? '', `Day ${index}`, context),
  ),
  command('place session', fc.tuple(someDay, number), (program, context, [day, index]) => {
    const pairing = at(program.pairings, index)
    const pairingIds = pairing ? [pairing.id] : []
    return placeSession(program, { day, startTime: '12:30', minutes: 50, intent: 'corrective', pairingIds }, context)
  }),
  command('move session', fc.tuple(number, someDay), (program, context, [index, day]) =>
    moveSession(program, at(program.sessions, index)?.id ?? '', day, context),
  ),
  command('set session', fc.tuple(number, fc.integer({ min: 30, max: 90 })), (program, context, [index, minutes]) =>
    setSession(program, at(program.sessions, index)?.id ?? '', { minutes }, context),
  ),
  command(
    'copy day',
    fc.tuple(someDay, fc.array(fc.integer({ min: -10, max: 30 }), { maxLength: 3 })),
    (program, context, [day, shifts]) => copyItems(program, itemsOn(program, day), shifts, context),
  ),
  command('copy week', fc.tuple(someDay, fc.integer({ min: -2, max: 4 })), (program, context, [day, weeks]) =>
    copyItems(program, itemsOfWeek(program, day), [weeks * 7], context),
  ),
  command(
    'repeat',
    fc.tuple(someDay, fc.integer({ min: 1, max: 3 }), someDay),
    (program, context, [day, every, until]) =>
      copyItems(program, itemsOn(program, day), repeatShifts(day, every, until), context),
  ),
  fc.tuple(somePick, fc.integer({ min: -10, max: 10 })).map(
    ([pick, shift]): Command => ({
      name: `move several by ${shift}`,
      run: (program, context) => moveItems(program, pick(program), shift, context),
    }),
  ),
  somePick.map(
    (pick): Command => ({
      name: 'remove several',
      run: (program, context) => removeItems(program, pick(program), context),
    }),
  ),
  command('remove session', number, (program, context, index) =>
    removeSession(program, at(program.sessions, index)?.id ?? '', context),
  ),
)

/** A day on which somebody edits: before, in, or after the first block. */
export const todays: fc.Arbitrary<Day> = fc.integer({ min: -7, max: 40 }).map((offset) => addDays(MONDAY, offset))

/** A program that edits led to, with the day of the last one: time passes between edits. */
export const editedPrograms: fc.Arbitrary<{ program: Program; context: EditContext }> = fc
  .tuple(fc.array(commands, { maxLength: 14 }), fc.nat({ max: 30 }))
  .map(([edits, later]) => {
    const newId = counter()
    const start = contextOn(MONDAY, newId)
    const program = edits.reduce((soFar, { run }) => run(soFar, start), calfProgram(start))
    return { program, context: contextOn(addDays(MONDAY, later), newId) }
  })
