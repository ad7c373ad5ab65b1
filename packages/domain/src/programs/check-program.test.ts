import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import type { Work } from '../library/technique-dose.ts'
import { TECHNIQUES } from '../library/techniques.ts'
import { checkProgram } from './check-program.ts'
import { byExercise, calfProgram, contextOn, MONDAY, only, work } from './programs.test.makers.ts'
import type { PlannedSession, Program } from './schema.ts'
import { doseSchema, programSchema } from './schema.ts'
import { fitsRegion, techniquesFor } from './techniques-for.ts'

const context = contextOn(MONDAY)
const program = calfProgram(context)
const pairing = only(program.pairings)
const block = only(program.blocks)
const raise = byExercise(program, 'soleus-raise-single')
const messages = (next: Program) => checkProgram(next).map(({ message }) => message)
const withWork = (more: Partial<Work>): Program => ({
  ...program,
  pairings: { [pairing.id]: { ...pairing, works: [{ ...work(more), id: context.newId() }] } },
})
const withSession = (session: Partial<PlannedSession>): Program => {
  const id = context.newId()
  const whole = {
    day: MONDAY,
    startTime: null,
    minutes: 50,
    intent: 'corrective' as const,
    works: [],
    acknowledgement: null,
    ...session,
    id,
  }
  return { ...program, sessions: { [id]: whole } }
}

test('what the makers build is in order', () => {
  expect(checkProgram(program)).toEqual([])
})

describe('S8 a technique keeps its limits', () => {
  test('pressure and minutes lie in its range; both sides may take twice as long', () => {
    expect(messages(withWork({ pressure: 3 }))).toEqual(['Longitudinal stripping takes a pressure from 4 to 7, not 3.'])
    expect(messages(withWork({ pressure: 8 }))).toHaveLength(1)
    expect(messages(withWork({ minutes: 9 }))).toEqual(['Longitudinal stripping takes 3 to 8 minutes there, not 9.'])
    expect(messages(withWork({ minutes: 2 }))).toHaveLength(1)
    expect(messages(withWork({ minutes: 16, side: 'both' }))).toEqual([])
  })

  test('it is used where it is meant to be, on a part of it, or where it fits every part', () => {
    expect(messages(withWork({ region: 'plantar-foot' }))).toEqual([
      'Longitudinal stripping is not meant for: Sole of the foot. Choose another technique or region.',
    ])
    expect(messages(withWork({ region: 'calf' }))).toEqual([])
    expect(messages(withWork({ technique: 'effleurage', region: 'soleus', pressure: 2, minutes: 4 }))).toEqual([])
    expect(messages(withWork({ technique: 'unknown' }))).toEqual([
      'This technique is not in the library. Choose another one.',
    ])
    for (const { item } of techniquesFor('soleus')) expect(fitsRegion(item, 'soleus')).toBe(true)
    expect(techniquesFor('soleus').length).toBeLessThan(TECHNIQUES.length)
  })

  test('a group is no place for hands, a paired region has sides, the back has none', () => {
    expect(messages(withWork({ region: 'lower-leg-foot' }))).toContain(
      'Lower leg and foot is a group of regions. Choose the part of it.',
    )
    expect(messages(withWork({ side: 'center' }))).toEqual(['Soleus: choose left, right or both.'])
    expect(messages(withWork({ technique: 'deep-forearm', region: 'lumbar', side: 'left' }))).toEqual([
      'Low back has no sides. Choose centre.',
    ])
  })
})

describe('exercises', () => {
  const withSide = (id: string, side: 'each' | 'none' | 'left', exercise: string): Program => ({
    ...program,
    prescriptions: { ...program.prescriptions, [id]: { ...raise, exercise, dose: { ...raise.dose, side } } },
  })

  test('a one-sided exercise needs a side, another one has none', () => {
    expect(messages(withSide(raise.id, 'left', 'soleus-raise-single'))).toEqual([])
    expect(messages(withSide(raise.id, 'none', 'soleus-raise-single'))).toEqual([
      'Bent-knee single-leg heel raise is done on one side at a time. Choose each side, left or right.',
    ])
    expect(messages(withSide(raise.id, 'each', 'glute-bridge'))).toEqual([
      'Two-leg glute bridge is done with both sides at once. It has no side to choose.',
    ])
  })

  test('it is in the library, and its pairing is there', () => {
    expect(messages(withSide(raise.id, 'none', 'handstand'))).toEqual([
      'This exercise is not in the library. Choose another one.',
    ])
    expect(messages({ ...program, pairings: {} })).toEqual(
      Array(2).fill('The pairing of this exercise is gone. Choose another pairing, or none.'),
    )
  })
})

describe('days and blocks', () => {
  test('P12 nothing is planned outside the blocks', () => {
    const [workout] = Object.values(program.workouts)
    if (!workout) throw new Error('there is one')
    const day = addDays(MONDAY, 28)
    const moved = { ...program, workouts: { ...program.workouts, [workout.id]: { ...workout, day } } }
    expect(checkProgram(moved)).toEqual([
      { collection: 'workouts', id: workout.id, message: 'Mon 21 Dec lies outside the blocks of this program.' },
    ])
    expect(messages(withSession({ day }))).toEqual(['Mon 21 Dec lies outside the blocks of this program.'])
  })

  test('P12 blocks do not overlap, not even by a day', () => {
    const with2 = (startDay: string) => {
      const second = { ...block, id: context.newId(), startDay }
      return messages({ ...program, blocks: { ...program.blocks, [second.id]: second } })
    }
    expect(with2(addDays(MONDAY, 28))).toEqual([])
    expect(with2(addDays(MONDAY, 27))).toEqual([
      'This block starts on Sun 20 Dec, but the one before it ends on Sun 20 Dec.',
    ])
    expect(with2(addDays(MONDAY, -21))).toHaveLength(1)
  })
})

describe('sessions', () => {
  test('S36 the work fits into the session', () => {
    const works = [1, 2].map(() => ({ ...work({ minutes: 8 }), id: context.newId(), pairingId: pairing.id }))
    expect(messages(withSession({ works, minutes: 16 }))).toEqual([])
    expect(messages(withSession({ works, minutes: 15 }))).toEqual([
      'The work takes 16 minutes, the session 15. Shorten the work or book longer.',
    ])
  })

  test('a technique in a session keeps its limits there too', () => {
    const works = [{ ...work({ pressure: 8 }), id: context.newId(), pairingId: 'gone' }]
    expect(messages(withSession({ works }))).toEqual([
      'Longitudinal stripping takes a pressure from 4 to 7, not 8.',
      'The pairing of this work is gone. Choose another pairing, or none.',
    ])
  })
})

describe('references inside the document', () => {
  const [first, second] = Object.values(program.workouts)
  if (!first || !second) throw new Error('there are many')

  test('an item without its prescription, an item twice, an empty workout, a record under another id', () => {
    const change = (record: Program['workouts'][string]) => messages({ ...program, workouts: { [record.id]: record } })
    expect(change({ ...first, items: [{ id: context.newId(), prescriptionId: context.newId() }] })).toEqual([
      'An exercise of this workout is gone. Take it out and add it again.',
    ])
    expect(change({ ...first, items: [] })).toEqual(['A workout needs at least one exercise.'])
    expect(
      messages({ ...program, workouts: { [first.id]: first, [second.id]: { ...second, items: first.items } } }),
    ).toEqual(['An exercise stands in two workouts under one id. Reload and try again.'])
    expect(messages({ ...program, workouts: { [second.id]: first } })).toEqual([
      'This part is stored under another id. Reload the page and try again.',
    ])
  })
})

describe('the shape says what is wrong in a sentence', () => {
  const say = (more: object) => doseSchema.safeParse({ ...raise.dose, ...more }).error?.issues[0]?.message
  test('P18 a dose is reps, seconds or metres, one of them', () => {
    expect(say({})).toBeUndefined()
    expect(say({ seconds: 30 })).toBe('Enter one of reps, seconds or metres.')
    expect(say({ reps: null })).toBe('Enter one of reps, seconds or metres.')
    expect(say({ reps: null, metres: 20 })).toBeUndefined()
    expect(say({ sets: 0 })).toBe('At least 1 set.')
    expect(say({ tempo: '3-1' })).toBe('Write tempo as four digits, for example 3-1-1-0.')
    expect(say({ load: { unit: 'kg', value: 401 } })).toBe('At most 400 kg.')
    expect(say({ rir: 11 })).toBe('From 0 to 10.')
  })

  test('pressure 9 and 10 are refused by the shape itself', () => {
    const wrong = withWork({ pressure: 9 })
    expect(programSchema.safeParse(wrong).error?.issues[0]?.message).toBe(
      'Pressure 9 and 10 are never used. Choose 8 or less.',
    )
  })
})
