import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, type Day } from '../calendar/day.ts'
import { exercise } from '../library/exercises.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { lightenWeeks } from './lighten-weeks.ts'
import { newProgram } from './new-program.ts'
import { nextStep, type ProgressionGround } from './next-step.ts'
import type { Performed } from './performed.ts'
import { prescribe } from './prescribe.ts'
import { previewWeeks } from './preview-weeks.ts'
import { contextOn, exerciseWith, MONDAY } from './programs.test.makers.ts'
import { ADDED, MOST_ADDED, MOST_IN_ALL, type ProgressionRule, progressionRuleSchema } from './progression-rule.ts'
import { readRule } from './read-rule.ts'
import { misfitOf } from './rule-misfit.ts'
import { doseByRule } from './rule-step.ts'
import { ruleWords } from './rule-words.ts'
import { type Dose, doseSchema, type Phase, type Prescription } from './schema.ts'
import { usualRuleWords } from './usual-rule.ts'

const added = fc.constantFrom(...ADDED)
const amountOf = (by: (typeof ADDED)[number], most: number) =>
  by === 'kg' || by === 'lb' || by === 'percent' || by === 'bodyweight'
    ? fc.integer({ min: 1, max: most * 100 }).map((hundredths) => hundredths / 100)
    : fc.integer({ min: 1, max: most })
const adding = added.chain((by) =>
  fc.record({
    add: amountOf(by, MOST_ADDED[by]).map((value) => ({ by, value })),
    upTo: by === 'percent' ? fc.constant(null) : fc.option(amountOf(by, MOST_IN_ALL[by])),
  }),
)
/** Every rule that the schema takes. */
const rules: fc.Arbitrary<ProgressionRule> = fc
  .oneof(
    fc.constant({ kind: 'none' as const }),
    fc
      .tuple(fc.integer({ min: 1, max: 8 }), adding)
      .map(([everyWeeks, some]) => ({ kind: 'weekly' as const, everyWeeks, ...some })),
    fc
      .record({
        asked: fc.option(
          fc.record({
            sets: fc.integer({ min: 1, max: 20 }),
            amount: fc.integer({ min: 1, max: 3600 }),
            unit: fc.constantFrom('reps' as const, 'seconds' as const, 'metres' as const),
          }),
        ),
        times: fc.integer({ min: 1, max: 4 }),
        rir: fc.option(fc.integer({ min: 0, max: 10 })),
        some: adding,
        after: fc.option(
          fc.record({
            add: fc.constantFrom(
              { by: 'kg' as const, value: 2.5 },
              { by: 'band' as const, value: 1 },
              { by: 'percent' as const, value: 5 },
            ),
            backTo: fc.integer({ min: 1, max: 60 }),
          }),
        ),
      })
      .map(({ some, ...rest }) => ({ kind: 'done' as const, ...rest, ...some })),
  )
  .filter((rule) => progressionRuleSchema.safeParse(rule).success)
  .map((rule) => rule as ProgressionRule)

const DOSE: Dose = {
  sets: 3,
  reps: 12,
  seconds: null,
  metres: null,
  side: 'none',
  load: { unit: 'kg', value: 20 },
  rir: 2,
  rpe: null,
  tempo: null,
  restSeconds: 90,
}
const rule = (text: string): ProgressionRule => {
  const read = readRule(text)
  if ('problem' in read) throw new Error(read.problem)
  return read.rule
}
const TWICE = 'When 3 × 12 is done twice with 2 or more in reserve, add 2.5 kg.'

describe('P19 a rule is one sentence, and a sentence one rule', () => {
  test('what is written is read as the same rule, whatever rule it is', () => {
    fc.assert(
      fc.property(rules, (one) => {
        expect(readRule(ruleWords(one))).toEqual({ rule: one })
      }),
      { numRuns: 1000 },
    )
  })

  test('what is read is written in one way, and read again is the same', () => {
    fc.assert(
      fc.property(rules, fc.boolean(), fc.constantFrom(' x ', '×', 'X', ' × '), (one, small, cross) => {
        const typed = ruleWords(one).replace(/ × /g, cross).replace(/\.$/, '')
        const read = readRule(small ? typed.toLowerCase() : `  ${typed.replace(/ /g, '\u00a0')} .`)
        expect(read).toEqual({ rule: one })
      }),
      { numRuns: 500 },
    )
  })

  test('any text at all is a rule or is told what to write', () => {
    const words = fc.constantFrom(
      'when',
      'add',
      'No progression',
      '3 × 12',
      '2.5',
      'kg',
      's',
      'each week',
      'up to',
      'is done',
      'twice',
      ',',
      '.',
      'with 2 or more in reserve',
      'then add',
      '😀',
      '1e309',
      '-1',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 9 }).map((all) => all.join(' ')),
        ),
        (text) => {
          const read = readRule(text)
          if ('problem' in read) expect(read.problem.length).toBeGreaterThan(10)
          else expect(readRule(ruleWords(read.rule))).toEqual(read)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it.each([
    [TWICE],
    ['Add 5 s each week up to 45 s.'],
    ['No progression.'],
    ['When all of it is done once, add 1 rep up to 12 reps, then add 2.5 kg and go back to 8 reps.'],
    ['When 3 × 40 s is done three times, add 1 band up to band 5.'],
    ['Add 5 % of body weight every 2 weeks.'],
    ['When 3 × 20 m is done twice, add 5 %.'],
  ])('%s', (text) => expect(ruleWords(rule(text))).toBe(text))

  it.each([
    ['when 3x12 is done 2 times with 2 or more in reserve add 2,5 kilos', TWICE],
    ['ADD 5 seconds every week up to 45 sec', 'Add 5 s each week up to 45 s.'],
  ])('%s is read as %s', (typed, meant) => expect(ruleWords(rule(typed))).toBe(meant))

  it.each([
    ['', /^Write “When 3 × 12/],
    ['add', /Say what is added/],
    ['add 2.5', /Say what is added/],
    ['add 2.5 kg', /how often/],
    ['add 5 s each week up to 12 reps', /Write the end in what is added/],
    ['when it', /Go on with “is done”/],
    ['when it is done twice', /what is added/],
    ['add 900 kg each week', /more than one step takes/],
    ['add 1.5 reps each week', /whole number/],
    ['add 5 % each week up to 40 %', /end/],
    ['no progression please', /“please” says nothing here/],
  ])('%s: %s', (typed, wanted) => {
    const read = readRule(typed)
    expect('problem' in read ? read.problem : 'a rule').toMatch(wanted)
  })
})

describe('P19 what a rule makes of a dose', () => {
  test('a dose that may be prescribed, never less than it was, unless it goes back with more load', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 20 }), (one, sets) => {
        const dose = { ...DOSE, sets }
        if (misfitOf(one, dose) !== null) return
        const next = doseByRule(one, dose)
        if (next === null) return
        const goesBack = one.kind === 'done' && one.after !== null && next.reps !== null && next.reps < 12
        expect(next.sets).toBeGreaterThanOrEqual(sets)
        if (!goesBack) expect(next.reps).toBeGreaterThanOrEqual(12)
        if ('value' in next.load) expect(next.load.value).toBeGreaterThanOrEqual(20)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['Add 2.5 kg each week.', {}, { load: { unit: 'kg', value: 22.5 } }],
    ['Add 2.5 kg each week up to 21 kg.', {}, { load: { unit: 'kg', value: 21 } }],
    ['Add 10 % each week.', {}, { load: { unit: 'kg', value: 22 } }],
    ['Add 2.5 kg each week.', { load: { unit: 'none' } }, { load: { unit: 'kg', value: 2.5 } }],
    ['Add 1 band each week.', { load: { unit: 'band', value: 2 } }, { load: { unit: 'band', value: 3 } }],
    [
      'When all of it is done once, add 1 rep up to 12 reps, then add 2.5 kg and go back to 8 reps.',
      {},
      { reps: 8, load: { unit: 'kg', value: 22.5 } },
    ],
    [
      'When all of it is done once, add 1 rep up to 12 reps, then add 2.5 kg and go back to 8 reps.',
      { reps: 11 },
      { reps: 12 },
    ],
    ['Add 1 set every 2 weeks.', {}, { sets: 4 }],
  ] as const)('%s', (text, from, wanted) =>
    expect(doseByRule(rule(text), { ...DOSE, ...from } as Dose)).toEqual({ ...DOSE, ...from, ...wanted }),
  )

  it('an end that is reached, and no progression, add nothing', () => {
    expect(doseByRule(rule('Add 1 rep each week up to 12 reps.'), DOSE)).toBeNull()
    expect(doseByRule({ kind: 'none' }, DOSE)).toBeNull()
  })

  it.each([
    ['Add 5 s each week.', /seconds/],
    ['Add 5 lb each week.', /pounds/],
    ['Add 1 band each week.', /band/],
    ['When 3 × 40 s is done twice, add 1 rep.', /another unit/],
  ])('%s does not fit 3 × 12 with kilograms', (text, wanted) => {
    expect(misfitOf(rule(text), DOSE)).toMatch(wanted)
    expect(misfitOf(rule(TWICE), DOSE)).toBeNull()
  })
})

const squat = exercise('back-squat')
if (!squat) throw new Error('it is shipped')
const did = (day: Day, more: Partial<Performed> = {}): Performed => ({
  day,
  target: DOSE,
  sets: Array.from({ length: 3 }, () => ({ amount: 12, rir: 2 })),
  pain: 0,
  painBefore: 0,
  painNextMorning: 0,
  isClean: null,
  ...more,
})
const TODAY = addDays(MONDAY, 14)
const ground = (history: Performed[], text: string, more: Partial<ProgressionGround> = {}): ProgressionGround => ({
  exercise: squat,
  history,
  today: TODAY,
  pain: 'tendon-or-muscle',
  lastRaisedOn: null,
  weekOfBlock: null,
  readinessMean7: null,
  monotony: null,
  loadIsUp: null,
  experienced: null,
  gate: null,
  isMinor: null,
  dose: DOSE,
  rule: rule(text),
  ...more,
})
const ask = (...from: Parameters<typeof ground>) => nextStep(ground(...from), SHIPPED_THRESHOLDS)
const both = [did(addDays(TODAY, -5)), did(addDays(TODAY, -2))]
const heavier = { kind: 'dose', to: { ...DOSE, load: { unit: 'kg', value: 22.5 } } }

describe('P19 the next step by a rule of its own', () => {
  it('once for the workouts that meet it', () => {
    expect(ask(both, TWICE)).toMatchObject({ rule: 'own-rule', change: heavier })
    expect(ask(both.slice(1), TWICE)).toMatchObject({ rule: 'hold', change: { kind: 'none' } })
    expect(ask([...both, ...both.map((one) => ({ ...one, day: addDays(one.day, -7) }))], TWICE).change).toEqual(heavier)
  })

  it('on each side: one more set of the left does not stand for one of the right', () => {
    const dose = { ...DOSE, side: 'each' as const }
    const done = (...sides: ('left' | 'right')[]) =>
      both.map((one) => ({ ...one, target: dose, sets: sides.map((side) => ({ amount: 12, rir: 2, side })) }))
    const [left, right] = ['left', 'right'] as const
    expect(ask(done(left, right, left, right, left, right), TWICE, { dose }).rule).toBe('own-rule')
    expect(ask(done(left, right, left, right, left, left), TWICE, { dose }).says).toMatch(/not met yet/)
  })

  it('short of it, with less in reserve, or not told: it waits and says so', () => {
    const short = { sets: [12, 12, 11].map((amount) => ({ amount, rir: 2 })) }
    expect(ask([both[0] as Performed, did(addDays(TODAY, -2), short)], TWICE).says).toMatch(/not met yet/)
    const hard = { sets: [12, 12, 12].map((amount) => ({ amount, rir: 1 })) }
    expect(ask([both[0] as Performed, did(addDays(TODAY, -2), hard)], TWICE).change).toEqual({ kind: 'none' })
    const untold = { sets: [12, 12, 12].map((amount) => ({ amount, rir: null })) }
    expect(ask([both[0] as Performed, did(addDays(TODAY, -2), untold)], TWICE).says).toMatch(/not known/)
  })

  it('compared with the value that was shown: what answered another dose adds nothing, and nothing is filled in', () => {
    const raised = { ...DOSE, load: { unit: 'kg' as const, value: 22.5 } }
    expect(ask(both, TWICE, { dose: raised }).change).toEqual({ kind: 'none' })
    expect(ask([...both, did(addDays(TODAY, -1), { target: raised })], TWICE, { dose: raised }).change).toEqual({
      kind: 'none',
    })
  })

  it('more than is prescribed may be waited for: repetitions first, then load', () => {
    const eight = { ...DOSE, reps: 8 }
    const done = (amount: number) => [
      did(addDays(TODAY, -5), {
        target: eight,
        sets: [amount, amount, amount].map((one) => ({ amount: one, rir: 2 })),
      }),
    ]
    expect(ask(done(11), 'When 3 × 12 is done once, add 2.5 kg.', { dose: eight }).change).toEqual({ kind: 'none' })
    expect(ask(done(12), 'When 3 × 12 is done once, add 2.5 kg.', { dose: eight }).rule).toBe('own-rule')
  })

  it('each week: once in a week, in another week than the dose began', () => {
    const weekly = 'Add 2.5 kg each week.'
    expect(ask([did(TODAY)], weekly, { today: addDays(TODAY, 2) }).change).toEqual({ kind: 'none' })
    expect(ask(both, weekly).change).toEqual(heavier)
    expect(ask(both, 'Add 2.5 kg every 2 weeks.').change).toEqual({ kind: 'none' })
    expect(ask(both, weekly, { lastRaisedOn: TODAY }).rule).toBe('one-a-week')
  })

  it('what protects comes before it: pain, a pause, a lighter week, too little in reserve', () => {
    expect(
      ask(
        both.map((one) => ({ ...one, pain: 6 })),
        TWICE,
      ).rule,
    ).not.toBe('own-rule')
    expect(
      ask(
        both.map((one) => ({ ...one, pain: 4 })),
        TWICE,
      ).rule,
    ).toBe('pain')
    expect(ask(both, TWICE, { today: addDays(TODAY, 9) }).rule).toBe('missed-time')
    expect(ask(both, TWICE, { weekOfBlock: 4 }).rule).toBe('deload')
    expect(ask(both, TWICE, { readinessMean7: 40 }).rule).toBe('deload')
    const empty = both.map((one) => ({ ...one, sets: one.sets.map((set) => ({ ...set, rir: 0 })) }))
    expect(ask(empty, 'When 3 × 12 is done twice, add 2.5 kg.')).toMatchObject({
      rule: 'rir',
      change: { kind: 'load', percent: -5 },
    })
  })

  it('no progression stays whatever was done; a rule that does not fit says so', () => {
    const strong = both.map((one) => ({ ...one, sets: one.sets.map(() => ({ amount: 20, rir: 6 })) }))
    expect(ask(strong, 'No progression.')).toMatchObject({ rule: 'hold', change: { kind: 'none' } })
    expect(ask(both, 'Add 5 s each week.').says).toMatch(/adds seconds/)
    expect(nextStep({ ...ground(strong, TWICE), rule: undefined }, SHIPPED_THRESHOLDS).rule).not.toBe('own-rule')
  })
})

describe('P19 weeks 1 to n, if everything is done as asked', () => {
  const context = contextOn(MONDAY)
  const planned = (phase: Phase, weeks: number, more: Partial<Prescription>) => {
    const block = { id: context.newId(), startDay: MONDAY, weeks, phase, purpose: '' }
    const one = { ...exerciseWith('back-squat', [2, 5]), id: context.newId(), pairingId: null, dose: DOSE, ...more }
    return { program: prescribe(newProgram('Plan', block), one, context), one }
  }
  const shown = (phase: Phase, weeks: number, more: Partial<Prescription>) => {
    const { program, one } = planned(phase, weeks, more)
    return previewWeeks(program, one, MONDAY, SHIPPED_THRESHOLDS)
  }
  const kilos = (weeks: ReturnType<typeof shown>) =>
    weeks.map(({ dose, kind }) => [kind, dose?.load.unit === 'kg' ? dose.load.value : null, dose?.sets])

  it('a step for every two workouts, none in the lighter week, and on from where it was', () => {
    expect(kilos(shown('build', 6, { rule: rule(TWICE) }))).toEqual([
      ['as it goes', 20, 3],
      ['as it goes', 22.5, 3],
      ['as it goes', 25, 3],
      ['lighter', 25, 2],
      ['as it goes', 25, 3],
      ['as it goes', 27.5, 3],
    ])
  })

  it('each week up to an end', () => {
    const hold = { ...DOSE, reps: null, seconds: 30, load: { unit: 'none' as const }, rir: null }
    const weeks = shown('base', 4, { dose: hold, rule: rule('Add 10 s each week up to 45 s.') })
    expect(weeks.map(({ dose }) => dose?.seconds)).toEqual([30, 40, 45, 45])
    expect(weeks.map(({ isRaised }) => isRaised)).toEqual([false, true, true, false])
  })

  it('a taper halves the sets and keeps the load; after a race there is little of it, and of jumps none', () => {
    expect(kilos(shown('taper', 2, { rule: rule(TWICE) }))).toEqual([
      ['taper', 20, 2],
      ['taper', 20, 2],
    ])
    const after = shown('recovery', 2, { rule: rule(TWICE) })
    expect(after.map(({ kind, dose }) => [kind, dose?.sets, dose?.rir])).toEqual([
      ['recovery', 2, 4],
      ['recovery', 2, 4],
    ])
    const jumps = shown('recovery', 1, { exercise: 'pogo-double', rule: rule('Add 1 rep each week.') })
    expect(jumps.map(({ kind, dose }) => [kind, dose])).toEqual([['none', null]])
  })

  it('without a rule it stays where it is done just as asked; no progression stays too', () => {
    for (const own of [undefined, { kind: 'none' as const }])
      expect(new Set(shown('build', 3, own ? { rule: own } : {}).map(({ dose }) => dose))).toEqual(new Set([DOSE]))
  })

  it('a week that was made lighter has the dose that it was given', () => {
    const { program, one } = planned('build', 3, { rule: rule(TWICE) })
    const lighter = lightenWeeks(program, [addDays(MONDAY, 7)], context, SHIPPED_THRESHOLDS)
    expect(kilos(previewWeeks(lighter, one, MONDAY, SHIPPED_THRESHOLDS))).toEqual([
      ['as it goes', 20, 3],
      ['lighter', 20, 2],
      ['as it goes', 20, 3],
    ])
  })

  it('whatever the rule, every week asks for a dose that may be prescribed', () => {
    fc.assert(
      fc.property(rules, fc.constantFrom<Phase>('base', 'build', 'speed', 'taper', 'recovery'), (own, phase) => {
        for (const { dose } of shown(phase, 5, { rule: own }))
          if (dose) expect([own, doseSchema.safeParse(dose).success]).toEqual([own, true])
      }),
      { numRuns: 60 },
    )
  })
})

describe('P19 without a rule of its own it goes on as usual', () => {
  it.each([
    [
      DOSE,
      /^As usual: with 2 more reps than asked in the last set, or 1 or more in reserve than asked, in two workouts in a row, add 5 % of the load/,
    ],
    [
      { ...DOSE, load: { unit: 'none' as const } },
      /^As usual: with 2 more reps than asked in the last set, in two workouts in a row, add 1 rep/,
    ],
    [{ ...DOSE, reps: null, seconds: 30, rir: null, load: { unit: 'none' as const } }, /^As usual: the same again/],
  ])('%j', (dose, wanted) => expect(usualRuleWords(squat, dose, SHIPPED_THRESHOLDS)).toMatch(wanted))
})
