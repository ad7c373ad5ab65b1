import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testsAt } from '../assessments/tests-at.ts'
import { SHIPPED_TESTS, testCopy, testVersion } from '../library/practice-tests.ts'
import { retestChangeWords } from '../sessions/retest-change.ts'
import { tellOwnTests } from './own-tests.ts'
import { readRecord } from './read-record.ts'
import { BERLIN, recordWith } from './record.test.makers.ts'
import type { RunnerRecord } from './schema.ts'

const ID = '01930000-0000-7000-8000-000000000001'
const AT = '2026-06-20T12:00:00+02:00'
const kneeToWall = SHIPPED_TESTS.find(({ item }) => item.id === 'knee-to-wall')
if (!kneeToWall) throw new Error('it is shipped')
const own = { ...testCopy(kneeToWall, ID), name: 'Stair lunge', mdc: null, mdcSource: null }
/** The shipped test with a stricter cut-off. */
const stricter = { ...testVersion(kneeToWall), flags: [{ level: 'restricted' as const, op: 'lt' as const, value: 12 }] }

const record: RunnerRecord = {
  ...recordWith({}),
  runner: { timeZone: BERLIN, birthDate: '1990-01-01' },
  assessments: [
    { date: '2026-06-01', test: 'knee-to-wall', side: 'left', value: 11 },
    { date: '2026-06-10', test: 'knee-to-wall', side: 'right', value: 11, own: stricter },
    { date: '2026-06-01', test: ID, side: 'left', value: 8, own },
    { date: '2026-06-12', test: ID, side: 'left', value: 14, own },
  ],
  sessions: [
    {
      id: 's1',
      start: '2026-06-12T12:00:00+02:00',
      minutes: 40,
      status: 'done',
      treated: [],
      retests: [{ test: ID, side: 'left', before: 10, after: 13, own }],
    },
  ],
}

describe('0012 a practice’s own tests in a record', () => {
  test('leave beside the values and come in with each of them, the version of its day', () => {
    const told = JSON.parse(JSON.stringify(tellOwnTests(record)))
    expect(JSON.stringify(told.assessments)).not.toContain('Stair lunge')
    expect(Object.keys(told.strideloom.tests)).toEqual(['knee-to-wall', ID])
    const read = readRecord(told)
    expect(read.complaints).toBeNull()
    expect(read.record?.assessments).toEqual(record.assessments)
    expect(read.record?.sessions).toEqual(record.sessions)
    expect(tellOwnTests(read.record as RunnerRecord)).toEqual(told)
  })

  test('each value is judged by the version it was measured with, and no real change is claimed without an error', () => {
    const { belowReference, retests } = testsAt(record, AT)
    expect(belowReference).toEqual({ 'knee-to-wall': ['right'] })
    expect(retests).toEqual({ [`${ID}/left`]: { change: 6, threshold: null, verdict: 'unknown' } })
    const [retest] = record.sessions?.[0]?.retests ?? []
    expect(retest && retestChangeWords(retest)).toBe('+3.0 cm, its error is not known')
  })

  test('a test that nobody describes is refused at its place; a record without own tests leaves as it is', () => {
    const plain = { ...record, assessments: record.assessments?.slice(0, 1), sessions: [] }
    expect(tellOwnTests(plain)).toEqual(plain)
    const { complaints } = readRecord({
      runner: record.runner,
      assessments: [
        { date: '2026-06-01', test: ID, side: 'left', value: 8 },
        { date: '2026-06-01', test: 'made-up', side: 'left', value: 8 },
      ],
    })
    expect(complaints).toContain('assessments[1].test: Name a test of assessments.json.')
    const untold = { runner: record.runner, assessments: [{ date: '2026-06-01', test: ID, side: 'left', value: 8 }] }
    expect(readRecord(untold).complaints).toEqual([
      'assessments[0].test: Name a test of assessments.json, or describe it under strideloom.tests.',
    ])
  })

  test('two versions on one day: each value keeps its own, be it the first or the last, also the shipped one', () => {
    const values = [
      { date: '2026-06-10', test: 'knee-to-wall', side: 'left' as const, value: 11, own: stricter },
      { date: '2026-06-10', test: 'knee-to-wall', side: 'right' as const, value: 11 },
      { date: '2026-06-12', test: 'knee-to-wall', side: 'right' as const, value: 11, own: stricter },
    ]
    for (const assessments of [values, [...values].reverse()]) {
      const both: RunnerRecord = { ...record, assessments, sessions: [] }
      const told = JSON.parse(JSON.stringify(tellOwnTests(both)))
      expect(Object.keys(told.strideloom.testsOfValues)).toHaveLength(1)
      const read = readRecord(told)
      expect(read.record?.assessments).toEqual(assessments)
      expect(testsAt(read.record as RunnerRecord, AT)).toEqual(testsAt(both, AT))
    }
  })

  test('any values with any versions come in as they left', () => {
    const anyOwn = fc.constantFrom(undefined, stricter, { ...stricter, name: 'Lunge, third version' })
    const value = fc.record({
      date: fc.constantFrom('2026-06-01', '2026-06-02', '2026-06-03'),
      side: fc.constantFrom('left' as const, 'right' as const),
      value: fc.nat(20),
      own: anyOwn,
    })
    fc.assert(
      fc.property(fc.array(value, { maxLength: 8 }), (values) => {
        const assessments = values.map(({ own, ...one }) => ({ ...one, test: 'knee-to-wall', ...(own && { own }) }))
        const all: RunnerRecord = { ...record, assessments, sessions: [] }
        const read = readRecord(JSON.parse(JSON.stringify(tellOwnTests(all))))
        expect(read.record?.assessments).toEqual(assessments)
      }),
    )
  })
})
