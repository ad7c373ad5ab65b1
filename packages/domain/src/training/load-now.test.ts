import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { evening, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordRun } from '../record/schema.ts'
import { loadNow } from './load-now.ts'
import { strainOf, usualStrain } from './own-strain.ts'

/** A Sunday. */
const TODAY = '2026-05-17'
const AT = evening(TODAY)
const ago = (days: number) => addDays(TODAY, -days)
const daily = (loads: readonly (number | null)[]): RecordRun[] =>
  [...loads]
    .reverse()
    .flatMap((load, days) => (load ? [run(ago(days), { id: `r${days}`, minutes: load, rpe: 1 })] : []))
const of = (runs: RecordRun[], confirmedRestDays: string[] = []) =>
  loadNow(recordWith({ runs, confirmedRestDays }), AT, SHIPPED_THRESHOLDS)

describe('load as it is shown (reference 7.2)', () => {
  it('says of the newest run that stood out what it was compared with, the main warning first', () => {
    const runs = [ago(20), ago(12), ago(6)].map((day) => run(day, { km: 10 }))
    const { title, spikes } = of([...runs, run(ago(1), { km: 21 }), run(TODAY, { km: 8 })])
    expect(title).toBe('21 km on Sat 16 May: 2.1 times the longest of the 30 days before (10 km).')
    expect(spikes.map(({ day, band }) => [day, band])).toEqual([[ago(1), 'large']])
    expect(spikes[0]?.why).toMatchObject({
      rule: 'spike large',
      numbers: ['21 km ÷ 10 km = 2.1', '3 runs in the 30 days before'],
      confidence: 'high',
      setting: 'Practice, Rules',
    })
  })

  it('a spike of five weeks ago is not news, and no spike is said with its number', () => {
    const steady = Array.from({ length: 12 }, (_, index) => run(ago(4 * index), { km: index === 0 ? 10.5 : 10 }))
    expect(of(steady)).toMatchObject({ spikes: [], title: expect.stringContaining('at most 1.05 times') })
    expect(of(steady.map((one) => ({ ...one, km: 10 }))).title).toBe(
      'No run of the last four weeks was longer than the longest of the 30 days before it.',
    )
  })

  it('what cannot be compared is not fine: too few runs, no distance, no run', () => {
    expect(of([run(ago(9)), run(TODAY)]).title).toBe(
      '1 run with a distance in the 30 days before; 3 are needed to compare.',
    )
    expect(of([run(TODAY, { km: null })]).title).toBe('The newest run has no distance, so it is compared with nothing.')
    expect(of([]).title).toBe('No run is known of the last four weeks.')
  })

  it('weeks run from Monday, and a week of which nothing is known has no load', () => {
    const { weeks, rolling } = of([
      run(ago(6), { minutes: 30, rpe: 5, km: 5 }),
      run(TODAY, { minutes: 60, rpe: 3, km: 10 }),
      run(ago(8), { rpe: null, km: 7 }),
    ])
    expect(weeks).toHaveLength(8)
    expect(weeks.at(-1)).toEqual({ week: '2026-05-11', load: 330, isComplete: true, runs: 2, km: 15, isRunning: true })
    expect(weeks.at(-2)).toMatchObject({ week: '2026-05-04', isComplete: false, runs: 1, km: 7, isRunning: false })
    expect(weeks.at(-3)).toMatchObject({ load: null, runs: 0, km: null })
    expect(rolling).toMatchObject({ load: 330, incompleteDays: 0 })
  })

  it('the ramp is said over 1.2, warned over 1.3, and never guessed', () => {
    const before = [8, 15, 22, 29].map((days) => run(ago(days), { id: `b${days}`, minutes: 100, rpe: 1 }))
    const now = (minutes: number) => of([...before, run(TODAY, { minutes, rpe: 1 })]).ramp
    expect(now(120)).toMatchObject({ level: null, stands: false, says: '1.2 times the mean of the four weeks before.' })
    expect(now(125)).toMatchObject({ level: 'info', stands: true })
    expect(now(140)).toMatchObject({
      level: 'warn',
      why: { numbers: ['this week 140', 'the four before, newest first: 100, 100, 100, 100'] },
    })
    expect(of(before).ramp).toMatchObject({ stands: null, says: 'Not known: no run in these seven days.' })
    expect(of([run(TODAY)]).ramp.says).toBe('Not known: no run in the four weeks before to compare with.')
    expect(of([...before, run(TODAY, { rpe: null })]).ramp.says).toBe(
      'Not known: a run of these weeks lacks its effort or minutes.',
    )
  })

  it('the undefined cases of monotony are said in words', () => {
    const rest = (days: number) => Array.from({ length: days }, (_, index) => ago(index))
    expect(of(daily([250, 250, 250, 250, 250, 250, 250])).monotony).toMatchObject({
      says: 'Over 4: every day was the same.',
      stands: true,
    })
    expect(of(daily([300, 0, 450, 0, 300, 0, 600])).monotony).toMatchObject({
      says: '1.05 (mean of a day ÷ spread).',
      stands: false,
    })
    expect(of([], rest(7)).monotony).toMatchObject({ says: 'None: nothing was run in these seven days.', stands: null })
    expect(of(daily([100, 0, 0])).monotony.says).toBe('Not known: 6 days neither run nor said to be rest.')
    expect(of([run(TODAY, { rpe: null })]).monotony.says).toBe(
      'Not known: 6 days neither run nor said to be rest, 1 day without effort or minutes of a run.',
    )
  })

  it('strain is held against the own weeks before, and against nobody else', () => {
    const week = [300, 0, 450, 0, 300, 0, 600]
    const one = strainOf(
      { days: week.map((load) => ({ day: TODAY, load, isLogged: true, isBefore: false })) },
      SHIPPED_THRESHOLDS,
    )
    expect(one).toBeCloseTo(1731, 0)
    const weeks = (count: number) =>
      Array.from({ length: count }, () => ({
        days: week.map((load) => ({ day: TODAY, load, isLogged: true, isBefore: false })),
      }))
    expect(usualStrain(weeks(3), SHIPPED_THRESHOLDS)).toBeNull()
    expect(usualStrain(weeks(4), SHIPPED_THRESHOLDS)).toBeCloseTo(one ?? 0)
    const { strain } = of(daily([...week, ...week]))
    expect(strain).toMatchObject({
      stands: null,
      says: '1731. Too few known weeks before to say whether that is usual.',
    })
    expect(of(daily([...week, ...week, ...week, ...week, ...week.map((load) => load * 2)])).strain).toMatchObject({
      stands: true,
      says: '3461, over the own usual of up to 1731.',
    })
  })

  it('ratios of recent to usual load describe or give their reason; they never stand as a warning', () => {
    const { ratios } = of(daily([...Array(21).fill(200), ...Array(7).fill(400)]))
    expect(ratios.reason).toBeNull()
    expect(ratios.figures.map(({ value }) => value)).toEqual(['373', '279', '1.34', '1.6', '2'])
    expect(ratios).not.toHaveProperty('stands')
    expect(of([run(TODAY)]).ratios).toMatchObject({
      figures: [],
      reason: '1 day of the last 28 logged; 17 are needed.',
    })
  })

  it('S28 S37 what running repeats, with the regions that it loads; untold is not none', () => {
    const { exposures } = of([
      run(ago(2), { hillMinutes: 20, speedMinutes: 0, surface: 'road', minutes: 50 }),
      run(ago(20), { hillMinutes: 10, speedMinutes: null, surface: 'trail' }),
    ])
    expect(exposures.map(({ says, isMore }) => [says, isMore])).toEqual([
      ['Hills: 20 min in 14 days, 10 in the 14 before.', true],
      ['Speed: 0 min in 14 days, the 14 days before are not known.', null],
      ['Hard ground: 50 min in 14 days, 0 in the 14 before.', true],
    ])
    const nearly = [run(ago(2), { hillMinutes: 11 }), run(ago(20), { hillMinutes: 10 })]
    expect(of(nearly).exposures[0]?.isMore).toBe(false)
    expect(exposures[0]?.regions).toEqual(['calf', 'Achilles tendon', 'gluteus maximus', 'hip flexors'])
    expect(of([run(TODAY, { hillMinutes: null })]).exposures[0]?.says).toBe(
      'Hills: not known, a run of the last 14 days did not tell.',
    )
    expect(of([]).exposures[0]?.says).toBe('Hills: not known, no run of the last 14 days is known.')
  })
})
