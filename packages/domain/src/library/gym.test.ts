import { expect, test } from 'vitest'
import { EXERCISES } from './exercises.ts'
import { needsGym } from './gym.ts'

test('P5 what needs a gym is what the library’s equipment says', () => {
  const gym = EXERCISES.filter(needsGym)
  expect(gym.map(({ id }) => id)).toEqual(expect.arrayContaining(['back-squat']))
  expect(gym.some(({ category }) => category === 'mobility')).toBe(false)
  expect(EXERCISES.filter((one) => one.equipment.length === 0).some(needsGym)).toBe(false)
})
