import { describe, expect, test } from 'vitest'
import type { MonthlyStep } from '../logs/monthly-questions.ts'
import type { MonthlyRow } from '../progress/monthly-outcome.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { monthlyNews } from './monthly-news.ts'

const TODAY = '2026-11-23'
const row = (answeredAt: string, step: MonthlyStep | null, more: Partial<MonthlyRow> = {}): MonthlyRow => ({
  ...{ id: answeredAt, day: answeredAt.slice(0, 10), answeredAt },
  ...{ distance: step, speed: step, ground: step, during: step, morning: step, trust: step },
  ...more,
})
const HELD = { start: '2026-11-10T10:00:00.000Z', minutes: 60 }
const news = (rows: MonthlyRow[], last: typeof HELD | null = HELD) => monthlyNews(rows, last, TODAY, SHIPPED_THRESHOLDS)
const OCTOBER = row('2026-10-12T18:00:00.000Z', 2)

describe('P9 P36 what the six questions told since the last session', () => {
  test('an answer after its end is news, with what changed; one before it was talked about', () => {
    expect(news([OCTOBER, row('2026-11-10T11:01:00.000Z', 3)])).toMatchObject({
      day: '2026-11-10',
      says: '75 of 100 on Tue 10 Nov, up from 50 on Mon 12 Oct: more than the questions can tell apart (16).',
      answered: 6,
    })
    expect(news([OCTOBER, row('2026-11-10T10:59:00.000Z', 3)])).toBeNull()
  })

  test('answered in part is told as that, without a number of an earlier month', () => {
    const part = row('2026-11-12T18:00:00.000Z', null, { distance: 1, trust: 2 })
    expect(news([OCTOBER, part])).toMatchObject({ day: '2026-11-12', says: null, answered: 2, of: 6 })
  })

  test('passed over is no news, and what arrives out of order is the same', () => {
    expect(news([OCTOBER, row('2026-11-12T18:00:00.000Z', null)])).toBeNull()
    const rows = [row('2026-11-20T18:00:00.000Z', 4), OCTOBER, row('2026-11-12T18:00:00.000Z', 3)]
    expect(news(rows)).toEqual(news([...rows].reverse()))
    expect(news(rows)?.day).toBe('2026-11-20')
  })

  test('the sentence is about the day that is news, whichever arrived last', () => {
    // told late of the 12th, after the 14th was told of
    const late = row('2026-11-16T18:00:00.000Z', 3, { day: '2026-11-12' })
    const next = row('2026-11-14T18:00:00.000Z', 4)
    expect(news([OCTOBER, late, next])).toMatchObject({ day: '2026-11-14', says: expect.stringMatching(/^100 of 100/) })
    // the 14th was talked about already
    const held = { start: '2026-11-15T10:00:00.000Z', minutes: 60 }
    expect(news([OCTOBER, late, next], held)).toMatchObject({
      day: '2026-11-12',
      says: '75 of 100 on Thu 12 Nov, up from 50 on Mon 12 Oct: more than the questions can tell apart (16).',
    })
  })

  test('of two at one moment of one day the greater id counts, in whatever order they come', () => {
    const part = row('2026-11-12T18:00:00.000Z', null, { id: 'a', distance: 1 })
    const whole = row('2026-11-12T18:00:00.000Z', 3, { id: 'b' })
    for (const rows of [
      [part, whole],
      [whole, part],
    ])
      expect(news([OCTOBER, ...rows])).toMatchObject({ answered: 6, says: expect.stringMatching(/^75 of 100/) })
  })

  test('without a session the last four weeks are looked at', () => {
    expect(news([row('2026-10-27T18:00:00.000Z', 3)], null)?.day).toBe('2026-10-27')
    expect(news([row('2026-10-26T18:00:00.000Z', 3)], null)).toBeNull()
  })
})
