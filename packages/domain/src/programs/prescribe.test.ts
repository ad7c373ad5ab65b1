import { describe, expect, test } from 'vitest'
import { addDays, weekday } from '../calendar/day.ts'
import { addBlock, nextBlockStart } from './add-block.ts'
import { moveItem } from './move-item.ts'
import { placeSession } from './place-session.ts'
import { prescribe } from './prescribe.ts'
import {
  byExercise,
  calfProgram,
  contextOn,
  counter,
  daysWith,
  exerciseWith,
  MONDAY,
  only,
} from './programs.test.makers.ts'
import { removePairing } from './remove-pairing.ts'
import type { Program } from './schema.ts'
import { removeBlock, setBlock } from './set-block.ts'
import { setDose } from './set-dose.ts'
import { removeWork, setWork } from './set-pairing.ts'
import { setWeekdays } from './set-weekdays.ts'
import { stopPrescribing } from './stop-prescribing.ts'

const newId = counter()
const context = contextOn(MONDAY, newId)
const program = calfProgram(context)
const raise = byExercise(program, 'soleus-raise-single')
const later = (days: number) => contextOn(addDays(MONDAY, days), newId)
const on = (from: Program, day: string) => Object.values(from.workouts).filter((workout) => workout.day === day)

describe('prescribing', () => {
  test('lays the exercise on its weekdays over all blocks, from today on', () => {
    expect(daysWith(program, raise.id)).toEqual([1, 4, 8, 11, 15, 18, 22, 25].map((day) => addDays(MONDAY, day)))
    const wednesday = later(2)
    const started = prescribe(
      program,
      { ...exerciseWith('short-foot', [2, 3]), id: newId(), pairingId: null },
      wednesday,
    )
    expect(daysWith(started, byExercise(started, 'short-foot').id)[0]).toBe(wednesday.today)
  })

  test('trunk and hops join the strength of the day, activation the prehab, mobility stands apart', () => {
    const full = ['dead-bug', 'pogo-double', 'short-foot', 'tib-raise-wall', 'ankle-rock'].reduce(
      (soFar, id) => prescribe(soFar, { ...exerciseWith(id, [2]), id: newId(), pairingId: null }, context),
      program,
    )
    const tuesday = on(full, addDays(MONDAY, 1)).map(({ area, title, items }) => [area, title, items.length])
    expect(tuesday.sort()).toEqual([
      ['mobility', 'Mobility', 2],
      ['prehab', 'Prehab', 2],
      ['strength', 'Strength', 3],
    ])
  })

  test('one dose is written once for all coming days', () => {
    const heavier = setDose(program, raise.id, { dose: { ...raise.dose, reps: 15 }, role: 'key' })
    expect(heavier.workouts).toBe(program.workouts)
    expect(heavier.prescriptions[raise.id]).toEqual({ ...raise, role: 'key', dose: { ...raise.dose, reps: 15 } })
    expect(setDose(program, 'unknown', { role: 'key' })).toBe(program)
  })
})

describe('other weekdays', () => {
  test('coming days change, days gone by stay', () => {
    const next = setWeekdays(program, raise.id, [3, 5], later(7))
    expect(daysWith(next, raise.id)).toEqual([1, 4, 9, 11, 16, 18, 23, 25].map((day) => addDays(MONDAY, day)))
    expect(next.prescriptions[raise.id]?.weekdays).toEqual([3, 5])
  })

  test('what was moved between stays moved, and what stays keeps its place on the phone', () => {
    const workout = on(program, addDays(MONDAY, 1)).find(({ area }) => area === 'strength')
    const item = workout?.items[0]
    if (!workout || !item) throw new Error('there is one')
    const moved = moveItem(program, workout.id, item.id, addDays(MONDAY, 2), context)
    const next = setWeekdays(moved, raise.id, [5, 7], context)
    expect(daysWith(next, raise.id).slice(0, 3)).toEqual([2, 4, 6].map((day) => addDays(MONDAY, day)))
    const friday = addDays(MONDAY, 4)
    expect(on(next, friday).find(({ area }) => area === 'strength')).toEqual(
      on(program, friday).find(({ area }) => area === 'strength'),
    )
  })

  test('the same weekdays in another order change nothing', () => {
    expect(setWeekdays(program, raise.id, [5, 2], context)).toBe(program)
  })
})

describe('stopping', () => {
  test('before anything was done it is as if it had never been', () => {
    const stopped = stopPrescribing(program, raise.id, context)
    expect(stopped.prescriptions[raise.id]).toBeUndefined()
    expect(daysWith(stopped, raise.id)).toEqual([])
  })

  test('the days gone by keep it, without any to come', () => {
    const stopped = stopPrescribing(program, raise.id, later(3))
    expect(daysWith(stopped, raise.id)).toEqual([addDays(MONDAY, 1)])
    expect(stopped.prescriptions[raise.id]).toEqual({ ...raise, weekdays: [] })
  })

  test('a pairing goes with its exercises and its work in coming sessions; the past keeps its reason', () => {
    const pairing = only(program.pairings)
    const at = (day: number, from: Program) =>
      placeSession(
        from,
        {
          day: addDays(MONDAY, day),
          startTime: null,
          minutes: 50,
          intent: 'corrective',
          pairingIds: [pairing.id],
        },
        context,
      )
    const planned = at(8, at(1, program))
    const gone = removePairing(planned, pairing.id, context)
    expect([gone.pairings, gone.prescriptions, gone.workouts]).toEqual([{}, {}, {}])
    expect(Object.values(gone.sessions).map(({ works }) => works)).toEqual([[], []])
    const halfway = removePairing(planned, pairing.id, later(3))
    expect(halfway.pairings[pairing.id]).toEqual({ ...pairing, works: [] })
    expect(Object.values(halfway.sessions).map(({ works }) => works.length)).toEqual([1, 0])
  })

  test('a work is written or taken out in its pairing only', () => {
    const pairing = only(program.pairings)
    const [first] = pairing.works
    if (!first) throw new Error('there is one')
    const firmer = setWork(program, pairing.id, { ...first, pressure: 6 })
    expect(only(firmer.pairings).works).toEqual([{ ...first, pressure: 6 }])
    const more = setWork(program, pairing.id, { ...first, id: newId() })
    expect(only(more.pairings).works).toHaveLength(2)
    expect(only(removeWork(program, pairing.id, first.id).pairings).works).toEqual([])
    expect(removeWork(program, pairing.id, 'unknown')).toBe(program)
  })
})

describe('blocks', () => {
  const start = nextBlockStart(program) ?? ''
  const block = { id: newId(), startDay: start, weeks: 2, phase: 'speed' as const, purpose: '' }

  test('the next one starts the day after, empty or going on with what is prescribed', () => {
    expect(start).toBe(addDays(MONDAY, 28))
    expect(Object.keys(addBlock(program, block, { carryOn: false }, context).workouts)).toHaveLength(
      Object.keys(program.workouts).length,
    )
    const on = addBlock(program, block, { carryOn: true }, context)
    expect(daysWith(on, raise.id).slice(-4)).toEqual([29, 32, 36, 39].map((day) => addDays(MONDAY, day)))
  })

  test('made longer it is filled, made shorter what hung over goes, and the days gone by stay', () => {
    const first = only(program.blocks)
    const longer = setBlock(program, { ...first, weeks: 5 }, later(7))
    expect(daysWith(longer, raise.id)).toHaveLength(10)
    const shorter = setBlock(program, { ...first, weeks: 2 }, later(7))
    expect(daysWith(shorter, raise.id)).toEqual([1, 4, 8, 11].map((day) => addDays(MONDAY, day)))
    expect(setBlock(program, { ...first, phase: 'base' }, context).workouts).toEqual(program.workouts)
  })

  test('a coming block can be taken out with what is in it, one that has begun and the last one cannot', () => {
    const two = addBlock(program, block, { carryOn: true }, context)
    expect(removeBlock(two, block.id, context)).toEqual(program)
    expect(removeBlock(two, only(program.blocks).id, later(1))).toBe(two)
    expect(removeBlock(program, only(program.blocks).id, context)).toBe(program)
  })

  test('weekdays of the makers are what they say', () => {
    expect(weekday(MONDAY)).toBe(1)
  })
})
