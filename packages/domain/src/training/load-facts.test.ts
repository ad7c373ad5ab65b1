import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { evening, example, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordRun } from '../record/schema.ts'
import { loadFactsAt } from './load-facts.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const of = (runs: RecordRun[] | undefined) => loadFactsAt(recordWith({ ...(runs && { runs }) }), AT, SHIPPED_THRESHOLDS)
const ago = (days: number, more: Partial<RecordRun> = {}) => run(addDays(TODAY, -days), more)

describe('load facts of 14 days (findings.json, conditionRules)', () => {
  it('nothing known is null throughout', () => {
    const nothing = { spike: null, weekRamp: null, hillsRise: null, speedRise: null, hillsOrSpeedRise: null }
    expect(of(undefined)).toEqual(nothing)
    expect(of([])).toEqual(nothing)
  })

  it('F01: the largest single-run spike', () => {
    const { record, ask } = example('F01')
    expect(loadFactsAt(record, ask.at, SHIPPED_THRESHOLDS).spike).toBe(1.25)
    const base = [40, 38, 36, 20, 18, 16].map((days) => ago(days))
    expect(of([...base, ago(13, { km: 12 }), ago(2, { km: 11 })]).spike).toBe(1.2)
    expect(of([...base, ago(14, { km: 12 }), ago(2, { km: 6 })]).spike).toBe(0.5)
  })

  it('the highest weekly ratio of the days', () => {
    const usual = [17, 24, 31, 38].map((days) => ago(days))
    expect(of([...usual, ago(10, { minutes: 90 })]).weekRamp).toBe(1.5)
    // The same week with an unknown effort says nothing, the days before it do.
    expect(of([...usual, ago(10, { rpe: null })]).weekRamp).toBe(1)
  })

  it('hills and speed against the 14 days before, in percent', () => {
    const hills = (now: number | null, before: number | null) =>
      of([ago(3, { hillMinutes: now }), ago(5), ago(14, { hillMinutes: before }), ago(20)]).hillsRise
    expect(hills(30, 20)).toBeCloseTo(50, 9)
    expect(hills(20, 20)).toBe(0)
    expect(hills(0, 20)).toBe(-100)
    expect(hills(10, 0)).toBe(Number.POSITIVE_INFINITY)
    expect(hills(0, 0)).toBe(0)
    expect(hills(null, 10)).toBeNull()
    expect(hills(10, null)).toBeNull()
  })

  it('a run without the field had none of it, as long as some run has the field', () => {
    expect(of([ago(3, { speedMinutes: 20 }), ago(20)]).speedRise).toBe(Number.POSITIVE_INFINITY)
    expect(of([ago(3), ago(20)]).speedRise).toBeNull()
  })

  it('before the first run nobody knows how it was', () => {
    expect(of([ago(3, { hillMinutes: 20 })]).hillsRise).toBeNull()
    expect(of([ago(3, { hillMinutes: 20 }), ago(40)]).hillsRise).toBe(Number.POSITIVE_INFINITY)
  })

  it('either of them: the larger rise, what is not known stays out', () => {
    const both = of([ago(3, { hillMinutes: 30, speedMinutes: 10 }), ago(20, { hillMinutes: 20, speedMinutes: 20 })])
    expect(both.hillsOrSpeedRise).toBeCloseTo(50, 9)
    const one = of([ago(3, { hillMinutes: 10, speedMinutes: null }), ago(20, { hillMinutes: 20, speedMinutes: 20 })])
    expect(one).toMatchObject({ speedRise: null, hillsOrSpeedRise: -50 })
  })
})
