import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { weeklyDue } from './weekly-questions.ts'
import { weeklyAnswerSchema } from './weekly-schema.ts'

const ID = '01932f5e-7b6a-7000-8000-000000000001'

const LONG_AGO = '2026-01-01'
const dueOn = (today: string, answered: string[] = [], joinedOn = LONG_AGO) =>
  weeklyDue(
    answered.map((week) => ({ week })),
    { today, joinedOn },
  )

describe('the week that is asked about (reference 7.1)', () => {
  it('is this one on its Sunday, and the same until Saturday', () => {
    expect(dueOn('2026-11-22')).toBe('2026-11-16')
    for (const days of [1, 2, 3, 4, 5, 6]) expect(dueOn(addDays('2026-11-22', days))).toBe('2026-11-16')
    expect(dueOn('2026-11-29')).toBe('2026-11-23')
  })

  it('is asked about once, answered or passed over', () => {
    expect(dueOn('2026-11-23', ['2026-11-16'])).toBeNull()
    expect(dueOn('2026-11-23', ['2026-11-09'])).toBe('2026-11-16')
  })

  it('somebody who came in the middle of it is not asked', () => {
    expect(dueOn('2026-11-23', [], '2026-11-16')).toBe('2026-11-16')
    expect(dueOn('2026-11-23', [], '2026-11-17')).toBeNull()
  })
})

describe('a weekly answer as a phone sends it', () => {
  const answer = (more: object) =>
    weeklyAnswerSchema.safeParse({ id: ID, week: '2026-11-16', answeredAt: '2026-11-22T18:00:00.000Z', ...more })
  const complaint = (more: object) => answer(more).error?.issues[0]?.message ?? null

  it('nothing but nulls is a week that was passed over', () => {
    expect(answer({}).data).toMatchObject({ participation: null, problem: null, symptoms: null })
  })

  it('four steps and no others; one place and its side', () => {
    expect(complaint({ participation: 8, amount: 17, problem: { region: 'calf', side: 'left' } })).toBeNull()
    expect(complaint({ participation: 13 })).toBe('Choose one of the four answers.')
    expect(complaint({ participation: 8, problem: { region: 'calf', side: 'both' } })).toBe(
      'Choose each side on its own.',
    )
  })

  it('a week is named by its Monday, and the first question comes first', () => {
    expect(complaint({ week: '2026-11-17' })).toBe('A week is named by its Monday.')
    expect(complaint({ amount: 8 })).toBe('Answer the first question, or pass over the week.')
    expect(complaint({ problem: { region: 'calf', side: 'left' } })).toBe(
      'Answer the first question, or pass over the week.',
    )
  })
})
