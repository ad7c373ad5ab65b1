import { expect, it } from 'vitest'
import type { PlanInRecord } from '../record/plan-parts.ts'
import { pairedWork } from './paired-work.ts'

const WEEK = '2026-04-27'
const CALF = { region: 'calf', side: 'left' } as const

const item = (exercise: string) => ({ exercise, role: 'key' as const, sets: 3, unilateral: true, reps: 12 })
const planOf = (weekOf: string, exercises: string[]): PlanInRecord => ({
  prescriptions: [
    {
      id: weekOf,
      weekOf,
      snapshot: { sessions: [{ id: 'A', area: 'strength', due: weekOf, items: exercises.map(item) }] },
    },
  ],
})
const isPaired = (plan: PlanInRecord, week = WEEK) => pairedWork(plan, [CALF])(week)

it('S19 REC-01 knows paired work from the plan; no plan stored is unknown, an empty one is no', () => {
  expect(isPaired({})).toBeNull()
  expect(isPaired({ prescriptions: [] })).toBe(false)
  expect(isPaired({ livePlan: {} })).toBeNull()
  expect(isPaired(planOf(WEEK, ['soleus-raise-single']))).toBe(true)
  expect(isPaired(planOf(WEEK, ['half-kneel-hip-flexor']))).toBe(true)
  expect(isPaired(planOf(WEEK, ['open-book']))).toBe(false)
  expect(isPaired(planOf(WEEK, ['open-book', 'my-own-one']))).toBeNull()
  expect(isPaired(planOf('2026-04-20', ['soleus-raise-single']))).toBe(false)
})

it('what is planned for no day stands in every week; a later week counts, one that is over does not', () => {
  const undated = { livePlan: { sessions: [{ id: 'A', items: [item('heel-raise-single')] }] } }
  expect(isPaired(undated)).toBe(true)
  expect(isPaired(undated, '2030-01-07')).toBe(true)
  const dated = { livePlan: { sessions: [{ id: 'A', due: '2026-05-03', items: [item('heel-raise-single')] }] } }
  expect(isPaired(dated)).toBe(true)
  expect(isPaired(dated, '2026-05-04')).toBe(false)
})

it('every place has to have its own; one of which nothing can be told leaves it unknown', () => {
  const places = [CALF, { region: 'thoracic', side: 'center' } as const]
  const both = (exercises: string[]) => pairedWork(planOf(WEEK, exercises), places)(WEEK)
  expect(both(['heel-raise-single'])).toBe(false)
  expect(both(['heel-raise-single', 'my-own-one'])).toBeNull()
  expect(both(['my-own-one'])).toBeNull()
})
