import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantFromMilliseconds } from '../calendar/instant.ts'
import type { Activity } from './activity.ts'
import { groupSame, mergeActivities } from './merge-activities.ts'
import { type Likeness, likeness, type RunSpan } from './same-run.ts'

const span = (more: Partial<RunSpan> = {}): RunSpan => ({
  startAt: '2026-11-20T06:00:00.000Z',
  clock: 'exact',
  meters: 10_000,
  movingSeconds: 3000,
  elapsedSeconds: 3060,
  ...more,
})
const at = (time: string) => `2026-11-20T${time}:00.000Z`

describe('two tellings of a run', () => {
  const table: [string, Partial<RunSpan>, Likeness][] = [
    ['the same file', {}, 'same'],
    [
      'another format: a track measured 2 % longer, started 4 s later',
      { startAt: '2026-11-20T06:00:04Z', meters: 10_200 },
      'same',
    ],
    ['another watch, 4 % shorter, 3 minutes late', { startAt: at('06:03'), meters: 9600 }, 'same'],
    ['a treadmill that knows no distance', { meters: null }, 'same'],
    ['half the distance at the same time', { meters: 5000 }, 'maybe'],
    ['the next run, an hour later', { startAt: at('07:00') }, 'other'],
    [
      'a warm-up that ends as it begins',
      { startAt: at('05:45'), elapsedSeconds: 900, movingSeconds: 900, meters: 2500 },
      'other',
    ],
    ['a table in another zone, two hours off', { startAt: at('08:00'), clock: 'wall', meters: 10_010 }, 'same'],
    ['a table, two hours off, nearly the same', { startAt: at('08:00'), clock: 'wall', meters: 10_050 }, 'maybe'],
    ['a table, and the same loop a day later', { startAt: '2026-11-21T06:00:00.000Z', clock: 'wall' }, 'other'],
    ['a table, two hours off, and another distance', { startAt: at('08:00'), clock: 'wall', meters: 10_200 }, 'other'],
    ['a table, 2 h 07 off: another run', { startAt: at('08:07'), clock: 'wall' }, 'other'],
    [
      'told by hand at that time, rounded',
      { clock: 'told', meters: 10_500, movingSeconds: 3000, elapsedSeconds: null },
      'same',
    ],
    [
      'told by hand in the evening',
      { clock: 'told', startAt: at('18:00'), movingSeconds: 3120, elapsedSeconds: null },
      'maybe',
    ],
    [
      'told by hand in the evening, half as long',
      { clock: 'told', startAt: at('18:00'), meters: 5000, movingSeconds: 1500, elapsedSeconds: null },
      'other',
    ],
    [
      'told by hand 16 h later, as late as anybody tells it',
      { clock: 'told', startAt: at('22:00'), movingSeconds: 3000, elapsedSeconds: null },
      'maybe',
    ],
    [
      'told by hand 16 h 01 later',
      { clock: 'told', startAt: at('22:01'), movingSeconds: 3000, elapsedSeconds: null },
      'other',
    ],
    [
      'at that time, without a distance, and twice as long',
      { meters: null, elapsedSeconds: 6060, movingSeconds: 6000 },
      'maybe',
    ],
    [
      'without a distance, 5 % longer on the watch',
      { meters: null, elapsedSeconds: null, movingSeconds: 3150 },
      'same',
    ],
    ['without a distance, and nearly 7 % longer', { meters: null, elapsedSeconds: null, movingSeconds: 3260 }, 'maybe'],
    [
      'told by hand at that time, without a distance, ten minutes rounded off',
      { clock: 'told', meters: null, movingSeconds: 2700, elapsedSeconds: null },
      'same',
    ],
    [
      'told by hand at that time, without a distance, half as long',
      { clock: 'told', meters: null, movingSeconds: 1500, elapsedSeconds: null },
      'maybe',
    ],
    [
      'told by hand in the evening, with nothing known',
      { clock: 'told', startAt: at('18:00'), meters: null, movingSeconds: null, elapsedSeconds: null },
      'other',
    ],
  ]
  it.each(table)('%s', (_, more, expected) => {
    expect(likeness(span(), span(more))).toBe(expected)
    expect(likeness(span(more), span())).toBe(expected)
  })

  const bare = { movingSeconds: null, elapsedSeconds: null }
  const noLength: [string, Partial<RunSpan>, Likeness][] = [
    ['starts 10 minutes after', { startAt: at('06:10') }, 'same'],
    ['starts 10 minutes before', { startAt: at('05:50') }, 'same'],
    ['starts 10 minutes after, at another distance', { startAt: at('06:10'), meters: 5000 }, 'maybe'],
    ['starts 11 minutes after, while the other one is run', { startAt: at('06:11') }, 'maybe'],
    ['starts as the other one ends', { startAt: at('06:51') }, 'maybe'],
    ['starts when the other one has ended', { startAt: at('06:52') }, 'other'],
    ['starts 11 minutes before', { startAt: at('05:49') }, 'other'],
    ['starts 50 minutes before, which is the length of the other one', { startAt: at('05:10') }, 'other'],
  ]
  it.each(noLength)('one that tells no length and %s', (_, more, expected) => {
    expect(likeness(span(), span({ ...bare, ...more }))).toBe(expected)
    expect(likeness(span({ ...bare, ...more }), span())).toBe(expected)
  })

  it('two that tell no length are one within ten minutes', () => {
    expect(likeness(span(bare), span({ ...bare, startAt: at('06:10') }))).toBe('same')
    expect(likeness(span(bare), span({ ...bare, startAt: at('06:11') }))).toBe('other')
  })

  const anySpan = fc.record({
    startAt: fc
      .integer({ min: 0, max: 2000 })
      .map((minute) => instantFromMilliseconds(Date.UTC(2026, 10, 20) + minute * 60_000)),
    clock: fc.constantFrom('exact' as const, 'wall' as const, 'told' as const),
    meters: fc.option(fc.integer({ min: 500, max: 40_000 })),
    movingSeconds: fc.option(fc.integer({ min: 120, max: 15_000 })),
    elapsedSeconds: fc.option(fc.integer({ min: 120, max: 20_000 })),
  })
  it('is the same both ways, and everything with a length is like itself', () => {
    fc.assert(fc.property(anySpan, anySpan, (a, b) => likeness(a, b) === likeness(b, a)))
    fc.assert(fc.property(anySpan, (a) => likeness(a, a) === 'same'))
  })
})

const activity = (more: Partial<Activity> = {}): Activity => ({
  ...span(),
  source: 'a.fit',
  format: 'fit',
  offsetMinutes: null,
  sport: 'running',
  ascentMeters: null,
  averageHeartRate: null,
  device: null,
  title: null,
  file: null,
  doubts: [],
  ...more,
})

describe('one run told by several files', () => {
  const files = [
    activity({ source: 'run.fit', device: 'Watch' }),
    activity({ source: 'run.tcx', format: 'tcx', startAt: '2026-11-20T06:00:01Z', averageHeartRate: 150 }),
    activity({ source: 'run.gpx', format: 'gpx', sport: null, meters: 10_170, movingSeconds: 2990 }),
    activity({ source: 'activities.csv#7', format: 'csv', title: 'Morning', sport: 'run', file: 'run.fit' }),
  ]

  it('counts once, with the richest one’s facts and what only the others tell', () => {
    const groups = groupSame(files)
    expect(groups).toHaveLength(1)
    expect(mergeActivities(groups[0] ?? [])).toEqual({
      activity: activity({ source: 'run.fit', device: 'Watch', averageHeartRate: 150, title: 'Morning' }),
      sources: ['run.fit', 'run.tcx', 'run.gpx', 'activities.csv#7'],
    })
  })

  it('a row of a table is the file that it names, even where its distance was mended by hand', () => {
    const mended = activity({ source: 'activities.csv#7', format: 'csv', meters: 7000, file: 'run.fit' })
    expect(groupSame([mended, activity({ source: 'run.fit' })])).toHaveLength(1)
  })

  it('that say different sports is a doubt', () => {
    const { activity: merged } = mergeActivities([
      activity(),
      activity({ source: 'b.csv', format: 'csv', sport: 'ride' }),
    ])
    expect(merged.doubts).toEqual(['One of its files says “running”, another “ride”.'])
  })

  it('is the same whatever the order, and grouping what is grouped changes nothing', () => {
    const several = fc.array(
      fc.record({
        hour: fc.integer({ min: 0, max: 60 }),
        late: fc.integer({ min: 0, max: 200 }),
        meters: fc.integer({ min: 9500, max: 10_500 }),
        format: fc.constantFrom('fit' as const, 'tcx' as const, 'gpx' as const, 'csv' as const),
      }),
      { maxLength: 14 },
    )
    const read = (all: readonly Activity[]) =>
      groupSame(all)
        .map((group) => JSON.stringify(mergeActivities(group)))
        .sort()
    fc.assert(
      fc.property(several, fc.infiniteStream(fc.nat()), (made, random) => {
        const all = made.map(({ hour, late, meters, format }, index) =>
          activity({
            source: `${index}.${format}`,
            format,
            meters,
            startAt: instantFromMilliseconds(Date.UTC(2026, 10, 20, hour, 0, late)),
          }),
        )
        const shuffled = all
          .map((one) => ({ one, by: random.next().value ?? 0 }))
          .sort((a, b) => a.by - b.by)
          .map(({ one }) => one)
        expect(read(shuffled)).toEqual(read(all))
        const merged = groupSame(all).map((group) => mergeActivities(group).activity)
        expect(groupSame(all).flat()).toHaveLength(all.length)
        expect(merged.length).toBeLessThanOrEqual(all.length)
      }),
    )
  })
})
