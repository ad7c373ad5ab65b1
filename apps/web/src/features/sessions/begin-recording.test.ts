import { describe, expect, it } from 'vitest'
import { beginRecording, beginUnplanned } from './begin-recording.ts'
import type { StoredSession } from './hooks.ts'
import { work } from './sessions.test.makers.ts'

const ids = () => {
  let next = 0
  return () => `new-${next++}`
}
const planned = ({ state: _, guarded: __, plannedWorkId: ___, ...one }: ReturnType<typeof work>) => ({
  ...one,
  pairingId: 'pairing',
})
const stored = (over: Partial<StoredSession> = {}): StoredSession => ({
  id: 's',
  programId: 'p',
  day: '2026-06-10',
  startTime: '12:30',
  minutes: 50,
  intent: 'corrective',
  status: 'planned',
  therapist: 'Ines',
  doneAt: null,
  doneMinutes: null,
  recordedAt: null,
  reviewedAt: null,
  sentAt: null,
  retired: false,
  revision: 1,
  acknowledgement: { rules: ['KEY-04'], reason: 'Agreed with the runner.' },
  handsOn: true,
  guarded: null,
  stiffnessBefore: null,
  cupMarksAgreed: null,
  cancelledBy: null,
  restricted: '',
  changed: '',
  needsAttention: '',
  privateNote: '',
  recordedBy: null,
  reviewedBy: null,
  works: [planned(work('a', { findingId: 'f' })), planned(work('b'))],
  doneWorks: [],
  retests: [],
  homework: [],
  decisions: [],
  answers: [],
  toleranceReviews: [],
  addenda: [],
  overrides: [],
  ...over,
})
const task = { kind: 'move' as const, text: 'Calf stretch', exercise: 'calf-stretch-bent', prescriptionId: 'rx' }
const decision = { id: 'd', kind: 'refer' as const, place: null, note: 'Dr. Holm', tellRunner: true }
const offers = {
  retests: [{ id: 'r', test: 'knee-to-wall' as const, side: 'left' as const, region: null, before: '', after: '' }],
  homework: [{ ...task, id: 'h', isTaken: false }],
}
const moment = { now: '2026-06-10T10:34:00.000Z', timeZone: 'Europe/Berlin', newId: ids() }

describe('where recording begins', () => {
  it('is the plan: each work still open, with an id of its own and its finding', () => {
    const begun = beginRecording(stored(), offers, { ...moment, newId: ids() })
    expect(begun).toMatchObject({ revision: 1, doneMinutes: 50, intent: 'corrective', workId: 'new-0' })
    expect(begun.works).toMatchObject([
      { id: 'new-0', plannedWorkId: 'a', findingId: 'f', state: 'open', guarded: null },
      { id: 'new-1', plannedWorkId: 'b', findingId: null, state: 'open' },
    ])
    expect(begun.works[0]).not.toHaveProperty('pairingId')
    expect([begun.restricted, begun.acknowledgement]).toEqual([null, null])
    expect(begun.retests).toEqual(offers.retests)
  })

  it('begins at its planned time, or now where that is earlier', () => {
    const at = (startTime: string, day = '2026-06-10') =>
      beginRecording(stored({ startTime, day }), offers, moment).doneAt
    expect(new Date(at('12:30')).toISOString()).toBe('2026-06-10T10:30:00.000Z')
    expect(at('15:00')).toBe(moment.now)
    expect(at('09:00', '2026-06-12')).toBe(moment.now)
  })

  it('of one that is recorded already is what was recorded; what the plan had beside is left out', () => {
    const { state: _, ...done } = work('d', { plannedWorkId: 'b', guarded: true })
    const begun = beginRecording(
      stored({
        recordedAt: '2026-06-10T12:00:00.000Z',
        doneAt: '2026-06-10T10:40:00.000Z',
        doneMinutes: 45,
        doneWorks: [done],
        retests: [
          {
            ...offers.retests[0],
            id: 'x',
            test: 'knee-to-wall',
            side: 'left',
            region: null,
            before: 7.2,
            after: null,
            tester: 'Ines',
          },
        ],
        homework: [{ ...task, id: 'y' }],
        decisions: [{ ...decision, sessionId: 's', day: '2026-06-10', revision: 1, outcome: null }],
        changed: 'It moves further.',
      }),
      offers,
      moment,
    )
    expect(begun).toMatchObject({ doneAt: '2026-06-10T10:40:00.000Z', doneMinutes: 45, changed: 'It moves further.' })
    expect(begun.works.map(({ plannedWorkId, state, guarded }) => [plannedWorkId, state, guarded])).toEqual([
      ['b', 'done', true],
      ['a', 'left-out', null],
    ])
    expect(begun.retests).toMatchObject([{ id: 'x', before: '7.2', after: '' }])
    expect(begun.homework).toMatchObject([{ id: 'y', isTaken: true }])
    // What came of it is no part of the record.
    expect(begun.decisions).toEqual([decision])
    expect(begun.acknowledgement).toEqual({ rules: ['KEY-04'], reason: 'Agreed with the runner.' })
  })

  it('without a plan is an empty session now', () => {
    expect(beginUnplanned('u', offers, moment.now)).toMatchObject({
      revision: null,
      doneAt: moment.now,
      works: [],
      workId: null,
      homework: offers.homework,
    })
  })
})
