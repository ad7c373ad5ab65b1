import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { evening, example, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordRun } from '../record/schema.ts'
import { loadWeeks } from './day-load.ts'
import { loadAt } from './load.ts'
import { monotonyOf } from './monotony.ts'
import { rampLevel, rampOf } from './ramp.ts'
import { spikeBand } from './spike.ts'

const TODAY = '2026-06-14'
const AT = evening(TODAY)

/** Runs with these loads, the last of them today; null is a day without a run. */
const loads = (values: readonly (number | null)[]): RecordRun[] =>
  values.flatMap((load, index) => {
    const day = addDays(TODAY, index + 1 - values.length)
    return load === null ? [] : [run(day, { rpe: 5, minutes: load / 5 })]
  })
const of = (values: readonly (number | null)[], more = {}) =>
  loadAt(recordWith({ runs: loads(values), ...more }), AT, SHIPPED_THRESHOLDS)
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

describe('load of a week (reference 7.2)', () => {
  it('keeps the vector of a usual week', () => {
    const week = of([300, null, 450, null, 300, null, 600])
    expect(week).toMatchObject({ weekLoad: 1650, incompleteDays: [], flag: false })
    expect(week.days).toEqual({
      '2026-06-08': 300,
      '2026-06-09': 0,
      '2026-06-10': 450,
      '2026-06-11': 0,
      '2026-06-12': 300,
      '2026-06-13': 0,
      '2026-06-14': 600,
    })
    expect(week.mean).toBeCloseTo(235.714, 3)
    expect(week.sd).toBeCloseTo(224.745, 2)
    expect(week.monotony).toBeCloseTo(1.049, 3)
    expect(week.strain).toBeCloseTo(1730.5, 0)
  })

  it('says more than four where every day is the same, nothing where nothing was done', () => {
    expect(of(times(7, 250))).toMatchObject({ weekLoad: 1750, sd: 0, monotony: '>4', strain: null, flag: true })
    const rest = of([], { confirmedRestDays: times(7, 0).map((_, ago) => addDays(TODAY, -ago)) })
    expect(rest).toMatchObject({ weekLoad: 0, mean: 0, monotony: null, strain: null, flag: null })
  })

  it('flags monotony over 2, not 2 itself', () => {
    expect(monotonyOf([100, 300, 100, 300], SHIPPED_THRESHOLDS)).toMatchObject({ monotony: 2, flag: false })
    expect(monotonyOf([101, 299, 101, 299], SHIPPED_THRESHOLDS).flag).toBe(true)
  })

  it('README 15: a day without effort or minutes is incomplete, its known part counted and marked', () => {
    const runs = [...loads([300, null, 450, null, 300, null, 600]), run('2026-06-10', { id: 'second', rpe: null })]
    const week = loadAt(recordWith({ runs }), AT, SHIPPED_THRESHOLDS)
    expect(week.days['2026-06-10']).toEqual({ status: 'incomplete', knownPart: 450 })
    expect(week).toMatchObject({
      incompleteDays: ['2026-06-10'],
      weekLoad: 1650,
      mean: null,
      monotony: null,
      strain: null,
      flag: null,
    })
    expect(loadAt(recordWith({ runs: [run(TODAY, { minutes: null })] }), AT, SHIPPED_THRESHOLDS).days[TODAY]).toEqual({
      status: 'incomplete',
      knownPart: 0,
    })
  })

  it('README 15: a day without a run is zero from four logs in the window on, or as confirmed rest, else unknown', () => {
    expect(of([null, null, 100, null, 100, null, 100])).toMatchObject({
      weekLoad: 300,
      monotony: null,
      days: { '2026-06-13': null },
    })
    expect(of([null, null, 100, null, 100, 100, 100]).days['2026-06-11']).toBe(0)
    const rested = of([null, null, 100, null, 100, null, 100], {
      confirmedRestDays: ['2026-06-08', '2026-06-09', '2026-06-11', '2026-06-13'],
    })
    expect(rested.monotony).toBeCloseTo(300 / 7 / Math.sqrt((3 * (100 - 300 / 7) ** 2 + 4 * (300 / 7) ** 2) / 7))
    expect(of([])).toMatchObject({ weekLoad: null, mean: null })
  })

  it('counts days by local dates, two runs of a day together, and nothing after the moment', () => {
    const late = run('2026-06-07', { id: 'late', start: '2026-06-07T23:59:00+02:00' })
    const early = run('2026-06-08', { id: 'early', start: '2026-06-07T22:30:00Z' })
    const after = run(TODAY, { id: 'after', start: '2026-06-14T22:00:00+02:00' })
    const { days } = loadAt(recordWith({ runs: [late, early, run('2026-06-08'), after] }), AT, SHIPPED_THRESHOLDS)
    expect(days['2026-06-08']).toBe(480)
    expect(days[TODAY]).toBeNull()
  })
})

describe('weekly ramp', () => {
  const weeks = (now: number, ...before: (number | null)[]) =>
    of([...before.reverse().flatMap((load) => [load, ...times(6, null)]), now])

  it('is this week over the mean of the four before, of those with a run', () => {
    expect(weeks(300, 200, 200, 200, 200).rampRatio).toBe(1.5)
    expect(weeks(300, 200, null, 300, null).rampRatio).toBe(1.2)
    expect(weeks(300, null, null, null, null).rampRatio).toBeNull()
    expect(weeks(300, 0, 0, 0, 0).rampRatio).toBeNull()
  })

  it('is unknown where a run lacks its effort', () => {
    const runs = [...loads([200, ...times(6, null), 300]), run('2026-06-01', { rpe: null })]
    expect(loadAt(recordWith({ runs }), AT, SHIPPED_THRESHOLDS).rampRatio).toBeNull()
    expect(rampOf(loadWeeks(recordWith({ runs }), AT, 5, SHIPPED_THRESHOLDS))).toMatchObject({ isKnown: false })
  })

  it.each([
    [1.2, null],
    [1.21, 'info'],
    [1.3, 'info'],
    [1.31, 'warn'],
    [null, null],
  ])('%s says %s', (ratio, level) => expect(rampLevel(ratio, SHIPPED_THRESHOLDS)).toBe(level))
})

describe('recent against usual load', () => {
  it('keeps the vector: seven days of 400 after three weeks of 200', () => {
    const found = of([...times(21, 200), ...times(7, 400)])
    expect(found).toMatchObject({ acwrUncoupled: 2, acwrCoupled: 1.6, reason: null })
    expect(found.ewmaAcute).toBeCloseTo(373.3, 1)
    expect(found.ewmaChronic).toBeCloseTo(278.7, 1)
    expect(found.ewmaRatio).toBeCloseTo(1.339, 3)
  })

  const logged = (perWeek: readonly number[], load = 200) =>
    of(perWeek.flatMap((count) => [...times(count, load), ...times(7 - count, null)]))

  it('wants 17 of 28 days logged, rest among them', () => {
    expect(logged([4, 4, 4, 5]).reason).toBeNull()
    expect(logged([4, 4, 4, 4])).toMatchObject({
      ewmaRatio: null,
      reason: '16 days of the last 28 logged; 17 are needed.',
    })
    const runs = loads(times(4, [...times(4, 200), ...times(3, null)]).flat())
    expect(loadAt(recordWith({ runs, confirmedRestDays: [TODAY] }), AT, SHIPPED_THRESHOLDS).reason).toBeNull()
  })

  it('14.6 wants 28 days of data: days before somebody joined, and before any run that is known, are none', () => {
    const joined = (joinedOn: string, days: number) => {
      const record = recordWith({ runs: loads(times(days, 200)) })
      return loadAt({ ...record, runner: { ...record.runner, joinedOn } }, AT, SHIPPED_THRESHOLDS).reason
    }
    expect(joined(addDays(TODAY, -24), 25)).toBe('25 days of data; 28 are needed.')
    expect(joined(addDays(TODAY, -24), 28)).toBeNull()
    expect(joined(addDays(TODAY, -27), 25)).toBeNull()
  })

  it('wants a usual day of 20, no day that nobody knows of, and no run without effort', () => {
    expect(of(times(28, 20)).acwrCoupled).toBe(1)
    expect(of(times(28, 19.9)).reason).toBe('The usual load is under 20 a day.')
    expect(logged([3, 5, 5, 5]).reason).toBe('4 days of the last 28 neither logged nor said to be rest.')
    const runs = [...loads(times(28, 200)), run(TODAY, { id: 'second', rpe: null })]
    expect(loadAt(recordWith({ runs }), AT, SHIPPED_THRESHOLDS).reason).toBe(
      '1 day of the last 28 without effort or minutes of a run.',
    )
    expect(loadAt(recordWith(), AT, SHIPPED_THRESHOLDS)).toMatchObject({
      acwrCoupled: null,
      acwrUncoupled: null,
      ewmaAcute: null,
    })
  })
})

describe('single-run spike', () => {
  it('concludes worked example L01', () => {
    const { record, ask, expect: wanted } = example('L01')
    const found = loadAt(record, ask.at, SHIPPED_THRESHOLDS).spikes.today
    expect(found?.spike).toBeCloseTo(1.3, 4)
    expect(found).toMatchObject({
      runsInWindow: wanted.runsInWindow,
      longestInWindowKm: wanted.longestInWindowKm,
      band: wanted.band,
    })
  })

  it.each([
    [1.1, 'ok'],
    [1.1001, 'small'],
    [1.3, 'small'],
    [1.3001, 'moderate'],
    [2, 'moderate'],
    [2.0001, 'large'],
    [null, null],
  ])('%s is %s', (spike, band) => expect(spikeBand(spike, SHIPPED_THRESHOLDS)).toBe(band))

  const km = (ago: number, distance: number | null, id = `${ago}`) => run(addDays(TODAY, -ago), { id, km: distance })
  const today = (...runs: RecordRun[]) =>
    loadAt(recordWith({ runs: [...runs, km(0, 12, 'now')] }), AT, SHIPPED_THRESHOLDS).spikes.now

  it('needs three runs with a distance; the 30th day counts, the 31st and today do not', () => {
    expect(today(km(1, 8), km(2, 10))).toEqual({ spike: null, runsInWindow: 2, longestInWindowKm: 10, band: null })
    expect(today(km(1, 8), km(2, 10), km(30, 6))?.spike).toBe(1.2)
    expect(today(km(1, 8), km(2, 10), km(31, 60))).toMatchObject({ spike: null, runsInWindow: 2 })
    expect(today(km(1, 8), km(2, 10), km(0, 60, 'morning'))?.runsInWindow).toBe(2)
    expect(today(km(1, 8), km(2, 10), km(3, null))?.runsInWindow).toBe(2)
    expect(today(km(1, 0), km(2, 0), km(3, 0))?.spike).toBeNull()
    expect(
      loadAt(recordWith({ runs: [km(1, 8), km(2, 10), km(3, 9), km(0, null, 'now')] }), AT, SHIPPED_THRESHOLDS).spikes
        .now?.band,
    ).toBeNull()
  })
})

const anyRuns = fc.array(
  fc.record({
    ago: fc.nat(80),
    km: fc.option(fc.integer({ min: 0, max: 60 })),
    rpe: fc.option(fc.integer({ min: 0, max: 10 })),
    minutes: fc.option(fc.integer({ min: 0, max: 300 })),
  }),
  { maxLength: 50 },
)

describe('load of any record', () => {
  const made = (runs: readonly { ago: number; km: number | null; rpe: number | null; minutes: number | null }[]) =>
    runs.map(({ ago, ...more }, index) => run(addDays(TODAY, -ago), { id: `${index}`, ...more }))

  it('is total, finite, and does not look behind its windows', () => {
    fc.assert(
      fc.property(anyRuns, anyRuns, (runs, old) => {
        const inside = made(runs)
        const before = made(old).map((one) => ({ ...one, id: `old-${one.id}`, start: '2025-01-01T07:00:00+01:00' }))
        const found = loadAt(recordWith({ runs: inside }), AT, SHIPPED_THRESHOLDS)
        const { spikes, ...rest } = loadAt(recordWith({ runs: [...before, ...inside] }), AT, SHIPPED_THRESHOLDS)
        expect({ ...rest, spikes: Object.fromEntries(inside.map(({ id }) => [id, spikes[id]])) }).toEqual(found)
        for (const value of Object.values(found))
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
      }),
    )
  })

  it('an answer less never makes a known week out of an unknown one', () => {
    fc.assert(
      fc.property(anyRuns, fc.nat(49), (runs, missing) => {
        const whole = loadAt(recordWith({ runs: made(runs) }), AT, SHIPPED_THRESHOLDS)
        const fewer = runs.map((one, index) => (index === missing ? { ...one, rpe: null } : one))
        const found = loadAt(recordWith({ runs: made(fewer) }), AT, SHIPPED_THRESHOLDS)
        for (const name of ['mean', 'monotony', 'rampRatio', 'ewmaRatio', 'acwrCoupled'] as const)
          if (whole[name] === null) expect(found[name]).toBeNull()
      }),
    )
  })
})
