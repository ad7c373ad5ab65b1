import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAfterRun, sorenessDue } from './run-soreness.ts'
import { runningDaySchema } from './running-day-schema.ts'
import { settleRunningDays, type ToldOfDay } from './running-days.ts'

const ID = '01932f5e-7b6a-7000-8000-000000000001'

const told = (id: string, what: ToldOfDay, hour: number, usualKeyRunId: string | null = null) => ({
  id,
  day: '2026-11-22',
  usualKeyRunId,
  told: what,
  toldAt: `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`,
})

describe('what was told of a day', () => {
  const all = [told('a', 'skipped', 8), told('b', 'rest', 9), told('c', 'cut-short', 7, 'tempo'), told('d', 'rest', 9)]

  it('the newest counts for each day and key run, whatever the order of arrival', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        expect(
          settleRunningDays(order)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(['c', 'd'])
      }),
    )
  })

  it('what was taken back is not told', () => {
    expect(settleRunningDays([told('a', 'rest', 8), told('b', 'withdrawn', 9)])).toEqual([])
    expect(settleRunningDays([told('a', 'rest', 9), told('b', 'withdrawn', 8)])).toHaveLength(1)
  })

  it('a skipped run has a reason, a day of rest has none', () => {
    const complaint = (more: object) =>
      runningDaySchema.safeParse({ id: ID, day: '2026-11-22', toldAt: '2026-11-22T18:00:00Z', ...more }).error
        ?.issues[0]?.message ?? null
    expect(complaint({ told: 'rest' })).toBeNull()
    expect(complaint({ told: 'skipped', reason: 'tired' })).toBeNull()
    expect(complaint({ told: 'cut-short' })).toBe('Choose why the run was skipped or cut short.')
    expect(complaint({ told: 'rest', reason: 'tired' })).toBe(
      'A reason belongs to a run that was skipped or cut short.',
    )
    expect(complaint({ told: 'rest', usualKeyRunId: ID })).toMatch(/Rest is told of a day/)
  })
})

describe('soreness two days after a key run (reference 7.1)', () => {
  const run = (type: 'easy' | 'quality' | 'long' | 'race', isAnswered = false) => ({
    id: type,
    startAt: '2026-11-20T06:00:00.000Z',
    minutes: 60,
    type,
    isAnswered,
  })
  const asked = (at: string) => sorenessDue([run('easy'), run('quality'), run('long', true), run('race')], at)

  it('is asked from 42 to 54 hours after its end, of quality and long runs, once', () => {
    expect(asked('2026-11-22T00:59:00.000Z')).toEqual([])
    expect(asked('2026-11-22T01:00:00.000Z').map(({ id }) => id)).toEqual(['quality'])
    expect(asked('2026-11-22T12:59:00.000Z').map(({ id }) => id)).toEqual(['quality'])
    expect(asked('2026-11-22T13:00:00.000Z')).toEqual([])
  })

  it('an answer of the same day is one of the run itself', () => {
    expect(isAfterRun(run('long'), '2026-11-21T06:59:00.000Z')).toBe(false)
    expect(isAfterRun(run('long'), '2026-11-21T07:00:00.000Z')).toBe(true)
  })
})
