import type { Race, UsualKeyRun } from '@strideloom/domain/training/schema.ts'
import { describe, expect, test } from 'vitest'
import { distanceWords, headline, keyRunWords, spanWords, weekSentence } from './training-words.ts'

const TODAY = '2026-11-23'
/** A number and its unit are kept on one line. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const race = (name: string, day: string, priority: Race['priority']): Race => ({
  id: name,
  name,
  day,
  startTime: null,
  distanceKm: 10,
  priority,
  status: 'planned',
})
const run = (weekday: number, more: Partial<UsualKeyRun> = {}): UsualKeyRun => ({
  id: `run ${weekday}`,
  weekday,
  startTime: '07:00',
  minutes: 60,
  kind: 'quality',
  effort: null,
  title: 'intervals',
  fromDay: '2026-09-01',
  untilDay: null,
  ...more,
})
const WEEK = [run(7, { minutes: 95, kind: 'long', title: 'long run' }), run(2), run(4, { minutes: 55, title: 'tempo' })]

describe('the page in one sentence', () => {
  test('P4 names the next race and the goal behind it', () => {
    const races = [race('Saltsjö Half', '2027-01-31', 'A'), race('Lucia 10 km', '2026-12-13', 'B')]
    expect(headline(races, WEEK, TODAY)).toBe('Lucia 10 km (B) in 20 days, Saltsjö Half (A) 69 days away.')
    expect(headline(races.slice(1), WEEK, TODAY)).toBe('Lucia 10 km (B) in 20 days, on Sun 13 Dec.')
    expect(headline([race('Today 5', TODAY, 'A')], WEEK, TODAY)).toBe('Today 5 (A) is today, on Mon 23 Nov.')
  })

  test('without a race it says what is there', () => {
    expect(plain(headline([race('Gone', '2026-11-01', 'A')], WEEK, TODAY))).toBe(
      'No race ahead. 3 key runs a week, 3 h 30 min: Tue, Thu and Sun.',
    )
    expect(headline([], [], TODAY)).toBe('No race and no key run yet.')
  })
})

test('a habit that is over, or has not begun, is not counted into the week', () => {
  const week = [run(2), run(4, { untilDay: '2026-11-22' }), run(6, { fromDay: '2026-12-01' })]
  expect(plain(weekSentence(week, TODAY))).toBe('1 key run a week, 1 h: Tue.')
  expect(weekSentence([], TODAY)).toBe('No usual key run this week.')
  expect(week.map((one) => spanWords(one, TODAY))).toEqual([null, 'until Sun 22 Nov', 'from Tue 1 Dec'])
})

test('a distance reads as people say it', () => {
  expect([5, 10, 21.1, 42.2, 100, 12.5].map(distanceWords).map(plain)).toEqual([
    '5 km',
    '10 km',
    'half marathon',
    'marathon',
    '100 km',
    '12.5 km',
  ])
})

test('a key run is read as a whole', () => {
  expect(plain(keyRunWords(run(2, { effort: 'race-pace' })))).toBe(
    'Key run, intervals, quality, race pace, Tuesday 07:00, 1 h',
  )
})
