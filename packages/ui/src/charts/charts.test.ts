import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekAt, weekPoints, weekSentence, weekTable } from './adherence-data.ts'
import { daysBetween, dayTicks } from './day-axis.ts'
import { scorePoints, scoreSentence } from './score-data.ts'
import { linePath } from './sparkline.tsx'
import { answerRate, dayPoints, daySentence, dayTable } from './stiffness-data.ts'
import { bandOf } from './week-columns.tsx'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const november = { from: '2026-11-02', to: '2026-11-25', today: '2026-11-23' }

describe('days without an answer', () => {
  const points = dayPoints({
    ...november,
    answers: [
      { day: '2026-11-02', value: 6 },
      { day: '2026-11-03', value: null },
      { day: '2026-11-22', value: 0 },
    ],
  })
  it('P37 are missing, never nought: a nought is an answer', () => {
    expect(points[1]).toMatchObject({ value: null, missing: true })
    expect(points[20]).toMatchObject({ value: 0, missing: false })
  })
  it('P37 are not due today or later', () => {
    expect(points.slice(21).map((point) => point.missing)).toEqual([false, false, false])
  })
  it('P37 are counted in the head: answered of due', () => {
    expect(answerRate(points)).toEqual({ answered: 2, due: 21 })
  })
  it('are said in the table', () => {
    expect(dayTable(points, 'Left calf', 'stiffness').rows[1]).toEqual(['Tue 3 Nov', 'no answer', ''])
  })
})

describe('the sentence of a day', () => {
  it('says what was felt, then what may explain it', () => {
    const [point] = dayPoints({
      from: '2026-11-16',
      to: '2026-11-16',
      answers: [{ day: '2026-11-16', value: 2 }],
      sessions: [{ day: '2026-11-16', pressure: 6 }],
      runs: [{ day: '2026-11-16', km: 8.04, speedKm: 3 }],
      races: [{ day: '2026-11-16', name: 'Lucia 10 km', priority: 'B' }],
    })
    expect(point && daySentence(point, 'stiffness')).toBe(
      'Mon 16 Nov: stiffness 2. Session, pressure 6. Lucia 10 km (B). 8 km, 3 of them fast.',
    )
  })
})

describe('the axis of days', () => {
  it('labels Mondays, says a month once, and gives today its place', () => {
    expect(dayTicks(daysBetween(november.from, november.to), november.today, 5).map((tick) => tick.label)).toEqual([
      '2 Nov',
      '9',
      '16',
      'today',
    ])
  })
  it('never has more labels than fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (count) => {
        const first = '2026-01-07'
        const days = daysBetween(first, '2027-01-01').slice(0, count)
        const ticks = dayTicks(days, days[count - 1], 5)
        expect(ticks.length).toBeLessThanOrEqual(7)
        expect(new Set(ticks.map((tick) => tick.index)).size).toBe(ticks.length)
      }),
    )
  })
  it('refuses an end before the start', () => expect(() => daysBetween('2026-11-02', '2026-11-01')).toThrow(RangeError))
})

describe('weeks', () => {
  const weeks = weekPoints([
    { start: '2026-11-02', percent: 88, pain: 3 },
    { start: '2026-11-09', percent: 120, pain: null },
    { start: '2026-11-16', percent: null, pain: null },
    { start: '2026-11-23', percent: 40, running: true, pain: null },
  ])
  it('P37 keep missing apart from low', () => {
    expect(weeks.map((week) => week.missing)).toEqual([false, true, false, false])
    expect(weeks[1]?.percent).toBe(100)
    expect(weeks.map((week) => plain(weekSentence(week)))).toEqual([
      'Week of 2 Nov: 88 % done. Pain 3.',
      'Week of 9 Nov: 100 % done. Pain: no answer.',
      'Week of 16 Nov: no data.',
      'Week of 23 Nov: 40 % done so far.',
    ])
    expect(weekTable(weeks, 'Done').rows[2]).toEqual(['16 Nov', 'no data', ''])
  })
  it('place a session inside its week', () => {
    expect(weekAt(weeks, '2026-11-02')).toBeCloseTo(-0.5 + 0.5 / 7)
    expect(weekAt(weeks, '2026-11-15')).toBeCloseTo(1.5 - 0.5 / 7)
    expect(weekAt(weeks, '2026-12-24')).toBeNull()
  })
  it('P38 never turn amber for a runner', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 10, max: 100 }), (percent, goal) => {
        expect(bandOf(percent, goal, 'runner')).not.toBe('low')
      }),
    )
    expect(bandOf(58, 70, 'practice')).toBe('low')
  })
})

describe('a small line', () => {
  const x = (i: number) => i
  const y = (value: number) => 10 - value
  it('P37 breaks where a value is missing', () => {
    expect(linePath([1, 2, null, 3, 4], x, y)).toBe('M0 9L1 8M3 7L4 6')
    expect(linePath([null, 2, null], x, y)).toBe('M1 8h.1')
    expect(linePath([], x, y)).toBe('')
  })
})

describe('P9 P37 a number that is told seldom', () => {
  const points = scorePoints(
    [
      { day: '2026-11-02', value: 62.5 },
      { day: '2026-10-05', value: null, words: 'passed over' },
      { day: '2026-09-07', value: 0 },
    ],
    '2026-09-07',
  )
  it('lies by its day, in order, and is missing where it is not known: a nought is a number', () => {
    expect(points.map(({ index, value, missing }) => [index, value, missing])).toEqual([
      [0, 0, false],
      [28, null, true],
      [56, 62.5, false],
    ])
  })
  it('says the number, or why there is none', () => {
    expect(points.map(scoreSentence)).toEqual(['Mon 7 Sep: 0.', 'Mon 5 Oct: passed over.', 'Mon 2 Nov: 63.'])
  })
})
