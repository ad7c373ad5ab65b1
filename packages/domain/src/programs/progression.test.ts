import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlyometricGate } from '../assessments/plyometric-gate.ts'
import { addDays } from '../calendar/day.ts'
import { exercise } from '../library/exercises.ts'
import { shippedOf } from '../setting.ts'
import { applyStep } from './apply-step.ts'
import { levelDown, levelUp } from './level-steps.ts'
import { nextStep, type ProgressionGround } from './next-step.ts'
import type { PainContext } from './pain-limit.ts'
import { painAnswer, painStep } from './pain-step.ts'
import { deloadStep, missedTime } from './pause-steps.ts'
import { type Performed, sameTarget, shareDone } from './performed.ts'
import { PROGRESSION_SETTINGS } from './progression-settings.ts'
import type { Dose } from './schema.ts'
import { isMore } from './step.ts'
import { isForLegs, rirStep, twoForTwo } from './strength-steps.ts'

const SHIPPED = shippedOf(PROGRESSION_SETTINGS)

/** A Wednesday. */
const TODAY = '2026-05-13'
const target = { sets: 3, reps: 8, seconds: null, metres: null, rir: 2, load: { unit: 'kg', value: 40 } } as const
const sets = (amounts: number[], rir: number | null = 2) => amounts.map((amount) => ({ amount, rir }))
/** Left and right in turn. */
const eachSide = (amounts: number[], rir: number | null = 2) =>
  sets(amounts, rir).map((one, index) => ({ ...one, side: index % 2 === 0 ? ('left' as const) : ('right' as const) }))
const did = (daysAgo: number, more: Partial<Performed> = {}): Performed => ({
  day: addDays(TODAY, -daysAgo),
  target,
  sets: sets([8, 8, 8]),
  pain: 0,
  painBefore: 0,
  painNextMorning: 0,
  isClean: true,
  ...more,
})
const two = (more: Partial<Performed>) => [did(5, more), did(2, more)]

describe('two-for-two (reference 9.2)', () => {
  const legs = { isForLegs: true, experienced: true }
  const extra = { sets: sets([8, 8, 10]) }
  it('two repetitions more in the last set of two workouts running', () => {
    expect(twoForTwo(two(extra), legs, SHIPPED)).toMatchObject({
      rule: 'two-for-two',
      change: { kind: 'load', percent: 5 },
    })
    expect(twoForTwo(two({ sets: sets([8, 8, 9]) }), legs, SHIPPED)).toBeNull()
    expect(twoForTwo([did(5), did(2, extra)], legs, SHIPPED)).toBeNull()
    expect(twoForTwo([did(2, extra)], legs, SHIPPED)).toBeNull()
    expect(twoForTwo([did(8, extra), did(5), did(2, extra)], legs, SHIPPED)).toBeNull()
  })

  it('the reserve kept, and pain 3 at most; not known is not enough', () => {
    expect(twoForTwo(two({ sets: sets([8, 8, 10], 1) }), legs, SHIPPED)).toBeNull()
    expect(twoForTwo(two({ sets: sets([8, 8, 10], null) }), legs, SHIPPED)).toBeNull()
    expect(twoForTwo(two({ ...extra, pain: 3 }), legs, SHIPPED)).not.toBeNull()
    expect(twoForTwo(two({ ...extra, pain: 4 }), legs, SHIPPED)).toBeNull()
    expect(twoForTwo(two({ ...extra, pain: null }), legs, SHIPPED)).toBeNull()
  })

  it('5 % for arms and trunk and for the experienced, up to 10 for others’ legs', () => {
    const percent = (isForLegs: boolean, experienced: boolean | null) =>
      twoForTwo(two(extra), { isForLegs, experienced }, SHIPPED)?.change
    expect(percent(false, false)).toEqual({ kind: 'load', percent: 5 })
    expect(percent(true, true)).toEqual({ kind: 'load', percent: 5 })
    expect(percent(true, null)).toEqual({ kind: 'load', percent: 5 })
    expect(percent(true, false)).toEqual({ kind: 'load', percent: 10 })
    expect(isForLegs({ regions: ['quadriceps', 'glute-max'] })).toBe(true)
    expect(isForLegs({ regions: ['trunk-core'] })).toBe(false)
  })

  it('fixed weights: the next one within 10 %, else a repetition first; without a load always', () => {
    const next = (nextLoad: number) => twoForTwo(two(extra), { ...legs, nextLoad }, SHIPPED)?.change
    expect(next(44)).toEqual({ kind: 'load', percent: expect.closeTo(10, 9) })
    expect(next(44.5)).toEqual({ kind: 'reps', by: 1 })
    const bare = two({ ...extra, target: { ...target, load: { unit: 'none' } } })
    expect(twoForTwo(bare, legs, SHIPPED)?.change).toEqual({ kind: 'reps', by: 1 })
  })

  it('of each side: one leg does not raise the load of both, and a set that was not done is not the last one', () => {
    const sided = (amounts: number[]) => twoForTwo(two({ sets: eachSide(amounts) }), legs, SHIPPED, 2)
    expect(sided([8, 8, 8, 8, 10, 10])).not.toBeNull()
    expect(sided([8, 8, 8, 8, 9, 10])).toBeNull()
    expect(sided([8, 8, 8, 8, 10, 9])).toBeNull()
    expect(sided([10, 10, 10])).toBeNull()
    expect(twoForTwo(two({ sets: sets([10, 10]) }), legs, SHIPPED)).toBeNull()
  })

  it('says it in a sentence with the numbers', () => {
    expect(twoForTwo(two(extra), legs, SHIPPED)).toMatchObject({
      says: '2 and 2 repetitions more than asked in the last set of two workouts: 5 % more load.',
      numbers: { extraBefore: 2, extraNow: 2 },
    })
  })
})

describe('repetitions in reserve (reference 9.2): one workout is not acted on', () => {
  const left = (before: number | null, now: number | null) =>
    rirStep([did(5, { sets: sets([8, 8, 8], before) }), did(2, { sets: sets([8, 8, 8], now) })], SHIPPED)?.change
  it.each<[number | null, number | null, object | undefined]>([
    [4, 4, { kind: 'load', percent: 5 }],
    [5, 4, { kind: 'load', percent: 5 }],
    [4, 3, { kind: 'load', percent: 2.5 }],
    [3, 3, { kind: 'load', percent: 2.5 }],
    [4, 2, undefined],
    [2, 2, undefined],
    [2, 1, { kind: 'none' }],
    [0, 0, { kind: 'load', percent: -5 }],
    [1, 0, { kind: 'none' }],
    [2, 0, { kind: 'none' }],
    [null, 4, undefined],
    [4, null, undefined],
  ])('%s then %s left of a target of 2: %j', (before, now, change) => expect(left(before, now)).toEqual(change))

  it('without a load there is none to change: never more by the reserve, and a repetition less where it is too little', () => {
    const bare = (rir: number, of: Partial<Performed['target']> = {}) =>
      rirStep(two({ target: { ...target, load: { unit: 'none' }, ...of }, sets: sets([8, 8, 8], rir) }), SHIPPED)
    expect(bare(5)).toBeNull()
    expect(bare(0)).toMatchObject({
      change: { kind: 'reps', by: -1 },
      says: expect.stringMatching(/one repetition less\.$/),
    })
    expect(bare(1)?.change).toEqual({ kind: 'none' })
    expect(bare(0, { reps: null, seconds: 30 })?.change).toEqual({ kind: 'none' })
    const dose = { ...target, load: { unit: 'none' }, side: 'none', rpe: null, tempo: null, restSeconds: 60 } as Dose
    expect(applyStep(dose, { change: { kind: 'reps', by: -1 } }).reps).toBe(7)
    expect(applyStep({ ...dose, reps: 1 }, { change: { kind: 'reps', by: -1 } }).reps).toBe(1)
  })

  it('a single workout says nothing', () => expect(rirStep([did(2, { sets: sets([8], 6) })], SHIPPED)).toBeNull())
})

const GATE_OPEN: PlyometricGate = { passed: true, reasons: [] }
const squat = {
  regressionId: 'box-squat',
  progressionId: 'back-squat',
  prescription: { sets: 3, repsMin: 8, repsMax: 10, restSeconds: 60, timesPerWeek: 2 },
}
const context = { exercise: squat, gate: null, isMinor: false }

describe('level up and down (reference 9.2)', () => {
  const top = { sets: sets([10, 10, 10]) }
  it('two workouts at the top, two in reserve, clean, pain 2 at most', () => {
    expect(levelUp(two(top), context, SHIPPED)).toMatchObject({
      change: { kind: 'level', to: 'back-squat', direction: 'up' },
    })
    expect(levelUp(two({ sets: sets([10, 10, 9]) }), context, SHIPPED)).toBeNull()
    expect(levelUp(two({ sets: sets([10, 10, 10]) }), context, SHIPPED, 2)).toBeNull()
    expect(levelUp(two({ sets: eachSide([10, 10, 10, 10, 10, 10]) }), context, SHIPPED, 2)).not.toBeNull()
    const uneven = eachSide([10, 10, 10, 10, 10, 10]).map((one, index) =>
      index === 5 ? { ...one, side: 'left' as const } : one,
    )
    expect(levelUp(two({ sets: uneven }), context, SHIPPED, 2)).toBeNull()
    expect(levelUp(two({ sets: sets([10, 10]) }), context, SHIPPED)).toBeNull()
    expect(levelUp(two({ sets: sets([10, 10, 10], 1) }), context, SHIPPED)).toBeNull()
    expect(levelUp(two({ ...top, isClean: null }), context, SHIPPED)).toBeNull()
    expect(levelUp(two({ ...top, pain: 2 }), context, SHIPPED)).not.toBeNull()
    expect(levelUp(two({ ...top, pain: 3 }), context, SHIPPED)).toBeNull()
    expect(levelUp([did(5), did(2, top)], context, SHIPPED)).toBeNull()
    expect(levelUp(two(top), { ...context, exercise: { ...squat, progressionId: null } }, SHIPPED)).toBeNull()
  })

  it('hops and jumps behind their gate; over level 2 a coach for somebody under 18 (14.13)', () => {
    const hop = { ...context, exercise: { ...squat, progressionId: 'pogo-single' } }
    expect(levelUp(two(top), hop, SHIPPED)).toMatchObject({ rule: 'hold', change: { kind: 'none' } })
    expect(levelUp(two(top), { ...hop, gate: { passed: null, reasons: [] } }, SHIPPED)?.rule).toBe('hold')
    expect(levelUp(two(top), { ...hop, gate: GATE_OPEN }, SHIPPED)?.rule).toBe('level-up')
    for (const isMinor of [true, null]) {
      expect(levelUp(two(top), { ...hop, gate: GATE_OPEN, isMinor }, SHIPPED)?.rule).toBe('hold')
      expect(levelUp(two(top), { ...hop, gate: GATE_OPEN, isMinor, coachSignedOff: true }, SHIPPED)?.rule).toBe(
        'level-up',
      )
    }
    const easy = { ...hop, exercise: { ...squat, progressionId: 'squat-jump' }, gate: GATE_OPEN, isMinor: true }
    expect(levelUp(two(top), easy, SHIPPED)?.rule).toBe('level-up')
  })

  it('two workouts under 70 %, or too much pain in both: the easier one', () => {
    const down = (more: Partial<Performed>, sides = 1) =>
      levelDown(two(more), context, 'tendon-or-muscle', SHIPPED, sides)?.change
    const easier = { kind: 'level', to: 'box-squat', direction: 'down' }
    expect(down({ sets: sets([8, 8, 0]) })).toEqual(easier)
    expect(down({ sets: sets([8, 8, 1]) })).toBeUndefined()
    expect(down({ sets: sets([8, 8, 8]) }, 2)).toEqual(easier)
    expect(down({ pain: 6 })).toEqual(easier)
    expect(levelDown([did(5), did(2, { pain: 6 })], context, 'tendon-or-muscle', SHIPPED)).toBeNull()
    const none = { ...context, exercise: { ...squat, regressionId: null } }
    expect(levelDown(two({ pain: 6 }), none, 'tendon-or-muscle', SHIPPED)).toMatchObject({
      change: { kind: 'sets', percent: -50 },
      flagTherapist: true,
    })
  })
})

describe('pain monitoring with the next morning (reference 9.3)', () => {
  const says = (
    pain: number | null,
    before: number | null,
    morning: number | null,
    where: PainContext = 'tendon-or-muscle',
  ) => painAnswer(did(2, { pain, painBefore: before, painNextMorning: morning }), where, SHIPPED)
  it.each<[number | null, number | null, number | null, PainContext, string]>([
    [0, 0, 0, 'tendon-or-muscle', 'fine'],
    [3, 0, null, 'tendon-or-muscle', 'fine'],
    [3, 1, 2, 'tendon-or-muscle', 'unsettled'],
    [4, 1, 1, 'tendon-or-muscle', 'acceptable'],
    [5, 1, 1, 'tendon-or-muscle', 'acceptable'],
    [5, 1, null, 'tendon-or-muscle', 'unsettled'],
    [5.5, 1, 1, 'tendon-or-muscle', 'too-much'],
    [2, 1, 3, 'tendon-or-muscle', 'too-much'],
    [null, 0, 0, 'tendon-or-muscle', 'unknown'],
    [null, 0, 2, 'tendon-or-muscle', 'too-much'],
    [3, 0, 0, 'front-knee-or-itb', 'fine'],
    [4, 0, 0, 'front-knee-or-itb', 'too-much'],
    [4, 0, 0, 'unclear', 'too-much'],
    [0, 0, 0, 'bone', 'fine'],
    [1, 0, 0, 'bone', 'too-much'],
    // "for bone suspicion the limit is 0: no exceptions", and what may be borne is borne during and after
    [0, 0, 1, 'bone', 'too-much'],
    [0, 3, 3, 'bone', 'too-much'],
    [null, null, 3, 'bone', 'too-much'],
    [2, null, 8, 'tendon-or-muscle', 'too-much'],
    [2, 6, 6, 'tendon-or-muscle', 'too-much'],
    [2, 5, 5, 'tendon-or-muscle', 'fine'],
  ])('pain %s, before %s, next morning %s, %s: %s', (pain, before, morning, where, answer) =>
    expect(says(pain, before, morning, where)).toBe(answer),
  )

  it('goes on, holds, cuts; two in a row are for the therapist; bone stops', () => {
    expect(painStep([], 'unclear', SHIPPED)).toBeNull()
    expect(painStep([did(2)], 'tendon-or-muscle', SHIPPED)).toBeNull()
    expect(painStep([did(2, { pain: 4 })], 'tendon-or-muscle', SHIPPED)).toMatchObject({
      rule: 'pain',
      change: { kind: 'none' },
    })
    expect(painStep([did(2, { pain: null })], 'tendon-or-muscle', SHIPPED)?.change).toEqual({ kind: 'none' })
    expect(painStep([did(5), did(2, { pain: 6 })], 'tendon-or-muscle', SHIPPED)).toMatchObject({
      change: { kind: 'sets', percent: -50 },
      flagTherapist: false,
    })
    expect(painStep(two({ pain: 6 }), 'tendon-or-muscle', SHIPPED)).toMatchObject({ flagTherapist: true })
    expect(painStep([did(2, { pain: 1 })], 'bone', SHIPPED)).toMatchObject({
      change: { kind: 'stop' },
      flagTherapist: true,
    })
  })

  it('gives the numbers, and does not invent a morning', () => {
    expect(
      painStep([did(2, { pain: 4, painBefore: 1, painNextMorning: null })], 'tendon-or-muscle', SHIPPED),
    ).toMatchObject({
      says: 'Pain 4 of 10, the next morning not answered: the same again, nothing added.',
      numbers: { pain: 4, painBefore: 1, limit: 5 },
    })
  })
})

describe('time off (reference 9.2)', () => {
  it.each([
    [6, null],
    [7, { kind: 'none' }],
    [13, { kind: 'none' }],
    [14, { kind: 'load', percent: -10 }],
    [27, { kind: 'load', percent: -10 }],
    [28, { kind: 'load', percent: -20 }],
  ])('%s days: %j', (days, change) =>
    expect(missedTime(days, 'strength', 'box-squat', SHIPPED)?.change ?? null).toEqual(change),
  )

  it('hops and jumps one level down after four weeks; never done before is no pause', () => {
    expect(missedTime(28, 'plyometric', 'pogo-double', SHIPPED)?.change).toEqual({
      kind: 'level',
      to: 'pogo-double',
      direction: 'down',
    })
    expect(missedTime(27, 'plyometric', 'pogo-double', SHIPPED)?.change).toEqual({ kind: 'load', percent: -10 })
    expect(missedTime(null, 'strength', null, SHIPPED)).toBeNull()
  })

  it('without a load less of its repetitions; of what has neither it is said', () => {
    const off = (days: number, of: Partial<Performed['target']> = {}) =>
      missedTime(days, 'strength', null, SHIPPED, { ...target, load: { unit: 'none' }, ...of })
    expect(off(14)).toMatchObject({ change: { kind: 'reps', by: -1 }, says: '14 days off: 1 repetition less.' })
    expect(off(28, { reps: 12 })).toMatchObject({ change: { kind: 'reps', by: -2 } })
    expect(off(14, { reps: null, seconds: 30 })).toMatchObject({
      change: { kind: 'none' },
      says: '14 days off: begin with about 10 % less.',
    })
    // Of one repetition none can be taken.
    expect(off(28, { reps: 1 })).toMatchObject({
      change: { kind: 'none' },
      says: '28 days off: begin with about 20 % less.',
    })
    expect(off(28, { reps: 2 })).toMatchObject({ change: { kind: 'reps', by: -1 } })
    expect(off(14, { load: { unit: 'kg', value: 40 } })?.change).toEqual({ kind: 'load', percent: -10 })
  })
})

describe('a lighter week (reference 9.4)', () => {
  const ground = { weekOfBlock: 1, readinessMean7: 70, monotony: 1, loadIsUp: false }
  it.each([
    [{}, null],
    [{ weekOfBlock: 4 }, 0],
    [{ weekOfBlock: 8 }, 0],
    [{ weekOfBlock: 5 }, null],
    [{ weekOfBlock: null }, null],
    [{ readinessMean7: 49.9 }, -10],
    [{ readinessMean7: 50 }, null],
    [{ readinessMean7: null }, null],
    [{ monotony: 2.1, loadIsUp: true }, -10],
    [{ monotony: 2, loadIsUp: true }, null],
    [{ monotony: 2.1, loadIsUp: null }, null],
  ])('%j: load %s %%', (more, loadPercent) => {
    const change = deloadStep({ ...ground, ...more }, [], SHIPPED)?.change
    expect(change?.kind === 'deload' ? change.loadPercent : null).toBe(loadPercent)
  })

  it('after two failed workouts', () => {
    expect(deloadStep(ground, two({ sets: sets([5, 5, 5]) }), SHIPPED)?.rule).toBe('deload')
    expect(deloadStep(ground, [did(5), did(2, { sets: sets([5, 5, 5]) })], SHIPPED)).toBeNull()
  })
})

const goblet = exercise('goblet-squat')
const ground: Omit<ProgressionGround, 'history'> = {
  exercise: goblet as NonNullable<typeof goblet>,
  today: TODAY,
  pain: 'tendon-or-muscle',
  lastRaisedOn: null,
  experienced: null,
  gate: null,
  isMinor: false,
  weekOfBlock: 1,
  readinessMean7: 70,
  monotony: 1,
  loadIsUp: false,
}
const next = (history: Performed[], more: Partial<ProgressionGround> = {}) =>
  nextStep({ ...ground, history, ...more }, SHIPPED)

describe('the next step: one thing, what protects first', () => {
  const ready = two({ sets: sets([10, 10, 12], 4), isClean: null })
  it('in this order', () => {
    expect(next([]).rule).toBe('hold')
    expect(next(ready).rule).toBe('two-for-two')
    expect(next(two({ sets: sets([10, 10, 12]) })).rule).toBe('level-up')
    expect(next(two({ sets: sets([8, 8, 8], 4) })).rule).toBe('rir')
    expect(next(two({}))).toMatchObject({ rule: 'hold', says: 'Nothing asks for a change: the same again.' })
    expect(next([...ready.slice(0, 1), did(2, { sets: sets([10, 10, 12], 4), pain: 6 })]).rule).toBe('pain')
    expect(next(ready, { weekOfBlock: 4 }).rule).toBe('deload')
    const untold = [did(5), did(2, { pain: null })]
    expect(next(untold).rule, 'pain that nobody told holds').toBe('pain')
    expect(next(untold, { weekOfBlock: 4 }).rule, 'and keeps no full week where a lighter one is due').toBe('deload')
    expect(next([did(33), did(30, { pain: null })]), 'nor the full load after a pause').toMatchObject({
      rule: 'missed-time',
      change: { kind: 'load', percent: -20 },
    })
    expect(next([did(12), did(9, { pain: null })]), 'two that hold: pain first').toMatchObject({ rule: 'pain' })
    expect(next([did(33), did(30, { pain: 7 })]), 'pain that cuts comes before a pause').toMatchObject({ rule: 'pain' })
    expect(next(ready, { today: addDays(TODAY, 10) }).rule).toBe('missed-time')
    expect(next(two({ sets: sets([5, 5, 5]) })).rule).toBe('level-down')
    expect(next(two({ pain: 6 }))).toMatchObject({ rule: 'level-down', flagTherapist: true })
    expect(next(two({ pain: 1 }), { pain: 'bone' })).toMatchObject({ rule: 'pain', change: { kind: 'stop' } })
  })

  it('at most one thing a week, Monday to Sunday', () => {
    expect(next(ready, { lastRaisedOn: '2026-05-11' })).toMatchObject({ rule: 'one-a-week', change: { kind: 'none' } })
    expect(next(ready, { lastRaisedOn: '2026-05-10' }).rule).toBe('two-for-two')
    // Less is never held back.
    expect(next(two({ sets: sets([8, 8, 8], 0) }), { lastRaisedOn: '2026-05-11' }).change).toEqual({
      kind: 'load',
      percent: -5,
    })
  })

  it('reference 9.3: nothing is added while morning stiffness rises from week to week', () => {
    const stiff = (now: number, more: Partial<ProgressionGround> = {}) =>
      next(ready, { stiffness: { before: 2, now }, ...more })
    expect(stiff(3)).toMatchObject({
      rule: 'pain',
      change: { kind: 'none' },
      says: 'Morning stiffness 3 of 10 on average this week, 2 in the one before: the same again, nothing added.',
      numbers: { stiffnessBefore: 2, stiffnessNow: 3 },
    })
    expect(stiff(2.9).rule).toBe('two-for-two')
    expect(stiff(1).rule).toBe('two-for-two')
    expect(next(ready, { stiffness: null }).rule).toBe('two-for-two')
    // What protects is not held back, and less is not either.
    expect(stiff(5, { weekOfBlock: 4 }).rule).toBe('deload')
    expect(next(two({ sets: sets([8, 8, 8], 0) }), { stiffness: { before: 0, now: 5 } }).change).toEqual({
      kind: 'load',
      percent: -5,
    })
    const rule = { kind: 'weekly', everyWeeks: 1, add: { by: 'kg', value: 2.5 }, upTo: null } as const
    const dose = { ...target, side: 'none', rpe: null, tempo: null, restSeconds: 60 } as Dose
    const own = { rule, dose }
    expect(next(two({}), own).rule).toBe('own-rule')
    expect(next(two({}), { ...own, stiffness: { before: 1, now: 2 } }).rule).toBe('pain')
  })

  it('P19 after a step the count begins anew: nothing is filled in', () => {
    const heavier = { target: { ...target, load: { unit: 'kg', value: 42 } as const }, sets: sets([8, 8, 10]) }
    expect(next([did(8, { sets: sets([8, 8, 10]) }), did(5, { sets: sets([8, 8, 10]) }), did(2, heavier)]).rule).toBe(
      'hold',
    )
    expect(sameTarget([did(8), did(5), did(2, heavier)])).toHaveLength(1)
    expect(sameTarget([did(8), did(5, heavier), did(2)])).toHaveLength(1)
    expect(sameTarget([])).toEqual([])
  })
})

describe('the dose after a step', () => {
  const dose: Dose = { ...target, side: 'none', rpe: null, tempo: null, restSeconds: 90 }
  const load = (percent: number, value = 40) => {
    const after = applyStep({ ...dose, load: { unit: 'kg', value } }, { change: { kind: 'load', percent } })
    return after.load.unit === 'kg' ? after.load.value : null
  }
  it('weights come in half kilograms; more is more and less is less', () => {
    expect(load(5)).toBe(42)
    expect(load(2.5, 10)).toBe(10.5)
    expect(load(-5)).toBe(38)
    expect(load(-10, 1)).toBe(0.5)
    expect(load(0)).toBe(40)
    expect(applyStep({ ...dose, load: { unit: 'none' } }, { change: { kind: 'load', percent: 5 } }).load).toEqual({
      unit: 'none',
    })
    expect(
      applyStep({ ...dose, load: { unit: 'lb', value: 45 } }, { change: { kind: 'load', percent: 5 } }).load,
    ).toEqual({ unit: 'lb', value: 47 })
  })

  it('half of the sets, one at least; a lighter week; a repetition more', () => {
    const after = (change: Parameters<typeof applyStep>[1]['change'], from = dose) => applyStep(from, { change })
    expect(after({ kind: 'sets', percent: -50 }).sets).toBe(2)
    expect(after({ kind: 'sets', percent: -50 }, { ...dose, sets: 1 }).sets).toBe(1)
    expect(after({ kind: 'deload', setsPercent: -40, loadPercent: -10, rirBy: 2 })).toMatchObject({
      sets: 2,
      rir: 4,
      load: { value: 36 },
    })
    expect(after({ kind: 'deload', setsPercent: -40, loadPercent: 0, rirBy: 1 }, { ...dose, rir: null })).toMatchObject(
      { rir: null, load: { value: 40 } },
    )
    expect(after({ kind: 'reps', by: 1 }).reps).toBe(9)
    expect(after({ kind: 'reps', by: 1 }, { ...dose, reps: null, seconds: 30 })).toMatchObject({
      reps: null,
      seconds: 30,
    })
    expect(after({ kind: 'none' })).toBe(dose)
  })
})

describe('properties of progression', () => {
  const rir = fc.option(fc.nat(6))
  const any = fc.record({
    day: fc.nat(40),
    amounts: fc.array(fc.nat(15), { maxLength: 4 }),
    left: rir,
    pain: fc.option(fc.nat(10)),
    painBefore: fc.option(fc.nat(10)),
    painNextMorning: fc.option(fc.nat(10)),
    isClean: fc.option(fc.boolean()),
  })
  const history = fc
    .uniqueArray(any, { maxLength: 5, selector: ({ day }) => day })
    .map((all) => all.map(({ day, amounts, left, ...more }) => did(day, { ...more, sets: sets(amounts, left) })))
  it('is total, says a sentence, and is the same in any order', () => {
    fc.assert(
      fc.property(
        history,
        fc.constantFrom<PainContext>('tendon-or-muscle', 'front-knee-or-itb', 'unclear', 'bone'),
        (some, pain) => {
          const found = next(some, { pain })
          expect(found.says).toMatch(/\.$/)
          expect(next([...some].reverse(), { pain })).toEqual(found)
        },
      ),
    )
  })

  it('P20 pain over its limit, or not known, never adds anything', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(null, 6, 10), (some, pain) => {
        const found = next([...some.map((one) => ({ ...one, day: addDays(one.day, -1) })), did(0, { pain })])
        expect(isMore(found)).toBe(false)
      }),
    )
  })

  it('a step never makes sets or load negative', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 200 }), (some, value) => {
        const dose: Dose = {
          ...target,
          load: { unit: 'kg', value },
          side: 'none',
          rpe: null,
          tempo: null,
          restSeconds: null,
        }
        const after = applyStep(dose, next(some))
        expect(after.sets).toBeGreaterThanOrEqual(1)
        expect(after.load.unit === 'kg' && after.load.value >= 0).toBe(true)
      }),
    )
  })

  it('the share done is null where nothing was asked', () => {
    expect(shareDone(did(1, { target: { ...target, reps: null } }))).toBeNull()
  })
})
