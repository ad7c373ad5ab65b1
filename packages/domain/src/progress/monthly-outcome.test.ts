import { describe, expect, test } from 'vitest'
import type { MonthlyStep } from '../logs/monthly-questions.ts'
import { isMonthlyOpen } from './monthly-open.ts'
import { type MonthlyRow, monthlyOutcome } from './monthly-outcome.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const TODAY = '2026-11-23'

const row = (day: string, steps: (MonthlyStep | null)[], more: Partial<MonthlyRow> = {}): MonthlyRow => {
  const [distance = null, speed = null, ground = null, during = null, morning = null, trust = null] = steps
  const answers = { distance, speed, ground, during, morning, trust }
  return { id: `id-${day}`, day, answeredAt: `${day}T18:00:00.000Z`, ...answers, ...more }
}
const six = (step: MonthlyStep): MonthlyStep[] => [step, step, step, step, step, step]
const outcome = (rows: MonthlyRow[], more: { isOpen?: boolean; monthly?: object } = {}) =>
  monthlyOutcome(
    rows,
    { today: TODAY, isOpen: more.isOpen ?? false },
    { monthly: { ...SHIPPED_THRESHOLDS.monthly, ...more.monthly } },
  )

describe('P9 what an injury takes from running, over time', () => {
  test('each answer is a point; of two on one day the one given last counts, whatever order they arrive in', () => {
    const early = row('2026-11-01', six(1), { id: 'a', answeredAt: '2026-11-01T07:00:00.000Z' })
    const late = row('2026-11-01', six(2), { id: 'b', answeredAt: '2026-11-01T21:00:00.000Z' })
    for (const rows of [
      [early, late],
      [late, early],
    ])
      expect(outcome(rows).points).toMatchObject([{ day: '2026-11-01', state: 'answered', score: 50 }])
  })

  test('what was left out or passed over has no number, and a month without an answer is a gap, not a zero', () => {
    const found = outcome([
      row('2026-07-06', six(1)),
      row('2026-08-03', [1, 1]),
      row('2026-08-31', []),
      row('2026-11-02', six(3)),
    ])
    expect(found.points.map(({ day, state, score }) => [day, state, score])).toEqual([
      ['2026-07-06', 'answered', 25],
      ['2026-08-03', 'in part', null],
      ['2026-08-31', 'passed over', null],
      ['2026-09-28', 'not known', null],
      ['2026-11-02', 'answered', 75],
    ])
  })

  test('what is due and late is missing up to today only while something is open', () => {
    const rows = [row('2026-09-07', six(1))]
    expect(outcome(rows, { isOpen: true }).points.map(({ day }) => day)).toEqual([
      '2026-09-07',
      '2026-10-05',
      '2026-11-02',
    ])
    expect(outcome(rows).points).toHaveLength(1)
  })

  test('four of the 24 steps are told as a change, three are no more than the questions can tell apart', () => {
    const before = row('2026-10-05', six(2))
    const more = (count: number) =>
      row(
        '2026-11-02',
        six(2).map((step, index) => (step + (index < count ? 1 : 0)) as MonthlyStep),
      )
    expect(outcome([before, more(3)])).toMatchObject({
      change: { verdict: 'within' },
      says: '63 of 100 on Mon 2 Nov, 50 on Mon 5 Oct: no more than the questions can tell apart (under 16).',
    })
    expect(outcome([before, more(4)])).toMatchObject({
      change: { verdict: 'better' },
      says: '67 of 100 on Mon 2 Nov, up from 50 on Mon 5 Oct: more than the questions can tell apart (16).',
    })
    expect(outcome([row('2026-10-05', six(3)), row('2026-11-02', six(2))])).toMatchObject({
      change: { verdict: 'worse' },
      says: '50 of 100 on Mon 2 Nov, down from 75 on Mon 5 Oct: more than the questions can tell apart (16).',
    })
  })

  test('a practice that wants more of a change is told less', () => {
    const rows = [row('2026-10-05', six(2)), row('2026-11-02', six(3))]
    expect(outcome(rows).change?.verdict).toBe('better')
    expect(outcome(rows, { monthly: { realChange: 25 } }).change?.verdict).toBe('better')
    expect(outcome(rows, { monthly: { realChange: 26 } }).change?.verdict).toBe('within')
    // 4 and 10 of the 24 steps: in a computer 24.999…
    const steps = [row('2026-10-05', [1, 1, 1, 1, 0, 0]), row('2026-11-02', [2, 2, 2, 2, 1, 1])]
    for (const both of [steps, steps.map((one, at) => ({ ...one, day: steps[1 - at]?.day ?? '' }))])
      expect(outcome(both, { monthly: { realChange: 25 } }).change?.verdict).not.toBe('within')
  })

  test('one number tells no change, and what is not known is skipped over', () => {
    expect(outcome([row('2026-11-02', six(3))]).says).toBe('75 of 100 on Mon 2 Nov. One number alone tells no change.')
    expect(outcome([row('2026-11-02', [1])])).toMatchObject({ change: null, says: null })
    expect(outcome([])).toMatchObject({ points: [], change: null, says: null })
    const around = [row('2026-09-07', six(1)), row('2026-10-05', [3]), row('2026-11-02', six(3))]
    expect(outcome(around).change).toMatchObject({ from: { day: '2026-09-07' }, to: { day: '2026-11-02' } })
  })

  test('the reason says that the questions are ours and tried on nobody', () => {
    expect(outcome([row('2026-11-02', six(3))]).why).toMatchObject({
      rule: 'change of the monthly questions',
      source: expect.stringMatching(/^ours, tried on nobody yet/),
      numbers: ['75 on Mon 2 Nov'],
      setting: 'Practice, Rules',
    })
  })
})

describe('P9 when the six questions are about something', () => {
  type Known = Parameters<typeof isMonthlyOpen>[0]
  const isOpen = (injuries: Known['injuries'], findings: Known['findings'] = []) =>
    isMonthlyOpen({ injuries, findings }, TODAY, SHIPPED_THRESHOLDS)
  const finding = (more: Partial<Known['findings'][number]>): Known['findings'][number] => ({
    id: 'f',
    day: '2026-11-10',
    region: 'achilles',
    side: 'left',
    state: 'restricted',
    role: null,
    pattern: null,
    source: { kind: 'test', measurementId: 'm', test: 'knee-to-wall' },
    value: 8,
    pain: null,
    stoppedByPain: false,
    ...more,
  })

  test('an injury that is still felt, until the day on which it was over', () => {
    expect(isOpen([])).toBe(false)
    expect(isOpen([{ resolvedOn: '2026-11-01' }, { resolvedOn: null }])).toBe(true)
    expect(isOpen([{ resolvedOn: TODAY }])).toBe(false)
    expect(isOpen([{ resolvedOn: '2026-11-24' }])).toBe(true)
  })

  test('a finding that hurt from 3 of 10 on, or that pain stopped; one without an answer to pain is not painful', () => {
    expect(isOpen([], [finding({})])).toBe(false)
    expect(isOpen([], [finding({ pain: 2.9 })])).toBe(false)
    expect(isOpen([], [finding({ pain: 3 })])).toBe(true)
    expect(isOpen([], [finding({ stoppedByPain: true })])).toBe(true)
    const pain = { kind: 'test' as const, measurementId: 'm', test: 'pain-nrs' }
    expect(isOpen([], [finding({ source: pain, value: 3 })])).toBe(true)
    expect(isOpen([], [finding({ source: pain, value: 2 })])).toBe(false)
    expect(isOpen([], [finding({ source: pain, value: null })])).toBe(false)
  })

  test('not one that is normal now, nor one that a newer measurement replaced', () => {
    expect(isOpen([], [finding({ state: 'normal', pain: 5 })])).toBe(false)
    expect(isOpen([], [finding({ pain: 5 }), finding({ id: 'g', day: '2026-11-20', pain: 1 })])).toBe(false)
    expect(isOpen([], [finding({ pain: 1 }), finding({ id: 'g', day: '2026-11-20', pain: 5 })])).toBe(true)
  })
})
