import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { addMinutes } from '../calendar/instant.ts'
import { checkIn, evening, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordCheckIn, RecordRun, RunnerRecord } from '../record/schema.ts'
import { recommend } from './recommendation.ts'
import { SIGN_IDS, type SignId, signsAt } from './signs.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined })
const place = fc.constantFrom(
  { region: 'calf', side: 'left' },
  { region: 'soleus', side: 'left' },
  { region: 'calf', side: 'right' },
  { region: 'hamstrings', side: 'both' },
) as fc.Arbitrary<{ region: 'calf'; side: 'left' }>

const runs: fc.Arbitrary<RecordRun[]> = fc.array(
  fc
    .record({
      ago: fc.integer({ min: 0, max: 40 }),
      type: fc.constantFrom('easy' as const, 'quality' as const, 'race' as const),
      rpe: maybe(fc.integer({ min: 1, max: 10 })),
      strideFeel: maybe(fc.integer({ min: 1, max: 5 })),
      warmup: maybe(fc.constantFrom('none-stiff' as const, 'cleared-later' as const, 'not-cleared' as const)),
      attention: maybe(fc.array(place, { maxLength: 2 })),
      soreness48: maybe(fc.integer({ min: 0, max: 10 })),
    })
    .map(({ ago, ...rest }) => run(addDays(TODAY, -ago), rest as Partial<RecordRun>)),
  { maxLength: 24 },
)
const checkIns: fc.Arbitrary<RecordCheckIn[]> = fc.array(
  fc
    .record({
      ago: fc.integer({ min: 0, max: 40 }),
      mood: fc.integer({ min: 1, max: 5 }),
      stiffness: maybe(fc.array(fc.record({ at: place, value: fc.integer({ min: 0, max: 10 }) }), { maxLength: 2 })),
    })
    .map(({ ago, mood, stiffness }) =>
      checkIn(addDays(TODAY, -ago), {
        mood,
        ...(stiffness && { stiffness: stiffness.map(({ at, value }) => ({ ...at, value })) }),
      }),
    ),
  { maxLength: 40 },
)
const records: fc.Arbitrary<RunnerRecord> = fc
  .record({ runs, checkIns, tired: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }) })
  .map(({ runs, checkIns, tired }) =>
    recordWith({
      // One a day, as ids are.
      runs: [...new Map(runs.map((one) => [one.id, one])).values()],
      checkIns,
      skippedOrCutRuns: tired.map((ago) => ({ date: addDays(TODAY, -ago), reason: 'tired' as const })),
    }),
  )

describe('the six signs of any record', () => {
  it('sign scores are 0.6 to 1 for a yes, 0 for a no, and nothing where it is unknown; what is missing is said', () => {
    fc.assert(
      fc.property(records, (record) => {
        for (const sign of Object.values(signsAt(record, AT, SHIPPED_THRESHOLDS))) {
          if (sign.state === 'yes') {
            expect(sign.score).toBeGreaterThanOrEqual(0.6)
            expect(sign.score).toBeLessThanOrEqual(1)
            expect(sign.since).toMatch(/^\d{4}-\d\d-\d\d$/)
            expect((sign.since ?? '') <= TODAY).toBe(true)
            expect(sign.evidence.length).toBeGreaterThan(0)
          } else expect([sign.score, sign.since]).toEqual(sign.state === 'no' ? [0, null] : [null, null])
          if (sign.state === 'unknown') expect(sign.missing.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it.each<[SignId, (record: RunnerRecord) => RunnerRecord]>([
    ['S1', (record) => ({ ...record, runs: record.runs?.map((one) => ({ ...one, strideFeel: null })) })],
    ['S2', (record) => ({ ...record, runs: record.runs?.map((one) => ({ ...one, warmup: null })) })],
    ['S3', (record) => ({ ...record, runs: record.runs?.map((one) => ({ ...one, attention: null })) })],
    ['S4', (record) => ({ ...record, runs: record.runs?.map((one) => ({ ...one, soreness48: null })) })],
    ['S5', (record) => ({ ...record, checkIns: record.checkIns?.map((one) => ({ ...one, stiffness: null })) })],
    ['S6', (record) => ({ ...record, checkIns: [] })],
  ])('P37 sign %s: asked and never answered is unknown, never no', (id, withoutAnswers) => {
    fc.assert(
      fc.property(records, (record) => {
        expect(signsAt(withoutAnswers(record), AT, SHIPPED_THRESHOLDS)[id].state).toBe('unknown')
      }),
    )
  })

  it('the order of the record, and the offset that its instants are written with, change nothing', () => {
    /** The same moment, written in UTC. */
    const inUtc = <One extends { start: string } | { at: string }>(one: One): One =>
      'start' in one ? { ...one, start: addMinutes(one.start, 0) } : { ...one, at: addMinutes(one.at, 0) }
    fc.assert(
      fc.property(records, (record) => {
        const once = signsAt(record, AT, SHIPPED_THRESHOLDS)
        // Of two check-ins of one moment the one listed last counts, so those stay in their order.
        const seen = new Map((record.checkIns ?? []).map((one) => [one.at, one]))
        const single = { ...record, checkIns: [...seen.values()] }
        expect(signsAt(single, AT, SHIPPED_THRESHOLDS)).toEqual(
          signsAt(
            { ...single, runs: record.runs?.toReversed(), checkIns: single.checkIns.toReversed() },
            AT,
            SHIPPED_THRESHOLDS,
          ),
        )
        expect(
          signsAt(
            { ...record, runs: record.runs?.map(inUtc), checkIns: record.checkIns?.map(inUtc) },
            addMinutes(AT, 0),
            SHIPPED_THRESHOLDS,
          ),
        ).toEqual(once)
      }),
    )
  })

  it('what is older than every block changes nothing', () => {
    fc.assert(
      fc.property(records, (record) => {
        const old = Array.from({ length: 20 }, (_, index) =>
          run(addDays(TODAY, -60 - index), {
            strideFeel: 1,
            warmup: 'not-cleared',
            soreness48: 9,
            attention: [{ region: 'calf', side: 'left' }],
          }),
        )
        const tight = Array.from({ length: 20 }, (_, index) =>
          checkIn(addDays(TODAY, -60 - index), { mood: 1, stiffness: [{ region: 'calf', side: 'left', value: 9 }] }),
        )
        expect(
          signsAt(
            { ...record, runs: [...(record.runs ?? []), ...old], checkIns: [...(record.checkIns ?? []), ...tight] },
            AT,
            SHIPPED_THRESHOLDS,
          ),
        ).toEqual(signsAt(record, AT, SHIPPED_THRESHOLDS))
      }),
    )
  })

  it('the recommendation is one of five, and a booking never without a yes', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 0, max: 4 }), (record, carriedWeeks) => {
        const signs = signsAt(record, AT, SHIPPED_THRESHOLDS)
        const { counts, recommendation } = recommend(
          record,
          AT,
          { signs, carriedWeeks, needsClinician: false },
          SHIPPED_THRESHOLDS,
        )
        expect(counts.yes).toBeLessThanOrEqual(counts.known)
        expect(counts.known).toBeLessThanOrEqual(SIGN_IDS.length)
        if (recommendation === 'book-now') expect(counts.yes).toBeGreaterThan(0)
        if (recommendation === 'no-need')
          expect([counts.yes, counts.known >= 4, carriedWeeks < 2]).toEqual([0, true, true])
        if (recommendation === 'not-enough-data') expect(counts.known).toBeLessThan(4)
      }),
    )
  })
})
