import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { calfDays, evening, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordRun, RunnerRecord } from '../record/schema.ts'
import { hasGrown } from '../training/exposure.ts'
import { adaptationAt } from './adaptation.ts'
import { aheadNow, MOST_AHEAD } from './ahead-now.ts'
import { maintenanceFor } from './maintenance.ts'
import { SIGN_WORDS } from './signs.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
/** Every second day for six weeks; the last two weeks are `now`. */
const weeks = (now: Partial<RecordRun>, before: Partial<RecordRun> = {}): RecordRun[] =>
  Array.from({ length: 21 }, (_, index) => {
    const ago = 2 * index
    const usual = { soreness48: 2, warmup: 'none-stiff' as const }
    return run(addDays(TODAY, -ago), { ...usual, ...(ago < 14 ? now : before) })
  })
const WORSE = { soreness48: 4, warmup: 'not-cleared' as const }
const found = (runs: RecordRun[], thresholds = SHIPPED_THRESHOLDS) => adaptationAt(recordWith({ runs }), AT, thresholds)
const met = (runs: RecordRun[]) => Object.fromEntries(found(runs).parts.map(({ what, met: is }) => [what, is]))

describe('S69 when the body stops adapting: no more load, more soreness, a slower warm-up', () => {
  it('all three together, with their numbers', () => {
    expect(found(weeks(WORSE))).toMatchObject({
      state: 'yes',
      title: 'No more load than before is answered with more soreness and a slower warm-up.',
      why: {
        rule: 'no longer adapts',
        numbers: [
          'load 840 a week, 840 before',
          'soreness 48 h after 4 on average, 2 before',
          'slow to warm up in 100 % of the runs, 0 % before',
        ],
      },
    })
  })

  it('each of them alone is not enough', () => {
    expect(found(weeks({ soreness48: 4 })).state).toBe('no')
    expect(found(weeks({ warmup: 'cleared-later' })).state).toBe('no')
    expect(found(weeks({})).state).toBe('no')
  })

  it('a load that rose explains it; the same up to 10 % more, and less, do not', () => {
    expect(found(weeks({ ...WORSE, minutes: 67 })).state).toBe('no')
    expect(met(weeks({ ...WORSE, minutes: 66 })).load).toBe(true)
    expect(found(weeks({ ...WORSE, minutes: 40 })).state).toBe('yes')
  })

  it('from one point of soreness and a quarter of the runs on, and not just under', () => {
    expect(met(weeks({ soreness48: 3 })).soreness).toBe(true)
    expect(met(weeks({ soreness48: 2 })).soreness).toBe(false)
    const slow = (count: number) => {
      let left = count
      return weeks({}).map((one) => (left-- > 0 ? { ...one, warmup: 'cleared-later' as const } : one))
    }
    expect(met(slow(2))['warm-up']).toBe(true)
    expect(met(slow(1))['warm-up']).toBe(false)
  })

  it('silence is not “as before”: with fewer than three answers it is not known, and says what is missing', () => {
    const silent = weeks(WORSE).map((one, index) => (index < 5 ? { ...one, soreness48: null } : one))
    expect(found(silent)).toMatchObject({ state: 'unknown', title: 'Not known whether the load is still adapted to.' })
    expect(found(silent).parts[1]?.says).toBe(
      'soreness 48 h after of 3 runs in 14 days and in the 28 before (2 and 14 answered)',
    )
    expect(found([]).state).toBe('unknown')
    // What is known to be fine decides it, whatever else is not known.
    expect(found(weeks({ soreness48: 2, warmup: null })).state).toBe('no')
  })

  it('names what is missing of the load: a week without a word, or a run without effort or minutes', () => {
    const load = (runs: RecordRun[]) => found(runs).parts[0]
    expect(load(weeks({ ...WORSE, rpe: null }))).toEqual({
      what: 'load',
      met: null,
      says: 'effort and minutes of every run in 2 of the 6 weeks',
    })
    const silent = weeks(WORSE).filter((_, index) => index < 7 || index > 10)
    expect(load(silent)?.says).toBe('a run or a day told to be rest in 1 of the 6 weeks')
    expect(load([])?.says).toBe('a run or a day told to be rest in 6 of the 6 weeks')
    const both = silent.map((one, index) => (index === 0 ? { ...one, minutes: null } : one))
    expect(load(both)?.says).toBe(
      'a run or a day told to be rest in 1 of the 6 weeks, and effort and minutes of every run in 1 of the 6 weeks',
    )
  })

  it('a practice’s numbers decide', () => {
    const own = { ...SHIPPED_THRESHOLDS, adaptation: { ...SHIPPED_THRESHOLDS.adaptation, soreness: 3 } }
    expect(found(weeks(WORSE), own).state).toBe('no')
  })
})

describe('S77 what runs ahead of a runner’s patterns', () => {
  const ahead = (parts: Partial<RunnerRecord>) => aheadNow(recordWith(parts), AT, SHIPPED_THRESHOLDS)
  const kinds = (parts: Partial<RunnerRecord>) => ahead(parts).first.map(({ kind }) => kind)

  it('nothing is said where nothing is known, or nothing moved', () => {
    expect(ahead({})).toEqual({ first: [], more: 0 })
    expect(ahead({ runs: weeks({}) })).toEqual({ first: [], more: 0 })
  })

  it('a load that is answered worse, a run and a week that jumped, each in numbers', () => {
    expect(kinds({ runs: weeks(WORSE) })).toEqual(['adapts'])
    const long = weeks({}).map((one, index) => (index === 0 ? { ...one, km: 15, minutes: 180 } : one))
    expect(ahead({ runs: long }).first).toEqual([
      { kind: 'spike', says: 'A run 1.5 times the longest of the 30 days before it.' },
      { kind: 'ramp', says: 'This week’s load is 1.71 times that of the four weeks before.' },
    ])
  })

  it('a place that begins to carry over, before it is a recurring one', () => {
    // Two full weeks at 4, from Monday to Sunday: the floor of the second is the first week’s peak.
    const checkIns = calfDays(
      '2026-05-04',
      Array.from({ length: 14 }, () => 4),
    )
    expect(ahead({ checkIns }).first).toEqual([
      { kind: 'carried', says: 'Left calf: carried over one week, not yet recurring.' },
    ])
  })

  it('running that grew, and where it loads', () => {
    const hills = weeks({ hillMinutes: 20 }, { hillMinutes: 5 })
    expect(ahead({ runs: hills }).first).toEqual([
      {
        kind: 'exposure',
        says: expect.stringMatching(
          /^Hills: 140 min in 14 days, 35 in the 14 before. Look first at calf, Achilles tendon, /,
        ),
      },
    ])
  })

  it('a minute more is no growth: from a fifth more on, or from none; never the same number twice', () => {
    const hills = (now: number, before: number) =>
      ahead({ runs: weeks({ hillMinutes: now }, { hillMinutes: before }) }).first.map(({ kind }) => kind)
    expect([hills(10, 10), hills(11, 10), hills(12, 10), hills(1, 0), hills(0, 0)]).toEqual([
      [],
      [],
      ['exposure'],
      ['exposure'],
      [],
    ])
    expect(hasGrown({ minutes: 0.4, before: 0 }, SHIPPED_THRESHOLDS)).toBe(false)
    expect(hasGrown({ minutes: 120, before: null }, SHIPPED_THRESHOLDS)).toBeNull()
  })

  it('S76 no more than three at once, the most telling first; the rest is counted and may wait', () => {
    const runs = weeks({ ...WORSE, hillMinutes: 20, speedMinutes: 20 }, { hillMinutes: 5, speedMinutes: 5 }).map(
      (one, index) => (index === 0 ? { ...one, km: 15 } : one),
    )
    const checkIns = calfDays(
      '2026-05-04',
      Array.from({ length: 14 }, () => 4),
    )
    const found = ahead({ runs, checkIns })
    expect(found.first.map(({ kind }) => kind)).toEqual(['adapts', 'spike', 'carried'])
    expect([found.first.length, found.more]).toEqual([MOST_AHEAD, 2])
  })
})

describe('S67 moderate training that moves well: maintenance, with what ends it', () => {
  const mode = (
    ...[recommendation, phase, moderate]: [
      Parameters<typeof maintenanceFor>[0],
      Parameters<typeof maintenanceFor>[1],
      boolean | null,
    ]
  ) => maintenanceFor(recommendation, phase, moderate, SHIPPED_THRESHOLDS)

  it('an occasional session while no sign is a yes; every sign, more training and a harder phase end it', () => {
    expect(mode('no-need', 'base', true)).toEqual({
      says: 'Maintenance: moderate training and no sign, so an occasional session is enough.',
      until: [
        ...Object.values(SIGN_WORDS),
        `More than ${SHIPPED_THRESHOLDS.cadence.runs} runs or ${SHIPPED_THRESHOLDS.cadence.km} km a week`,
        'A build, a speed block, a race phase, a taper or a recovery phase begins',
      ],
    })
    expect(mode('no-need', 'off-season', true)).not.toBeNull()
    expect(mode('no-need', null, true)).not.toBeNull()
  })

  it('not where a sign says something, the training is more or not known, or the phase asks for more', () => {
    for (const other of ['plan-one', 'book-now', 'see-clinician', 'not-enough-data'] as const)
      expect(mode(other, 'base', true)).toBeNull()
    expect(mode('no-need', 'base', false)).toBeNull()
    expect(mode('no-need', 'base', null)).toBeNull()
    for (const phase of ['build', 'speed', 'race', 'taper', 'recovery'] as const)
      expect(mode('no-need', phase, true)).toBeNull()
  })
})
