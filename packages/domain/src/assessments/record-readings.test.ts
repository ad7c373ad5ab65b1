import { describe, expect, it } from 'vitest'
import type { TestId } from '../library/ids.ts'
import { readingsOfRecord, retestsOfRecord } from './record-readings.ts'

const read = (test: TestId, value: number | boolean | null) =>
  readingsOfRecord({ assessments: [{ date: '2026-05-17', test, side: 'left', value }] })[0]?.value

describe('what a record says was measured', () => {
  it.each<[TestId, number | boolean | null, number | null]>([
    ['knee-to-wall', 10, 10],
    ['knee-to-wall', null, null],
    ['thomas-hip', -12, -12],
    ['navicular-tender', true, 1],
    ['navicular-tender', false, 0],
    ['navicular-tender', 1, 1],
  ])('%s %s', (test, value, wanted) => expect(read(test, value)).toBe(wanted))

  it.each<[TestId, number | boolean]>([
    ['knee-to-wall', true],
    ['heel-raise-straight', -4],
    ['single-leg-squat', 1e308],
    // it would be taken for no tenderness
    ['navicular-tender', 5],
    ['navicular-tender', 0.5],
  ])('%s %s is no value', (test, value) => expect(read(test, value)).toBeNull())

  it('of a practice’s own test every number is kept', () =>
    expect(read('01890000-0000-7000-8000-000000000001' as TestId, 5000)).toBe(5000))

  it('re-tests alike', () => {
    const session = { id: 's', start: '2026-05-17T10:00:00+02:00', minutes: 45, intent: 'corrective', status: 'done' }
    const retest = { test: 'knee-to-wall', side: 'left', before: true, after: 9 }
    const record = { runner: { timeZone: 'Europe/Berlin' }, sessions: [{ ...session, retests: [retest] }] }
    expect(retestsOfRecord(record as never)).toMatchObject([{ value: null }])
  })
})
