import { describe, expect, it } from 'vitest'
import type { RecordRetest, RunnerRecord } from '../record/schema.ts'
import { session } from './sessions.test.makers.ts'
import { testsToTake } from './tests-to-take.ts'

const NOW = { id: 'now', start: '2026-06-20T17:00:00+02:00', therapist: 'T1', retests: [] as RecordRetest[] }
const record = (parts: Partial<RunnerRecord>): RunnerRecord => ({
  schema: 1,
  runner: { timeZone: 'Europe/Berlin' },
  ...parts,
})
const knee = (side: 'left' | 'right', more: Partial<RecordRetest> = {}): RecordRetest => ({
  test: 'knee-to-wall',
  side,
  before: null,
  after: null,
  ...more,
})
const LEFT = { test: 'knee-to-wall' as const, side: 'left' as const, region: null }
const tested = (date: string, value: number | null, more: object = {}) => ({
  date,
  test: 'knee-to-wall' as const,
  side: 'left' as const,
  value,
  tester: 'T2',
  ...more,
})

describe('P10 what is measured again, beside what it was before', () => {
  it('the newest value of before counts, whoever took it: a test of its own, or hands at the end of a session', () => {
    const assessments = [tested('2026-06-01', 6), tested('2026-06-12', 7)]
    const sessions = [session('2026-06-08', { retests: [knee('left', { before: 6, after: 9, tester: 'T3' })] })]
    const [first] = testsToTake(record({ assessments, sessions }), NOW, [LEFT])
    expect(first?.earlier).toEqual({ value: 7, day: '2026-06-12', taken: 'test', tester: 'T2', otherSide: null })
    const [second] = testsToTake(record({ assessments: assessments.slice(0, 1), sessions }), NOW, [LEFT])
    expect(second?.earlier).toMatchObject({ value: 9, day: '2026-06-08', taken: 'after', tester: 'T3' })
  })

  it('where the end was not measured, the value before the hands stands', () => {
    const sessions = [session('2026-06-08', { retests: [knee('left', { before: 6 })] })]
    expect(testsToTake(record({ sessions }), NOW, [LEFT])[0]?.earlier).toMatchObject({
      value: 6,
      taken: 'before',
      tester: 'T1',
    })
  })

  it.each([
    ['stopped by pain', { assessments: [tested('2026-06-12', 7, { stoppedByPain: true })] }],
    ['with the back not kept flat', { assessments: [tested('2026-06-12', 7, { pelvisControlled: false })] }],
    ['on the other side', { assessments: [tested('2026-06-12', 7, { side: 'right' })] }],
    ['without a value', { assessments: [tested('2026-06-12', null)] }],
    ['taken later', { assessments: [tested('2026-06-21', 7)] }],
    [
      'of the session itself',
      { sessions: [session('2026-06-20', { id: 'now', retests: [knee('left', { after: 9 })] })] },
    ],
    ['of a later session', { sessions: [session('2026-06-22', { retests: [knee('left', { after: 9 })] })] }],
    [
      'of a cancelled one',
      { sessions: [session('2026-06-08', { status: 'cancelled', retests: [knee('left', { after: 9 })] })] },
    ],
  ])('a value %s is none', (_, parts) => {
    expect(testsToTake(record(parts), NOW, [LEFT])[0]?.earlier).toBeNull()
  })

  it('a place counts for a test that may be anywhere, and only there', () => {
    const felt = (region: 'soleus' | 'achilles') => ({ test: 'tone-palpation' as const, side: 'left' as const, region })
    const assessments = [{ date: '2026-06-12', ...felt('soleus'), value: 3, tester: 'T1' }]
    const [soleus, achilles] = testsToTake(record({ assessments }), NOW, [felt('soleus'), felt('achilles')])
    expect([soleus?.earlier?.value, achilles?.earlier]).toEqual([3, null])
    const named = { ...LEFT, region: 'ankle' as const }
    const [knees] = testsToTake(record({ assessments: [tested('2026-06-12', 7, { region: 'ankle' })] }), NOW, [
      LEFT,
      named,
    ])
    expect(knees).toMatchObject({ region: null, earlier: { value: 7 } })
    expect(testsToTake(record({}), NOW, [LEFT, named])).toHaveLength(1)
  })

  it('says what held and what changed, a quarter wider where another person measured', () => {
    const sessions = [session('2026-06-08', { therapist: 'T2', retests: [knee('left', { before: 6, after: 9.4 })] })]
    const retests = [knee('left', { before: 7.2, after: 9.2, tester: 'T1' })]
    const [one] = testsToTake(record({ sessions }), { ...NOW, retests }, [])
    expect(one).toMatchObject({ before: 7.2, after: 9.2, smallest: 1.9, says: '+2.0 cm, real from 1.9' })
    expect(one?.since).toMatchObject({ verdict: 'no-real-change', testerChanged: true, threshold: 2.375 })
    expect(one?.since?.change).toBeCloseTo(-2.2)
    expect(one?.change).toMatchObject({ verdict: 'better', testerChanged: false })
  })

  it('both sides stand beside each other', () => {
    const retests = [knee('left', { before: 7, after: 9 }), knee('right', { before: 10, after: 10 })]
    const sessions = [session('2026-06-08', { retests })]
    const [left, right] = testsToTake(record({ sessions }), NOW, [LEFT, { ...LEFT, side: 'right' }])
    expect(left).toMatchObject({ earlier: { value: 9, otherSide: 10 }, otherSide: { value: 10, taken: 'after' } })
    expect(right).toMatchObject({ earlier: { value: 10, otherSide: 9 } })
  })
})
