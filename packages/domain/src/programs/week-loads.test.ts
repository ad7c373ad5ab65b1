import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../calendar/day.ts'
import { instantOf } from '../calendar/instant.ts'
import type { RecordRun, RunnerRecord } from '../record/schema.ts'
import type { LoadChange } from './load-change.ts'
import { MONDAY } from './programs.test.makers.ts'
import { weekLoads } from './week-loads.ts'

const ZONE = 'Europe/Stockholm'
/** Wednesday of the first week. */
const NOW = instantOf(addDays(MONDAY, 2), '18:00', ZONE)
const week = (offset: number): Day => addDays(MONDAY, 7 * offset)

const run = (offset: number, km: number | null, more: Partial<RecordRun> = {}): RecordRun => ({
  id: `run ${offset}`,
  start: instantOf(addDays(MONDAY, offset), '07:00', ZONE),
  type: 'easy',
  km,
  ...more,
})
const recordOf = (runs: RecordRun[]) => ({ runner: { timeZone: ZONE }, runs }) as Pick<RunnerRecord, 'runner' | 'runs'>
const volume = (km: number, fromDay: Day, toDay: Day): LoadChange => ({
  id: `${km}`,
  pairingId: null,
  contributor: null,
  fromDay,
  toDay,
  amount: { kind: 'volume', km },
  weekdays: [],
  sentence: '',
  why: '',
})
/** 30, 40, 30 and 40 km in the four weeks before. */
const FOUR = [run(-26, 30), run(-20, 25), run(-18, 15), run(-12, 30), run(-5, 40)]

const load = (runs: RecordRun[], offset: number, changes: LoadChange[] = []) =>
  weekLoads(recordOf(runs), NOW, [week(offset)], changes)[0]

describe('the running of a week', () => {
  test('ahead it is what a week usually is: the mean of the four before this one', () => {
    expect(load(FOUR, 3)).toEqual({
      week: week(3),
      unit: 'km',
      time: 'ahead',
      done: null,
      runs: 0,
      untold: 0,
      usual: 35,
      usualOf: 4,
      most: null,
      planned: 35,
    })
  })

  test('a week that is over has what was run beside what was usual until then', () => {
    expect(load(FOUR, -1)).toMatchObject({ time: 'over', done: 40, runs: 1, planned: (30 + 40 + 30) / 3, usualOf: 3 })
  })

  test('this week has what was run until now, and what is usual', () => {
    expect(load([...FOUR, run(0, 8), run(1, 6)], 0)).toMatchObject({ time: 'running', done: 14, planned: 35 })
    // a run of tomorrow is none yet
    expect(load([...FOUR, run(3, 8)], 0)).toMatchObject({ done: null })
  })

  test('a change of load is the most, where it reaches into the week, the lowest of several', () => {
    const changes = [
      volume(32, week(1), addDays(week(2), 2)),
      volume(20, week(2), addDays(week(2), 6)),
      volume(60, week(4), week(5)),
    ]
    expect([1, 2, 3, 4].map((offset) => load(FOUR, offset, changes)?.planned)).toEqual([32, 20, 35, 35])
    expect([1, 2, 3, 4].map((offset) => load(FOUR, offset, changes)?.most)).toEqual([32, 20, null, 60])
    expect(load([], 1, changes)).toMatchObject({ usual: null, planned: 32, most: 32 })
  })

  test('what is missing is missing: no run told, one without its distance, no week that says what is usual', () => {
    expect(load([], 1)).toMatchObject({ usual: null, planned: null, done: null })
    expect(load(FOUR, -4)).toMatchObject({ done: 30, planned: null, usualOf: 0 })
    expect(load([...FOUR, run(-6, null)], -1)).toMatchObject({ done: 40, untold: 1, runs: 2 })
    // a week of which one run is not known says nothing about a usual one
    expect(load([...FOUR, run(-6, null)], 2)).toMatchObject({ usual: 100 / 3, usualOf: 3 })
  })

  test('with no week that says what is usual it is what the runner said at intake', () => {
    const of = (runs: RecordRun[]) => weekLoads(recordOf(runs), NOW, [week(1)], [volume(32, week(1), week(2))], 45)[0]
    expect(of([])).toMatchObject({ usual: 45, usualOf: 0, planned: 32 })
    expect(of(FOUR)).toMatchObject({ usual: 35, usualOf: 4 })
    expect(of([run(-12, null, { rpe: 4, minutes: 50 })])).toMatchObject({ unit: 'load', usual: 200 })
  })

  test('where nobody told a distance it is effort × minutes, which no change of load caps', () => {
    const runs = [run(-5, null, { rpe: 4, minutes: 50 }), run(-4, null, { rpe: 5, minutes: 60 }), run(-12, null)]
    expect(load(runs, 1, [volume(32, week(0), week(4))])).toMatchObject({
      unit: 'load',
      usual: 500,
      usualOf: 1,
      most: null,
    })
  })

  test('a week asked for among others is what it is by itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -60, max: 2 }), fc.option(fc.integer({ min: 1, max: 30 }))), {
          maxLength: 30,
        }),
        fc.integer({ min: -6, max: 0 }),
        fc.integer({ min: 0, max: 6 }),
        (told, from, to) => {
          // one with its distance, so that all of them are told in kilometres
          const runs = [run(-3, 7), ...told.map(([offset, km]) => run(offset, km))]
          const weeks = Array.from({ length: to - from + 1 }, (_, index) => week(from + index))
          const all = weekLoads(recordOf(runs), NOW, weeks, [volume(32, week(1), week(3))])
          for (const [index, one] of all.entries()) {
            const alone = weekLoads(recordOf(runs), NOW, [week(from + index)], [volume(32, week(1), week(3))])[0]
            if (alone?.unit === one.unit) expect(alone).toEqual(one)
            if (one.planned !== null) expect(one.planned).toBeLessThanOrEqual(one.most ?? Number.POSITIVE_INFINITY)
            if (one.runs === 0) expect(one.done).toBeNull()
          }
        },
      ),
    )
  })
})
