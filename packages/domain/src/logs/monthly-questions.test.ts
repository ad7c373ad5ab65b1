import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  MONTHLY_QUESTIONS,
  MONTHLY_STEPS,
  type MonthlyAnswers,
  type MonthlyStep,
  monthlyFrom,
  monthlyScore,
} from './monthly-questions.ts'
import { monthlyAnswerSchema } from './monthly-schema.ts'

const all = (step: MonthlyStep | null): MonthlyAnswers => ({
  ...{ distance: step, speed: step, ground: step },
  ...{ during: step, morning: step, trust: step },
})

describe('P9 the number of the six questions', () => {
  it('is 100 where nothing is taken, 0 where everything is, and the sum over the most there can be between', () => {
    expect(monthlyScore(all(4))).toBe(100)
    expect(monthlyScore(all(0))).toBe(0)
    expect(monthlyScore({ ...all(2), trust: 3 })).toBeCloseTo((100 * 13) / 24, 10)
  })

  it('is not known while one of the six is not: a question left out is neither 0 nor the mean of the others', () => {
    for (const question of MONTHLY_QUESTIONS) expect(monthlyScore({ ...all(4), [question]: null })).toBeNull()
  })

  it('rises with each answer, whichever it is', () => {
    const step = fc.constantFrom(...MONTHLY_STEPS)
    const answers = fc.record({
      ...{ distance: step, speed: step, ground: step },
      ...{ during: step, morning: step, trust: step },
    })
    fc.assert(
      fc.property(answers, fc.constantFrom(...MONTHLY_QUESTIONS), (given, question) => {
        const [from, to] = [given[question], Math.min(4, given[question] + 1) as MonthlyStep]
        const rise = (monthlyScore({ ...given, [question]: to }) ?? 0) - (monthlyScore(given) ?? 0)
        expect(rise).toBeCloseTo((100 * (to - from)) / 24, 10)
      }),
    )
  })
})

describe('P9 when the six questions are asked', () => {
  const from = (answered: string[], more: Partial<Parameters<typeof monthlyFrom>[1]> = {}) =>
    monthlyFrom(answered, { isOpen: true, today: '2026-11-23', every: 28, ...more })

  it('at once while something is open and nobody was asked, then 28 days after the newest answer', () => {
    expect(from([])).toBe('2026-11-23')
    expect(from(['2026-11-01', '2026-10-04'])).toBe('2026-11-29')
    expect(from(['2026-11-01'], { every: 21 })).toBe('2026-11-22')
  })

  it('never while nothing is open', () => {
    expect(from([], { isOpen: false })).toBeNull()
    expect(from(['2026-01-01'], { isOpen: false })).toBeNull()
  })
})

describe('a monthly answer as a phone sends it', () => {
  const answer = (more: object) =>
    monthlyAnswerSchema.safeParse({
      id: '01932f5e-7b6a-7000-8000-000000000001',
      day: '2026-11-22',
      answeredAt: '2026-11-22T18:00:00.000Z',
      ...more,
    })

  it('nothing but nulls is a month that was passed over; some may be left out', () => {
    expect(answer({}).data).toMatchObject(all(null))
    expect(answer({ distance: 0, trust: 4 }).data).toMatchObject({ ...all(null), distance: 0, trust: 4 })
  })

  it('five answers and no others', () => {
    for (const step of [-1, 5, 2.5]) {
      expect(answer({ speed: step }).error?.issues[0]?.message).toBe('Choose one of the five answers.')
    }
  })
})
