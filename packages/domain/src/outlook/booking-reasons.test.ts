import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { thresholdsWith } from '../progress/setting-changes.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { checkIn, evening, recordWith, run } from '../record/record.test.makers.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { bookingAdvice } from './booking-advice.ts'
import { adviceWords } from './booking-words.ts'
import { earliestSlot } from './earliest-slot.ts'
import { SHIPPED_RULES } from './practice-rules.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const at = (days: number) => addDays(TODAY, -days)
const left = { region: 'calf', side: 'left' } as const
const headings = (record: RunnerRecord) =>
  adviceWords(bookingAdvice(record, AT, SHIPPED_THRESHOLDS))
    .slice(1)
    .map((one) => one.split(':')[0])

describe('the three strongest reasons (reference 7.3)', () => {
  /** Sore after four runs (1.0), a calf that never settles at 3 (0.8), a short stride in two runs (0.6). */
  const runs = [
    run(at(1), { strideFeel: 2, soreness48: 4 }),
    run(at(3), { strideFeel: 2, soreness48: 4 }),
    run(at(5), { soreness48: 4 }),
    run(at(8), { soreness48: 4 }),
  ]
  const checkIns = Array.from({ length: 28 }, (_, days) => checkIn(at(days), { stiffness: [{ ...left, value: 3 }] }))

  it('by their scores, each in its own words and numbers', () => {
    const said = adviceWords(bookingAdvice(recordWith({ runs, checkIns }), AT, SHIPPED_THRESHOLDS))
    expect(said.slice(1)).toEqual([
      'Soreness lingers: sore (3 or more) 48 h after 4 of 4 runs in 14 days.',
      'Hot spots never settle: left calf never under 3 for 4 weeks.',
      'Stride feels shortened: stride short (2 or less) in 2 of 2 runs in 7 days.',
    ])
  })

  it('a fourth and weaker one is left out; one that is stronger takes its place', () => {
    const cleared = (share: number) =>
      runs.map((one, index) => ({ ...one, warmup: index < share ? ('not-cleared' as const) : ('cleared-10' as const) }))
    // Without earlier answers to compare with the warm-up says 0.7: more than the stride, less than the calf.
    expect(headings(recordWith({ runs: cleared(2), checkIns }))).toEqual([
      'Soreness lingers',
      'Hot spots never settle',
      'Warm-up no longer clears stiffness',
    ])
    expect(headings(recordWith({ runs: cleared(0), checkIns }))).toContain('Stride feels shortened')
  })

  it('mileage that is absorbed poorly by its own name', () => {
    const tired = Array.from({ length: 35 }, (_, days) =>
      checkIn(at(days), days < 7 ? { sleep: 2, fatigue: 2, soreness: 2, stress: 2, mood: 2 } : {}),
    )
    const easy = [1, 3, 5, 8, 10, 12, 15, 17, 19, 22, 24, 26, 29, 31, 33].map((days) => run(at(days)))
    const skippedOrCutRuns = [1, 4].map((days) => ({ date: at(days), reason: 'tired' as const }))
    expect(headings(recordWith({ checkIns: tired, runs: easy, skippedOrCutRuns }))).toEqual([
      'Mileage is absorbed poorly',
    ])
  })
})

describe('a practice’s own numbers', () => {
  it('conclude anew about the same record at the same moment', () => {
    const record = recordWith({ runs: [1, 2].map((days) => run(at(days), { strideFeel: 3 })) })
    const stride = (value: number) =>
      bookingAdvice(record, AT, thresholdsWith([{ setting: 'stride.short', value }])).signs.S1.state
    expect([stride(2), stride(3), stride(2)]).toEqual(['no', 'yes', 'no'])
  })
})

describe('the earliest slot (reference 7.3)', () => {
  it('is the one for corrective work tomorrow, not the one for maintenance two days later', () => {
    const slot = (days: number) => ({ start: `${addDays(TODAY, days)}T12:00:00+02:00`, minutes: 60 })
    const record: RunnerRecord = {
      ...recordWith({ checkIns: [checkIn(TODAY)], openSlots: [slot(3), slot(1)] }),
      runner: {
        timeZone: 'Europe/Berlin',
        birthDate: '1985-01-01',
        intake: { complete: true, completedOn: '2026-01-01', flags: [] },
        consent: { handsOn: true },
      },
    }
    expect(earliestSlot(record, AT, true, SHIPPED_RULES)).toMatchObject({
      start: slot(1).start,
      intent: 'corrective',
      limitedByRace: false,
    })
  })
})
