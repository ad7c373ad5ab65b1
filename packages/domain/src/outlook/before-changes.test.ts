import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecord } from '../record/read-record.ts'
import { recordWith } from '../record/record.test.makers.ts'
import type { RecordChange, RunnerRecord } from '../record/schema.ts'
import { beforeChanges } from './before-changes.ts'
import { conclude } from './conclude.ts'

const THEN = '2026-05-14T10:00:00+02:00'
const SINCE = '2026-05-16T10:00:00+02:00'
const change = (what: string, before: RecordChange['before'], at = SINCE): RecordChange => ({ at, what, before })
const race = {
  id: 'r',
  date: '2026-05-23',
  startTime: '10:00',
  distanceKm: 21.1,
  priority: 'A' as const,
  status: 'planned' as const,
}
const before = (parts: Partial<RunnerRecord>, ...changes: RecordChange[]) =>
  beforeChanges(recordWith({ ...parts, changes }), THEN)

describe('README 3: the record as it stood when a session was approved', () => {
  it('fields are put back, the newest change undone first', () => {
    const moved = before(
      { races: [race] },
      change('races/r', { date: '2026-06-23' }),
      change('races/r', { date: '2026-06-01', priority: 'B' }, '2026-05-17T10:00:00+02:00'),
    )
    expect(moved.races).toEqual([{ ...race, date: '2026-06-23', priority: 'B' }])
    expect(before({ races: [race] }, change('races/r', { priority: 'B' }, THEN)).races).toEqual([race])
  })

  it('what was new is taken out, what was taken out is put back, also where it was the last of its kind', () => {
    expect(before({ races: [race] }, change('races/r', null)).races).toEqual([])
    expect(before({ races: [] }, change('races/r', race as never)).races).toEqual([race])
    expect(before({}, change('races/r', race as never)).races).toEqual([race])
    const keyRun = { start: '2026-05-21T18:00:00+02:00', minutes: 60, kind: 'quality' as const, status: 'planned' }
    expect(before({}, change('keyRuns/k', keyRun)).keyRuns).toEqual([{ id: 'k', ...keyRun }])
  })

  it('too little told of it is nothing put back, and a state that it cannot be in says nothing', () => {
    expect(before({ races: [race] }, change('races/s', { distanceKm: 10 })).races).toEqual([race])
    expect(before({ races: [race] }, change('races/r', { status: 'skipped', distanceKm: 10 })).races).toEqual([
      { ...race, distanceKm: 10 },
    ])
    expect(before({ races: [race] }, change('races/r', { status: 'cancelled' })).races).toEqual([
      { ...race, status: 'cancelled' },
    ])
  })

  it('a phase is named by its first day', () => {
    const phases = [{ from: '2026-05-01', to: null, phase: 'speed' as const }]
    expect(before({ phases }, change('phases/2026-05-01', { phase: 'base' })).phases).toEqual([
      { ...phases[0], phase: 'base' },
    ])
  })
})

describe('S73 no record of the schema throws, whatever its changes tell', () => {
  const PLAN = { id: 'P', start: '2026-05-20T10:00:00+02:00', minutes: 60, approvedAt: THEN }
  const fields = fc.record(
    {
      start: fc.constant('2026-05-21T18:00:00+02:00'),
      date: fc.constant('2026-05-21'),
      from: fc.constant('2026-05-10'),
      minutes: fc.nat({ max: 90 }),
      distanceKm: fc.nat({ max: 50 }),
      priority: fc.constantFrom('A', 'B', 'C'),
      status: fc.constantFrom('planned', 'done', 'skipped', 'cancelled', 'what'),
      kind: fc.constantFrom('quality', 'long'),
      phase: fc.constantFrom('base', 'race'),
      flag: fc.constant('alcohol'),
    },
    { requiredKeys: [] },
  )
  const PART_NAMES = [
    ...['runner', 'phases', 'races', 'runs', 'keyRuns', 'checkIns', 'weekly', 'deskAnswers', 'injuries', 'assessments'],
    ...['sessions', 'plannedSessions', 'prescriptions', 'logs', 'excuses', 'evaluations', 'openSlots'],
    ...['skippedOrCutRuns', 'confirmedRestDays', 'changes', 'nothing', 'toString'],
  ]

  it('part by part, with an id that is there, one that is not, and none', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            what: fc
              .tuple(fc.constantFrom(...PART_NAMES), fc.constantFrom('', '/r', '/P', '/new', '/2026-05-01', '/a/b'))
              .map(([part, id]) => part + id),
            before: fc.option(fields),
            at: fc.constantFrom(SINCE, '2026-05-18T10:00:00+02:00', '2026-05-13T10:00:00+02:00'),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        fc.boolean(),
        (changes, isFull) => {
          const given = isFull
            ? {
                races: [race],
                keyRuns: [{ id: 'r', start: SINCE, minutes: 60, kind: 'long' as const, status: 'done' as const }],
                phases: [{ from: '2026-05-01', phase: 'base' as const }],
                runs: [],
                checkIns: [],
                logs: [],
                prescriptions: [],
                confirmedRestDays: ['2026-05-12'],
              }
            : {}
          const { record } = readRecord({ ...recordWith({ ...given, plannedSessions: [PLAN] }), changes })
          expect(conclude(record as RunnerRecord, '2026-05-17T12:00:00+02:00').at).toBeTruthy()
        },
      ),
      { numRuns: 150 },
    )
  }, 60_000)
})
