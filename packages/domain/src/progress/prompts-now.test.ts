import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../calendar/day.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { assessmentDue } from './assessment-due.ts'
import { firstContact } from './first-contact.ts'
import { promptsNow } from './prompts-now.ts'
import { restrictionInBuild } from './restriction-in-build.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const TODAY = '2026-11-23'
const AT = '2026-11-23T12:30:00+01:00'
const runner = { id: 'r', timeZone: 'Europe/Stockholm' }
const record = (over: Partial<RunnerRecord> = {}): RunnerRecord => ({ runner, ...over }) as unknown as RunnerRecord

describe('P11 a re-assessment is prompted at half and at the end of a block', () => {
  // Twelve weeks from 5 October: half is over on 16 November, the last week begins on 21 December.
  const phases = [{ from: '2026-10-05', to: '2026-12-27', phase: 'build' as const }]
  const measured = (...days: Day[]) =>
    days.map((date) => ({ date, test: 'knee-to-wall' as const, side: 'left' as const, value: 8 }))
  test.each([
    ['the day before half', '2026-11-15', [], null],
    ['half', '2026-11-16', [], 'half'],
    ['half, never measured', TODAY, [], 'half'],
    ['half, measured at the beginning', TODAY, ['2026-10-05'], 'half'],
    ['half, measured 8 days before', TODAY, ['2026-11-08'], 'half'],
    ['half, measured 7 days before', TODAY, ['2026-11-09'], null],
    ['half, measured since', TODAY, ['2026-11-20'], null],
    ['half, measured later than asked', TODAY, ['2026-11-24'], 'half'],
    ['the last week, measured at half', '2026-12-21', ['2026-11-16'], 'end'],
    ['the last week, measured in it', '2026-12-22', ['2026-12-21'], null],
    ['three weeks after it', '2027-01-17', [], 'end'],
    ['and a day', '2027-01-18', [], null],
  ] as const)('%s', (_, today, days, point) => {
    const due = assessmentDue({ phases, assessments: measured(...days) }, today, SHIPPED_THRESHOLDS)
    expect(due?.point ?? null).toBe(point)
  })

  test('a block of three weeks has no half, one of a week is all end, one without an end has neither', () => {
    const due = (to: Day | null, today: Day) =>
      assessmentDue({ phases: [{ from: TODAY, to, phase: 'base' }] }, today, SHIPPED_THRESHOLDS)?.point ?? null
    expect(due(addDays(TODAY, 20), addDays(TODAY, 11))).toBeNull()
    expect(due(addDays(TODAY, 6), TODAY)).toBe('end')
    const taper = [{ from: TODAY, to: addDays(TODAY, 34), phase: 'taper' as const }]
    expect(assessmentDue({ phases: taper }, addDays(TODAY, 20), SHIPPED_THRESHOLDS)).toBeNull()
    expect(due(null, addDays(TODAY, 90))).toBeNull()
    expect(assessmentDue({}, TODAY, SHIPPED_THRESHOLDS)).toBeNull()
  })

  test('says how far the block is, and when somebody measured last, with its rule', () => {
    const [prompt] = promptsNow(
      record({ phases, assessments: measured('2026-10-05') }),
      { findings: [], ahead: [], planned: 1 },
      AT,
      SHIPPED_THRESHOLDS,
    )
    expect(prompt).toMatchObject({
      kind: 'assess-again',
      title: 'Assess again: half of the build block is over',
      says: 'Day 50 of 84, last measured Mon 5 Oct, 49 days ago.',
      why: { rule: 'assess again', source: 'ours, for promise P11', setting: 'Practice, Rules' },
    })
  })
})

describe('S17 in a build, small restrictions are looked at before they grow', () => {
  const place = { region: 'soleus' as const, side: 'left' as const }
  const finding = { ...place, state: 'restricted', since: '2026-11-18' }
  const run = (ago: number, minutes: number) => ({
    id: `run-${ago}`,
    start: `${addDays(TODAY, -ago)}T06:00:00+01:00`,
    type: 'easy',
    minutes,
    rpe: 4,
  })
  /** Three runs a week; those of this week are longer by a factor. */
  const runs = (rise: number) =>
    [0, 1, 2, 3, 4].flatMap((week) => [1, 3, 5].map((day) => run(7 * week + day, week === 0 ? 50 * rise : 50)))
  const rising = record({
    phases: [{ from: '2026-11-02', to: null, phase: 'build' }],
    runs: runs(1.5) as RunnerRecord['runs'],
  })
  const at = (over: Partial<RunnerRecord> = {}, findings = [finding], ahead: (typeof place)[] = []) =>
    restrictionInBuild({ ...rising, ...over }, { findings, ahead }, AT, SHIPPED_THRESHOLDS)
  const session = (day: Day, region = 'soleus') =>
    ({
      sessions: [{ id: 's', start: `${day}T10:00:00+01:00`, status: 'done', treated: [{ region, side: 'left' }] }],
    }) as unknown as Partial<RunnerRecord>

  test('a new restriction while the load rises is named with its numbers', () => {
    expect(at()).toEqual({ place, since: '2026-11-18', ratio: 1.5 })
    const [prompt] = promptsNow(rising, { findings: [finding], ahead: [], planned: 1 }, AT, SHIPPED_THRESHOLDS)
    expect(prompt?.title).toBe('Plan a session for the left soleus while it is small')
    expect(prompt?.says).toContain('load of the week 1.5 times the usual')
  })

  test.each([
    ['in another phase', { phases: [{ from: '2026-11-02', to: null, phase: 'base' as const }] }],
    ['in no known phase', { phases: [] }],
    ['while the load stays', { runs: runs(1) as RunnerRecord['runs'] }],
    ['where the load is not known', { runs: [] }],
    ['once hands were on it', session('2026-11-20')],
  ])('not %s', (_, over) => {
    expect(at(over)).toBeNull()
  })

  test('not what is watched, what is older, and what a session to come works on', () => {
    expect(at({}, [{ ...finding, state: 'watch' }])).toBeNull()
    expect(at({}, [{ ...finding, since: '2026-11-09' }])).toBeNull()
    expect(at({}, [{ ...finding, since: '2026-11-10' }])).not.toBeNull()
    expect(at({}, [finding], [place])).toBeNull()
  })

  test('a session on another place, or before it was found, changes nothing', () => {
    expect(at(session('2026-11-20', 'quadriceps'))).not.toBeNull()
    expect(at(session('2026-11-10'))).not.toBeNull()
  })
})

describe('S26 strong pain, one session, and no plan', () => {
  const told = (value: number | null, day: Day = TODAY): Partial<RunnerRecord> =>
    ({
      checkIns: [{ id: 'c', at: `${day}T07:00:00+01:00`, pain: [{ region: 'achilles', side: 'left', value }] }],
    }) as unknown as Partial<RunnerRecord>
  const at = (over: Partial<RunnerRecord>, planned = 1) => firstContact(record(over), planned, AT, SHIPPED_THRESHOLDS)

  test.each([
    ['pain 6 and one session', told(6), 1, true],
    ['pain 6 and none', told(6), 0, true],
    ['pain 5', told(5), 1, false],
    ['pain not known', told(null), 1, false],
    ['nothing told', {}, 1, false],
    ['told seven days ago', told(6, '2026-11-16'), 1, false],
    ['told six days ago', told(6, '2026-11-17'), 1, true],
    ['two sessions stand', told(6), 2, false],
  ] as const)('%s', (_, over, planned, isSo) => {
    expect(at(over, planned) !== null).toBe(isSo)
  })

  test('not once hands were at work, nor with exercises prescribed', () => {
    const sessions = [{ id: 's', start: '2026-06-01T10:00:00+02:00', status: 'done' }]
    expect(at({ ...told(8), sessions } as unknown as Partial<RunnerRecord>)).toBeNull()
    expect(at({ ...told(8), prescriptions: [{}] } as unknown as Partial<RunnerRecord>)).toBeNull()
    const cancelled = [{ ...sessions[0], status: 'cancelled' }]
    expect(at({ ...told(8), sessions: cancelled } as unknown as Partial<RunnerRecord>)).not.toBeNull()
  })

  test('it comes first, and promises nothing', () => {
    const [prompt] = promptsNow(record(told(6)), { findings: [], ahead: [], planned: 1 }, AT, SHIPPED_THRESHOLDS)
    expect(prompt?.says).toBe(
      'First contact with pain 6 in the left Achilles tendon, one session and no exercise: one session may bring short relief, and rarely lasts alone.',
    )
  })
})
