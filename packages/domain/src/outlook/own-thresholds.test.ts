import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { adherenceBand, workoutStatus } from '../progress/adherence.ts'
import { adherenceAt } from '../progress/adherence-at.ts'
import { carriedNow } from '../progress/carried-now.ts'
import { carryOverAt } from '../progress/carry-over.ts'
import { consistency } from '../progress/consistency.ts'
import { findingsAt } from '../progress/findings-at.ts'
import { heldAfter } from '../progress/held.ts'
import { profileNow } from '../progress/profile-now.ts'
import { type SettingChange, thresholdsWith } from '../progress/setting-changes.ts'
import { admittedSettings } from '../progress/settings.test.arbitrary.ts'
import { signsAt } from '../progress/signs.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { anyRecord } from '../record/record.test.arbitrary.ts'
import { calfDays, checkIn, evening, recordWith, run } from '../record/record.test.makers.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { classifyResponse } from '../sessions/classify-response.ts'
import { hoursAfterEnd, session, sessionOf } from '../sessions/sessions.test.makers.ts'
import { toleranceAt } from '../sessions/tolerance.ts'
import { loadNow } from '../training/load-now.ts'
import { rampLevel } from '../training/ramp.ts'
import { readinessAt } from '../training/readiness.ts'
import { readinessBand } from '../training/readiness-band.ts'
import { spikeBand } from '../training/spike.ts'
import { bookingAt } from './booking-at.ts'
import { factsFor } from './facts.ts'
import { practiceRules } from './practice-changes.ts'
import { signsNow } from './signs-now.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const own = (...changes: [setting: string, value: number][]) =>
  thresholdsWith(changes.map(([setting, value]): SettingChange => ({ setting, value })))
const ago = (days: number, more: Parameters<typeof run>[1] = {}) => run(addDays(TODAY, -days), more)

describe('reference 6: answers and tolerance by a practice’s own numbers', () => {
  const sore = sessionOf('2026-05-10', 'no-change')
  const five = {
    ...sore,
    responses: [{ ...sore.responses?.[0], question: 24 as const, answeredAt: hoursAfterEnd(sore, 24), soreness: 5 }],
  }

  test('soreness of 5 at 24 h is too much where a practice says so, and the tolerance goes down by its own step', () => {
    expect(classifyResponse(five, AT, SHIPPED_THRESHOLDS).class).toBe('no-change')
    const careful = own(['response.sore24', 5], ['tolerance.tooMuchDrop', 3])
    expect(classifyResponse(five, AT, careful).class).toBe('too-much')
    const record = {
      ...recordWith({ sessions: [five] }),
      runner: { timeZone: 'Europe/Berlin', regularFirmMassage8w: true },
    }
    expect(toleranceAt(record, AT, SHIPPED_THRESHOLDS).ceiling).toBe(6)
    expect(toleranceAt(record, AT, careful)).toMatchObject({ ceiling: 3, start: 6 })
  })

  test('24 to 48 h to normal is too long where a practice says 24 h', () => {
    const slow = {
      ...session('2026-05-10'),
      responses: [
        { question: 72 as const, answeredAt: hoursAfterEnd(sore, 48), hoursToNormal: '24-48' as const, soreness: null },
      ],
    }
    expect(classifyResponse(slow, AT, SHIPPED_THRESHOLDS).class).toBe('no-change')
    expect(classifyResponse(slow, AT, own(['response.hoursToNormal', 24])).class).toBe('too-much')
  })

  test('an adverse answer locks whatever a practice chose', () => {
    const adverse = sessionOf('2026-05-10', 'adverse')
    fc.assert(
      fc.property(admittedSettings, (changes) => {
        const tolerance = toleranceAt(recordWith({ sessions: [adverse] }), AT, thresholdsWith(changes))
        expect([tolerance.lock, tolerance.steps[0]?.class]).toEqual([true, 'adverse'])
        expect(tolerance.ceiling).toBeLessThanOrEqual(3)
      }),
    )
  })

  test('a shorter pause lets the tolerance begin anew, in the chain and for a day ahead', () => {
    const sessions = [sessionOf('2026-04-10', 'about-right', 6)]
    const record = { ...recordWith({ sessions }), runner: { timeZone: 'Europe/Berlin', regularFirmMassage8w: true } }
    expect(toleranceAt(record, AT, SHIPPED_THRESHOLDS).ceiling).toBe(6)
    const shorter = own(['tolerance.pauseDays', 30], ['tolerance.afterPause', 4])
    expect(toleranceAt(record, AT, shorter).ceiling).toBe(4)
    const asked = { start: '2026-05-10T12:00:00+02:00', minutes: 45 }
    expect(factsFor(record, asked, '2026-05-09T12:00:00+02:00', shorter).facts.pressureCeiling).toBe(4)
  })
})

describe('reference 7.1 and 7.2: readiness and load', () => {
  test('two answers of five are readiness where they are enough, and for as long as they are valid', () => {
    const two = [checkIn(TODAY, { stress: null, mood: null, soreness: null })]
    expect(readinessAt(two, AT, SHIPPED_THRESHOLDS)).toBeNull()
    expect(readinessAt(two, AT, own(['readiness.answers', 2]))).toBe(75)
    expect(readinessAt(two, AT, own(['readiness.answers', 2], ['readiness.hours', 12]))).toBeNull()
  })

  test('words and bands turn at the own numbers', () => {
    expect(readinessBand(65, null, SHIPPED_THRESHOLDS)).toBe('normal')
    expect(readinessBand(65, null, own(['readiness.lowUnder', 70]))).toBe('low')
    expect(spikeBand(1.12, SHIPPED_THRESHOLDS)).toBe('small')
    expect(spikeBand(1.12, own(['load.spikeSmall', 1.15]))).toBe('ok')
    expect(rampLevel(1.25, SHIPPED_THRESHOLDS)).toBe('info')
    expect(rampLevel(1.25, own(['load.rampSaid', 1.1], ['load.rampWarned', 1.2]))).toBe('warn')
  })
})

describe('reference 7.3: signs, booking and how often', () => {
  const usual = [1, 3, 5].map((days) => ago(days, { strideFeel: 3 }))

  test('a usual stride is short where a practice calls it so, and its Why says whose number that is', () => {
    const record = recordWith({ runs: usual })
    expect(signsAt(record, AT, SHIPPED_THRESHOLDS).S1.state).toBe('no')
    const rules = practiceRules([{ setting: 'stride.short', value: 3 }])
    const [sign] = signsNow(record, AT, false, rules).signs
    expect(sign).toMatchObject({
      state: 'yes',
      evidence: ['stride short (3 or less) in 3 of 3 runs in 7 days'],
      why: { rule: 'sign S1', confidence: '-', setting: 'Practice, Rules' },
    })
    expect(sign?.why.says).toMatch(/^Stride feel 3 or less in 2 runs.*That is this practice’s own number\.$/)
  })

  test('one sign books where one is enough', () => {
    const record = recordWith({ runs: [1, 3, 5].map((days) => ago(days, { strideFeel: 2 })) })
    const advice = (changes: SettingChange[]) => bookingAt(record, AT, false, practiceRules(changes)).recommendation
    expect(advice([])).toBe('plan-one')
    expect(
      advice([
        { setting: 'booking.signs', value: 1 },
        { setting: 'booking.signsWithHotSpots', value: 1 },
      ]),
    ).toBe('book-now')
  })

  test('the moderate runner and the days between sessions are the practice’s', () => {
    const runs = Array.from({ length: 20 }, (_, index) =>
      ago(index, { strideFeel: 3, warmup: 'none-stiff', attention: [], soreness48: 0, km: 5 }),
    )
    const record = {
      ...recordWith({ runs, phases: [{ phase: 'build', from: '2026-01-01', to: '2026-12-31' }] }),
      runner: { timeZone: 'Europe/Berlin', joinedOn: '2026-01-01' },
    }
    const booked = (changes: SettingChange[]) => bookingAt(record, AT, false, practiceRules(changes))
    expect(booked([])).toMatchObject({ recommendation: 'no-need', cadenceDays: [7, 14], moderateRunner: false })
    expect(
      booked([
        { setting: 'cadence.buildFrom', value: 10 },
        { setting: 'cadence.buildTo', value: 21 },
        { setting: 'cadence.runs', value: 7 },
      ]),
    ).toMatchObject({ cadenceDays: [10, 21], moderateRunner: true })
  })
})

describe('reference 7.4 and 8: what comes back, what was done', () => {
  test('two carried weeks are recurring where a practice says two', () => {
    const checkIns = calfDays(
      '2026-04-27',
      Array.from({ length: 21 }, () => 5),
    )
    const label = (thresholds = SHIPPED_THRESHOLDS) =>
      carryOverAt(recordWith({ checkIns }), AT, thresholds)['calf/left']?.label
    expect(label()).toBe('carried forward')
    expect(label(own(['carryOver.recurring', 2]))).toBe('recurring')
  })

  test('a change holds until stiffness is back within the own distance', () => {
    const points = [5, 2, 3, 4].map((value, index) => ({ day: addDays(TODAY, index - 3), value }))
    const days = (thresholds = SHIPPED_THRESHOLDS) => heldAfter(points, addDays(TODAY, -3), TODAY, thresholds)?.days
    expect(days()).toBe(1)
    expect(days(own(['held.within', 0], ['held.backFrom', 5]))).toBe(3)
  })

  test('bands, weeks on plan and workouts turn at the own shares', () => {
    expect([adherenceBand(0.72, SHIPPED_THRESHOLDS), adherenceBand(0.72, own(['adherence.good', 70]))]).toEqual([
      'fair',
      'good',
    ])
    expect([workoutStatus(0.72, SHIPPED_THRESHOLDS), workoutStatus(0.72, own(['adherence.completed', 70]))]).toEqual([
      'partial',
      'completed',
    ])
    const weeks = [0.65, 0.66].map((total) => ({ total, running: false }))
    expect([
      consistency(weeks, SHIPPED_THRESHOLDS).current,
      consistency(weeks, own(['adherence.onPlan', 65])).current,
    ]).toEqual([0, 2])
  })
})

/** Whole records take their time. */
const SLOW = 120_000

test(
  'whatever a practice chose within bounds, no record of the schema makes a conclusion throw, and the ceiling keeps its limits',
  () => {
    fc.assert(
      fc.property(anyRecord, admittedSettings, (some, changes) => {
        const record = some as RunnerRecord
        const rules = practiceRules(changes)
        const { thresholds } = rules
        const tolerance = toleranceAt(record, AT, thresholds)
        expect(tolerance.ceiling).toBeGreaterThanOrEqual(2)
        expect(tolerance.ceiling).toBeLessThanOrEqual(8)
        for (const { before, after, class: answer } of tolerance.steps) {
          expect(after - before).toBeLessThanOrEqual(1)
          if (after > before) expect(answer).toBe('no-change')
        }
        signsNow(record, AT, true, rules)
        carriedNow(record, AT, thresholds)
        loadNow(record, AT, thresholds)
        profileNow(record, AT, thresholds)
        adherenceAt(record, AT, thresholds)
        findingsAt(record, AT, thresholds)
        factsFor(record, { start: AT, minutes: 45 }, AT, thresholds)
      }),
      { numRuns: 25 },
    )
  },
  SLOW,
)
