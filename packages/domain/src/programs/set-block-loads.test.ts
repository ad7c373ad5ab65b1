import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../calendar/day.ts'
import { addBlock } from './add-block.ts'
import { checkProgram } from './check-program.ts'
import type { LoadChange } from './load-change.ts'
import { calfProgram, contextOn, MONDAY, only } from './programs.test.makers.ts'
import { restoreVersion } from './restore-version.ts'
import type { Program } from './schema.ts'
import { removeBlock, setBlock } from './set-block.ts'
import { removeLoadChange, setLoadChange } from './set-load-change.ts'

const context = contextOn(MONDAY)
const at = (days: number) => contextOn(addDays(MONDAY, days), context.newId)
/** Four weeks of base, then two of speed. */
const first = calfProgram(context)
const second = { id: context.newId(), startDay: addDays(MONDAY, 28), weeks: 2, phase: 'speed' as const, purpose: '' }
const program = addBlock(first, second, { carryOn: true }, context)
const block = only(first.blocks)
const load = (from: number, to: number, more: Partial<LoadChange> = {}): LoadChange => ({
  id: context.newId(),
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
const withLoads = (from: Program, ...some: LoadChange[]) =>
  some.reduce((soFar, one) => setLoadChange(soFar, one, { today: addDays(MONDAY, -60) }), from)
const spans = ({ loadChanges }: Program) =>
  Object.values(loadChanges)
    .map(({ fromDay, toDay }) => [daysBetween(MONDAY, fromDay), daysBetween(MONDAY, toDay)])
    .sort(([a = 0], [b = 0]) => a - b)

describe('P13 S56 changes of load stay within the blocks', () => {
  test('a block that is made shorter trims what asked for something on its days, and takes out what lies outside', () => {
    const start = withLoads(first, load(7, 27), load(14, 20))
    expect(spans(setBlock(start, { ...block, weeks: 2 }, context))).toEqual([[7, 13]])
    expect(setBlock(start, { ...block, purpose: 'Other' }, context).loadChanges).toBe(start.loadChanges)
  })

  test('what has begun is never taken out: it ends where the blocks do, yesterday at the earliest', () => {
    const start = withLoads(first, load(7, 27), load(0, 6))
    expect(spans(setBlock(start, { ...block, weeks: 1 }, at(17)))).toEqual([
      [0, 6],
      [7, 16],
    ])
  })

  test('a block that is taken out takes its days, one that moves away trims the beginning', () => {
    const start = withLoads(program, load(21, 41), load(30, 35))
    expect(spans(removeBlock(start, second.id, context))).toEqual([[21, 27]])
    const later = { ...block, startDay: addDays(MONDAY, 7), weeks: 3 }
    expect(spans(setBlock(withLoads(first, load(3, 20)), later, context))).toEqual([[7, 20]])
  })

  test('what reached beyond the blocks knowingly stays as it was written', () => {
    const start = withLoads(first, load(20, 40))
    expect(spans(setBlock(start, { ...block, purpose: 'Other' }, context))).toEqual([[20, 40]])
  })
})

describe('P23 S56 restoring a version keeps the load of days gone by', () => {
  const yes = () => true
  const restore = (draft: Program, version: Program, days: number) => restoreVersion(draft, version, yes, at(days))

  test('what has begun in the draft and is not in the version ends yesterday; what has not is gone', () => {
    const draft = withLoads(first, load(3, 20), load(12, 20), load(0, 5))
    expect(spans(restore(draft, first, 10))).toEqual([
      [0, 5],
      [3, 9],
    ])
  })

  test('what both have is as the version has it, from the day on which it began', () => {
    const version = withLoads(first, load(3, 20))
    const one = only(version.loadChanges)
    const draft = setLoadChange(version, { ...one, fromDay: addDays(MONDAY, 5), toDay: addDays(MONDAY, 8) }, at(0))
    expect(spans(restore(draft, version, 7))).toEqual([[5, 20]])
    expect(spans(restore(draft, version, 10))).toEqual([[5, 8]])
  })

  test('what was taken out before it began comes back from today on', () => {
    const version = withLoads(first, load(3, 20), load(0, 4))
    const draft = Object.keys(version.loadChanges).reduce((soFar, id) => removeLoadChange(soFar, id, at(-1)), version)
    expect(draft.loadChanges).toEqual({})
    const restored = restore(draft, version, 10)
    expect(spans(restored)).toEqual([[10, 20]])
    expect(restore(restored, version, 10).loadChanges).toEqual(restored.loadChanges)
  })

  test('a pairing that only what has begun answers stays, without hands-on work to come', () => {
    const pairing = { ...only(first.pairings), id: context.newId() }
    const withPairing = { ...first, pairings: { ...first.pairings, [pairing.id]: pairing } }
    const draft = withLoads(withPairing, load(3, 20, { pairingId: pairing.id }))
    const restored = restore(draft, first, 10)
    expect(checkProgram(restored)).toEqual([])
    expect(restored.pairings[pairing.id]?.works).toEqual([])
  })

  test('a version with fewer weeks trims what it had longer in the draft', () => {
    const draft = withLoads(program, load(14, 41))
    const version = { ...first, loadChanges: draft.loadChanges }
    expect(spans(restore(draft, version, 0))).toEqual([[14, 27]])
  })
})
