import { expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { ownTemplateSchema } from '../library/own-template.ts'
import type { LoadChange } from './load-change.ts'
import { newProgram } from './new-program.ts'
import { contextOn, MONDAY } from './programs.test.makers.ts'
import { setLoadChange } from './set-load-change.ts'
import { layLoads } from './template-loads.ts'
import { templateOf } from './template-of.ts'

const block = { id: 'block', startDay: MONDAY, weeks: 3, phase: 'base' as const, purpose: '' }
const load = (id: string, more: Partial<LoadChange> = {}): LoadChange => ({
  id,
  pairingId: null,
  contributor: null,
  fromDay: addDays(MONDAY, 7),
  toDay: addDays(MONDAY, 30),
  amount: { kind: 'hills', minutes: 20 },
  weekdays: [],
  sentence: 'As Oskar and I said.',
  why: 'Oskar’s calf.',
  ...more,
})
const habit = (id: string, sentence: string) => load(id, { amount: { kind: 'habit' }, sentence, weekdays: [6] })
const program = [load('hills'), habit('sleep', 'In bed by ten'), habit('named', 'Call Oskar’s mother')].reduce(
  (soFar, one) => setLoadChange(soFar, one, { today: MONDAY }),
  newProgram('A block', block),
)
const template = templateOf(program, 'block', { id: 'mine', name: 'Less hills', names: ['Oskar'] })

test('P16 S56 a kept block keeps its changes of load, inside its weeks, and nothing of the runner', () => {
  expect(template.loads).toEqual([
    { after: 7, days: 14, amount: { kind: 'hills', minutes: 20 }, weekdays: [], sentence: '' },
    { after: 7, days: 14, amount: { kind: 'habit' }, weekdays: [6], sentence: 'In bed by ten' },
  ])
  expect(JSON.stringify(template)).not.toContain('Oskar')
  expect(ownTemplateSchema.shape.loads.parse(template.loads)).toEqual(template.loads)
  expect(templateOf(newProgram('B', block), 'block', { id: 'b', name: 'b' })).not.toHaveProperty('loads')
})

test('P16 laid from another day it begins as many days later, from today on, and ends with the block', () => {
  const startDay = addDays(MONDAY, 70)
  const other = newProgram('Another', { ...block, startDay, weeks: 2 })
  const blocks = Object.values(other.blocks)
  const laid = (today: string) =>
    Object.values(layLoads(other, template.loads ?? [], blocks, contextOn(today)).program.loadChanges).map(
      ({ fromDay, toDay }) => [fromDay, toDay],
    )
  const end = addDays(startDay, 13)
  expect(laid(MONDAY)).toEqual([
    [addDays(startDay, 7), end],
    [addDays(startDay, 7), end],
  ])
  expect(laid(addDays(startDay, 10))[0]).toEqual([addDays(startDay, 10), end])
  expect(laid(addDays(startDay, 20))).toEqual([])
})
