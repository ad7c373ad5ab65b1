import { describe, expect, test } from 'vitest'
import { asksToday, loadAsks, type PlanLoad } from './loads.ts'

const load = (more: Partial<PlanLoad> = {}): PlanLoad => ({
  programId: 'program',
  changeId: 'change',
  kind: 'volume',
  says: 'Keep weekly running at 32 km or less',
  why: '',
  isWeekly: true,
  periods: [
    { from: '2026-11-16', to: '2026-11-22' },
    { from: '2026-11-23', to: '2026-11-29' },
  ],
  answers: [],
  ...more,
})
const answer = (day: string, outcome: 'done' | 'not' | 'withdrawn', answeredAt = `${day}T18:00:00.000Z`) => ({
  id: `${day} ${outcome}`,
  programId: 'program',
  changeId: 'change',
  day,
  outcome,
  reason: null,
  answeredAt,
})
const kept = (value: ReturnType<typeof answer>, state: 'waiting' | 'refused' = 'waiting') => ({
  value,
  state,
  sentence: null,
})
const TODAY = '2026-11-24'

describe('S56 what Today asks about load', () => {
  const asked = (...args: Parameters<typeof asksToday>) => asksToday(...args).map(({ period }) => period.from)

  test('the week that runs, and the one before until it is answered', () => {
    expect(asked([load()], [], TODAY)).toEqual(['2026-11-16', '2026-11-23'])
    expect(asked([load({ answers: [answer('2026-11-16', 'done')] })], [], TODAY)).toEqual(['2026-11-23'])
    expect(asked([load()], [kept(answer('2026-11-16', 'done'))], TODAY)).toEqual(['2026-11-23'])
    expect(asked([load()], [kept(answer('2026-11-16', 'done'), 'refused')], TODAY)).toEqual([
      '2026-11-16',
      '2026-11-23',
    ])
  })

  test('a habit of single days asks about today alone', () => {
    const days = ['2026-11-22', TODAY, '2026-11-25'].map((day) => ({ from: day, to: day }))
    expect(asked([load({ isWeekly: false, periods: days })], [], TODAY)).toEqual([TODAY])
  })

  test('the answer given last counts, from the server or from here; nothing of the days ahead is asked', () => {
    const [first] = loadAsks(
      [load({ answers: [answer('2026-11-16', 'done')] })],
      [kept(answer('2026-11-16', 'not', '2026-11-20T18:00:00.000Z'))],
      { from: '2026-11-16', to: '2026-11-22', today: TODAY },
    )
    expect(first?.answer?.outcome).toBe('not')
    expect(loadAsks([load()], [], { from: '2026-11-23', to: '2026-11-29', today: '2026-11-20' })).toEqual([])
  })
})
