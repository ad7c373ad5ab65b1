import { expect, it } from 'vitest'
import { isWithinPlan } from './within-plan.ts'

const work = {
  id: 'w',
  pairingId: null,
  technique: 'stripping',
  region: 'soleus' as const,
  side: 'both' as const,
  pressure: 5,
  minutes: 10,
  objective: 'tone' as const,
  whyTissue: '',
  whyPressure: '',
  whyNow: '',
}
const planned = { intent: 'corrective' as const, minutes: 50, works: [work] }
const { pairingId: _, ...asDone } = work
const done = (more: object = {}, ofWork: object = {}) => ({
  intent: 'corrective' as const,
  doneMinutes: 50,
  works: [{ ...asDone, id: 'd', plannedWorkId: 'w', findingId: null, guarded: null, ...ofWork }],
  ...more,
})

it('S64 the reason of a plan is a reason for what was planned, or less', () => {
  expect(isWithinPlan(done(), planned)).toBe(true)
  expect(isWithinPlan(done({ doneMinutes: 30, works: [] }), planned)).toBe(true)
  expect(isWithinPlan(done({}, { pressure: 3, side: 'left' }), planned)).toBe(true)
})

it.each([
  ['harder', {}, { pressure: 6 }],
  ['longer', { doneMinutes: 51 }, {}],
  ['for something else', { intent: 'maintenance' }, {}],
  ['elsewhere', {}, { region: 'achilles' }],
  ['with another technique', {}, { technique: 'trigger-point' }],
  ['added in the room', {}, { plannedWorkId: null }],
])('and for nothing %s', (_name, more, ofWork) => {
  expect(isWithinPlan(done(more, ofWork), planned)).toBe(false)
})

it('one side of the plan is not both', () => {
  expect(isWithinPlan(done({}, { side: 'both' }), { ...planned, works: [{ ...work, side: 'left' }] })).toBe(false)
})
