import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addHours } from '../calendar/instant.ts'
import { responseSchema } from './response-schema.ts'
import { type AskedAbout, responsesDue } from './responses-due.ts'

const END = '2026-06-10T13:00:00+02:00'
const session = (more: Partial<AskedAbout> = {}): AskedAbout => ({
  id: 's',
  start: addHours(END, -1),
  minutes: 60,
  handsOn: true,
  answered: [],
  ...more,
})
const dueAt = (hours: number, more: Partial<AskedAbout> = {}) =>
  responsesDue([session(more)], addHours(END, hours)).map(({ question }) => question)

describe('S47 the questions after a session', () => {
  it.each([
    [17.99, []],
    [18, [24]],
    [29.99, [24]],
    [30, []],
    [41.99, []],
    [42, [48]],
    [54, []],
    [66, [72]],
    [77.99, [72]],
    [78, []],
  ])('%f h after its end', (hours, wanted) => {
    expect(dueAt(hours)).toEqual(wanted)
  })

  it('are never asked twice, and not after a session without hands', () => {
    expect(dueAt(24, { answered: [24] })).toEqual([])
    expect(dueAt(48, { answered: [24] })).toEqual([48])
    expect(dueAt(24, { handsOn: false })).toEqual([])
  })

  it('of several sessions the one that closes first comes first', () => {
    const two = [session({ id: 'later', start: END }), session()]
    expect(responsesDue(two, addHours(END, 24)).map(({ sessionId }) => sessionId)).toEqual(['s', 'later'])
  })

  it('at most one question of a session is open at any moment', () => {
    fc.assert(fc.property(fc.double({ min: -10, max: 200, noNaN: true }), (hours) => dueAt(hours).length <= 1))
  })
})

describe('an answer from the phone', () => {
  const answer = (more: object = {}) => ({
    id: '0196f000-0000-7000-8000-000000000001',
    sessionId: '0196f000-0000-7000-8000-000000000002',
    question: 24,
    answeredAt: addHours(END, 24),
    soreness: 2,
    ...more,
  })

  it('keeps what was passed over apart from zero and from nothing', () => {
    expect(responseSchema.parse(answer({ worry: [] }))).toMatchObject({
      soreness: 2,
      stiffness: null,
      worry: [],
      regions: null,
    })
    expect(responseSchema.parse(answer()).worry).toBeNull()
  })

  it.each([
    [{ soreness: 11 }, 'Soreness is a whole number from 0 to 10.'],
    [{ soreness: null }, 'Answer at least one question.'],
    [{ question: 36 }, 'This question is not one of 24, 48 or 72 hours.'],
    [{ worry: ['cramp'] }, 'Choose from the list.'],
    [{ worry: ['bruise', 'bruise'] }, 'The same worry is there twice.'],
    [{ legs: 'heavy' }, 'Choose how your legs were.'],
    [{ answeredAt: '2026-06-10' }, /moment|instant|offset/i],
  ])('refuses %j', (more, message) => {
    expect(() => responseSchema.parse(answer(more))).toThrow(message)
  })
})
