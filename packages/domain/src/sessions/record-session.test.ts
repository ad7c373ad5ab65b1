import { describe, expect, it } from 'vitest'
import { addHours } from '../calendar/instant.ts'
import { complaintsAboutRecord, mayBecome, missingParts, mustBecome, mustBeOpen } from './record-session.ts'
import { type SessionRecord, sessionRecordSchema } from './session-record-schema.ts'
import { SESSION_STATUSES } from './session-words.ts'

const NOW = '2026-06-10T14:00:00+02:00'
const id = (n: number) => `0196f000-0000-7000-8000-00000000000${n}`
const work = (more: object = {}) => ({
  id: id(1),
  technique: 'stripping',
  region: 'soleus',
  side: 'left',
  pressure: 5,
  minutes: 20,
  objective: 'tone',
  ...more,
})
const record = (more: object = {}): SessionRecord =>
  sessionRecordSchema.parse({
    id: id(0),
    doneAt: '2026-06-10T12:30:00+02:00',
    doneMinutes: 50,
    intent: 'maintenance',
    handsOn: true,
    works: [work()],
    retests: [],
    homework: [{ id: id(2), kind: 'load', text: 'Soleus raises, three times a week' }],
    ...more,
  })
const fields = (one: SessionRecord) => complaintsAboutRecord(one, NOW).map(({ field }) => field)

describe('a session as it was done', () => {
  it('is saved with what is known; what was not asked stays unknown', () => {
    expect(complaintsAboutRecord(record(), NOW)).toEqual([])
    expect(record()).toMatchObject({ guarded: null, stiffnessBefore: null, cupMarksAgreed: null, restricted: '' })
  })

  it('S31 leaves at least one thing to move, load or recover', () => {
    expect(fields(record({ homework: [] }))).toEqual(['homework'])
  })

  it('S34 says what hands did, or that they did nothing', () => {
    expect(fields(record({ works: [] }))).toEqual(['works'])
    expect(fields(record({ works: [], handsOn: false }))).toEqual([])
    expect(fields(record({ handsOn: false }))).toEqual(['works'])
  })

  it('its techniques take no longer than it did, and it has begun', () => {
    expect(fields(record({ doneMinutes: 20 }))).toEqual([])
    expect(fields(record({ doneMinutes: 19 }))).toEqual(['works'])
    expect(fields(record({ doneAt: addHours(NOW, 1) }))).toEqual(['doneAt'])
    expect(fields(record({ doneAt: addHours(NOW, 0.1) }))).toEqual([])
    expect(fields(record({ doneAt: addHours(NOW, -366 * 24) }))).toEqual([])
    expect(fields(record({ doneAt: addHours(NOW, -366 * 24 - 1) }))).toEqual(['doneAt'])
  })

  it.each([
    [{ technique: 'secret-grip' }, 'works.0.technique'],
    [{ region: 'foot' }, 'works.0.region'],
    [{ side: 'center' }, 'works.0.side'],
    [{ region: 'lumbar' }, 'works.0.side'],
  ])('R24 hands did what has a name, in a place that hands know: not %j', (more, field) => {
    expect(fields(record({ works: [work(more)] }))).toEqual([field])
  })

  it('what is taken home is in the library, or said in words', () => {
    const task = { id: id(2), kind: 'load', text: 'Hops' }
    expect(fields(record({ homework: [{ ...task, exercise: 'hop-on-mars' }] }))).toEqual(['homework.0.exercise'])
    expect(fields(record({ homework: [{ ...task, exercise: 'soleus-raise-single' }] }))).toEqual([])
  })

  it.each([
    [{ works: [work({ pressure: 9 })] }, 'Pressure 9 and 10 are never used. Choose 8 or less.'],
    [{ works: [work(), work()] }, 'The same technique is there twice. Reload the page.'],
    [
      { retests: [{ id: id(3), test: 'knee-to-wall', side: 'both', before: 1 }] },
      'Left and right are measured one at a time.',
    ],
    [{ retests: [{ id: id(3), test: 'knee-to-wall', side: 'left', before: 900 }] }, /enter a number from/],
    [
      { retests: [{ id: id(3), test: 'knee-to-wall', side: 'center', before: 1 }] },
      /measured on each side: choose left or right/,
    ],
    [{ retests: [{ id: id(3), test: 'tone-palpation', side: 'left', before: 1 }] }, /choose the region it is about/],
    [
      {
        retests: [
          { id: id(3), test: 'knee-to-wall', side: 'left', before: 1 },
          { id: id(4), test: 'knee-to-wall', side: 'left', before: 2 },
        ],
      },
      'The same test is there twice on one side. Keep one of them.',
    ],
    [{ homework: [{ id: id(2), kind: 'rest', text: 'x' }] }, 'Choose move, load or recover.'],
    [{ doneMinutes: 0 }, 'A session takes at least 5 minutes.'],
  ])('refuses %j', (more, message) => {
    expect(() => record(more)).toThrow(message)
  })

  it('S60 needs its three parts before it is sent', () => {
    expect(missingParts(record()).map(({ field }) => field)).toEqual(['restricted', 'changed', 'needsAttention'])
    const whole = record({ restricted: 'a', changed: 'b', needsAttention: 'c' })
    expect(missingParts(whole)).toEqual([])
    expect(missingParts({ ...whole, homework: [] }).map(({ field }) => field)).toEqual(['homework'])
  })
})

describe('a session from planned to signed', () => {
  it('is recorded until it is released', () => {
    for (const status of ['planned', 'booked', 'in-progress', 'done'] as const)
      expect(() => mustBeOpen({ status, reviewedAt: null })).not.toThrow()
    expect(() => mustBeOpen({ status: 'done', reviewedAt: NOW })).toThrow(/released/)
    expect(() => mustBeOpen({ status: 'cancelled', reviewedAt: null })).toThrow(/cancelled/)
  })

  it('what was done is never undone, and what is signed stays', () => {
    for (const to of SESSION_STATUSES) {
      expect(mayBecome('signed', to)).toBe(false)
      expect(mayBecome('done', to)).toBe(to === 'signed')
      expect(mayBecome(to, to)).toBe(false)
    }
    expect(mayBecome('cancelled', 'planned')).toBe(true)
    expect(() => mustBecome('planned', 'booked')).not.toThrow()
    expect(() => mustBecome('done', 'cancelled')).toThrow('This session is done, so it cannot be made cancelled.')
  })
})
