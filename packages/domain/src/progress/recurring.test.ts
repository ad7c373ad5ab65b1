import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { calfDays, checkIn, evening, example, recordWith } from '../record/record.test.makers.ts'
import type { RecordSession, RunnerRecord } from '../record/schema.ts'
import { carriedLately, recurringFacts, recurringPlaces } from './recurring.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const MONDAY = '2026-04-06'
const SUNDAY = '2026-05-03'
const AT = evening(SUNDAY)

/** Four weeks, the left calf at 5 every day: carried three times. */
const RECURRING = calfDays(
  MONDAY,
  Array.from({ length: 28 }, () => 5),
)
const session = (day: string, more: Partial<RecordSession> = {}): RecordSession => ({
  id: day,
  start: `${day}T17:00:00+02:00`,
  minutes: 60,
  status: 'done',
  treated: [{ region: 'soleus', side: 'left', pressure: 5 }],
  ...more,
})
const facts = (parts: Partial<RunnerRecord>, moment = AT) =>
  recurringFacts(recordWith({ checkIns: RECURRING, ...parts }), AT, SHIPPED_THRESHOLDS, moment)

describe('recurring tightness, for the REC rules', () => {
  it('counts places with a streak of three; unknown is null, settled is 0', () => {
    expect(recurringFacts(example('C01').record, example('C01').ask.at, SHIPPED_THRESHOLDS).recurringRegionCount).toBe(
      1,
    )
    expect(facts({}).recurringRegionCount).toBe(1)
    expect(
      facts({
        checkIns: calfDays(
          MONDAY,
          Array.from({ length: 28 }, () => 0),
        ),
      }).recurringRegionCount,
    ).toBe(0)
    expect(facts({ checkIns: [] }).recurringRegionCount).toBeNull()
    expect(recurringFacts(recordWith(), AT, SHIPPED_THRESHOLDS).recurringRegionCount).toBeNull()
  })

  it('counts each side, and a part of a recurring place with it', () => {
    const day = (index: number) =>
      checkIn(addDays(MONDAY, index), {
        stiffness: [
          { region: 'calf', side: 'both', value: 5 },
          { region: 'soleus', side: 'left', value: 4 },
        ],
      })
    const record = recordWith({ checkIns: Array.from({ length: 28 }, (_, index) => day(index)) })
    expect(recurringPlaces(carriedLately(record, AT, SHIPPED_THRESHOLDS), SHIPPED_THRESHOLDS)).toEqual([
      { region: 'calf', side: 'left' },
      { region: 'calf', side: 'right' },
    ])
  })

  it('reference 7.4: a region in which it is now this part, now that, recurs as a whole', () => {
    const day = (index: number) =>
      checkIn(addDays(MONDAY, index), {
        stiffness: [{ region: index % 2 === 0 ? 'soleus' : 'gastrocnemius', side: 'left', value: 4 }],
      })
    const record = recordWith({ checkIns: Array.from({ length: 28 }, (_, index) => day(index)) })
    expect(recurringPlaces(carriedLately(record, AT, SHIPPED_THRESHOLDS), SHIPPED_THRESHOLDS)).toEqual([
      { region: 'calf', side: 'left' },
    ])
    expect(recurringFacts(record, AT, SHIPPED_THRESHOLDS).recurringRegionCount).toBe(1)
  })

  it('REC-02 counts days since the place was tested, on its own side', () => {
    const tested = (test: 'knee-to-wall' | 'slr-passive', side: 'left' | 'right', date: string) => ({
      assessments: [{ date, test, side, value: 9 }],
    })
    expect(facts(tested('knee-to-wall', 'left', '2026-04-05')).daysSinceReassessment).toBe(28)
    expect(facts(tested('knee-to-wall', 'left', '2026-04-05'), evening('2026-05-05')).daysSinceReassessment).toBe(30)
    expect(facts(tested('knee-to-wall', 'right', '2026-04-05')).daysSinceReassessment).toBeNull()
    expect(facts(tested('slr-passive', 'left', '2026-04-05')).daysSinceReassessment).toBeNull()
    const retests = [{ test: 'knee-to-wall' as const, side: 'left' as const, before: 8, after: 9 }]
    expect(facts({ sessions: [session('2026-04-23', { retests })] }).daysSinceReassessment).toBe(10)
    expect(
      facts({ sessions: [session('2026-04-23', { retests, status: 'cancelled' })] }).daysSinceReassessment,
    ).toBeNull()
  })

  it('REC-03 counts done sessions on the place in a block of 28 days', () => {
    const count = (days: string[], more: Partial<RecordSession> = {}) =>
      facts({ sessions: days.map((day) => session(day, more)) }).recurringRegionSessions28d
    expect(count(['2026-04-06', '2026-04-20', '2026-04-30'])).toBe(3)
    expect(count(['2026-04-05', '2026-04-20', '2026-04-30'])).toBe(2)
    expect(count(['2026-04-20'], { status: 'cancelled' })).toBe(0)
    expect(count(['2026-04-20'], { handsOn: false })).toBe(0)
    expect(count(['2026-04-20'], { treated: [{ region: 'calf', side: 'right', pressure: 5 }] })).toBe(0)
    expect(facts({}).recurringRegionSessions28d).toBeNull()
  })

  it('REC-03 knows change by stiffness or by a test beyond its error; nothing known is null', () => {
    const sessions = ['2026-04-12', '2026-04-20', '2026-04-30'].map((day) => session(day))
    const falling = (to: number) =>
      calfDays(
        MONDAY,
        Array.from({ length: 28 }, (_, index) => (index < 7 ? 6 : index < 21 ? 5 : to)),
      )
    expect(facts({ sessions }).recurringRegionImproved).toBe(false)
    expect(facts({ sessions, checkIns: falling(4) }).recurringRegionImproved).toBe(true)
    expect(facts({ sessions, checkIns: falling(4.1) }).recurringRegionImproved).toBe(false)
    const wall = (before: number, after: number) => ({
      sessions,
      assessments: [
        { date: '2026-04-12', test: 'knee-to-wall' as const, side: 'left' as const, value: before, tester: 'T1' },
        { date: '2026-04-30', test: 'knee-to-wall' as const, side: 'left' as const, value: after, tester: 'T1' },
      ],
    })
    expect(facts(wall(8, 9.9)).recurringRegionImproved).toBe(true)
    expect(facts(wall(8, 9.8)).recurringRegionImproved).toBe(false)
    const early = [session('2026-04-07'), session('2026-04-20'), session('2026-04-30')]
    expect(facts({ sessions: early }).recurringRegionImproved).toBeNull()
  })

  it('asks what was known, and is total', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { maxLength: 60 })
    const days = fc.array(fc.nat(60), { maxLength: 6 })
    fc.assert(
      fc.property(values, days, fc.nat(60), (stiffness, sessions, cut) => {
        const at = evening(addDays(MONDAY, cut))
        const all = recordWith({
          checkIns: calfDays(MONDAY, stiffness),
          sessions: sessions.map((index) => session(addDays(MONDAY, index))),
        })
        const known = recordWith({
          checkIns: calfDays(MONDAY, stiffness.slice(0, cut + 1)),
          sessions: sessions.filter((index) => index <= cut).map((index) => session(addDays(MONDAY, index))),
        })
        expect(recurringFacts(all, at, SHIPPED_THRESHOLDS)).toEqual(recurringFacts(known, at, SHIPPED_THRESHOLDS))
      }),
    )
  })
})
