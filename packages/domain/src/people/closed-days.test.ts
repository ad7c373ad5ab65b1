import { describe, expect, test } from 'vitest'
import { RED_FLAGS } from '../library/red-flags.ts'
import { closedDays, isClosed } from './closed-days.ts'

const TODAY = '2026-11-23'
const stands = (...flags: (typeof RED_FLAGS)[number]['id'][]) => flags.map((flag) => ({ flag }))

describe('P28 what safety answers close for moving', () => {
  test('P28 whoever is to stop moves nothing about, and reads what to do', () => {
    const closed = closedDays(stands('chest-pain'), TODAY)
    expect(closed).toMatchObject({ until: null, advice: { level: 'emergency' } })
    expect(isClosed(closed, '2027-01-01')).toBe(true)
  })

  test('P28 whoever is ill puts work behind the illness and its 48 hours', () => {
    const closed = closedDays(stands('fever-illness'), TODAY)
    expect([TODAY, '2026-11-25', '2026-11-26'].map((day) => isClosed(closed, day))).toEqual([true, true, false])
  })

  test('P28 what only keeps hands away closes nothing; of several the gravest counts', () => {
    expect(closedDays(stands('varicose-local', 'osteoporosis'), TODAY)).toBeNull()
    expect(closedDays([], TODAY)).toBeNull()
    expect(isClosed(null, TODAY)).toBe(false)
    expect(closedDays(stands('fever-illness', 'chest-pain'), TODAY)?.advice.level).toBe('emergency')
  })

  test('P28 every flag closes with advice to read, or not at all', () => {
    for (const { id, action } of RED_FLAGS)
      expect(closedDays(stands(id), TODAY) !== null, id).toBe(
        ['block-urgent', 'block-refer', 'block-until-48h-clear'].includes(action),
      )
  })
})
