import type { PreviewLine } from '@strideloom/domain/programs/preview.ts'
import { expect, test } from 'vitest'
import { daysWords, reviewLines } from './review-lines.ts'

const line = (day: string, what: PreviewLine['what'], title: string, more: Partial<PreviewLine> = {}): PreviewLine => ({
  day,
  kind: 'workout',
  what,
  title,
  from: null,
  details: [],
  ...more,
})

test('P23 what is new, moved, changed and gone on a day is one sentence', () => {
  const lines = [
    line('2026-12-04', 'added', 'Mobility'),
    line('2026-12-04', 'added', 'Strength'),
    line('2026-12-04', 'moved', 'Hands-on session, 50 min', { kind: 'session', from: '2026-11-27' }),
    line('2026-12-04', 'changed', 'Prehab', { details: ['Short foot: 3 × 10 instead of 3 × 8.'] }),
  ]
  expect(reviewLines(lines)).toEqual([
    {
      days: ['2026-12-04'],
      sentence:
        'New: Mobility, Strength. Moved: Hands-on session, 50 min from Fri 27 Nov. Changed: Prehab. Short foot: 3 × 10 instead of 3 × 8.',
    },
  ])
})

test('days that say the same are read once', () => {
  const lines = ['2026-12-01', '2026-12-03', '2026-12-05'].map((day) => line(day, 'added', 'Mobility'))
  expect(reviewLines(lines)).toEqual([{ days: ['2026-12-01', '2026-12-03', '2026-12-05'], sentence: 'New: Mobility.' }])
})

test('days are said one, two, or from first to last', () => {
  expect(daysWords(['2026-12-04'])).toBe('Fri 4 Dec')
  expect(daysWords(['2026-12-01', '2026-12-03'])).toBe('Tue 1 Dec and Thu 3 Dec')
  expect(daysWords(['2026-11-23', '2026-11-25', '2026-12-25'])).toBe('3 days, 23 Nov to 25 Dec')
  expect(daysWords([])).toBe('')
})
