import type { WeekLoad } from '@strideloom/domain/programs/week-loads.ts'
import { describe, expect, test } from 'vitest'
import { weekLoadSentence, weekLoadShort } from './week-load-words.ts'

const AHEAD: WeekLoad = {
  week: '2026-12-07',
  unit: 'km',
  time: 'ahead',
  done: null,
  runs: 0,
  untold: 0,
  usual: 35.4,
  usualOf: 4,
  most: null,
  planned: 35.4,
}
const plain = (words: string): string => words.replaceAll('\u00a0', ' ')

describe('a week’s running in words', () => {
  test.each<[string, Partial<WeekLoad>, string, string]>([
    ['ahead', {}, 'about 35 km', 'Running: usually 35 km, the mean of 4 weeks before'],
    [
      'capped',
      { most: 32, planned: 32 },
      'max 32 km',
      'Running: at most 32 km asked for; usually 35 km, the mean of 4 weeks before',
    ],
    [
      'a cap above what is usual',
      { most: 40 },
      'about 35 km',
      'Running: at most 40 km asked for; usually 35 km, the mean of 4 weeks before',
    ],
    [
      'over',
      { time: 'over', done: 36, runs: 4 },
      '36 km',
      'Running: 36 km run in 4 runs; usually 35 km, the mean of 4 weeks before',
    ],
    [
      'running',
      { time: 'running', done: 14, runs: 1, usualOf: 1 },
      '14 km so far',
      'Running: 14 km run so far in 1 run; usually 35 km, as in one week before',
    ],
    [
      'over, and capped',
      { time: 'over', done: 36, runs: 4, most: 32, planned: 32 },
      '36 of max 32 km',
      'Running: 36 km run in 4 runs; at most 32 km asked for; usually 35 km, the mean of 4 weeks before',
    ],
    [
      'partly told',
      { time: 'over', done: 20, runs: 3, untold: 1 },
      '20+ km',
      'Running: at least 20 km run in 3 runs, 1 of them without a distance; usually 35 km, the mean of 4 weeks before',
    ],
    ['nothing told', { time: 'over' }, 'not told', 'Running: no run told; usually 35 km, the mean of 4 weeks before'],
    ['nothing known', { usual: null, planned: null, usualOf: 0 }, 'not known', 'Running: what is usual is not known'],
    ['as told at intake', { usualOf: 0 }, 'about 35 km', 'Running: usually 35 km, as told at intake'],
    [
      'in load',
      { unit: 'load', usual: 1200, planned: 1200 },
      'about 1200',
      'Running: usually 1200 of load (effort times minutes), the mean of 4 weeks before',
    ],
  ])('%s', (_, more, short, sentence) => {
    expect(plain(weekLoadShort({ ...AHEAD, ...more }))).toBe(short)
    expect(plain(weekLoadSentence({ ...AHEAD, ...more }))).toBe(sentence)
  })
})
