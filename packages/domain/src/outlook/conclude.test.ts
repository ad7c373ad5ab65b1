import { describe, expect, it } from 'vitest'
import examples from '../record/data/examples.json' with { type: 'json' }
import { readRecord } from '../record/read-record.ts'
import { example, recordWith } from '../record/record.test.makers.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { conclude } from './conclude.ts'

const SECTIONS = ['at', 'sessions', 'ceiling', 'booking', 'carryOver', 'load', 'adherence', 'findings', 'tests']
const AT = '2026-05-17T21:00:00+02:00'

describe('the seven worked records agree whole, wherever they state something (record.md)', () => {
  const timing = examples.cases.find(({ id }) => id === 'T02')
  type Stated = Record<string, unknown> & { firedRules: { includes: string[]; excludes: string[] } }

  /** The case and its variants, whose patches replace one value each. */
  const cases = [
    { name: 'T02', patch: [], expect: timing?.expect },
    ...(timing?.variants ?? []).map((one) => ({ name: one.name, patch: one.patch, expect: one.expect })),
  ]
  it.each(cases)('T02 $name: facts, verdict and plan of a session', ({ patch, expect: wanted }) => {
    const { record, ask } = JSON.parse(JSON.stringify(timing)) as {
      record: RunnerRecord
      ask: { at: string; planned: object }
    }
    const root = { record } as Record<string, unknown>
    for (const { path, value } of patch) {
      const steps = path.split('/').slice(1)
      const last = steps.pop() ?? ''
      const place = steps.reduce<Record<string, unknown>>((part, step) => part[step] as Record<string, unknown>, root)
      place[last] = value
    }
    const read = readRecord({ ...record, plannedSessions: [{ id: 'p', ...ask.planned }] })
    expect(read.complaints).toBeNull()
    const [session] = conclude(read.record as RunnerRecord, ask.at).sessions
    const { firedRules, assumptionsShown, ...rest } = wanted as unknown as Stated
    expect(session).toMatchObject(rest.plan ? { ...rest, plan: { ...(rest.plan as object) } } : rest)
    expect(session?.firedRules).toEqual(expect.arrayContaining(firedRules.includes))
    for (const rule of firedRules.excludes) expect(session?.firedRules).not.toContain(rule)
    if (assumptionsShown) expect(session?.assumptions).toEqual(assumptionsShown)
  })

  it('R01: the ceiling, step by step', () => {
    const { record, ask, expect: wanted } = example('R01')
    const { ceiling } = conclude(record, ask.at)
    const { steps, neverSuggested, ...rest } = wanted as { steps: object[]; neverSuggested: number[] }
    expect(ceiling).toMatchObject(rest)
    expect(ceiling.steps).toMatchObject(steps)
    for (const { after } of ceiling.steps) expect(neverSuggested).not.toContain(after)
  })

  it('B03: nothing to do, and when it would be time anyway', () => {
    const { record, ask, expect: wanted } = example('B03')
    const { signs, ...rest } = wanted as { signs: Record<string, string> }
    const { booking } = conclude(record, ask.at)
    expect(Object.fromEntries(Object.entries(booking.signs).map(([id, { state }]) => [id, state]))).toEqual(signs)
    expect(booking).toMatchObject({ ...rest, slot: null, notBookNowBefore: null })
  })

  it('C01: carry-over by place', () => {
    const { record, ask, expect: wanted } = example('C01')
    const { region, side } = ask as unknown as { region: string; side: string }
    expect(conclude(record, ask.at).carryOver[`${region}/${side}`]).toMatchObject(wanted)
  })

  it('L01: the single-run spike', () => {
    const { record, ask, expect: wanted } = example('L01')
    const { runsInWindow, longestInWindowKm, band } = wanted
    const { spikes } = conclude(record, ask.at).load
    expect(spikes.today).toMatchObject({ runsInWindow, longestInWindowKm, band })
    expect(spikes.today?.spike).toBeCloseTo(1.3, 4)
  })

  it('A01: left leg only', () => {
    const { record, ask, expect: wanted } = example('A01')
    const { items, status, overdoing } = wanted as Record<string, object>
    const { A } = conclude(record, ask.at).adherence.sessions
    expect(A).toMatchObject({ items, status, overdoing })
    expect(A?.value).toBeCloseTo(0.775, 4)
  })

  it('F01: supported, load, open', () => {
    const { record, ask, expect: wanted } = example('F01')
    const { findings } = conclude(record, ask.at)
    const found = findings.find(({ id, side }) => id === 'calf-recurrent' && side === 'left')
    expect(found).toMatchObject({ active: true, contributors: wanted.contributors })
  })
})

describe('every section of record.md', () => {
  it('is there for an empty record, and says what is not known', () => {
    const out = conclude(recordWith(), AT)
    expect(Object.keys(out)).toEqual(SECTIONS)
    expect(out).toMatchObject({
      sessions: [],
      booking: {
        counts: { yes: 0, known: 0 },
        recommendation: 'not-enough-data',
        moderateRunner: null,
        cadenceDays: null,
        slot: null,
        notBookNowBefore: null,
        overuseScore: null,
        substantialProblem: null,
      },
      carryOver: {},
      load: { weekLoad: null, monotony: null, acwrCoupled: null, spikes: {} },
      adherence: { sessions: {}, weeks: {}, adherence4w: null, streak: 0, atRisk: false, flagPain: false },
      tests: { retests: {}, asymmetry: {}, belowReference: {}, unusable: [] },
    })
    expect(out.findings.every(({ active }) => !active)).toBe(true)
  })

  it('is JSON through and through: nothing is lost on the way out', () => {
    for (const { id } of examples.cases) {
      const { record, ask } = example(id)
      const out = conclude(record, ask.at)
      expect(JSON.parse(JSON.stringify(out))).toEqual(out)
    }
  })

  it('re-tests of a session stand where the assessments hold no two values', () => {
    const retests = [{ test: 'knee-to-wall' as const, side: 'left' as const, before: 8, after: 10, tester: 'T1' }]
    const session = {
      id: 's',
      therapist: 'T1',
      start: '2026-05-10T17:00:00+02:00',
      minutes: 60,
      status: 'done' as const,
    }
    const of = (assessments: RunnerRecord['assessments']) =>
      conclude(recordWith({ sessions: [{ ...session, retests }], ...(assessments && { assessments }) }), AT).tests
        .retests
    expect(of(undefined)).toEqual({ 'knee-to-wall/left': { change: 2, threshold: 1.9, verdict: 'improved' } })
    const measured = (date: string, value: number) => ({
      date,
      test: 'knee-to-wall' as const,
      side: 'left' as const,
      value,
    })
    expect(of([measured('2026-04-01', 9), measured('2026-05-01', 9.5)])['knee-to-wall/left']).toMatchObject({
      change: 0.5,
      verdict: 'no real change',
    })
  })

  it('what came after the moment is not known', () => {
    const { record } = example('F01')
    const early = conclude(record, '2026-04-18T20:00:00+02:00')
    expect(early).toMatchObject({ carryOver: {}, load: { spikes: {}, weekLoad: null }, tests: { belowReference: {} } })
  })
})
