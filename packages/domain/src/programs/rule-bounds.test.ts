import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { exercise } from '../library/exercises.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { applyStep } from './apply-step.ts'
import { newProgram } from './new-program.ts'
import { nextStep } from './next-step.ts'
import type { Performed } from './performed.ts'
import { prescribe } from './prescribe.ts'
import { previewWeeks } from './preview-weeks.ts'
import { contextOn, exerciseWith, MONDAY } from './programs.test.makers.ts'
import type { ProgressionRule } from './progression-rule.ts'
import { readRule } from './read-rule.ts'
import { doseByRule, ruleStep } from './rule-step.ts'
import { type Dose, doseSchema } from './schema.ts'
import { startingDose } from './starting-dose.ts'

const rule = (text: string): ProgressionRule => {
  const read = readRule(text)
  if ('problem' in read) throw new Error(read.problem)
  return read.rule
}
const DOSE: Dose = {
  sets: 3,
  reps: 12,
  seconds: null,
  metres: null,
  side: 'none',
  load: { unit: 'kg', value: 20 },
  rir: null,
  rpe: null,
  tempo: null,
  restSeconds: 90,
}
/** A week of work, all of it done as asked. */
const done = (dose: Dose): Performed[] =>
  [0, 3].map((ago) => ({
    day: addDays(MONDAY, -7 - ago),
    target: dose,
    sets: Array.from({ length: dose.sets }, () => ({ amount: dose.reps ?? dose.seconds ?? dose.metres ?? 0, rir: 3 })),
    pain: 0,
    painBefore: 0,
    painNextMorning: 0,
    isClean: null,
  }))
const step = (text: string, more: Partial<Dose>) => {
  const dose = { ...DOSE, ...more }
  return ruleStep(done(dose), rule(text), dose, MONDAY, 1)
}

describe('P19 a step leads to a dose that may be prescribed', () => {
  it.each<[string, Partial<Dose>, Partial<Dose>, RegExp]>([
    [
      'Add 1 band each week.',
      { load: { unit: 'band', value: 8 } },
      { load: { unit: 'band', value: 9 } },
      /band 9; a dose takes at most band 9\.$/,
    ],
    ['Add 20 reps each week.', { reps: 190 }, { reps: 200 }, /; a dose takes at most 200 reps\.$/],
    [
      'Add 20 kg each week.',
      { load: { unit: 'kg', value: 390 } },
      { load: { unit: 'kg', value: 400 } },
      /at most 400 kg\.$/,
    ],
    [
      'Add 20 % each week.',
      { load: { unit: 'lb', value: 890 } },
      { load: { unit: 'lb', value: 900 } },
      /at most 900 lb\.$/,
    ],
    ['Add 120 s each week.', { reps: null, seconds: 3590 }, { reps: null, seconds: 3600 }, /at most 3600 s\.$/],
  ])('%s from %j', (text, from, to, says) => {
    const { change, says: said } = step(text, from)
    expect(change).toEqual({ kind: 'dose', to: { ...DOSE, ...to } })
    expect(said).toMatch(says)
    expect(doseSchema.safeParse({ ...DOSE, ...to }).success).toBe(true)
  })

  it.each<[string, Partial<Dose>, RegExp]>([
    [
      'Add 1 band each week.',
      { load: { unit: 'band', value: 9 } },
      /^Nothing more can be added, as a dose takes at most band 9: Add 1 band/,
    ],
    ['Add 1 set each week.', { sets: 20 }, /^Nothing more can be added, as a dose takes at most 20 sets/],
    ['Add 5 % each week.', { load: { unit: 'percent-bodyweight', value: 300 } }, /at most 300 % of body weight/],
    [
      'When all of it is done once, add 1 rep up to 12 reps, then add 1 band and go back to 8 reps.',
      { load: { unit: 'band', value: 9 } },
      /as a dose takes at most band 9/,
    ],
    ['Add 1 rep each week up to 12 reps.', {}, /^Its end is reached/],
  ])('%s at its bound: nothing changes, and the sentence says why', (text, from, says) => {
    expect(step(text, from)).toMatchObject({ rule: 'hold', change: { kind: 'none' } })
    expect(step(text, from).says).toMatch(says)
  })

  test('however often a rule is met, the dose may be prescribed', () => {
    const texts = [
      ['Add 1 band each week.', { load: { unit: 'band', value: 1 } }],
      ['Add 20 kg each week.', {}],
      ['Add 20 % each week.', { load: { unit: 'lb', value: 100 } }],
      ['Add 20 reps each week.', {}],
      ['Add 200 m each week.', { reps: null, metres: 100 }],
      ['Add 1 set each week.', {}],
      ['When all of it is done once, add 1 rep up to 12 reps, then add 20 kg and go back to 1 rep.', {}],
    ] as [string, Partial<Dose>][]
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.integer({ min: 1, max: 400 }), ([text, from], times) => {
        let dose: Dose = { ...DOSE, ...from }
        for (let met = 0; met < times; met += 1) dose = doseByRule(rule(text), dose) ?? dose
        expect(doseSchema.safeParse(dose).error).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  it.each<[Parameters<typeof applyStep>[1]['change'], Partial<Dose>]>([
    [{ kind: 'load', percent: 10 }, { load: { unit: 'kg', value: 399.5 } }],
    [{ kind: 'load', percent: 10 }, { load: { unit: 'percent-bodyweight', value: 300 } }],
    [{ kind: 'reps', by: 1 }, { reps: 200 }],
    [{ kind: 'sets', percent: 20 }, { sets: 20 }],
  ])('%j of what is as usual stays within it too', (change, from) => {
    expect(doseSchema.safeParse(applyStep({ ...DOSE, ...from }, { change })).error).toBeUndefined()
  })

  test('as usual, at the bound it says so instead of promising more', () => {
    const squat = exercise('back-squat')
    if (!squat) throw new Error('it is shipped')
    const dose: Dose = { ...DOSE, rir: 2, load: { unit: 'kg', value: 400 } }
    const strong = done(dose).map((one) => ({ ...one, sets: one.sets.map(() => ({ amount: 15, rir: 5 })) }))
    const ground = {
      exercise: squat,
      history: strong,
      today: addDays(MONDAY, -5),
      pain: 'unclear' as const,
      lastRaisedOn: null,
      dose,
      weekOfBlock: null,
      readinessMean7: null,
      monotony: null,
      loadIsUp: null,
      experienced: null,
      gate: null,
      isMinor: null,
    }
    expect(nextStep(ground, SHIPPED_THRESHOLDS)).toMatchObject({
      rule: 'hold',
      says: 'More is asked for, and a dose takes at most 400 kg: the same again.',
    })
  })
})

test('P19 one goes back to fewer of what was added before', () => {
  const text = (back: string) =>
    `When all of it is done once, add 1 rep up to 12 reps, then add 2.5 kg and go back to ${back}.`
  expect(rule(text('8 reps'))).toMatchObject({ after: { backTo: 8 } })
  for (const wrong of ['8 s', '8 m', '8 kg'])
    expect(readRule(text(wrong))).toEqual({ problem: expect.stringMatching(/^Go back in what was added before/) })
  expect(readRule(text('many'))).toEqual({ problem: expect.stringMatching(/comes “and go back to 8 reps”/) })
})

test.each([1, 2, 3, 8])('P19 every %i weeks it rises, also what is done daily', (every) => {
  const context = contextOn(MONDAY)
  const block = { id: context.newId(), startDay: MONDAY, weeks: 20, phase: 'build' as const, purpose: '' }
  const stretch = exercise('calf-stretch-bent')
  if (!stretch) throw new Error('it is shipped')
  const one = {
    ...exerciseWith(stretch.id, [1, 2, 3, 4, 5, 6, 7]),
    id: context.newId(),
    pairingId: null,
    dose: { ...startingDose(stretch), seconds: 20 },
    rule: rule(`Add 1 s ${every === 1 ? 'each week' : `every ${every} weeks`}.`),
  }
  const program = prescribe(newProgram('Daily', block), one, context)
  const weeks = previewWeeks(program, one, MONDAY, SHIPPED_THRESHOLDS)
  expect(weeks.map(({ dose }) => dose?.seconds)).toEqual(weeks.map(({ week }) => 20 + Math.floor((week - 1) / every)))
})
