import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import type { LoadAmount } from '../library/load-amount.ts'
import { coverageOf } from './balance.ts'
import { applyChange, changeBetween, programChangeSchema, reverseChange } from './change.ts'
import { checkProgram } from './check-program.ts'
import { comparePlans } from './compare-plans.ts'
import { type LoadChange, loadChangeSchema } from './load-change.ts'
import { loadChip } from './load-chip.ts'
import { loadPeriodOn, loadPeriods } from './load-periods.ts'
import { loadSays } from './load-words.ts'
import { marksOfPairing } from './marks.ts'
import { mergeEdits } from './merge-edits.ts'
import { moveItems, removeItems } from './move-items.ts'
import { newProgram } from './new-program.ts'
import { MONDAY } from './programs.test.makers.ts'
import { readProgram, type StoredProgram } from './read-program.ts'
import { removePairing } from './remove-pairing.ts'
import { programSchema } from './schema.ts'
import { setLoadChange } from './set-load-change.ts'

const ID = '019b0000-0000-7000-8000-000000000001'
const BLOCK = '019b0000-0000-7000-8000-00000000000b'
const PAIRING = '019b0000-0000-7000-8000-00000000000c'
const load = (more: Partial<LoadChange> = {}): LoadChange => ({
  id: ID,
  pairingId: null,
  contributor: null,
  fromDay: MONDAY,
  toDay: addDays(MONDAY, 20),
  amount: { kind: 'volume', km: 32 },
  weekdays: [],
  sentence: '',
  why: 'The calf answers to the long weeks.',
  ...more,
})
const before = newProgram('A block', { id: BLOCK, startDay: MONDAY, weeks: 4, phase: 'base', purpose: '' })
const on = (day: string) => ({ today: day })
const withLoad = (more: Partial<LoadChange> = {}) => setLoadChange(before, load(more), on(MONDAY))

describe('S56 a change of load is an item of the program', () => {
  test.each<[LoadAmount, string, string]>([
    [{ kind: 'volume', km: 32 }, 'Keep weekly running at 32 km or less until', '≤ 32 km'],
    [{ kind: 'surface', surface: 'trail', runs: 'easy' }, 'Run the easy runs on trail until', 'Trail'],
    [{ kind: 'surface', surface: 'track', runs: 'all' }, 'Run every run on the track until', 'Track'],
    [{ kind: 'hills', minutes: 0 }, 'Leave hills out until', 'No hills'],
    [{ kind: 'hills', minutes: 20 }, 'No more than 20 min uphill a week until', 'Hills ≤ 20′'],
    [{ kind: 'spacing', days: 1 }, 'Leave a day between hard runs until', 'Day between'],
    [{ kind: 'spacing', days: 2 }, 'Leave 2 days between hard runs until', '2 days between'],
  ])('%j is one sentence with its last day, and a few words on a chip', (amount, says, chip) => {
    expect(loadSays(load({ amount }), 'km')).toMatch(new RegExp(`^${says} \\w{3} \\d+ \\w{3}$`))
    expect(loadChip(load({ amount }))).toBe(chip)
    expect(loadSays(load({ amount, sentence: 'As we said.' }), 'mi')).toBe('As we said.')
    expect(loadSays(load({ amount: { kind: 'volume', km: 32 } }), 'mi')).toMatch(
      /^Keep weekly running at 19\.9 mi or less until/,
    )
  })

  test('it is asked about week by week inside its span, or on its days', () => {
    const wednesday = addDays(MONDAY, 2)
    expect(loadPeriods(load({ fromDay: wednesday, toDay: addDays(MONDAY, 8) }))).toEqual([
      { from: wednesday, to: addDays(MONDAY, 6) },
      { from: addDays(MONDAY, 7), to: addDays(MONDAY, 8) },
    ])
    const days = loadPeriods(load({ weekdays: [1, 6], toDay: addDays(MONDAY, 8) }))
    expect(days.map(({ from }) => from)).toEqual([0, 5, 7].map((offset) => addDays(MONDAY, offset)))
    expect(loadPeriodOn(load(), addDays(MONDAY, 9))?.from).toBe(addDays(MONDAY, 7))
    expect(loadPeriodOn(load(), addDays(MONDAY, 21))).toBeNull()
  })

  test('P15 it goes through the same change, there and back, and through the schema unchanged', () => {
    const after = withLoad()
    const change = changeBetween(before, after)
    expect(programChangeSchema.parse(change)).toEqual(change)
    expect(applyChange(before, change)).toEqual(after)
    expect(applyChange(after, reverseChange(before, change))).toEqual(before)
    expect(programSchema.safeParse({ ...after, blocks: {} }).success).toBe(true)
    expect(mergeEdits(before, after, { ...before, goal: 'theirs' })).toEqual({ ...after, goal: 'theirs' })
  })

  test('P13 it moves with its span; one that has begun does not move, and ends when it is removed', () => {
    const item = [{ kind: 'load' as const, id: ID }]
    const moved = moveItems(withLoad(), item, 7, on(MONDAY)).loadChanges[ID]
    expect(moved).toMatchObject({ fromDay: addDays(MONDAY, 7), toDay: addDays(MONDAY, 27) })
    const later = on(addDays(MONDAY, 9))
    const begun = withLoad()
    expect(moveItems(begun, item, 7, later)).toBe(begun)
    expect(removeItems(begun, item, later).loadChanges[ID]?.toDay).toBe(addDays(MONDAY, 8))
    expect(removeItems(begun, item, on(MONDAY)).loadChanges).toEqual({})
    expect(setLoadChange(begun, load({ fromDay: addDays(MONDAY, 10) }), later).loadChanges[ID]?.fromDay).toBe(MONDAY)
    expect(setLoadChange(begun, load({ why: 'else' }), on(addDays(MONDAY, 21)))).toBe(begun)
  })

  test('a program that was stored before has none', () => {
    const { loadChanges: _, ...stored } = before
    expect(readProgram(stored as StoredProgram)).toEqual(before)
  })

  test('P23 what the runner would see of it is told before publishing; a pairing is none of that', () => {
    expect(comparePlans(before, withLoad())).toMatchObject([{ kind: 'load', what: 'added', day: MONDAY }])
    expect(comparePlans(withLoad(), withLoad({ why: '' }))).toMatchObject([{ what: 'changed' }])
    expect(comparePlans(withLoad(), withLoad({ fromDay: addDays(MONDAY, 1) }))).toMatchObject([
      { what: 'moved', from: MONDAY },
    ])
    expect(comparePlans(withLoad(), before)).toMatchObject([{ what: 'removed' }])
    expect(comparePlans(withLoad(), withLoad({ contributor: 'load rise' }))).toEqual([])
  })

  test('bad input gets a sentence at its field', () => {
    const wrong = (more: object) => {
      const parsed = loadChangeSchema.safeParse({ ...load(), ...more })
      return parsed.success ? null : parsed.error.issues.map(({ path }) => path.join('.'))
    }
    expect(wrong({})).toBeNull()
    expect(wrong({ toDay: addDays(MONDAY, -1) })).toEqual(['toDay'])
    expect(wrong({ amount: { kind: 'habit' } })).toEqual(['sentence'])
    expect(wrong({ amount: { kind: 'volume', km: 0 } })).toEqual(['amount.km'])
    expect(wrong({ amount: { kind: 'spacing', days: 9 } })).toEqual(['amount.days'])
    expect(checkProgram(withLoad({ pairingId: ID })).map(({ collection }) => collection)).toEqual(['loadChanges'])
  })
})

describe('S13 S53 a change of load that answers a suspected error of training trains the finding', () => {
  const work = {
    id: ID,
    technique: 'stripping',
    region: 'soleus' as const,
    side: 'left' as const,
    pressure: 5,
    minutes: 8,
    objective: 'tone' as const,
    whyTissue: 'a',
    whyPressure: 'b',
    whyNow: 'c',
  }
  const pairing = {
    id: PAIRING,
    findingId: ID,
    pattern: null,
    title: 'Calf',
    intent: 'corrective' as const,
    works: [work],
  }
  const paired = (contributor: string | null) => ({
    ...withLoad({ pairingId: PAIRING, contributor }),
    pairings: { [PAIRING]: pairing },
  })

  test.each([
    ['load rise', 1, [], []],
    [null, 1, ['strength', 'prehab'], ['no-movement-work']],
  ] as const)('answering %s', (contributor, load, missing, marks) => {
    const program = paired(contributor)
    expect(coverageOf(program)).toMatchObject([{ load, missing }])
    expect(marksOfPairing(program, pairing).map(({ code }) => code)).toEqual(marks)
  })

  test('without its pairing it stays, and answers nothing any more', () => {
    expect(removePairing(paired('load rise'), PAIRING, on(MONDAY)).loadChanges[ID]).toMatchObject({
      pairingId: null,
      contributor: null,
    })
  })
})
