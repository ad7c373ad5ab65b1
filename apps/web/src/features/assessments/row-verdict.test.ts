import type { Reading } from '@strideloom/domain/assessments/readings.ts'
import { assessmentTest } from '@strideloom/domain/library/tests.ts'
import { describe, expect, test } from 'vitest'
import { lastValues, rowVerdict } from './row-verdict.ts'
import { changePhrase, judgementPhrase, loudnessOf, referenceWords } from './verdict-words.ts'

const ABOUT = { birthDate: '1991-04-12', sex: 'female', hoursSeatedPerDay: null, boneStressSign: null } as const
const TODAY = '2026-11-23'
let made = 0
const reading = (
  test: Reading['test'],
  side: Reading['side'],
  value: number,
  more: Partial<Reading> = {},
): Reading => ({
  id: `r${String(++made).padStart(5, '0')}`,
  test,
  side,
  value,
  day: TODAY,
  tester: 'T1',
  ...more,
})
const OLD = [
  reading('knee-to-wall', 'left', 6.5, { day: '2026-11-02' }),
  reading('knee-to-wall', 'right', 10.3, { day: '2026-11-02' }),
  reading('heel-raise-straight', 'left', 19, { day: '2026-11-02' }),
]
const verdict = (drafted: Reading[], stored = OLD) =>
  rowVerdict(drafted[0]?.test ?? 'knee-to-wall', null, drafted, stored, ABOUT, TODAY)

describe('while a value is typed', () => {
  test('P8 it is judged against the reference, the other side and the last visit', () => {
    const row = verdict([reading('knee-to-wall', 'left', 9.4), reading('knee-to-wall', 'right', 10.5)])
    const ktw = assessmentTest('knee-to-wall')
    expect(row?.sides.map(({ judgement }) => judgementPhrase(ktw, judgement))).toEqual([
      'inside the usual range',
      'inside the usual range',
    ])
    expect(row?.gap?.flagged).toBe(false)
    expect(row?.sides.map(({ change, since }) => [change && changePhrase(ktw, change), since])).toEqual([
      ['+2.9 cm, better: beyond the error of 1.9 cm', '2026-11-02'],
      ['+0.2 cm, inside the error of 1.9 cm', '2026-11-02'],
    ])
  })

  test('a norm of age and sex, a difference of sides, and noise is called noise', () => {
    const row = verdict([reading('heel-raise-straight', 'left', 16), reading('heel-raise-straight', 'right', 26)])
    const raise = assessmentTest('heel-raise-straight')
    expect(loudnessOf(row?.sides[0]?.judgement ?? { level: null })).toBe('flag')
    expect(row?.gap).toMatchObject({ worse: 'left', flagged: true })
    const change = row?.sides[0]?.change
    expect(change && changePhrase(raise, change)).toBe('−3 reps, inside the error of 6 reps')
  })

  test('another tester widens the error, and says so', () => {
    const row = verdict([reading('knee-to-wall', 'left', 8.5, { tester: 'T2' })])
    const change = row?.sides[0]?.change
    expect(change && changePhrase(assessmentTest('knee-to-wall'), change)).toBe(
      '+2 cm, inside the error of 2.4 cm, another tester',
    )
  })

  test('a later visit is no comparison, and without an earlier one nothing is said of change', () => {
    const row = verdict(
      [reading('knee-to-wall', 'left', 8)],
      [reading('knee-to-wall', 'left', 9, { day: '2026-12-01' })],
    )
    expect(row?.sides[0]).toMatchObject({ change: null, since: null })
    expect(verdict([])).toBeNull()
  })
})

test('where there is no usual range, the own first value is the measure', () => {
  const first = reading('adductor-squeeze', 'center', 210, { day: '2026-11-02' })
  const row = verdict([reading('adductor-squeeze', 'center', 200)], [first])
  const judgement = row?.sides[0]?.judgement
  expect(judgement && judgementPhrase(assessmentTest('adductor-squeeze'), judgement)).toBe(
    'not below 178.5 mmHg (0.85 × 210, the own first value of 2026-11-02)',
  )
})

test('the last values are those of one visit, a gap in it stays a gap', () => {
  const more = [...OLD, reading('knee-to-wall', 'left', 7, { day: '2026-11-10' })]
  expect(lastValues('knee-to-wall', null, more, TODAY)).toEqual({ day: '2026-11-10', values: [7, null] })
  expect(lastValues('thomas-hip', null, more, TODAY)).toBeNull()
})

test('the usual range in words', () => {
  expect(referenceWords(assessmentTest('knee-to-wall'))).toBe('9 to 14 cm')
  expect(referenceWords(assessmentTest('thomas-hip'))).toBe('−20 to −2°')
  expect(referenceWords(assessmentTest('hop-distance'))).toBeNull()
})
