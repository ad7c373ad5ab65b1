import { describe, expect, test } from 'vitest'
import { bandTone, bandWords, loadColumns, loadWeekSentence, lookFirst, rollingWords } from './load-words.ts'

const week = { week: '2026-11-16', load: 1309.4, isComplete: true, runs: 5, km: 38, isRunning: false }
const why = { rule: '', says: '', numbers: [], confidence: 'low' as const, source: '', setting: null }

describe('load in words', () => {
  test('P37 a week that is not known is said so, one known in part is at least so much', () => {
    expect(loadWeekSentence(week)).toBe('Week of 16 Nov: load 1309, 5 runs, 38 km.')
    expect(loadWeekSentence({ ...week, isComplete: false, km: null, runs: 1 })).toBe(
      'Week of 16 Nov: load at least 1309, 1 run.',
    )
    expect(loadWeekSentence({ ...week, load: null, runs: 0, km: null })).toBe('Week of 16 Nov: not known, 0 runs.')
    expect(loadWeekSentence({ ...week, isRunning: true })).toContain('so far')
    expect(loadColumns([{ ...week, isComplete: false }])[0]).toMatchObject({ load: 1309.4, isPart: true })
  })

  test('seven days', () => {
    const of = (load: number | null, incompleteDays = 0) =>
      rollingWords({ today: '2026-11-23', rolling: { load, incompleteDays, why } })
    expect(of(1309)).toBe('1309 (effort × minutes).')
    expect(of(362, 1)).toBe('At least 362 (effort × minutes). 1 day without effort or minutes of a run.')
    expect(of(null)).toBe('Not known: nothing was told of the seven days to Mon 23 Nov.')
  })

  test('a small spike is said, larger ones are warned of; regions where running grew', () => {
    expect([bandTone({ band: 'small' }), bandTone({ band: 'moderate' })]).toEqual(['info', 'warn'])
    expect(bandWords({ band: 'large' })).toBe('large spike')
    expect(lookFirst({ isMore: true, regions: ['calf', 'shin'] })).toBe('More than before: look first at calf, shin.')
    expect([lookFirst({ isMore: null, regions: ['calf'] }), lookFirst({ isMore: false, regions: [] })]).toEqual([
      null,
      null,
    ])
  })
})
