import { describe, expect, test } from 'vitest'
import { PROGRESSION_SETTINGS } from '../programs/progression-settings.ts'
import { shippedOf } from '../setting.ts'
import { easedSets, painNow } from './pain-now.ts'

const acts = (context: Parameters<typeof painNow>[1]) =>
  Array.from({ length: 11 }, (_, pain) => painNow(pain, context).act)
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

describe('pain while working', () => {
  test('is unclear where nobody has said more: up to 3 goes on, up to 5 has half of the sets, above it stops', () => {
    expect(acts(undefined)).toEqual([...times(4, 'go-on'), ...times(2, 'ease'), ...times(5, 'stop')])
    expect(painNow(4).says).toBe('Pain 4 of 10, above 3: half of the sets today.')
    expect(painNow(6).says).toBe('Pain 6 of 10, above 5: leave this exercise for today. Your therapist sees it.')
  })

  test('of a tendon or muscle is borne up to 5 without adding anything', () => {
    expect(acts('tendon-or-muscle')).toEqual([...times(4, 'go-on'), ...times(2, 'hold'), ...times(5, 'stop')])
  })

  test('of any kind stops where bone is suspected', () => {
    expect(acts('bone')).toEqual(['go-on', ...times(10, 'stop')])
  })

  test('that was not answered changes nothing', () => {
    expect(painNow(null)).toEqual({ act: 'go-on', says: '', limit: 3 })
  })

  test('follows a practice that is more careful', () => {
    const shipped = shippedOf(PROGRESSION_SETTINGS)
    const careful = { ...shipped, workPain: { ...shipped.workPain, unclear: 1, fewerSets: 80 } }
    expect(painNow(2, 'unclear', careful)).toMatchObject({
      act: 'ease',
      says: 'Pain 2 of 10, above 1: 80 % fewer sets today.',
    })
    expect(easedSets(5, 1, careful)).toBe(1)
  })

  test('leaves half of the sets, and never takes back what is begun', () => {
    expect([easedSets(4, 1), easedSets(3, 1), easedSets(4, 3)]).toEqual([2, 2, 3])
  })
})
