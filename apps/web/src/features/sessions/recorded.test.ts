import { describe, expect, it } from 'vitest'
import { complaintAboutTyped, complaintsByKey, recordOf } from './recorded.ts'
import type { Recording } from './recording.ts'
import { recordingOf, work } from './sessions.test.makers.ts'

const NOW = '2026-06-10T14:00:00+02:00'
const id = (n: number) => `0196f000-0000-7000-8000-00000000000${n}`
const SUMMARY = { restricted: 'A', changed: 'B', needsAttention: 'C' }
const measure = (over: object = {}) => ({
  id: id(5),
  test: 'knee-to-wall' as const,
  side: 'left' as const,
  region: null,
  before: '7,2',
  after: '9.4',
  ...over,
})
const task = (over: object = {}) => ({
  id: id(7),
  kind: 'load' as const,
  text: 'Soleus raises',
  exercise: null,
  prescriptionId: null,
  isTaken: true,
  ...over,
})
const whole = (over: Partial<Recording> = {}) =>
  recordingOf({
    sessionId: id(0),
    works: [
      work(id(1), { plannedWorkId: null, state: 'done', guarded: false }),
      work(id(2), { plannedWorkId: null, state: 'left-out' }),
      work(id(3), { plannedWorkId: null }),
    ],
    retests: [measure(), measure({ id: id(6), side: 'right', before: ' ', after: '' })],
    homework: [task(), task({ id: id(8), isTaken: false })],
    ...over,
  })

describe('what is kept of a recording', () => {
  it('is what was done, measured and given, and no word about what was not', () => {
    const { record } = recordOf(whole(), SUMMARY, NOW)
    expect(record).toMatchObject({ id: id(0), guarded: false, ...SUMMARY, privateNote: '' })
    expect(record?.works.map((one) => one.id)).toEqual([id(1)])
    expect(record?.works[0]).not.toHaveProperty('state')
    expect(record?.retests).toEqual([
      { id: id(5), test: 'knee-to-wall', side: 'left', region: null, before: 7.2, after: 9.4 },
    ])
    expect(record?.homework).toEqual([
      { id: id(7), kind: 'load', text: 'Soleus raises', exercise: null, prescriptionId: null },
    ])
  })

  it('one value alone is kept; the other stays unknown', () => {
    const { record } = recordOf(whole({ retests: [measure({ after: '' })] }), SUMMARY, NOW)
    expect(record?.retests).toMatchObject([{ before: 7.2, after: null }])
  })

  it('complaints stand at what they are about', () => {
    const { complaints } = recordOf(
      whole({
        works: [work(id(1), { plannedWorkId: null, state: 'done', pressure: 9 })],
        retests: [measure({ before: '7,2,1' }), measure({ id: id(6), side: 'right', before: '900' })],
        homework: [task({ text: '' })],
        doneMinutes: null,
      }),
      SUMMARY,
      NOW,
    )
    expect(Object.fromEntries(complaints ?? [])).toMatchObject({
      [id(1)]: 'Pressure 9 and 10 are never used. Choose 8 or less.',
      [`${id(5)} before`]: 'Write a number, for example 7.5.',
      [id(7)]: 'Enter what to do.',
      doneMinutes: 'Enter how long it took.',
    })
    expect(complaints?.get(`${id(6)} before`)).toMatch(/enter a number from/)
  })

  it('S31 S34 says what the server would say: homework, hands, minutes', () => {
    const fields = (over: Partial<Recording>) => [...(recordOf(whole(over), SUMMARY, NOW).complaints?.keys() ?? [])]
    expect(fields({ homework: [task({ isTaken: false })] })).toEqual(['homework'])
    expect(fields({ works: [] })).toEqual(['works'])
    expect(fields({ works: [], handsOn: false })).toEqual([])
    expect(fields({ doneMinutes: 9 })).toEqual(['works'])
  })

  it('paths of the server lead to the same places', () => {
    const found = complaintsByKey(
      [
        { path: 'record.works.0.minutes', message: 'a' },
        { path: 'record.retests.0.after', message: 'b' },
        { path: 'record.homework', message: 'c' },
      ],
      whole(),
      SUMMARY,
    )
    expect(Object.fromEntries(found)).toEqual({ [id(1)]: 'a', [`${id(5)} after`]: 'b', homework: 'c' })
  })

  it('a number that is being begun is no complaint', () => {
    expect(complaintAboutTyped({ test: 'thomas-hip' }, '-')).toBeNull()
    expect(complaintAboutTyped({ test: 'thomas-hip' }, '−6,5')).toBeNull()
    expect(complaintAboutTyped({ test: 'heel-raise-bent' }, '7.5')).toMatch(/whole number/)
  })
})
