import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../calendar/day.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { applyChange, changeBetween, reverseChange } from './change.ts'
import { checkProgram } from './check-program.ts'
import { comparePlans } from './compare-plans.ts'
import { exchangeExercise } from './exchange-exercise.ts'
import { roundsWords } from './group-words.ts'
import { joinExercises, reorderRound, setGroupRest, setRounds, splitGroup, splitOff } from './join-exercises.ts'
import { joinedParts } from './joined-items.ts'
import { lightenWeeks } from './lighten-weeks.ts'
import { mergeEdits, overlapOf } from './merge-edits.ts'
import { moveItem, removeItem, reorderItem } from './move-item.ts'
import { prescribe } from './prescribe.ts'
import { prescribedItems } from './prescribed-items.ts'
import {
  byExercise,
  calfProgram,
  commands,
  contextOn,
  editedPrograms,
  exerciseWith,
  MONDAY,
  only,
} from './programs.test.makers.ts'
import { publish } from './publish.ts'
import type { Program, Workout } from './schema.ts'
import { stopPrescribing } from './stop-prescribing.ts'
import { emptyLedger, logItem, write } from './stored-plan.test.makers.ts'
import { workoutMinutes } from './workout-minutes.ts'
import { partsOf } from './workout-parts.ts'

const context = contextOn(MONDAY)
const TUESDAY = addDays(MONDAY, 1)
const FRIDAY = addDays(MONDAY, 4)
const NAMES = ['soleus-raise-single', 'hip-thrust', 'dead-bug', 'split-squat'] as const
/** Strength on Tuesday and Friday of four weeks: a raise, a bridge, a dead bug and a split squat. */
const program = NAMES.slice(1).reduce(
  (soFar, id) => prescribe(soFar, { ...exerciseWith(id, [2, 5]), id: context.newId(), pairingId: null }, context),
  calfProgram(context),
)
const idOf = (name: string, from: Program = program) => byExercise(from, name).id
const [raise, bridge, bug, squat] = NAMES.map((name) => idOf(name)) as [string, string, string, string]
const on = (from: Program, day: Day): Workout => {
  const found = Object.values(from.workouts).find((one) => one.day === day && one.area === 'strength')
  if (!found) throw new Error(`no strength on ${day}`)
  return found
}
/** "a | b c | d" of a day, by the names of its exercises. */
const told = (from: Program, day: Day): string =>
  partsOf(from, on(from, day))
    .map(({ items }) => items.map(({ prescriptionId }) => from.prescriptions[prescriptionId]?.exercise).join(' + '))
    .join(' | ')
const itemOf = (from: Program, day: Day, prescriptionId: string) => {
  const found = on(from, day).items.find((item) => item.prescriptionId === prescriptionId)
  if (!found) throw new Error('not on this day')
  return found
}

describe('P17 supersets and circuits', () => {
  const superset = joinExercises(program, [raise, bug], context)
  const circuit = joinExercises(superset, [raise, squat], context)

  test('joined once, they are joined on every day on which they stand together, in the order of the round', () => {
    for (const day of [TUESDAY, FRIDAY, addDays(FRIDAY, 14)])
      expect(told(superset, day)).toBe('soleus-raise-single + dead-bug | hip-thrust | split-squat')
    expect(told(circuit, TUESDAY)).toBe('soleus-raise-single + dead-bug + split-squat | hip-thrust')
    expect(Object.keys(circuit.groups)).toEqual(Object.keys(superset.groups))
    expect(checkProgram(circuit)).toEqual([])
  })

  test('one is not enough, and joining again what is joined changes nothing', () => {
    expect(joinExercises(program, [raise], context)).toBe(program)
    expect(joinExercises(program, [raise, 'gone'], context)).toBe(program)
    expect(joinExercises(circuit, [bug, squat], context)).toBe(circuit)
  })

  test('two groups become one; the rest after a round is the longest that one of them had', () => {
    const two = joinExercises(superset, [bridge, squat], context)
    expect(Object.keys(two.groups)).toHaveLength(2)
    const joined = joinExercises(two, [raise, bridge], context)
    expect(only(joined.groups).prescriptionIds).toEqual([raise, bug, bridge, squat])
    const longest = Math.max(...[raise, bug].map((id) => program.prescriptions[id]?.dose.restSeconds ?? 0))
    expect(only(superset.groups).restSeconds).toBe(longest)
  })

  test('a day may leave one out: the rest stays joined there, and one alone is no group', () => {
    const without = removeItem(circuit, on(circuit, TUESDAY).id, itemOf(circuit, TUESDAY, bug).id, context)
    expect(told(without, TUESDAY)).toBe('soleus-raise-single + split-squat | hip-thrust')
    expect(told(without, FRIDAY)).toBe(told(circuit, FRIDAY))
    const moved = moveItem(
      superset,
      on(superset, TUESDAY).id,
      itemOf(superset, TUESDAY, bug).id,
      addDays(MONDAY, 2),
      context,
    )
    expect(told(moved, TUESDAY)).toBe('soleus-raise-single | hip-thrust | split-squat')
    expect(partsOf(moved, on(moved, TUESDAY)).every(({ group }) => group === null)).toBe(true)
  })

  test('taken out everywhere by one step, and all of them by one', () => {
    expect(told(splitOff(circuit, bug), FRIDAY)).toBe('soleus-raise-single + split-squat | hip-thrust | dead-bug')
    expect(splitOff(superset, bug)).toEqual(program)
    expect(splitGroup(circuit, only(circuit.groups).id)).toEqual(program)
    expect(splitOff(program, bug)).toBe(program)
  })

  test('what is not prescribed any more is not joined any more', () => {
    const stopped = stopPrescribing(circuit, bug, context)
    expect(only(stopped.groups).prescriptionIds).toEqual([raise, squat])
    expect(stopPrescribing(superset, bug, context).groups).toEqual({})
  })

  test('another exercise instead takes its place in the round', () => {
    const id = context.newId()
    const other = { ...exerciseWith('side-plank', [2, 5]), id, pairingId: null }
    const changed = exchangeExercise(circuit, bug, other, context)
    expect(told(changed, FRIDAY)).toBe('soleus-raise-single + side-plank + split-squat | hip-thrust')
    expect(only(changed.groups).prescriptionIds).toEqual([raise, id, squat])
  })

  test('a lighter week is done in turn too, with its own rounds', () => {
    const lighter = lightenWeeks(circuit, [addDays(MONDAY, 7)], context, SHIPPED_THRESHOLDS)
    const day = addDays(TUESDAY, 7)
    expect(told(lighter, day)).toBe(told(circuit, day))
    expect(told(lighter, TUESDAY)).toBe(told(circuit, TUESDAY))
    const sets = (from: Program) => prescribedItems(from, on(from, day)).map(({ prescribed }) => prescribed.dose.sets)
    expect(Math.max(...sets(lighter))).toBeLessThan(Math.max(...sets(circuit)))
    // earlier in the round is earlier in every week
    const reordered = reorderRound(lighter, bug, -1, [raise, bug, squat])
    for (const one of [day, TUESDAY])
      expect(told(reordered, one)).toBe('dead-bug + soleus-raise-single + split-squat | hip-thrust')
  })

  test('the order of a round, and of what stands in a workout: those that are joined move as one', () => {
    const standing = [raise, bug, squat]
    expect(told(reorderRound(circuit, bug, 1, standing), TUESDAY)).toBe(
      'soleus-raise-single + split-squat + dead-bug | hip-thrust',
    )
    expect(reorderRound(circuit, raise, -1, standing)).toBe(circuit)
    expect(reorderRound(circuit, squat, 1, standing)).toBe(circuit)
    expect(reorderRound(circuit, bridge, 1, standing)).toBe(circuit)
    const later = reorderItem(circuit, on(circuit, TUESDAY).id, itemOf(circuit, TUESDAY, bug).id, 1, context)
    expect(told(later, TUESDAY)).toBe('hip-thrust | soleus-raise-single + dead-bug + split-squat')
    expect(told(later, FRIDAY)).toBe(told(circuit, FRIDAY))
  })

  test('rounds are the sets of each of them, the rest after a round is its own', () => {
    const rounds = setRounds(circuit, [raise, bug, squat], 4)
    expect([raise, bug, squat, bridge].map((id) => rounds.prescriptions[id]?.dose.sets)).toEqual([
      4,
      4,
      4,
      program.prescriptions[bridge]?.dose.sets,
    ])
    expect(only(setGroupRest(circuit, only(circuit.groups).id, 120).groups).restSeconds).toBe(120)
    expect(setGroupRest(circuit, 'gone', 120)).toBe(circuit)
  })

  test.each([
    [[3, 3], 60, 'Superset: 3 rounds, 60 s of rest after each'],
    [[3, 2, 3], 0, 'Circuit: 3 rounds, no rest between'],
    [[1, 1], 90, 'Superset: 1 round'],
  ] as const)('%j sets with %i s read as %s', (sets, rest, words) => expect(roundsWords(sets, rest)).toBe(words))

  test('minutes: a round is gone through without a rest, and the rest comes after it', () => {
    const dose = {
      ...byExercise(program, 'dead-bug').dose,
      sets: 3,
      reps: 10,
      seconds: null,
      side: 'none' as const,
      tempo: null,
    }
    const dosed = [raise, bug].map((id) => ({
      ...byExercise(program, 'dead-bug'),
      id,
      dose: { ...dose, restSeconds: 90 },
    }))
    const split = { ...program, prescriptions: Object.fromEntries(dosed.map((one) => [one.id, one])) }
    const workout = { items: [raise, bug].map((prescriptionId) => ({ id: prescriptionId, prescriptionId })) }
    const minutesWith = (from: Program) => workoutMinutes(from, workout)
    // two times three sets of 30 s, 90 s between the sets of each, 20 s to each exercise: 580 s
    expect(minutesWith(split)).toBe(10)
    const joined = joinExercises(split, [raise, bug], context)
    // three rounds of two sets of 30 s and two changes of 20 s, 90 s twice: 480 s
    expect(minutesWith(joined)).toBe(8)
    expect(minutesWith(setGroupRest(joined, only(joined.groups).id, 0))).toBe(5)
  })
})

describe('P17 what is joined is an edit like any other', () => {
  test('it can be sent, undone, and merged with what somebody else did', () => {
    const joined = joinExercises(program, [raise, bug], context)
    const change = changeBetween(program, joined)
    expect(Object.keys(change)).toEqual(['groups'])
    expect(applyChange(program, change)).toEqual(joined)
    expect(applyChange(joined, reverseChange(program, change))).toEqual(program)
    const theirs = setRounds(program, [bridge], 5)
    expect(overlapOf(program, joined, theirs)).toEqual([])
    expect(mergeEdits(program, joined, theirs)).toEqual({ ...theirs, groups: joined.groups })
  })

  test('two who join the same exercise with different ones are told', () => {
    const merged = mergeEdits(
      program,
      joinExercises(program, [raise, bug], context),
      joinExercises(program, [bug, squat], context),
    )
    expect(checkProgram(merged).map(({ collection, message }) => [collection, message])).toEqual([
      ['groups', 'Dead bug is joined in two groups. Take it out of one of them first.'],
    ])
  })

  test('any edits keep every group whole, and every exercise in one at most', () => {
    fc.assert(
      fc.property(editedPrograms, fc.array(commands, { maxLength: 6 }), ({ program: start, context: later }, more) => {
        const after = more.reduce((soFar, { run }) => run(soFar, later), start)
        const refusals = checkProgram(after)
        for (const group of Object.values(after.groups)) expect(group.prescriptionIds.length).toBeGreaterThan(1)
        expect(refusals.filter(({ collection }) => collection === 'groups')).toEqual([])
        for (const workout of Object.values(after.workouts))
          expect(
            partsOf(after, workout)
              .flatMap(({ items }) => items.map(({ id }) => id))
              .sort(),
          ).toEqual(workout.items.map(({ id }) => id).sort())
      }),
      { numRuns: 150 },
    )
  })
})

describe('P17 published', () => {
  const joined = joinExercises(program, [raise, bug], context)

  test('what was prescribed stands with each exercise, in the order in which it is done', () => {
    const items = prescribedItems(joined, on(joined, TUESDAY))
    expect(
      items.map(({ ordinal, prescription, prescribed }) => [ordinal, prescription.exercise, prescribed.joined?.group]),
    ).toEqual([
      [1, 'soleus-raise-single', only(joined.groups).id],
      [2, 'dead-bug', only(joined.groups).id],
      [3, 'hip-thrust', undefined],
      [4, 'split-squat', undefined],
    ])
    expect(joinedParts(items).map(({ restSeconds, items: own }) => [restSeconds, own.length])).toEqual([
      [only(joined.groups).restSeconds, 2],
      [null, 1],
      [null, 1],
    ])
    // one that is left alone on the phone is by itself
    expect(joinedParts(items.slice(1)).map(({ restSeconds }) => restSeconds)).toEqual([null, null, null])
  })

  test('joining is new on the days to come; what was answered keeps what it answered', () => {
    let made = 0
    const today = { today: MONDAY, newId: () => `row ${++made}` }
    const first = write(emptyLedger(), publish(program, emptyLedger(), today))
    const tuesday = on(program, TUESDAY)
    const rows = (from: typeof first) => from.workouts.find(({ id }) => id === tuesday.id)?.items ?? []
    const answered = rows(first).find(({ itemId }) => itemId === itemOf(program, TUESDAY, raise).id)
    const logged = logItem(first, answered?.id ?? '')
    const second = write(logged, publish(joined, logged, today))
    expect(rows(second).find(({ id }) => id === answered?.id)?.prescribed.joined).toBeUndefined()
    expect(rows(second).filter(({ prescribed }) => prescribed.joined)).toHaveLength(1)
    expect(publish(joined, second, today)).toMatchObject({ insertItems: [], retireItems: [], reorderItems: [] })
    const lines = comparePlans(program, joined).filter(({ day }) => day === FRIDAY)
    expect(lines.flatMap(({ details }) => details).sort()).toEqual([
      'Bent-knee single-leg heel raise: in turn with others.',
      'Dead bug: in turn with others.',
    ])
  })
})
