import { describe, expect, test } from 'vitest'
import { adherenceAt } from '../progress/adherence-at.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { knownIn } from '../record/plan-parts.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { loadWeeks } from './day-load.ts'
import { otherWorkIn } from './other-work.ts'

const AT = '2026-11-23T20:00:00.000Z'
const run = (day: string) => ({
  id: day,
  start: `${day}T07:00:00.000Z`,
  minutes: 50,
  km: 9,
  rpe: 4,
  type: 'easy' as const,
})
const work = (day: string, over: object = {}) => ({ day, minutes: 40, rpe: 5, toldAt: `${day}T18:00:00.000Z`, ...over })
const record = (unplanned: unknown, more: Partial<RunnerRecord> = {}): RunnerRecord =>
  ({
    runner: { timeZone: 'Europe/Stockholm', joinedOn: '2026-09-01' },
    runs: [run('2026-11-17'), run('2026-11-23')],
    ...(unplanned !== undefined && { strideloom: { unplanned } }),
    ...more,
  }) as RunnerRecord
const week = (one: RunnerRecord) => loadWeeks(one, AT, 1, SHIPPED_THRESHOLDS)[0]
const loadOn = (one: RunnerRecord, day: string) => week(one)?.days.find((each) => each.day === day)?.load

describe('P34 load of work beside the plan (reference 7.2)', () => {
  test('P34 counts with its own effort, beside the runs of its day', () => {
    const one = record([work('2026-11-20'), work('2026-11-23')])
    expect(loadOn(one, '2026-11-20')).toBe(200)
    expect(loadOn(one, '2026-11-23')).toBe(400)
    expect(week(one)).toMatchObject({ load: 800, runs: 2, complete: true })
  })

  test('P34 without its effort the day is incomplete, and nothing is put in its place', () => {
    const one = record([work('2026-11-23', { rpe: null })])
    expect(loadOn(one, '2026-11-23')).toEqual({ status: 'incomplete', knownPart: 200 })
    expect(week(one)?.complete).toBe(false)
  })

  test('P34 it makes no run of a day: whether a day without one counts as rest is not changed by it', () => {
    const four = ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'].map((day) => work(day))
    expect(loadOn(record(four), '2026-11-21')).toBeNull()
  })

  test('P34 what was told later was not known, and what cannot be read is passed over', () => {
    expect(loadOn(record([work('2026-11-20', { toldAt: '2026-11-24T08:00:00.000Z' })]), '2026-11-20')).toBeNull()
    for (const bad of [undefined, 'x', [{ day: 'no' }]]) expect(otherWorkIn(record(bad))).toEqual([])
  })

  test('P34 it is in no share of what was agreed, and known whatever is planned', () => {
    const plan = record([work('2026-11-20')], { logs: [], prescriptions: [] })
    expect(adherenceAt(plan, AT, SHIPPED_THRESHOLDS)).toEqual(
      adherenceAt(record(undefined, { logs: [], prescriptions: [] }), AT, SHIPPED_THRESHOLDS),
    )
    expect(otherWorkIn(knownIn(plan))).toHaveLength(1)
    expect(knownIn(record(undefined))).not.toHaveProperty('strideloom')
  })
})
