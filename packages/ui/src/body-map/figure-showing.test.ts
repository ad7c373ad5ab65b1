import { expect, test } from 'vitest'
import { figureShowing } from './figure-showing.ts'

test('a region is looked for in the figure that draws it', () => {
  expect(figureShowing(['soleus'])).toBe('back')
  expect(figureShowing(['quadriceps'])).toBe('front')
  expect(figureShowing(['calf', 'gastrocnemius', 'soleus'])).toBe('back')
  expect(figureShowing(['nowhere'])).toBeNull()
})
