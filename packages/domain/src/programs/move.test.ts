import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { moveItem, removeItem, reorderItem } from './move-item.ts'
import { moveWorkout } from './move-workout.ts'
import { placeSession } from './place-session.ts'
import { prescribe } from './prescribe.ts'
import {
  byExercise,
  calfProgram,
  contextOn,
  counter,
  daysWith,
  editedPrograms,
  exerciseWith,
  MONDAY,
  only,
} from './programs.test.makers.ts'
import type { Program, Workout } from './schema.ts'
import { moveSession, setSession } from './set-session.ts'

const context = contextOn(MONDAY)
const program = calfProgram(context)
const TUESDAY = addDays(MONDAY, 1)
const workoutOn = (from: Program, day: string, area: Workout['area']): Workout => {
  const found = Object.values(from.workouts).find((one) => one.day === day && one.area === area)
  if (!found) throw new Error(`no ${area} on ${day}`)
  return found
}
const prescriptionsPlanned = (from: Program) =>
  Object.values(from.workouts)
    .flatMap(({ items }) => items.map((item) => item.id))
    .sort()

describe('P13 moving a workout', () => {
  test('changes its day and nothing else', () => {
    const workout = workoutOn(program, TUESDAY, 'strength')
    const day = addDays(TUESDAY, 1)
    const moved = moveWorkout(program, workout.id, day, context)
    expect(moved).toEqual({ ...program, workouts: { ...program.workouts, [workout.id]: { ...workout, day } } })
  })

  test('onto a day with a workout of its kind makes one of the two', () => {
    const friday = addDays(MONDAY, 4)
    const started = prescribe(
      program,
      { ...exerciseWith('dead-bug', [3]), id: context.newId(), pairingId: null },
      contextOn(MONDAY, context.newId),
    )
    const wednesday = workoutOn(started, addDays(MONDAY, 2), 'strength')
    const moved = moveWorkout(started, wednesday.id, friday, context)
    expect(moved.workouts[wednesday.id]).toBeUndefined()
    expect(workoutOn(moved, friday, 'strength').items).toEqual([
      ...workoutOn(started, friday, 'strength').items,
      ...wednesday.items,
    ])
  })

  test('where an exercise would stand twice both stay: nothing is dropped', () => {
    const monday = workoutOn(program, MONDAY, 'mobility')
    const moved = moveWorkout(program, monday.id, TUESDAY, context)
    expect(moved.workouts[monday.id]).toEqual({ ...monday, day: TUESDAY })
    expect(prescriptionsPlanned(moved)).toEqual(prescriptionsPlanned(program))
    const [item] = monday.items
    if (!item) throw new Error('there is one')
    const alone = moveItem(program, monday.id, item.id, TUESDAY, context)
    expect(prescriptionsPlanned(alone)).toEqual(prescriptionsPlanned(program))
  })

  test('into the past, out of it, out of every block, or to where it is: nothing happens', () => {
    const workout = workoutOn(program, TUESDAY, 'strength')
    const later = contextOn(addDays(MONDAY, 3))
    expect(moveWorkout(program, workout.id, addDays(MONDAY, -1), context)).toBe(program)
    expect(moveWorkout(program, workout.id, addDays(MONDAY, 5), later)).toBe(program)
    expect(moveWorkout(program, workout.id, addDays(MONDAY, 28), context)).toBe(program)
    expect(moveWorkout(program, workout.id, TUESDAY, context)).toBe(program)
    expect(moveWorkout(program, 'unknown', TUESDAY, context)).toBe(program)
  })
})

describe('P13 moving one exercise', () => {
  test('joins the workout of its kind on that day, after what is there', () => {
    const tuesday = workoutOn(program, TUESDAY, 'strength')
    const [raise] = tuesday.items
    if (!raise) throw new Error('there is one')
    const bridge = { id: context.newId(), prescriptionId: byExercise(program, 'calf-stretch-bent').id }
    const both: Program = {
      ...program,
      workouts: { ...program.workouts, [tuesday.id]: { ...tuesday, items: [raise, bridge] } },
    }
    const friday = addDays(MONDAY, 4)
    const moved = moveItem(both, tuesday.id, bridge.id, friday, context)
    expect(workoutOn(moved, TUESDAY, 'strength').items).toEqual([raise])
    expect(workoutOn(moved, friday, 'strength').items).toEqual([...workoutOn(both, friday, 'strength').items, bridge])
  })

  test('to an empty day makes a workout there; what is left empty goes', () => {
    const tuesday = workoutOn(program, TUESDAY, 'strength')
    const moved = moveItem(program, tuesday.id, tuesday.items[0]?.id ?? '', addDays(MONDAY, 2), context)
    expect(moved.workouts[tuesday.id]).toBeUndefined()
    expect(workoutOn(moved, addDays(MONDAY, 2), 'strength')).toMatchObject({ title: 'Strength', items: tuesday.items })
  })

  test('the order in a workout changes on its own, and one exercise can be left out of one day', () => {
    const tuesday = workoutOn(program, TUESDAY, 'mobility')
    const second = { id: context.newId(), prescriptionId: byExercise(program, 'soleus-raise-single').id }
    const both = {
      ...program,
      workouts: { ...program.workouts, [tuesday.id]: { ...tuesday, items: [...tuesday.items, second] } },
    }
    const turned = reorderItem(both, tuesday.id, second.id, 0, context)
    expect(turned.workouts[tuesday.id]?.items).toEqual([second, ...tuesday.items])
    expect(reorderItem(both, tuesday.id, second.id, 1, context)).toBe(both)
    expect(removeItem(both, tuesday.id, second.id, context)).toEqual(program)
    expect(removeItem(both, tuesday.id, second.id, contextOn(addDays(MONDAY, 2)))).toBe(both)
  })
})

test('P13 moves keep everything else: no item is lost, doubled or changed, whatever is moved where', () => {
  fc.assert(
    fc.property(
      editedPrograms,
      fc.nat(),
      fc.integer({ min: 0, max: 60 }),
      ({ program: from, context: by }, which, later) => {
        const all = Object.values(from.workouts)
        const workout = all[which % Math.max(1, all.length)]
        const item = workout?.items[which % workout.items.length]
        if (!workout || !item) return
        const day = addDays(MONDAY, later)
        const there = Object.values(from.workouts).filter((one) => one.day === day && one.area === workout.area)
        const moved = moveItem(from, workout.id, item.id, day, by)
        const { workouts: _, ...head } = moved
        const { workouts: __, ...headBefore } = from
        expect(head).toEqual(headBefore)
        expect(prescriptionsPlanned(moved)).toEqual(prescriptionsPlanned(from))
        for (const one of all)
          if (one.id !== workout.id && !there.includes(one)) expect(moved.workouts[one.id]).toBe(one)
      },
    ),
    { numRuns: 500 },
  )
}, 30_000)

describe('sessions', () => {
  const pairingIds = Object.keys(program.pairings)
  const placed = placeSession(
    program,
    { day: TUESDAY, startTime: '12:30', minutes: 50, intent: 'corrective', pairingIds },
    context,
  )
  const session = only(placed.sessions)

  test('S8 a session starts from copies of the work of its pairings, each with an id of its own', () => {
    const [pattern] = only(program.pairings).works
    expect(session.works).toEqual([{ ...pattern, id: session.works[0]?.id, pairingId: pairingIds[0] }])
    expect(session.works[0]?.id).not.toBe(pattern?.id)
  })

  test('its dose may be its own: the pairing and other sessions stay as they are', () => {
    const works = session.works.map((work) => ({ ...work, pressure: 4 }))
    const changed = setSession(placed, session.id, { works, minutes: 40 }, context)
    expect(changed.pairings).toBe(placed.pairings)
    expect(changed.sessions[session.id]).toEqual({ ...session, works, minutes: 40 })
  })

  test('it moves within the blocks and the days to come, and keeps its time', () => {
    const to = addDays(TUESDAY, 2)
    expect(moveSession(placed, session.id, to, context).sessions[session.id]).toEqual({ ...session, day: to })
    expect(moveSession(placed, session.id, addDays(MONDAY, 28), context)).toBe(placed)
    expect(moveSession(placed, session.id, to, contextOn(addDays(MONDAY, 2)))).toBe(placed)
  })

  test('it cannot be placed outside the blocks or in the past', () => {
    const at = (day: string, today = MONDAY) =>
      placeSession(
        program,
        { day, startTime: null, minutes: 50, intent: 'maintenance', pairingIds: [] },
        contextOn(today, counter()),
      )
    expect(at(addDays(MONDAY, 28))).toBe(program)
    expect(at(MONDAY, TUESDAY)).toBe(program)
  })
})

test('the makers lay what they say', () => {
  expect(daysWith(program, byExercise(program, 'soleus-raise-single').id)).toHaveLength(8)
})
