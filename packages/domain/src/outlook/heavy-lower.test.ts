import { describe, expect, it } from 'vitest'
import { exercise } from '../library/exercises.ts'
import { TEMPLATES } from '../library/templates.ts'
import { heavyLowerBy } from './heavy-lower.ts'

const isHeavyLower = heavyLowerBy(exercise)

const item = (exercise: string, extra = {}) => ({
  exercise,
  role: 'key' as const,
  sets: 3,
  unilateral: false,
  ...extra,
})

describe('heavy leg strength', () => {
  const marked = TEMPLATES.flatMap(({ id, strengthSessions }) =>
    strengthSessions.map(({ id: workout, heavyLower, slots }) => ({ name: `${id} ${workout}`, heavyLower, slots })),
  )
  it.each(marked)('agrees with the mark of $name', ({ heavyLower, slots }) => {
    expect(isHeavyLower(slots.map(({ exercise }) => item(exercise)))).toBe(heavyLower)
  })

  it.each([
    ['a back squat alone', [item('back-squat', { reps: 5, rir: 2 })], true],
    ['a back squat with four in reserve is light (reference 9.5)', [item('back-squat', { reps: 5, rir: 4 })], false],
    ['a dumbbell lift of six', [item('rdl-dumbbell', { reps: 6, rir: 2 })], true],
    ['a dumbbell lift of eight', [item('rdl-dumbbell', { reps: 8, rir: 3 })], false],
    ['three hard ones', [item('heel-raise-single'), item('soleus-raise-single'), item('split-squat')], true],
    ['two hard ones', [item('heel-raise-single'), item('soleus-raise-single')], false],
    ['arms and trunk, however heavy', [item('row', { reps: 5, rir: 1 }), item('push-up', { rir: 0 })], false],
    ['prehab and hops', [item('copenhagen-long'), item('heel-drop-bent'), item('drop-jump')], false],
    ['an exercise of the practice’s own', [item('our-own-squat', { reps: 3, rir: 1 })], false],
    ['nothing', [], false],
  ])('%s', (_, items, heavy) => {
    expect(isHeavyLower(items)).toBe(heavy)
  })
})
