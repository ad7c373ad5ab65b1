import { describe, expect, it } from 'vitest'
import type { Activity } from './activity.ts'
import { complaintAboutActivity } from './activity-complaint.ts'
import { matchTake } from './check-take.ts'
import { type ImportGround, previewImport } from './import-preview.ts'
import type { StoredRun } from './match-stored.ts'

const NOW = '2026-11-23T11:00:00.000Z'
const activity = (more: Partial<Activity> = {}): Activity => ({
  source: 'a.fit',
  format: 'fit',
  startAt: '2026-11-20T06:00:00.000Z',
  clock: 'exact',
  offsetMinutes: 60,
  sport: 'running',
  meters: 10_000,
  movingSeconds: 3000,
  elapsedSeconds: 3060,
  ascentMeters: null,
  averageHeartRate: null,
  device: null,
  title: null,
  file: null,
  doubts: [],
  ...more,
})
const stored = (more: Partial<StoredRun> = {}): StoredRun => ({
  id: 'stored',
  span: {
    startAt: '2026-11-20T06:02:00.000Z',
    clock: 'told',
    meters: 10_000,
    movingSeconds: 3000,
    elapsedSeconds: null,
  },
  minutes: 50,
  km: 10,
  isTold: true,
  ...more,
})
const ground = (more: Partial<ImportGround> = {}): ImportGround => ({
  timeZone: 'Europe/Stockholm',
  now: NOW,
  stored: [],
  usual: [],
  races: [],
  ...more,
})
const preview = (activities: Activity[], more: Partial<ImportGround> = {}) =>
  previewImport(
    { outcomes: activities.map((one) => ({ kind: 'activity', activity: one })), questions: [], leftAlone: 0 },
    ground(more),
  )
const only = (activities: Activity[], more: Partial<ImportGround> = {}) => {
  const { items } = preview(activities, more)
  expect(items).toHaveLength(1)
  return items[0] as (typeof items)[number]
}

describe('what cannot have been a run', () => {
  it.each([
    [{}, null],
    [{ meters: null }, null],
    [{ meters: 400_000, movingSeconds: 172_000, elapsedSeconds: 172_800 }, null],
    [{ startAt: '1989-12-31T00:00:00Z' }, /clock of the device was not set/],
    [{ startAt: '2026-11-24T06:00:00Z' }, /still to come/],
    [{ meters: 60_000 }, /faster than anybody runs/],
    [{ meters: 4_000_000 }, /400 km at most/],
    [{ meters: 20 }, /shorter than 50 m/],
    [{ meters: Number.NaN }, /shorter than 50 m/],
    [{ movingSeconds: 30, elapsedSeconds: 30, meters: 100 }, /shorter than a minute/],
    [{ movingSeconds: null, elapsedSeconds: 400_000 }, /48 h at most/],
    [{ movingSeconds: 4000 }, /times do not agree/],
    [{ movingSeconds: null, elapsedSeconds: null, meters: null }, /neither how long nor how far/],
  ] as [Partial<Activity>, RegExp | null][])('%o', (more, sentence) => {
    const said = complaintAboutActivity(activity(more), NOW)
    if (sentence === null) expect(said).toBeNull()
    else expect(said).toMatch(sentence)
  })
})

describe('a preview', () => {
  it('a new run is proposed, on its day in the runner’s zone', () => {
    expect(only([activity({ startAt: '2026-11-20T23:30:00.000Z' })])).toMatchObject({
      verdict: 'new',
      isProposed: true,
      day: '2026-11-21',
      minutes: 50,
      km: 10,
      type: 'easy',
    })
  })

  it('what is stored is not proposed; what lacks its length is completed', () => {
    expect(only([activity()], { stored: [stored()] })).toMatchObject({
      verdict: 'stored',
      isProposed: false,
      runId: 'stored',
    })
    const lacks = stored({ minutes: null, span: { ...stored().span, movingSeconds: null } })
    expect(only([activity()], { stored: [lacks] })).toMatchObject({ verdict: 'completes', isProposed: true })
    const evening = stored({ span: { ...stored().span, startAt: '2026-11-20T18:00:00.000Z' } })
    expect(only([activity()], { stored: [evening] })).toMatchObject({ verdict: 'maybe-stored', isProposed: false })
  })

  describe('of one run in the record', () => {
    const told = (time: string, more: Partial<StoredRun> = {}) =>
      stored({
        id: time,
        minutes: null,
        km: null,
        span: {
          startAt: `2026-11-20T${time}:00.000Z`,
          clock: 'told',
          meters: null,
          movingSeconds: null,
          elapsedSeconds: null,
        },
        ...more,
      })
    const at = (time: string, more: Partial<Activity> = {}) =>
      activity({ source: `${time}.fit`, startAt: `2026-11-20T${time}:00.000Z`, ...more })
    const shown = (activities: Activity[], runs: StoredRun[]) => {
      const { items } = preview(activities, { stored: runs })
      expect(preview(activities.toReversed(), { stored: runs.toReversed() }).items).toEqual(items)
      return items
    }
    const short = { meters: 1000, movingSeconds: 300, elapsedSeconds: 300 }

    it('it is the nearest in time, not the earliest', () => {
      expect(shown([at('06:00')], [told('05:53'), told('06:02')])).toMatchObject([
        { verdict: 'completes', runId: '06:02' },
      ])
      expect(shown([at('06:00', short), at('06:08')], [told('06:01'), told('06:06')])).toMatchObject([
        { key: '06:08.fit', verdict: 'completes', runId: '06:06' },
        { key: '06:00.fit', verdict: 'completes', runId: '06:01' },
      ])
    })

    it('one completes it, and the next one waits for a word; both cannot be it', () => {
      const items = shown([at('06:00', short), at('06:08')], [told('06:02')])
      expect(items).toMatchObject([
        {
          key: '06:08.fit',
          verdict: 'maybe-stored',
          runId: '06:02',
          isProposed: false,
          sentence: expect.stringMatching(/2026-11-20, 07:02.*06:00\.fit, which starts nearer/),
          stands: { startAt: '2026-11-20T06:02:00.000Z', minutes: null, rival: '06:00.fit' },
        },
        { key: '06:00.fit', verdict: 'completes', runId: '06:02', stands: { rival: null }, isProposed: true },
      ])
      const both = items.map(({ key }) => ({ as: 'completes' as const, key }))
      expect(matchTake(items, both.slice(0, 1))).toHaveLength(1)
      expect(() => matchTake(items, both)).toThrow(/06:08\.fit and 06:00\.fit cannot both be the run/)
    })

    it('what surely is another one of the file is not asked about again', () => {
      const full = told('06:02', { ...stored(), id: '06:02' })
      expect(shown([at('06:00'), at('17:00')], [full])).toMatchObject([
        { key: '17:00.fit', verdict: 'new', runId: null, stands: null, isProposed: true },
        { key: '06:00.fit', verdict: 'stored' },
      ])
      const within = at('06:05', { meters: 5000 })
      expect(shown([at('06:00'), within], [full])).toMatchObject([
        { key: '06:05.fit', verdict: 'maybe-stored', runId: '06:02', isProposed: false },
        { key: '06:00.fit', verdict: 'stored' },
      ])
    })

    it('where both may be it, neither is proposed', () => {
      const noon = stored({ id: 'noon', span: { ...stored().span, startAt: '2026-11-20T12:00:00.000Z' } })
      expect(shown([at('06:00'), at('17:00')], [noon])).toMatchObject([
        { key: '17:00.fit', verdict: 'maybe-stored', sentence: expect.not.stringMatching(/06:00\.fit/) },
        { key: '06:00.fit', verdict: 'maybe-stored', sentence: expect.stringMatching(/17:00\.fit/) },
      ])
    })

    it('a ride takes no run’s place', () => {
      expect(shown([at('06:02', { ...short, sport: 'cycling' }), at('06:08')], [told('06:02')])).toMatchObject([
        { verdict: 'completes', runId: '06:02' },
        { verdict: 'not-a-run', runId: null },
      ])
    })
  })

  it('a ride and what is not named are told apart, and neither is proposed', () => {
    expect(only([activity({ sport: 'cycling', meters: 60_000 })])).toMatchObject({
      verdict: 'not-a-run',
      isProposed: false,
      sentence: 'It was recorded as “cycling”.',
    })
    expect(only([activity({ sport: null })])).toMatchObject({ verdict: 'unknown-sport', isProposed: false })
  })

  it('a doubt waits for a word', () => {
    expect(only([activity({ doubts: ['The end is missing.'] })])).toMatchObject({ verdict: 'new', isProposed: false })
    expect(only([activity({ startAt: '2006-04-01T06:00:00Z' })]).doubts[0]).toMatch(/2006/)
  })

  it('of two that overlap and do not agree the longer one is proposed', () => {
    const { items } = preview([
      activity(),
      activity({ source: 'b.fit', meters: 5000, movingSeconds: 1500, elapsedSeconds: 1500 }),
    ])
    expect(items.map(({ key, isProposed }) => [key, isProposed])).toEqual([
      ['a.fit', true],
      ['b.fit', false],
    ])
  })

  it('a run is paired with the key run of its day, once, and a race comes first', () => {
    const usual = [
      {
        id: 'tempo',
        weekday: 5,
        startTime: '07:00',
        minutes: 55,
        kind: 'quality' as const,
        effort: null,
        title: 'tempo',
        fromDay: '2026-09-01',
        untilDay: null,
      },
    ]
    const evening = activity({ source: 'b.fit', startAt: '2026-11-20T17:00:00.000Z' })
    const { items } = preview([evening, activity()], { usual })
    expect(items.map(({ key, type, pairedWith }) => [key, type, pairedWith?.title ?? null])).toEqual([
      ['b.fit', 'easy', null],
      ['a.fit', 'quality', 'tempo'],
    ])
    expect(only([activity({ movingSeconds: 900, elapsedSeconds: 900, meters: 3000 })], { usual }).type).toBe('easy')
    const races = [{ name: 'Park 10', distanceKm: 10, day: '2026-11-20' }]
    expect(only([activity({ meters: 10_140 })], { usual, races })).toMatchObject({
      type: 'race',
      pairedWith: { title: 'Park 10', usualKeyRunId: null },
    })
  })

  it('of thousands, also of thousands at one moment, takes no longer than they are many', () => {
    const years = Array.from({ length: 6000 }, (_, index) =>
      activity({ source: `${index}.fit`, startAt: new Date(Date.UTC(2018, 0, 1, index * 12)).toISOString() }),
    )
    const there = years.map((one) =>
      stored({
        id: one.source,
        span: { ...one, startAt: new Date(Date.parse(one.startAt) + 6 * 3_600_000).toISOString() },
      }),
    )
    const dense = years.map((one, index) => ({
      ...one,
      startAt: '2026-11-20T06:00:00.000Z',
      meters: 1000 * 1.06 ** (index % 50),
      movingSeconds: null,
      elapsedSeconds: 100_000,
    }))
    const time = (make: () => unknown) => {
      const before = Date.now()
      make()
      return Date.now() - before
    }
    expect(time(() => preview(years, { stored: there }))).toBeLessThan(6000)
    expect(time(() => preview(dense))).toBeLessThan(6000)
  })

  it('is taken only as it was shown', () => {
    const { items } = preview([
      activity(),
      activity({ source: 'r.fit', startAt: '2026-11-19T06:00:00Z', meters: 90_000 }),
    ])
    const id = '01932f5e-7b6a-7000-8000-000000000001'
    const take = (key: string, as: 'new' | 'completes') =>
      matchTake(items, [as === 'new' ? { as, key, id, type: 'easy' } : { as, key }])
    expect(take('a.fit', 'new')).toHaveLength(1)
    expect(() => take('a.fit', 'completes')).toThrow(/cannot be taken so/)
    expect(() => take('r.fit', 'new')).toThrow(/faster than anybody/)
    expect(() => take('x.fit', 'new')).toThrow(/not in the file/)
  })
})
