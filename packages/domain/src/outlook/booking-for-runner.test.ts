import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import type { RedFlagId } from '../library/ids.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { evening, morning, recordWith, run } from '../record/record.test.makers.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { adviceNow } from './advice-now.ts'
import { type AdviseOn, bookingForRunner } from './booking-for-runner.ts'
import { SHIPPED_RULES } from './practice-rules.ts'
import { judgeTime, timesAllowed } from './times-allowed.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const at = (days: number) => addDays(TODAY, -days)
const slot = (days: number, time = '12:00') => ({ start: `${addDays(TODAY, days)}T${time}:00+02:00`, minutes: 60 })
const tight = Array.from({ length: 5 }, (_, index) =>
  run(at(index), { strideFeel: 2, warmup: 'not-cleared', attention: [{ region: 'calf', side: 'left' }] }),
)
const runner: RunnerRecord['runner'] = {
  timeZone: 'Europe/Berlin',
  birthDate: '1985-01-01',
  intake: { complete: true, completedOn: '2026-01-01', flags: [] },
  consent: { handsOn: true },
}
const recordOf = (parts: Partial<RunnerRecord> = {}): RunnerRecord => ({
  ...recordWith({ runs: tight }),
  runner,
  ...parts,
})
const adviseOn: AdviseOn = (flag, urgent) => ({ title: urgent ? 'Help now.' : 'Ask.', says: flag })
const told = (parts: Partial<RunnerRecord> = {}) => bookingForRunner(recordOf(parts), AT, SHIPPED_THRESHOLDS, adviseOn)
const times = (parts: Partial<RunnerRecord>) => timesAllowed(recordOf(parts), AT, false, SHIPPED_RULES)

describe('S73 time to book, told to the runner', () => {
  test('S73 the three strongest in numbers, in the runner’s words, and the same recommendation as the therapist reads', () => {
    const { recommendation, title, lines } = told()
    expect(recommendation).toBe(adviceNow(recordOf(), AT, SHIPPED_THRESHOLDS).recommendation)
    expect(recommendation).toBe('book-now')
    expect(title).toBe('A session soon may help. This is what you told:')
    expect(lines).toEqual([
      'Your stride feels shorter: stride short (2 or less) in 5 of 5 runs in 7 days.',
      'The same place keeps drawing your attention: left calf named in 5 of 5 runs in 14 days.',
      'Warming up no longer takes the stiffness away: warm-up cleared stiffness late or not at all in 5 of 5 runs in 7 days.',
    ])
  })

  test('S73 without answers it says what is missing, and not that all is well', () => {
    const { recommendation, lines } = told({ runs: [] })
    expect(recommendation).toBe('not-enough-data')
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.length).toBeLessThanOrEqual(3)
  })

  test('S74 whom to see first, and no name of a condition', () => {
    const pains = [{ region: 'calf', side: 'left', value: 8 }] as const
    const { recommendation, title, lines, first } = told({
      runner: { ...runner, intake: { complete: true, completedOn: '2026-01-01', flags: [] } },
      runs: [run(TODAY, { pain: [...pains] })],
    })
    expect(recommendation).toBe('see-clinician')
    expect(title).toBe('Somebody should look at this before any massage.')
    expect(lines).toEqual(['You told of this: pain in the left calf: 8 of 10.'])
    expect(first).toMatch(/physiotherapist or a doctor/)
  })

  test('S74 a safety answer says what it asks for first, the most urgent one before the others', () => {
    const asked = (flags: readonly RedFlagId[]) =>
      told({ deskAnswers: flags.map((flag) => ({ at: morning(TODAY), flag, reply: 'yes' })) })
    expect(asked(['bone-stress-suspected'])).toMatchObject({
      lines: ['You answered yes to a question on safety.'],
      first: 'Ask. bone-stress-suspected',
    })
    expect(asked(['bone-stress-suspected', 'suspected-dvt']).first).toBe('Help now. suspected-dvt')
  })

  test('S70 shortly after a session it says until when there is nothing to book', () => {
    const sessions = [{ id: 's', start: `${at(2)}T17:00:00+02:00`, minutes: 60, status: 'done' as const }]
    const { notBookNowBefore, recommendation } = told({ sessions })
    expect(recommendation).not.toBe('book-now')
    expect(notBookNowBefore).toBe(addDays(TODAY, 3))
  })

  test('S74 no rule, no ratio and nothing of a diagnosis in any of it', () => {
    for (const { title, lines, first } of [told(), told({ runs: [] }), told({ openSlots: [] })])
      for (const line of [title, ...lines, first ?? ''])
        expect(line).not.toMatch(/ACWR|monotony|ratio|\b[A-Z]{3}-\d\d|restriction|diagnos|injur/i)
  })
})

describe('S25 the times that may be asked for', () => {
  const race = (days: number) => ({
    id: 'r',
    date: addDays(TODAY, days),
    startTime: '09:00',
    distanceKm: 21.1,
    priority: 'A' as const,
    status: 'planned' as const,
  })

  test('S25 before a race the first that takes more than getting to it comes first; the others stay, in their order', () => {
    const openSlots = [slot(9), slot(1)]
    const [first, second] = times({ races: [race(2)], openSlots })
    expect(first).toMatchObject({ start: slot(9).start, intent: 'maintenance' })
    expect(second).toMatchObject({ start: slot(1).start, intent: 'pre-event' })
  })

  test('README 12: none that is over, none that the guard closes, never longer than it allows', () => {
    expect(times({})).toEqual([])
    expect(times({ openSlots: [slot(-1), slot(0)] })).toEqual([])
    expect(times({ openSlots: [slot(3)], runner: { ...runner, consent: { handsOn: false } } })).toEqual([])
    const ground = { at: AT, findingActive: false, rules: SHIPPED_RULES }
    for (const { start, minutes, intent } of times({ openSlots: [{ ...slot(3), minutes: 240 }, slot(4)] })) {
      const judged = judgeTime(recordOf(), { start, minutes }, ground)
      expect(judged.session.stillAsked).toBeNull()
      expect(judged.intent).toBe(intent)
      expect(minutes).toBeLessThanOrEqual(judged.session.verdict.maxMinutes)
    }
  })

  test('what closes a time is told to the therapist in a sentence', () => {
    const closed = recordOf({ runner: { ...runner, consent: { handsOn: false } } })
    const judged = judgeTime(closed, slot(3), { at: AT, findingActive: false, rules: SHIPPED_RULES })
    expect(judged).toMatchObject({ intent: null, isOpen: false })
    expect(judged.session.stillAsked).not.toBeNull()
    expect(judged.says).toMatch(/\.$/)
  })
})
