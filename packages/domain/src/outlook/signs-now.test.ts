import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import examples from '../record/data/examples.json' with { type: 'json' }
import { checkIn, evening, example, recordWith, run } from '../record/record.test.makers.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { conclude } from './conclude.ts'
import { SHIPPED_RULES } from './practice-rules.ts'
import { signsNow } from './signs-now.ts'
import { CLOSING_FLAGS, standingFlags } from './standing-flags.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const ahead = (days: number) => addDays(TODAY, days)
const runner: RunnerRecord['runner'] = {
  timeZone: 'Europe/Berlin',
  birthDate: '1985-01-01',
  intake: { complete: true, completedOn: '2026-01-01', flags: [] },
  consent: { handsOn: true },
}
/** A stride that is short, a warm-up that clears nothing, a calf that pulls: three signs. */
const tight = Array.from({ length: 5 }, (_, index) =>
  run(ahead(-index), { strideFeel: 2, warmup: 'not-cleared', attention: [{ region: 'calf', side: 'left' }] }),
)
const of = (parts: Partial<RunnerRecord> = {}) =>
  signsNow({ ...recordWith({ runs: tight }), runner, ...parts }, AT, false, SHIPPED_RULES)
const planned = (days: number) => ({
  id: 'p',
  start: `${ahead(days)}T12:30:00+02:00`,
  minutes: 50,
  intent: 'maintenance' as const,
  pressure: 4,
})

describe('the signs as they are shown (reference 7.3)', () => {
  it('S72 S73 each with its evidence, since when, and why; unknown is never no', () => {
    const { signs, counts } = of()
    expect(signs.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'S1 yes',
      'S2 yes',
      'S3 yes',
      'S4 unknown',
      'S5 unknown',
      'S6 unknown',
    ])
    expect(counts).toEqual({ yes: 3, known: 3 })
    expect(signs[0]).toMatchObject({ since: ahead(-4), missing: [], says: 'Stride feels shortened' })
    expect(signs[0]?.why).toMatchObject({
      rule: 'sign S1',
      numbers: ['stride short (2 or less) in 5 of 5 runs in 7 days'],
      confidence: 'low',
      source: 'reference 7.3',
      setting: 'Practice, Rules',
    })
    for (const { state, score, missing } of signs.slice(3)) {
      expect([state, score]).toEqual(['unknown', null])
      expect(missing.length).toBeGreaterThan(0)
    }
  })

  it('the three strongest in numbers, and the rule that the advice comes from', () => {
    const { title, reasons, why } = of()
    expect(title).toBe('Restrictions may be accumulating: a session soon may help.')
    expect(reasons).toHaveLength(3)
    expect(why).toMatchObject([{ rule: 'book now', numbers: ['3 of 3 known signs are a yes', '3 not known'] }])
  })

  it('without open times noon of each day is judged, and that is said', () => {
    const { first, planned: none } = of()
    expect(first).toMatchObject({ of: 'day', intent: 'maintenance', notEarlier: null })
    expect(first?.says).toMatch(/^Mon 18 May: maintenance, at most \d for up to \d+ min\.$/)
    expect(first?.why.length).toBeGreaterThan(0)
    expect(none).toBeNull()
  })

  it('of open times the first that the guard leaves, and what kept an earlier one from it', () => {
    const keyRuns = [
      {
        id: 'k',
        start: `${ahead(1)}T20:00:00+02:00`,
        minutes: 60,
        kind: 'quality' as const,
        effort: 'race-pace' as const,
        status: 'planned' as const,
      },
    ]
    const openSlots = [ahead(3), ahead(1)].map((day) => ({ start: `${day}T18:00:00+02:00`, minutes: 50 }))
    const { first } = of({ keyRuns, openSlots })
    expect(first).toMatchObject({ of: 'slot', start: openSlots[0]?.start })
    expect(first?.notEarlier).toMatch(/^Not Mon 18 May 18:00: /)
    expect(of({ openSlots: [] }).first).toBeNull()
  })

  it('what is planned already stands there; what is over does not', () => {
    expect(of({ plannedSessions: [planned(4), planned(2)] }).planned).toEqual({
      start: planned(2).start,
      intent: 'maintenance',
      pressure: 4,
    })
    expect(of({ plannedSessions: [planned(-1)] }).planned).toBeNull()
  })

  it('in the cool-down after a session nothing is to be booked, and no time is looked for', () => {
    const sessions = [
      { id: 's', start: `${ahead(-1)}T12:00:00+02:00`, minutes: 50, status: 'done' as const, handsOn: true },
    ]
    const { recommendation, notBookNowBefore, first } = of({ sessions })
    expect(recommendation).not.toBe('book-now')
    expect([notBookNowBefore, first]).toEqual([ahead(4), null])
  })

  it('S65 S68 how often: no interval without its reason, the three inputs always', () => {
    expect(of().cadence).toEqual({
      days: null,
      inputs: {
        volume: '1.3 runs and 13 km a week over four weeks, phase not known.',
        history: 'No injury with a place and a day noted.',
        response: 'No session yet: how hands are answered is not known.',
      },
      why: null,
    })
    const well = Array.from({ length: 9 }, (_, index) =>
      run(ahead(-3 * index), { strideFeel: 4, warmup: 'none-stiff', attention: [], soreness48: 0 }),
    )
    const { recommendation, cadence } = of({ runs: well, phases: [{ from: '2026-01-01', to: null, phase: 'build' }] })
    expect(recommendation).toBe('no-need')
    expect(cadence).toMatchObject({ days: [7, 14], why: { rule: 'PHA-01', numbers: ['7 to 14 days'] } })
  })
})

describe('what is shown is what `judge` concludes', () => {
  it.each(examples.cases.map(({ id }) => id))('%s', (id) => {
    const { record, ask } = example(id)
    const { booking } = conclude(record, ask.at)
    const { signs, counts, recommendation, notBookNowBefore, cadence } = signsNow(record, ask.at, false, SHIPPED_RULES)
    const shown = Object.fromEntries(signs.map(({ id: sign, says: _, why: __, ...rest }) => [sign, rest]))
    expect({ signs: shown, counts, recommendation, notBookNowBefore, cadenceDays: cadence.days }).toEqual({
      signs: booking.signs,
      counts: booking.counts,
      recommendation: booking.recommendation,
      notBookNowBefore: booking.notBookNowBefore,
      cadenceDays: booking.cadenceDays,
    })
  })
})

describe('safety answers that stand', () => {
  const answered = (flag: 'suspected-dvt' | 'doms-high' | 'alcohol') => ({
    at: `${TODAY}T08:00:00+02:00`,
    flag,
    region: 'calf' as const,
    side: 'left' as const,
  })
  it('the gravest first: medical help, then what closes, then the rest', () => {
    const record = { ...recordWith(), runner, deskAnswers: [answered('doms-high'), answered('suspected-dvt')] }
    expect(standingFlags(record, AT).map(({ id, closes, urgent }) => [id, closes, urgent])).toEqual([
      ['suspected-dvt', true, true],
      ['doms-high', false, false],
    ])
  })
  it('each with the day of its answer, in the runner’s own time', () => {
    const late = { ...answered('suspected-dvt'), at: '2026-05-16T22:30:00Z' }
    expect(standingFlags({ ...recordWith(), runner, deskAnswers: [late] }, AT)[0]?.answeredOn).toBe(TODAY)
  })
  it('a list of many asks only for flags that may close a session', () => {
    expect(CLOSING_FLAGS).toEqual(expect.arrayContaining(['suspected-dvt', 'fever-illness', 'anticoagulant']))
    expect(CLOSING_FLAGS).not.toContain('doms-high')
  })
  it('none without an answer, and none that was answered no since', () => {
    expect(standingFlags({ ...recordWith(), runner }, AT)).toEqual([])
    const no = { ...answered('suspected-dvt'), at: `${TODAY}T09:00:00+02:00`, answer: false }
    expect(standingFlags({ ...recordWith(), runner, deskAnswers: [answered('suspected-dvt'), no] }, AT)).toEqual([])
  })
})

describe('S67 somebody who trains moderately and moves well', () => {
  /** Three easy runs of 6 km a week for five weeks, everything asked and nothing of it a sign. */
  const well = Array.from({ length: 15 }, (_, index) =>
    run(ahead(-Math.floor((7 * index) / 3)), {
      ...{ km: 6, minutes: 40, strideFeel: 5, soreness48: 1, attention: [] },
      warmup: 'none-stiff' as const,
    }),
  )
  const checkIns = Array.from({ length: 35 }, (_, index) => checkIn(ahead(-index), { stiffness: [] }))

  it('is in maintenance, with the signs that end it beside the interval', () => {
    const found = of({ runs: well, checkIns, skippedOrCutRuns: [] })
    expect([found.recommendation, found.cadence.days]).toEqual(['no-need', [28, 42]])
    expect(found.maintenance?.until).toEqual(expect.arrayContaining(['Stride feels shortened']))
  })

  it('not once a sign is a yes, nor in a build', () => {
    expect(of({ checkIns }).maintenance).toBeNull()
    const phases = [{ from: ahead(-30), to: ahead(30), phase: 'build' as const }]
    expect(of({ runs: well, checkIns, skippedOrCutRuns: [], phases }).maintenance).toBeNull()
  })
})
