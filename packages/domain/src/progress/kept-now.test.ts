import { describe, expect, it } from 'vitest'
import { evening, recordWith } from '../record/record.test.makers.ts'
import type { RecordSession } from '../record/schema.ts'
import { keptNow, MORE_THAN_THREE } from './kept-now.ts'
import { profileNow } from './profile-now.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const AT = evening('2026-05-17')
const session = (id: string, day: string, more: Partial<RecordSession> = {}): RecordSession => ({
  id,
  start: `${day}T12:00:00+02:00`,
  minutes: 50,
  status: 'done',
  handsOn: true,
  ...more,
})
const bend = (before: number, after: number) => [
  { test: 'knee-to-wall' as const, side: 'left' as const, before, after },
]
const normal = (day: string, hoursToNormal: '24-48' | '>72') => [
  { question: 72 as const, answeredAt: `${day}T12:00:00+02:00`, hoursToNormal },
]

describe('what of the work lasts', () => {
  const {
    changes,
    holdRate,
    normal: days,
    why,
  } = keptNow(
    recordWith({
      sessions: [
        session('a', '2026-04-01', { retests: bend(7, 9.5), responses: normal('2026-04-04', '24-48') }),
        session('b', '2026-04-15', { retests: bend(9.2, 11.5), responses: normal('2026-04-18', '>72') }),
        session('c', '2026-05-01', { retests: bend(9.3, 9.8) }),
      ],
    }),
    AT,
  )

  it('S27 S78 each real change with its value at the next visit, the newest first', () => {
    expect(changes.map(({ day, before, end, next, held }) => [day, before, end, next, held])).toEqual([
      ['2026-04-15', '9.2 cm', '11.5 cm', '9.3 cm', false],
      ['2026-04-01', '7 cm', '9.5 cm', '9.2 cm', true],
    ])
    expect(holdRate).toEqual({ done: 1, due: 2, share: 0.5 })
    expect(why.holdRate.numbers).toEqual(['1 of 2 changes were there at the next visit'])
  })

  it('S2 more than three days has no end and is still a number over the wire; unanswered stays unanswered', () => {
    expect(days.sessions).toEqual([
      { day: '2026-04-01', days: 2 },
      { day: '2026-04-15', days: MORE_THAN_THREE },
      { day: '2026-05-01', days: null },
    ])
    expect(why.normal.numbers).toEqual(['2 days', 'more than 3 days', 'not answered'])
    expect(JSON.parse(JSON.stringify(days))).toEqual(days)
  })

  it('P37 nothing known has no share', () => {
    const none = keptNow(recordWith(), AT)
    expect(none).toMatchObject({
      changes: [],
      holdRate: { due: 0, share: null },
      normal: { sessions: [], median: null },
    })
    expect(none.availability.share).toBeNull()
    expect(none.keyRuns).toMatchObject({ before: { share: null }, after: { share: null } })
  })
})

describe('S5 the limiter profile in a sentence', () => {
  const tested = (value: number) =>
    recordWith({
      assessments: [
        { date: '2026-05-10', test: 'knee-to-wall', side: 'left', value },
        { date: '2026-05-10', test: 'knee-to-wall', side: 'right', value: 10 },
      ],
    })

  it('says where what is known points, and that nothing does', () => {
    expect(profileNow(tested(6), AT, SHIPPED_THRESHOLDS).title).toBe(
      'What is known points most to how it moves: 1 of 2.',
    )
    expect(profileNow(tested(11), AT, SHIPPED_THRESHOLDS).title).toBe(
      'Nothing that is known points to what may hold the runner back.',
    )
  })

  it('P37 unknown is said, and comes last', () => {
    const { title, limiters, opened } = profileNow(recordWith(), AT, SHIPPED_THRESHOLDS)
    expect(title).toBe('Not known yet what may hold the runner back: nothing was tested or answered.')
    expect(limiters.map(({ share }) => share)).toEqual([null, null, null])
    expect(opened).toMatchObject({ weeks: [], says: 'Not known: no week with enough answers.' })
  })
})
