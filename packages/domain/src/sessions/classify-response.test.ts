import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addHours } from '../calendar/instant.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import type { RecordResponse, RecordSession } from '../record/schema.ts'
import { classifyResponse, type ResponseClass } from './classify-response.ts'
import { questionAt } from './response-windows.ts'
import { type AnswerAt, answered, hoursAfterEnd, session } from './sessions.test.makers.ts'

const DAY = '2026-06-02'
const plain = session(DAY)
const at = (hours: number) => hoursAfterEnd(plain, hours)
const classOf = (of: RecordSession, hours = 100) => classifyResponse(of, at(hours), SHIPPED_THRESHOLDS).class
const given = (answers: Parameters<typeof answered>[1], over: Partial<RecordSession> = {}) =>
  classOf(answered(session(DAY, over), answers))

/** Nothing better, nothing worse: what a reply without any condition is. */
const quiet: AnswerAt = { soreness: 0, stiffness: 5, legs: 'normal', worry: [] }

describe('the window an answer counts for', () => {
  test.each([
    [-1, null],
    [17.999, null],
    [18, 24],
    [29.999, 24],
    [30, 24],
    [36, 24],
    [36.001, 48],
    [42, 48],
    [53.999, 48],
    [54, 48],
    [60, 48],
    [60.001, 72],
    [66, 72],
    [77.999, 72],
    [78, null],
    [120, null],
  ])('%d h after the end: %s', (hours, question) => {
    expect(questionAt(hours)).toBe(question)
  })

  test('hours count from the end of the session, over a change of clocks', () => {
    const night = session('2026-10-24', { minutes: 90 })
    // 18:30 in summer time; 24 hours later it is 17:30 in winter time.
    const reply: RecordResponse = { question: 24, answeredAt: '2026-10-25T17:30:00+01:00', soreness: 8 }
    const { answers } = classifyResponse(
      { ...night, responses: [reply] },
      '2026-10-30T12:00:00+01:00',
      SHIPPED_THRESHOLDS,
    )
    expect(answers[24]?.soreness).toBe(8)
    expect(answers[48]).toBeUndefined()
  })

  test('a late reply counts for the nearest window, whatever it was asked as', () => {
    // Soreness 4 is too much at 48 h and not at 24 h.
    expect(given({ 24: { soreness: 4, hours: 36 } })).toBe('no-change')
    expect(given({ 24: { soreness: 4, hours: 36.01 } })).toBe('too-much')
  })
})

describe('classes and their thresholds, both sides', () => {
  const table: [string, Parameters<typeof answered>[1], Partial<RecordSession>, ResponseClass][] = [
    ['soreness 8 at 24 h', { 24: { soreness: 8 } }, {}, 'adverse'],
    ['soreness 7.9 at 24 h', { 24: { soreness: 7.9 } }, {}, 'too-much'],
    ['soreness 6 at 24 h', { 24: { soreness: 6 } }, {}, 'too-much'],
    ['soreness 5.9 at 24 h', { 24: { soreness: 5.9 } }, {}, 'no-change'],
    ['soreness 10 at 48 h', { 48: { soreness: 10 } }, {}, 'too-much'],
    ['soreness 4 at 48 h', { 48: { soreness: 4 } }, {}, 'too-much'],
    ['soreness 3.9 at 48 h', { 48: { soreness: 3.9 } }, {}, 'no-change'],
    ['soreness 4 at 72 h', { 24: quiet, 72: { soreness: 4 } }, {}, 'adverse'],
    ['soreness 3.9 at 72 h', { 24: quiet, 72: { soreness: 3.9 } }, {}, 'too-much'],
    ['soreness 2 at 72 h', { 24: quiet, 72: { soreness: 2 } }, {}, 'too-much'],
    ['soreness 1.9 at 72 h', { 24: quiet, 72: { soreness: 1.9 } }, {}, 'no-change'],
    ['guarded and soreness 4 at 24 h', { 24: { soreness: 4 } }, { guarded: true }, 'too-much'],
    ['guarded and soreness 3.9 at 24 h', { 24: { soreness: 3.9 } }, { guarded: true }, 'no-change'],
    ['guarded not asked and soreness 4', { 24: { soreness: 4 } }, { guarded: null }, 'no-change'],
    ['guarded and soreness 3.9 at 48 h only', { 48: { soreness: 3.9 } }, { guarded: true }, 'no-change'],
    ['clearly flat at 24 h', { 24: { legs: 'clearly flat' } }, {}, 'no-change'],
    ['clearly flat at 48 h', { 48: { legs: 'clearly flat' } }, {}, 'too-much'],
    ['clearly flat at 72 h', { 24: quiet, 72: { legs: 'clearly flat' } }, {}, 'too-much'],
    ['slightly flat at 48 h', { 48: { legs: 'slightly flat' } }, {}, 'no-change'],
    ['normal again in 24 to 48 h', { 24: quiet, 72: { hoursToNormal: '24-48' } }, {}, 'no-change'],
    ['normal again in 48 to 72 h', { 24: quiet, 72: { hoursToNormal: '48-72' } }, {}, 'too-much'],
    ['normal again after 72 h', { 24: quiet, 72: { hoursToNormal: '>72' } }, {}, 'too-much'],
    ['a bruise', { 24: { ...quiet, worry: ['bruise'] } }, {}, 'adverse'],
    ['tingling at 48 h', { 48: { ...quiet, worry: ['tingling'] } }, {}, 'adverse'],
    ['dizziness at 72 h', { 24: quiet, 72: { worry: ['dizziness'] } }, {}, 'adverse'],
    ['a swelling, which is for the red-flag form', { 24: { ...quiet, worry: ['swelling', 'other'] } }, {}, 'no-change'],
    [
      'an agreed mark of a cup',
      { 24: { ...quiet, worry: ['bruise'], bruiseIsAgreedCupMark: true } },
      { cupMarksAgreed: true },
      'no-change',
    ],
    [
      'a mark called agreed where none was agreed',
      { 24: { ...quiet, worry: ['bruise'], bruiseIsAgreedCupMark: true } },
      { cupMarksAgreed: false },
      'adverse',
    ],
    [
      'a bruise beside an agreed mark',
      { 24: { ...quiet, worry: ['bruise'], bruiseIsAgreedCupMark: false } },
      { cupMarksAgreed: true },
      'adverse',
    ],
    [
      'nobody said whether the bruise is the mark',
      { 24: { ...quiet, worry: ['bruise'] } },
      { cupMarksAgreed: true },
      'adverse',
    ],
    ['stiffness down by 2 at 48 h', { 48: { stiffness: 3 } }, {}, 'about-right'],
    ['stiffness down by 1.9 at 48 h', { 48: { stiffness: 3.1 } }, {}, 'no-change'],
    // 4.1 − 2.1 is a little less than 2 in a computer.
    ['stiffness down from 4.1 to 2.1 at 48 h', { 48: { stiffness: 2.1 } }, { stiffnessBefore: 4.1 }, 'about-right'],
    ['stiffness down by 4 at 24 h only', { 24: { stiffness: 1 } }, {}, 'no-change'],
    ['stiffness before not asked', { 48: { stiffness: 0 } }, { stiffnessBefore: null }, 'no-change'],
    ['better and too sore: the cost comes first', { 24: { soreness: 6 }, 48: { stiffness: 1 } }, {}, 'too-much'],
  ]
  test.each(table)('%s', (_name, answers, over, expected) => {
    expect(given(answers, over)).toBe(expected)
  })

  test('every condition that is met is named with its number', () => {
    const { because, gains } = classifyResponse(
      answered(plain, { 24: { soreness: 6 }, 48: { soreness: 4, stiffness: 3, legs: 'clearly flat' } }),
      at(50),
      SHIPPED_THRESHOLDS,
    )
    expect(because).toEqual([
      { code: 'soreness', question: 24, value: 6, from: 6 },
      { code: 'soreness', question: 48, value: 4, from: 4 },
      { code: 'legs', question: 48 },
    ])
    expect(gains).toEqual([{ code: 'stiffness', before: 5, after: 3, from: 2 }])
  })
})

describe('S48 why, with the numbers', () => {
  const why = (answers: Parameters<typeof answered>[1], over: Partial<RecordSession> = {}) => {
    const { because, gains } = classifyResponse(answered(session(DAY, over), answers), at(100), SHIPPED_THRESHOLDS)
    return { because, gains }
  }

  test('each worry by its name and hour, beside the soreness that is adverse too', () => {
    expect(
      why({ 24: { worry: ['tingling', 'bruise'], soreness: 8 }, 48: { worry: ['bruise'], soreness: 10 } }),
    ).toEqual({
      because: [
        { code: 'worry', question: 24, worry: 'bruise' },
        { code: 'worry', question: 24, worry: 'tingling' },
        { code: 'soreness', question: 24, value: 8, from: 8 },
        { code: 'worry', question: 48, worry: 'bruise' },
      ],
      gains: [],
    })
  })

  test('S47 tensing on the table and the soreness that it counts with', () => {
    expect(why({ 24: { soreness: 4 } }, { guarded: true }).because).toEqual([{ code: 'guarded', value: 4, from: 4 }])
  })

  test('the re-test that improved, and nothing where nothing was said', () => {
    const retests: RecordSession['retests'] = [
      { test: 'knee-to-wall', side: 'left', before: 7, after: 9 },
      { test: 'knee-to-wall', side: 'right', before: 7, after: 7.5 },
    ]
    const gained = { code: 'retest', test: 'knee-to-wall', side: 'left', change: 2, threshold: 1.9 }
    expect(why({ 24: quiet }, { retests })).toEqual({ because: [gained], gains: [gained] })
    expect(why({ 24: quiet })).toEqual({ because: [], gains: [] })
    expect(why({})).toEqual({ because: [], gains: [] })
  })
})

describe('re-tests on the day', () => {
  const withRetest = (retest: Partial<NonNullable<RecordSession['retests']>[number]>) =>
    given(
      { 24: quiet },
      {
        retests: [{ test: 'knee-to-wall', side: 'left', before: 7, after: 8.9, tester: 'T1', ...retest }],
      },
    )
  test.each([
    ['exactly the smallest real change', {}, 'about-right'],
    ['just below it', { after: 8.89 }, 'no-change'],
    ['worse by as much', { before: 8.9, after: 7 }, 'no-change'],
    ['another tester: a quarter more is asked', { tester: 'T2' }, 'no-change'],
    ['another tester, beyond that', { after: 9.375, tester: 'T2' }, 'about-right'],
    ['tester not known', { tester: null }, 'about-right'],
    ['not measured again', { after: null }, 'no-change'],
    ['a test that is better when lower', { test: 'thomas-hip', before: 8, after: 2 }, 'about-right'],
    ['a test whose error nobody knows', { test: 'navicular-tender', before: true, after: false }, 'no-change'],
    ['one side of a test that needs both', { test: 'hop-distance', before: 90, after: 120 }, 'no-change'],
  ] as const)('%s', (_name, retest, expected) => {
    expect(withRetest(retest)).toBe(expected)
  })

  test('a test of both sides is judged by how alike they are', () => {
    const retests: RecordSession['retests'] = [
      { test: 'hop-distance', side: 'left', before: 90, after: 99 },
      { test: 'hop-distance', side: 'right', before: 100, after: 100 },
    ]
    expect(given({ 24: quiet }, { retests })).toBe('about-right')
  })
})

describe('no answer, early answers, late answers', () => {
  test.each([
    [0, null],
    [77.999, null],
    [78, 'unknown'],
    [400, 'unknown'],
  ])('nothing answered, %d h after the end: %s', (hours, expected) => {
    expect(classOf(plain, hours)).toBe(expected)
  })

  test('only the 72 h question: one of the first two is needed', () => {
    const only = answered(plain, { 72: { soreness: 5, worry: ['tingling'] } })
    expect(classOf(only, 77)).toBe(null)
    expect(classOf(only, 78)).toBe('unknown')
  })

  test('an answer is not known before it is given', () => {
    const of = answered(plain, { 24: { soreness: 0 }, 48: { soreness: 4 } })
    expect(classOf(of, 23.999)).toBe(null)
    expect(classOf(of, 24)).toBe('no-change')
    expect(classOf(of, 48)).toBe('too-much')
  })

  test('14.17 a 48 h question answered after five days is kept and not classified', () => {
    const result = classifyResponse(answered(plain, { 48: { soreness: 9, hours: 120 } }), at(130), SHIPPED_THRESHOLDS)
    expect(result.class).toBe('unknown')
    expect(result.notClassified).toEqual([{ question: 48, answeredAt: at(120), hours: 120 }])
  })

  test('before the first window opens nothing is classified either', () => {
    const result = classifyResponse(answered(plain, { 24: { soreness: 9, hours: 17.9 } }), at(90), SHIPPED_THRESHOLDS)
    expect(result.class).toBe('unknown')
    expect(result.notClassified.map(({ hours }) => hours)).toEqual([expect.closeTo(17.9)])
  })

  test('asked and not answered, or sent empty, is no reply', () => {
    const responses: RecordResponse[] = [
      { question: 24, answeredAt: null, soreness: 9 },
      { question: 48, answeredAt: at(48), soreness: null, worry: null, regions: [] },
    ]
    expect(classOf({ ...plain, responses })).toBe('unknown')
  })

  test('of two answers to one question the later one counts; of two questions in one window the graver', () => {
    const corrected = answered(plain, {
      24: [
        { soreness: 8, hours: 20 },
        { soreness: 1, hours: 22 },
      ],
    })
    expect(classOf(corrected)).toBe('no-change')
    const both = answered(plain, { 24: { soreness: 4, hours: 45 }, 48: { soreness: 1, hours: 50 } })
    expect(classOf(both)).toBe('too-much')
  })
})

const response = fc.record({
  question: fc.constantFrom(24, 48, 72),
  answeredAt: fc.integer({ min: 0, max: 100 * 60 }).map((minutes) => addHours(at(0), minutes / 60)),
  soreness: fc.option(fc.integer({ min: 0, max: 10 })),
  stiffness: fc.option(fc.integer({ min: 0, max: 10 })),
  legs: fc.option(fc.constantFrom('normal', 'slightly flat', 'clearly flat', 'not run')),
  worry: fc.option(fc.subarray(['bruise', 'tingling', 'dizziness', 'swelling', 'other'] as const)),
}) as fc.Arbitrary<RecordResponse>

test('the order in which answers arrive changes nothing', () => {
  fc.assert(
    fc.property(fc.array(response, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (responses, order) => {
      const shuffled = responses
        .map((one) => ({ one, key: order.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one)
      expect(classifyResponse({ ...plain, responses: shuffled }, at(90), SHIPPED_THRESHOLDS)).toEqual(
        classifyResponse({ ...plain, responses }, at(90), SHIPPED_THRESHOLDS),
      )
    }),
  )
})
