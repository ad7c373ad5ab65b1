import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import { runs } from '../runs.test.makers.ts'
import { checkProgram } from './check-program.ts'
import { copyDays, copyItems, repeatShifts } from './copy-items.ts'
import { type DayItem, itemDay, itemsBetween, itemsOfWeek, itemsOn } from './day-item.ts'
import type { LoadChange } from './load-change.ts'
import { moveItems, removeItems } from './move-items.ts'
import { placeSession } from './place-session.ts'
import {
  byExercise,
  calfProgram,
  contextOn,
  daysWith,
  editedPrograms,
  MONDAY,
  only,
  pastOf,
  somePick,
} from './programs.test.makers.ts'
import type { Program } from './schema.ts'

const context = contextOn(MONDAY)
const program = calfProgram(context)
const TUESDAY = addDays(MONDAY, 1)
const placed = placeSession(
  program,
  { day: TUESDAY, startTime: '12:30', minutes: 50, intent: 'corrective', pairingIds: Object.keys(program.pairings) },
  context,
)
const session = only(placed.sessions)
const kept: Program = {
  ...placed,
  sessions: { [session.id]: { ...session, acknowledgement: { rules: ['TIM-01'], reason: 'Er reist am Mittwoch.' } } },
}
/** What is done on a day, whatever its ids. */
const asked = (from: Program, day: Day) =>
  Object.values(from.workouts)
    .filter((one) => one.day === day)
    .flatMap(({ items }) => items.map(({ prescriptionId }) => prescriptionId))
    .sort()

describe('P14 copying a day', () => {
  const SUNDAY = addDays(MONDAY, 6)
  const copied = copyItems(kept, itemsOn(kept, TUESDAY), [5, 9], context)

  test('puts its work on the chosen days, with ids of its own', () => {
    expect(asked(copied, SUNDAY)).toEqual(asked(kept, TUESDAY))
    const ids = Object.values(copied.workouts).flatMap(({ id, items }) => [id, ...items.map((item) => item.id)])
    expect(new Set(ids).size).toBe(ids.length)
    expect(asked(copied, TUESDAY)).toEqual(asked(kept, TUESDAY))
    expect(checkProgram(copied)).toEqual([])
  })

  test('a copied session keeps time and work, and loses the reason that was given for its old day', () => {
    const there = Object.values(copied.sessions).find(({ day }) => day === SUNDAY)
    expect(there).toMatchObject({ startTime: '12:30', minutes: 50, intent: 'corrective', acknowledgement: null })
    expect(there?.id).not.toBe(session.id)
    expect(there?.works[0]).toEqual({ ...session.works[0], id: there?.works[0]?.id })
    expect(there?.works[0]?.id).not.toBe(session.works[0]?.id)
    expect(copied.sessions[session.id]).toBe(kept.sessions[session.id])
  })

  test('an exercise that stands on the day already is not asked for twice', () => {
    const raise = byExercise(kept, 'soleus-raise-single').id
    const wednesday = addDays(MONDAY, 2)
    const both = copyItems(kept, itemsOn(kept, TUESDAY), [1], context)
    expect(asked(both, wednesday)).toEqual(asked(kept, TUESDAY))
    expect(daysWith(both, raise)).toContain(wednesday)
  })

  test('again changes nothing: the very same program', () => {
    expect(copyItems(copied, itemsOn(copied, TUESDAY), [5, 9], context)).toBe(copied)
    expect(copyItems(kept, [], [1], context)).toBe(kept)
    expect(copyItems(kept, itemsOn(kept, TUESDAY), [0], context)).toBe(kept)
    expect(copyItems(kept, [{ kind: 'workout', id: 'unknown' }], [1], context)).toBe(kept)
  })

  test('days gone by and days outside the blocks get nothing; a day gone by may be copied from', () => {
    expect(copyItems(kept, itemsOn(kept, TUESDAY), [-8, 27, 90], context)).toBe(kept)
    const later = contextOn(addDays(MONDAY, 5), context.newId)
    expect(copyItems(kept, itemsOn(kept, TUESDAY), [1, 2, 3], later)).toBe(kept)
    expect(asked(copyItems(kept, itemsOn(kept, TUESDAY), [5], later), SUNDAY)).toEqual(asked(kept, TUESDAY))
    expect(copyDays(kept, TUESDAY, [-8, 5, 5, 0, 27], MONDAY)).toEqual([SUNDAY])
  })
})

test('P14 a copied week has the same work on the same weekdays, and keeps what stood there', () => {
  const emptied = removeItems(kept, itemsBetween(kept, addDays(MONDAY, 7), addDays(MONDAY, 27)), context)
  const copied = copyItems(emptied, itemsOfWeek(emptied, TUESDAY), [14, 21], context)
  for (const offset of [0, 1, 2, 3, 4, 5, 6]) {
    expect(asked(copied, addDays(MONDAY, 14 + offset))).toEqual(asked(kept, addDays(MONDAY, offset)))
    expect(asked(copied, addDays(MONDAY, 21 + offset))).toEqual(asked(kept, addDays(MONDAY, offset)))
    expect(asked(copied, addDays(MONDAY, 7 + offset))).toEqual([])
  }
  expect(Object.values(copied.sessions).map(({ day }) => day)).toEqual([
    TUESDAY,
    addDays(TUESDAY, 14),
    addDays(TUESDAY, 21),
  ])
})

describe('P14 S56 a copied week asks for the load that it asked for', () => {
  const load = (id: string, from: number, to: number, more: Partial<LoadChange> = {}): LoadChange => ({
    id,
    pairingId: null,
    contributor: null,
    fromDay: addDays(MONDAY, from),
    toDay: addDays(MONDAY, to),
    amount: { kind: 'hills', minutes: 20 },
    weekdays: [],
    sentence: '',
    why: '',
    ...more,
  })
  const withLoads = (...some: LoadChange[]): Program => ({
    ...kept,
    loadChanges: Object.fromEntries(some.map((one) => [one.id, one])),
  })
  const spans = ({ loadChanges }: Program) =>
    Object.values(loadChanges)
      .map(({ fromDay, toDay }) => [daysBetween(MONDAY, fromDay), daysBetween(MONDAY, toDay)])
      .sort(([a = 0], [b = 0]) => a - b)
  const [hills, spacing] = [load('hills', 1, 5), load('spacing', -3, 16, { amount: { kind: 'spacing', days: 2 } })]
  const copyWeek = (from: Program, shifts: number[], today = MONDAY) =>
    copyItems(from, itemsOfWeek(from, TUESDAY), shifts, contextOn(today, context.newId))

  test('on the same weekdays, and of one that is longer the days of that week', () => {
    expect(spans(copyWeek(withLoads(hills), [14]))).toEqual([
      [1, 5],
      [15, 19],
    ])
    expect(spans(copyWeek(withLoads(spacing), [21]))).toEqual([
      [-3, 16],
      [21, 27],
    ])
  })

  test('where the same is asked for beside it, that goes on; again is nothing, and a day gone by gets none', () => {
    const longer = copyWeek(withLoads(spacing), [14])
    expect(spans(longer)).toEqual([[-3, 20]])
    expect(copyWeek(longer, [14]).loadChanges).toBe(longer.loadChanges)
    expect(copyWeek(withLoads(hills), [7], addDays(MONDAY, 20)).loadChanges).toEqual({ hills })
    expect(spans(copyWeek(withLoads(hills), [7], addDays(MONDAY, 10)))).toEqual([
      [1, 5],
      [10, 12],
    ])
    expect(spans(copyWeek(withLoads(hills), [28]))).toEqual([[1, 5]])
  })

  test('two alike never overlap: only days are taken on which it is not asked for yet', () => {
    const three = withLoads(load('first', 0, 2), load('whole', 7, 20), load('touching', 6, 6))
    expect(spans(copyItems(three, [{ kind: 'load', id: 'first' }], [6, 8, 12], context))).toEqual(spans(three))
    const gap = withLoads(load('first', 0, 10), load('then', 12, 13), load('last', 16, 17))
    const copied = copyItems(gap, [{ kind: 'load', id: 'first' }], [10], context)
    expect(spans(copied)).toEqual([
      [0, 10],
      [11, 15],
      [16, 20],
    ])
    expect(copyItems(copied, [{ kind: 'load', id: 'first' }], [10], context)).toBe(copied)
    const onAfter = copyItems(withLoads(load('first', 0, 6)), [{ kind: 'load', id: 'first' }], [7], context)
    expect(copyItems(onAfter, [{ kind: 'load', id: 'first' }], [7], context)).toBe(onAfter)
  })

  test('the days of one alone move with it, and its pairing comes along while it is there', () => {
    const pairingId = Object.keys(kept.pairings)[0] ?? ''
    const own = withLoads(load('own', 0, 6, { pairingId }))
    const copied = copyItems(own, [{ kind: 'load', id: 'own' }], [9], context)
    expect(spans(copied)).toEqual([
      [0, 6],
      [9, 15],
    ])
    expect(new Set(Object.values(copied.loadChanges).map((one) => one.pairingId))).toEqual(new Set([pairingId]))
    expect(checkProgram(copied)).toEqual([])
  })
})

test('P14 repeat until: every so many weeks on the same weekday, the last day included', () => {
  expect(repeatShifts(MONDAY, 1, addDays(MONDAY, 21))).toEqual([7, 14, 21])
  expect(repeatShifts(MONDAY, 2, addDays(MONDAY, 27))).toEqual([14])
  expect(repeatShifts(MONDAY, 1, addDays(MONDAY, 6))).toEqual([])
  expect(repeatShifts(MONDAY, 1, addDays(MONDAY, -30))).toEqual([])
})

describe('P14 several at once', () => {
  const strength = Object.values(program.workouts)
    .filter(({ area }) => area === 'strength')
    .map(({ id }): DayItem => ({ kind: 'workout', id }))

  test('move by the same number of days and keep their distance', () => {
    const moved = moveItems(program, strength.slice(0, 4), 1, context)
    for (const item of strength.slice(0, 4)) expect(itemDay(moved, item)).toBe(addDays(itemDay(program, item) ?? '', 1))
  })

  test('who follows does not run into who has yet to leave', () => {
    const stretches = itemsBetween(program, MONDAY, addDays(MONDAY, 3)).filter(
      ({ id }) => program.workouts[id]?.area === 'mobility',
    )
    expect(stretches).toHaveLength(4)
    for (const shift of [1, -1]) {
      const start = moveItems(program, itemsBetween(program, MONDAY, addDays(MONDAY, 6)), 7, context)
      const there = stretches.filter((item) => itemDay(start, item) !== null)
      const moved = moveItems(start, there, shift, context)
      for (const item of there) expect(itemDay(moved, item)).toBe(addDays(itemDay(start, item) ?? '', shift))
    }
  })

  test('all or none: out of the blocks, into the past or out of it nothing happens', () => {
    expect(moveItems(program, strength, 7, context)).toBe(program)
    expect(moveItems(program, strength, -7, context)).toBe(program)
    expect(moveItems(program, strength, 1, contextOn(addDays(MONDAY, 2)))).toBe(program)
    expect(moveItems(program, strength, 0, context)).toBe(program)
    expect(moveItems(program, [], 1, context)).toBe(program)
  })

  test('are removed in one go; those of days gone by stay', () => {
    const all = itemsBetween(kept, MONDAY, addDays(MONDAY, 27))
    const left = removeItems(kept, all, contextOn(addDays(MONDAY, 2)))
    expect(itemsBetween(left, addDays(MONDAY, 2), addDays(MONDAY, 27))).toEqual([])
    expect(pastOf(left, addDays(MONDAY, 2))).toEqual(pastOf(kept, addDays(MONDAY, 2)))
  })
})

test('R5 P14 whatever is copied where: nothing that stood is changed away, nothing stands twice, and again is nothing', () => {
  fc.assert(
    fc.property(
      editedPrograms,
      somePick,
      fc.array(fc.integer({ min: -20, max: 40 }), { maxLength: 4 }),
      ({ program: from, context: by }, pick, shifts) => {
        const items = pick(from)
        const copied = copyItems(from, items, shifts, by)
        expect(checkProgram(copied)).toEqual(checkProgram(from))
        expect(pastOf(copied, by.today)).toEqual(pastOf(from, by.today))
        for (const one of Object.values(from.sessions)) expect(copied.sessions[one.id]).toBe(one)
        for (const one of Object.values(from.workouts))
          expect(copied.workouts[one.id]?.items.slice(0, one.items.length)).toEqual(one.items)
        for (const { id, items: within } of Object.values(copied.workouts)) {
          if (from.workouts[id] === copied.workouts[id]) continue
          expect(new Set(within.map(({ prescriptionId }) => prescriptionId)).size).toBe(within.length)
        }
        // everything that could be copied is there
        for (const item of items) {
          const day = itemDay(from, item) ?? ''
          for (const target of copyDays(from, day, shifts, by.today)) {
            for (const { prescriptionId } of from.workouts[item.id]?.items ?? [])
              expect(asked(copied, target)).toContain(prescriptionId)
            if (item.kind === 'session')
              expect(Object.values(copied.sessions).some((one) => one.day === target)).toBe(true)
          }
        }
        // what was copied onto a day that is copied from is copied on the next time
        const sources = new Set(items.map((item) => itemDay(from, item)))
        const targets = items.flatMap((item) => copyDays(from, itemDay(from, item) ?? '', shifts, by.today))
        if (!targets.some((day) => sources.has(day))) expect(copyItems(copied, items, shifts, by)).toBe(copied)
      },
    ),
    runs(500),
  )
}, 30_000)

test('R5 P14 whatever is moved: every exercise and session is still there, once, all moved or none', () => {
  const exercises = (from: Program) =>
    Object.values(from.workouts)
      .flatMap(({ items }) => items.map(({ id }) => id))
      .sort()
  fc.assert(
    fc.property(
      editedPrograms,
      somePick,
      fc.integer({ min: -20, max: 20 }),
      ({ program: from, context: by }, pick, shift) => {
        const items = pick(from)
        const moved = moveItems(from, items, shift, by)
        expect(exercises(moved)).toEqual(exercises(from))
        expect(Object.keys(moved.sessions).sort()).toEqual(Object.keys(from.sessions).sort())
        if (moved === from) return
        for (const item of items) {
          const to = addDays(itemDay(from, item) ?? '', shift)
          if (item.kind === 'session') expect(itemDay(moved, item)).toBe(to)
          for (const { prescriptionId } of from.workouts[item.id]?.items ?? [])
            expect(asked(moved, to)).toContain(prescriptionId)
        }
      },
    ),
    runs(500),
  )
}, 30_000)
