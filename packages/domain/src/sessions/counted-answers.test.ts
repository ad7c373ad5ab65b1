import { describe, expect, test } from 'vitest'
import type { RecordResponse, RecordSession } from '../record/schema.ts'
import { countAnswers } from './counted-answers.ts'
import { hoursAfterEnd, session } from './sessions.test.makers.ts'

const plain = session('2026-06-02')
type Given = Partial<RecordResponse> & { hours: number }
const counted = (answers: readonly Given[], over: Partial<RecordSession> = {}) =>
  countAnswers(
    {
      ...plain,
      ...over,
      responses: answers.map(({ hours, question = 24, ...rest }) => ({
        question,
        answeredAt: hoursAfterEnd(plain, hours),
        ...rest,
      })),
    },
    hoursAfterEnd(plain, 200),
  ).answers

/** The questions of 24 h and of 48 h, both answered in the window of 48 h, in either order. */
const both = (one: Partial<RecordResponse>, other: Partial<RecordResponse>) => {
  const first = counted([
    { ...one, question: 24, hours: 44 },
    { ...other, question: 48, hours: 45 },
  ])
  const second = counted([
    { ...other, question: 24, hours: 44 },
    { ...one, question: 48, hours: 45 },
  ])
  expect(second[48]).toMatchObject({ ...first[48], regions: expect.arrayContaining(first[48]?.regions ?? []) })
  expect(Object.keys(first)).toEqual(['48'])
  return first[48]
}

describe('reference 6: two questions answered in one window are taken together, the graver part of each', () => {
  test.each([
    ['soreness', 2, 5, 5],
    ['soreness', 0, null, 0],
    ['stiffness', 7, 6, 7],
    ['stiffness', null, 3, 3],
    ['legs', 'normal', 'clearly flat', 'clearly flat'],
    ['legs', 'slightly flat', 'normal', 'slightly flat'],
    ['legs', 'slightly flat', 'clearly flat', 'clearly flat'],
    ['legs', 'not run', 'normal', 'normal'],
    ['legs', null, 'not run', 'not run'],
    ['hoursToNormal', '0', '<24', '<24'],
    ['hoursToNormal', '24-48', '<24', '24-48'],
    ['hoursToNormal', '48-72', '24-48', '48-72'],
    ['hoursToNormal', '>72', '48-72', '>72'],
    ['hoursToNormal', null, '0', '0'],
  ] as const)('%s: of %s and %s it is %s', (part, one, other, graver) => {
    expect(both({ note: 'a', [part]: one }, { note: 'b', [part]: other })).toMatchObject({ [part]: graver })
  })

  test('what neither answered stays unknown, not zero and not no', () => {
    expect(both({ note: 'a' }, { note: 'b' })).toEqual({
      soreness: null,
      stiffness: null,
      legs: null,
      hoursToNormal: null,
      worries: [],
      regions: [],
    })
  })

  test('worries and places add up, each once', () => {
    const merged = both(
      { worry: ['dizziness', 'other'], regions: ['soleus/left', 'lumbar/center'] },
      { worry: ['bruise', 'dizziness'], regions: ['soleus/left'] },
    )
    expect(merged?.worries).toEqual(['bruise', 'dizziness'])
    expect(merged?.regions).toEqual(['soleus/left', 'lumbar/center'])
  })
})

describe('what is a reply', () => {
  test.each([
    ['a soreness of 0', { soreness: 0 }],
    ['no worry at all', { worry: [] }],
    ['a place', { regions: ['soleus/left'] }],
    ['a note', { note: 'all fine' }],
  ] as [string, Partial<RecordResponse>][])('%s is one', (_name, answer) => {
    expect(counted([{ hours: 24, ...answer }])[24]).toBeDefined()
  })

  test.each([
    ['nothing', {}],
    [
      'empty fields',
      { soreness: null, stiffness: null, legs: null, worry: null, hoursToNormal: null, regions: [], note: '' },
    ],
    ['a note of blanks', { note: ' \n' }],
  ] as [string, Partial<RecordResponse>][])('%s is none', (_name, answer) => {
    expect(counted([{ hours: 24, ...answer }])).toEqual({})
  })

  test('an agreed mark takes away the bruise and nothing else', () => {
    const worries = counted([{ hours: 24, worry: ['bruise', 'tingling'], bruiseIsAgreedCupMark: true }], {
      cupMarksAgreed: true,
    })[24]?.worries
    expect(worries).toEqual(['tingling'])
  })
})

describe('corrections', () => {
  test('of two answers to one question in one window the later one counts; of the same instant both do', () => {
    expect(
      counted([
        { hours: 22, soreness: 1, legs: 'normal', worry: [] },
        { hours: 20, soreness: 8, worry: ['bruise'] },
      ])[24],
    ).toMatchObject({ soreness: 1, legs: 'normal', worries: [] })
    expect(
      counted([
        { hours: 22, soreness: 8 },
        { hours: 22, soreness: 1 },
      ])[24],
    ).toMatchObject({ soreness: 8 })
  })

  const harmful: Given = {
    ...{ hours: 20, soreness: 8, stiffness: 7, legs: 'clearly flat', worry: ['tingling'], hoursToNormal: '>72' },
    regions: ['soleus/left'],
  }

  test.each([
    ['a note', { note: 'see you' }],
    ['a form with nothing but a place', { regions: ['soleus/left'] }],
    ['one other part', { stiffness: 7 }],
    [
      'a form with everything else passed over',
      { soreness: 8, stiffness: null, legs: null, worry: null, hoursToNormal: null, regions: null },
    ],
  ] as [string, Partial<RecordResponse>][])('README 4: %s later takes nothing back', (_name, later) => {
    expect(counted([harmful, { hours: 21, ...later }])).toEqual(counted([harmful]))
    expect(counted([{ hours: 21, ...later }, harmful])).toEqual(counted([harmful]))
  })

  test.each([
    ['soreness', { soreness: 0 }],
    ['stiffness', { stiffness: 0 }],
    ['legs', { legs: 'normal' }],
    ['hoursToNormal', { hoursToNormal: '0' }],
    ['regions', { regions: [] }],
  ] as [keyof RecordResponse, Partial<RecordResponse>][])('%s is corrected, the rest stands', (_part, later) => {
    const before = counted([harmful])[24]
    expect(counted([harmful, { hours: 21, note: 'so it is', ...later }])[24]).toEqual({ ...before, ...later })
  })

  test('a worry is taken back by saying that there is none, not by silence', () => {
    const worries = (worry: RecordResponse['worry']) =>
      counted([harmful, { hours: 21, soreness: 1, worry }])[24]?.worries
    expect(worries([])).toEqual([])
    expect(worries(['other'])).toEqual([])
    expect(worries(null)).toEqual(['tingling'])
    expect(worries(undefined)).toEqual(['tingling'])
  })

  test('that a bruise is an agreed mark can be said later; told again it is what is said of it then', () => {
    const worries = (...given: Given[]) => counted(given, { cupMarksAgreed: true })[24]?.worries
    const bruise: Given = { hours: 20, worry: ['bruise'] }
    const mark: Given = { ...bruise, bruiseIsAgreedCupMark: true }
    expect(worries(bruise, { hours: 21, soreness: 1, bruiseIsAgreedCupMark: true })).toEqual([])
    expect(worries(mark, { hours: 21, soreness: 1 })).toEqual([])
    expect(worries(mark, { ...bruise, hours: 21 })).toEqual(['bruise'])
    expect(worries(mark, bruise)).toEqual(['bruise'])
    expect(worries(mark, mark)).toEqual([])
    expect(worries(mark, { ...mark, bruiseIsAgreedCupMark: false })).toEqual(['bruise'])
    expect(worries(mark, { hours: 20, soreness: 1 })).toEqual([])
    expect(worries(bruise, { hours: 20, soreness: 1, bruiseIsAgreedCupMark: true })).toEqual(['bruise'])
  })

  test('a correction in the next window is an answer of its own', () => {
    const answers = counted([
      { hours: 24, soreness: 7 },
      { hours: 40, soreness: 2 },
    ])
    expect([answers[24]?.soreness, answers[48]?.soreness]).toEqual([7, 2])
  })
})
