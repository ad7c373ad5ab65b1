import { expect, it } from 'vitest'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { evening, recordWith, run } from '../record/record.test.makers.ts'
import { evaluationOf, isEvaluationDue } from './evaluation.ts'

it('the signs are evaluated once a week (reference 7.3)', () => {
  expect(isEvaluationDue(null, '2026-05-11')).toBe(true)
  expect(isEvaluationDue('2026-05-05', '2026-05-11')).toBe(false)
  expect(isEvaluationDue('2026-05-04', '2026-05-11')).toBe(true)
})

it('what is kept is what every sign said, and what was recommended', () => {
  const at = evening('2026-05-11')
  const left = [{ region: 'calf' as const, side: 'left' as const }]
  const runs = ['2026-05-06', '2026-05-08', '2026-05-10'].map((day) => run(day, { attention: left }))
  expect(evaluationOf(recordWith({ runs }), at, SHIPPED_THRESHOLDS)).toEqual({
    at,
    signs: { S1: 'unknown', S2: 'unknown', S3: 'yes', S4: 'unknown', S5: 'unknown', S6: 'unknown' },
    recommendation: 'plan-one',
  })
})
