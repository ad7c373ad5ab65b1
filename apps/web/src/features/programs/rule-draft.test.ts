import { type ProgressionRule, progressionRuleSchema } from '@strideloom/domain/programs/progression-rule.ts'
import { misfitOf } from '@strideloom/domain/programs/rule-misfit.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'
import { expect, it, test } from 'vitest'
import { previewLines } from './progression-words.ts'
import { ruleOfKind, withAdded, withAfter } from './rule-draft.ts'

const dose: Dose = {
  sets: 3,
  reps: 12,
  seconds: null,
  metres: null,
  side: 'none',
  load: { unit: 'kg', value: 20 },
  rir: 2,
  rpe: null,
  tempo: null,
  restSeconds: 60,
}
const DOSES: Dose[] = [
  dose,
  { ...dose, load: { unit: 'none' } },
  { ...dose, reps: null, seconds: 30, load: { unit: 'none' }, rir: null },
  { ...dose, reps: null, metres: 20, load: { unit: 'lb', value: 45 } },
  { ...dose, load: { unit: 'band', value: 2 } },
  { ...dose, load: { unit: 'percent-bodyweight', value: 10 } },
]

it.each(DOSES)('P19 every kind of rule that is chosen fits the dose and can be kept: %j', (one) => {
  for (const kind of ['done', 'weekly', 'none'] as const) {
    const rule = ruleOfKind(kind, null, one)
    if (!rule) throw new Error('there is one')
    expect(progressionRuleSchema.safeParse(rule).success).toBe(true)
    expect(misfitOf(rule, one)).toBeNull()
  }
  expect(ruleOfKind('usual', ruleOfKind('done', null, one), one)).toBeNull()
})

test('P19 what can stay stays when the kind is another; what cannot goes with what was added', () => {
  const weekly: ProgressionRule = { kind: 'weekly', everyWeeks: 2, add: { by: 'reps', value: 2 }, upTo: 20 }
  const done = ruleOfKind('done', weekly, dose)
  expect(done).toMatchObject({ kind: 'done', add: weekly.add, upTo: 20, asked: { sets: 3, amount: 12, unit: 'reps' } })
  if (done?.kind !== 'done') throw new Error('it is one')
  const more = withAfter(done, true, dose)
  expect(progressionRuleSchema.safeParse(more).success).toBe(true)
  expect(more.after).toEqual({ add: { by: 'kg', value: 2.5 }, backTo: 12 })
  expect(withAdded(more, { by: 'reps', value: 1 })).toMatchObject({ upTo: 20, after: more.after })
  expect(withAdded(more, { by: 'kg', value: 2.5 })).toMatchObject({ upTo: null, after: null })
})

test('P19 weeks that ask for the same are one line', () => {
  const week = (number: number, sets: number, more = {}) => ({
    week: number,
    monday: `2026-11-${String(2 + 7 * (number - 1)).padStart(2, '0')}`,
    kind: 'as it goes' as const,
    dose: { ...dose, sets },
    isRaised: false,
    ...more,
  })
  expect(
    previewLines([
      week(1, 3),
      week(2, 3),
      week(3, 2, { kind: 'lighter' }),
      week(4, 3, { isRaised: true }),
      { ...week(5, 3), kind: 'none', dose: null },
    ]).map(({ weeks, from, dose: asked, why, isRaised }) => [weeks, from, asked, why, isRaised]),
  ).toEqual([
    ['Weeks 1 to 2', '2 Nov', '3 × 12, 20 kg, 2 in reserve', '', false],
    ['Week 3', '16 Nov', '2 × 12, 20 kg, 2 in reserve', 'lighter week', false],
    ['Week 4', '23 Nov', '3 × 12, 20 kg, 2 in reserve', '', true],
    ['Week 5', '30 Nov', '', 'none of it after a race', false],
  ])
})
