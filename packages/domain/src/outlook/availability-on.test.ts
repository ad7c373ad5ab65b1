import { expect, test } from 'vitest'
import { availabilityOn } from './availability-on.ts'

const span = (kind: 'away' | 'limited' | 'no-gym', fromDay: string, toDay: string) => ({ kind, fromDay, toDay })
const on = availabilityOn([
  span('no-gym', '2026-03-10', '2026-03-14'),
  span('limited', '2026-03-12', '2026-03-13'),
  span('away', '2026-03-13', '2026-03-13'),
])

test.each([
  ['2026-03-09', 'free', 'free'],
  ['2026-03-10', 'free', 'limited'],
  ['2026-03-12', 'limited', 'limited'],
  ['2026-03-13', 'away', 'away'],
  ['2026-03-14', 'free', 'limited'],
  ['2026-03-15', 'free', 'free'],
])('P5 %s is %s, and %s for what needs a gym', (day, without, withGym) => {
  expect(on(day)).toBe(without)
  expect(on(day, true)).toBe(withGym)
})
