import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dose } from '../programs/schema.ts'
import { asPlanned, bareEntry, plannedSets } from './as-planned.ts'
import { checkInDay, newestPerDay } from './check-ins.ts'
import { type LoggableItem, logSet } from './log-set.ts'
import { checkInSchema, logEntrySchema } from './schema.ts'
import { loadInKg, targetOf } from './target.ts'

const dose = (over: Partial<Dose> = {}): Dose => ({
  sets: 3,
  reps: 10,
  seconds: null,
  metres: null,
  side: 'none',
  load: { unit: 'none' },
  rir: null,
  rpe: null,
  tempo: null,
  restSeconds: null,
  ...over,
})
const ids = {
  workout: '019aa000-0000-7000-8000-000000000001',
  item: '019aa000-0000-7000-8000-000000000002',
  entry: '019aa000-0000-7000-8000-000000000003',
}
const item = (over: Partial<Dose> = {}): LoggableItem => ({
  id: ids.item,
  workoutId: ids.workout,
  exercise: 'soleus-raise-single',
  prescribed: {
    name: 'Soleus raise',
    category: 'strength',
    area: 'strength',
    regions: ['soleus'],
    cues: [],
    role: 'key',
    dose: dose(over),
    why: 'So that it holds',
  },
})
const workout = { id: ids.workout, day: '2026-11-23' }
const made = { id: ids.entry, performedOn: '2026-11-23', loggedAt: '2026-11-23T10:00:00.000Z' }
const planned = (over: Partial<Dose> = {}) =>
  asPlanned({ id: ids.item, workoutId: ids.workout, dose: dose(over) }, made)

const doses = fc
  .record({
    sets: fc.integer({ min: 1, max: 20 }),
    amount: fc.integer({ min: 1, max: 200 }),
    timed: fc.boolean(),
    side: fc.constantFrom('each', 'left', 'right', 'none'),
    kg: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
  })
  .map(({ sets, amount, timed, side, kg }) =>
    dose({
      sets,
      reps: timed ? null : amount,
      seconds: timed ? amount : null,
      side: side as Dose['side'],
      load: kg === null ? { unit: 'none' } : { unit: 'kg', value: kg },
    }),
  )

describe('done as planned', () => {
  test('P29 both sides in full, left before right, set by set', () => {
    expect(
      plannedSets(dose({ sets: 2, reps: null, seconds: 40, side: 'each' })).map((s) => [s.ordinal, s.side, s.seconds]),
    ).toEqual([
      [1, 'left', 40],
      [1, 'right', 40],
      [2, 'left', 40],
      [2, 'right', 40],
    ])
  })

  test('P29 every dose gives a valid entry whose sets meet their targets', () => {
    fc.assert(
      fc.property(doses, (any) => {
        const entry = planned(any)
        expect(logEntrySchema.parse(entry)).toEqual(entry)
        for (const { target, ...set } of logSet(entry, workout, item(any), '2026-11-23').sets)
          expect(target).toEqual({ reps: set.reps, seconds: set.seconds, loadKg: set.loadKg })
      }),
    )
  })

  test('P18 a dose in metres has no sets to count: a tick says it', () => {
    expect(planned({ reps: null, metres: 30 }).sets).toEqual([])
  })

  test('P37 effort and pain stay unanswered, they are not zero', () => {
    expect(planned()).toMatchObject({ effort: null, pain: null })
  })
})

describe('targets', () => {
  test('S59 the target stands beside the result, and beyond the dose there is none', () => {
    const entry = {
      ...planned(),
      sets: [
        ...plannedSets(dose()),
        { ordinal: 4, side: 'both' as const, reps: 8, seconds: null, loadKg: null, rir: 2 },
      ],
    }
    const logged = logSet(entry, workout, item(), '2026-11-23')
    expect(logged.target).toEqual(item().prescribed)
    expect(logged.exercise).toBe('soleus-raise-single')
    expect(logged.sets.map(({ target }) => target.reps)).toEqual([10, 10, 10, null])
  })

  test('a side that was not asked has no target', () => {
    expect(targetOf(dose({ side: 'left' }), { ordinal: 1, side: 'right' }).reps).toBeNull()
    expect(targetOf(dose({ side: 'left' }), { ordinal: 1, side: 'left' }).reps).toBe(10)
    expect(targetOf(dose({ side: 'each' }), { ordinal: 1, side: 'both' }).reps).toBeNull()
  })

  test('only kilograms and pounds are kilograms', () => {
    expect(loadInKg({ unit: 'kg', value: 12.5 })).toBe(12.5)
    expect(loadInKg({ unit: 'lb', value: 25 })).toBe(11.34)
    expect(loadInKg({ unit: 'band', value: 3 })).toBeNull()
    expect(loadInKg({ unit: 'percent-bodyweight', value: 20 })).toBeNull()
  })
})

describe('what cannot be logged', () => {
  test('P21 what was done without the equipment answers its own target, under its own name', () => {
    const at = item()
    const variant = {
      exercise: 'wall-sit',
      name: 'Wall sit',
      category: 'strength' as const,
      regions: ['quadriceps' as const],
      cues: ['Back flat'],
      dose: dose({ reps: null, seconds: 30 }),
    }
    const both = { ...at, prescribed: { ...at.prescribed, variant } }
    const entry = { ...asPlanned({ id: at.id, workoutId: at.workoutId, dose: variant.dose }, made), elsewhere: true }
    const logged = logSet(entry, workout, both, '2026-11-23')
    expect(logged.exercise).toBe('wall-sit')
    expect(logged.target).toEqual({
      ...at.prescribed,
      name: 'Wall sit',
      regions: ['quadriceps'],
      cues: ['Back flat'],
      dose: variant.dose,
      elsewhere: true,
    })
    expect(logged.sets.map(({ target }) => target.seconds)).toEqual([30, 30, 30])
    const asPlannedHere = logSet(planned(), workout, both, '2026-11-23')
    expect([asPlannedHere.exercise, asPlannedHere.target]).toEqual(['soleus-raise-single', both.prescribed])
    expect(() => logSet(entry, workout, at, '2026-11-23')).toThrow(/in one way only/)
  })

  test('an exercise of another workout', () => {
    expect(() => logSet(planned(), workout, { ...item(), workoutId: 'other' }, '2026-11-23')).toThrow(/not part of/)
  })

  test('a day that is still to come, a day ahead excepted', () => {
    expect(() => logSet({ ...planned(), performedOn: '2026-11-25' }, workout, item(), '2026-11-23')).toThrow(/to come/)
    expect(logSet({ ...planned(), performedOn: '2026-11-24' }, workout, item(), '2026-11-23').performedOn).toBe(
      '2026-11-24',
    )
  })

  test('work of a week that is far ahead; skipping it is fine, and late is always fine', () => {
    const far = { id: ids.workout, day: '2026-12-10' }
    expect(() => logSet(planned(), far, item(), '2026-11-23')).toThrow(/more than a week/)
    const skip = {
      ...bareEntry({ ...made, workoutId: ids.workout, workoutItemId: null }, 'skipped'),
      reason: 'travel' as const,
    }
    expect(logSet(skip, far, null, '2026-11-23').outcome).toBe('skipped')
    expect(logSet(planned(), { id: ids.workout, day: '2026-05-01' }, item(), '2026-11-23').outcome).toBe('done')
  })

  test.each([
    ['a skip without a reason', { outcome: 'skipped' as const, sets: [] }, 'Choose why it was skipped.'],
    ['a skip with sets', { outcome: 'skipped' as const, reason: 'pain' as const }, /Some sets were done/],
    ['sets of a whole workout', { workoutItemId: null }, /Sets belong to an exercise/],
    ['a side without a region', { pain: 4, painSide: 'left' as const }, 'Choose the region and its side.'],
    ['a low back with a left', { painRegion: 'lumbar' as const, painSide: 'left' as const }, /no such side/],
    ['pain 11', { pain: 11 }, /from 0 to 10/],
    ['a clock in another century', { loggedAt: '2200-01-01T00:00:00Z' }, /clock of this phone/],
  ])('%s is refused with a sentence', (_, change, sentence) => {
    const parsed = logEntrySchema.safeParse({ ...planned(), ...change })
    expect(parsed.error?.issues[0]?.message).toMatch(sentence)
  })
})

describe('check-ins', () => {
  const answer = { id: ids.entry, day: '2026-11-23', answeredAt: made.loggedAt, stiffness: null, mood: 4 }

  test('P37 a map passed over stays unanswered, an empty one is an answer', () => {
    expect(checkInSchema.parse(answer).stiffness).toBeNull()
    expect(checkInSchema.parse({ ...answer, stiffness: [] }).stiffness).toEqual([])
    expect(checkInSchema.parse(answer).sleep).toBeNull()
  })

  test('P37 a day on which nothing was answered is not an answered day', () => {
    expect(checkInSchema.safeParse({ ...answer, mood: null }).error?.issues[0]?.message).toBe(
      'Answer at least one question.',
    )
    expect(checkInSchema.safeParse({ ...answer, mood: null, note: 'slept badly' }).success).toBe(true)
  })

  test('the same region twice, or a calf in the middle, is refused', () => {
    const calf = { region: 'calf', side: 'left', value: 5 }
    expect(checkInSchema.safeParse({ ...answer, stiffness: [calf, calf] }).error?.issues[0]?.message).toMatch(/twice/)
    expect(checkInSchema.safeParse({ ...answer, stiffness: [{ ...calf, side: 'center' }] }).success).toBe(false)
  })

  test('a day ahead and a month back can be answered, not more', () => {
    expect(() => checkInDay('2026-11-25', '2026-11-23')).toThrow(/to come/)
    expect(() => checkInDay('2026-10-22', '2026-11-23')).toThrow(/more than a month/)
    expect(() => checkInDay('2026-11-24', '2026-11-23')).not.toThrow()
    expect(() => checkInDay('2026-10-23', '2026-11-23')).not.toThrow()
  })

  test('R10 one answer a day, the newest, whatever order they come in', () => {
    const answers = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        day: fc.constantFrom('2026-11-21', '2026-11-22', '2026-11-23'),
        answeredAt: fc.constantFrom('2026-11-23T08:00:00Z', '2026-11-23T09:30:00+01:00', '2026-11-23T09:00:00Z'),
      }),
      { selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(
        answers.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const settled = newestPerDay(all)
          expect(newestPerDay(shuffled)).toEqual(settled)
          expect(newestPerDay([...settled, ...shuffled])).toEqual(settled)
          expect(settled).toHaveLength(new Set(all.map(({ day }) => day)).size)
        },
      ),
    )
  })
})
