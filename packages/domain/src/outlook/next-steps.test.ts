import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../calendar/day.ts'
import { instantOf } from '../calendar/instant.ts'
import { exercise } from '../library/exercises.ts'
import { newProgram } from '../programs/new-program.ts'
import { prescribe } from '../programs/prescribe.ts'
import { contextOn, exerciseWith, MONDAY } from '../programs/programs.test.makers.ts'
import type { Dose, Program } from '../programs/schema.ts'
import { startingDose } from '../programs/starting-dose.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import type { RecordCheckIn, RecordLogItem, RunnerRecord } from '../record/schema.ts'
import { nextSteps, stepWhy } from './next-steps.ts'
import { lastRaised, performedIn } from './performed-in-record.ts'
import { runnerWith, ZONE } from './place-sessions.test.makers.ts'

const NOW = instantOf(MONDAY, '20:00', ZONE)
const SQUAT: Dose = {
  ...startingDose(exercise('split-squat') as never),
  sets: 3,
  reps: 8,
  seconds: null,
  metres: null,
  side: 'each',
  load: { unit: 'kg', value: 20 },
  rir: 2,
}

function program(startDay: Day = addDays(MONDAY, -7)): Program {
  const context = contextOn(MONDAY)
  const start = newProgram('A block', { id: 'block', startDay, weeks: 8, phase: 'build', purpose: '' }, null)
  const squat = { ...exerciseWith('split-squat', [1, 4]), dose: SQUAT, id: context.newId(), pairingId: null }
  return prescribe(start, squat, context)
}

/** Workouts so many days ago, all with the same target, and what was told of each. */
function told(
  all: readonly (Partial<RecordLogItem> & { ago: number })[],
  more: Partial<RunnerRecord> = {},
): RunnerRecord {
  return runnerWith({
    prescriptions: all.map(({ ago }) => ({
      id: `week-${ago}`,
      weekOf: addDays(MONDAY, -ago),
      snapshot: {
        sessions: [
          {
            id: `workout-${ago}`,
            area: 'strength' as const,
            due: addDays(MONDAY, -ago),
            items: [
              {
                exercise: 'split-squat',
                role: 'important' as const,
                sets: 3,
                reps: 8,
                unilateral: true,
                load: { unit: 'kg' as const, value: 20 },
                rir: 2,
              },
            ],
          },
        ],
      },
    })),
    logs: all.map(({ ago, ...entry }) => ({
      session: `workout-${ago}`,
      loggedAt: instantOf(addDays(MONDAY, -ago), '18:00', ZONE),
      items: [{ exercise: 'split-squat', ...entry }],
    })),
    ...more,
  })
}

const check = (ago: number, value: number | null): RecordCheckIn => ({
  at: instantOf(addDays(MONDAY, -ago), '06:30', ZONE),
  sleep: 4,
  fatigue: 4,
  soreness: 4,
  stress: 4,
  mood: 4,
  pain: value === null ? [] : [{ region: 'quadriceps', side: 'left', value }],
})

const stepOf = (record: RunnerRecord, of = program()) => [...nextSteps(record, of, NOW, SHIPPED_THRESHOLDS).values()][0]

const sets = (...amounts: number[]) => ({ left: amounts, right: amounts, rir: amounts.map(() => 2), pain: 0 })

describe('P19 P20 9.2 the next step of a prescription, from what was logged', () => {
  test('two workouts with two more than asked in the last set: more load, with the numbers', () => {
    const found = stepOf(
      told([
        { ago: 6, ...sets(8, 8, 10) },
        { ago: 3, ...sets(8, 8, 10) },
      ]),
    )
    expect(found?.step).toMatchObject({ rule: 'two-for-two', change: { kind: 'load', percent: 5 } })
    expect(found?.workouts).toBe(2)
    expect(stepWhy(found?.step as never)).toMatchObject({ rule: 'two-for-two', setting: 'Practice, Rules' })
  })

  test('reference 9.3: not while the place was stiffer in the mornings of this week than of the one before', () => {
    const done = [
      { ago: 6, ...sets(8, 8, 10) },
      { ago: 3, ...sets(8, 8, 10) },
    ]
    const mornings = (now: number, side: 'left' | 'right', days = 3): RecordCheckIn[] =>
      [0, 1, 2, 7, 8, 9]
        .filter((ago) => ago % 7 < days)
        .map((ago) => ({
          ...check(ago, 0),
          stiffness: [{ region: 'quadriceps' as const, side, value: ago < 7 ? now : 1 }],
        }))
    const rule = (checkIns: RecordCheckIn[]) => stepOf(told(done, { checkIns }))?.step.rule
    expect(rule(mornings(2, 'left'))).toBe('pain')
    expect(rule(mornings(2, 'right'))).toBe('pain')
    expect(rule(mornings(1.9, 'left'))).toBe('two-for-two')
    expect(rule(mornings(9, 'left', 2))).toBe('two-for-two')
  })

  test('the target is that of the workout, not of today: one of them under another target is not counted', () => {
    const record = told([
      { ago: 6, ...sets(8, 8, 10) },
      { ago: 3, ...sets(8, 8, 10) },
    ])
    const [first] = record.prescriptions ?? []
    if (first?.snapshot.sessions[0]?.items[0]) first.snapshot.sessions[0].items[0].reps = 6
    expect(stepOf(record)?.step.rule).not.toBe('two-for-two')
  })

  test('what nobody told is not filled in: no log, a skipped one, another exercise', () => {
    expect(stepOf(told([]))?.step).toMatchObject({ rule: 'hold', says: 'Nothing done yet: start as prescribed.' })
    const record = told([
      { ago: 6, check: 'skipped' },
      { ago: 5, swappedFor: 'heel-raise-single', ...sets(9) },
      { ago: 3, skipReason: 'no time' },
    ])
    expect(stepOf(record)).toMatchObject({ workouts: 0, step: { rule: 'hold' } })
    // What is logged later than asked is not known yet.
    expect(stepOf(told([{ ago: -1, ...sets(8, 8, 8) }]))?.workouts).toBe(0)
  })

  test('a tick is what was asked, without a reserve; both sides are sets of their own', () => {
    const places = [{ region: 'quadriceps' as const, side: 'both' as const }]
    const [ticked, half, uneven] = performedIn(
      told([
        { ago: 6, check: 'done' },
        { ago: 4, check: 'partly' },
        { ago: 2, left: [8, 8], right: [6], rpe: [8, 9] },
      ]),
      'split-squat',
      places,
      NOW,
    )
    const asked = { amount: 8, rir: null }
    expect(ticked?.sets).toEqual(
      [1, 2, 3].flatMap(() => [
        { ...asked, side: 'left' },
        { ...asked, side: 'right' },
      ]),
    )
    expect(half?.sets).toHaveLength(4)
    expect(uneven?.sets).toEqual([
      { amount: 8, rir: 2, side: 'left' },
      { amount: 6, rir: 2, side: 'right' },
      { amount: 8, rir: 1, side: 'left' },
    ])
  })

  test('more sets of one side stand for none of the other, and the last set of each speaks', () => {
    const ruleOf = (left: number[], right: number[]) => {
      const one = { left, right, rir: [2, 2, 2, 2], pain: 0 }
      return stepOf(
        told([
          { ago: 6, ...one },
          { ago: 3, ...one },
        ]),
      )?.step.rule
    }
    expect(ruleOf([8, 8, 10], [8, 8, 10])).toBe('two-for-two')
    expect(ruleOf([8, 8, 10, 10], [8, 10])).toBe('hold')
    expect(ruleOf([8, 8, 10, 10], [8, 8, 8])).toBe('hold')
  })

  test('an exercise that is not done on each side has sets without one', () => {
    const record = told([
      { ago: 3, done: [8, 8] },
      { ago: 1, check: 'done' },
    ])
    for (const { snapshot } of record.prescriptions ?? [])
      for (const item of snapshot.sessions[0]?.items ?? []) item.unilateral = false
    const [counted, ticked] = performedIn(record, 'split-squat', [], NOW)
    expect(counted?.sets).toEqual([8, 8].map((amount) => ({ amount, rir: null })))
    expect(ticked?.sets).toEqual([8, 8, 8].map((amount) => ({ amount, rir: null })))
  })

  test('P20 9.3 pain and the next morning hold or cut, before anything grows', () => {
    const grown = [
      { ago: 6, ...sets(8, 8, 10) },
      { ago: 3, ...sets(8, 8, 10), pain: 5 },
    ]
    // Nobody knows what the thigh can bear without a pattern: over 3 is too much.
    expect(stepOf(told(grown))?.step).toMatchObject({ rule: 'pain', change: { kind: 'sets', percent: -50 } })
    const worse = told([{ ago: 3, ...sets(8, 8, 8), pain: 1 }], { checkIns: [check(3, 0), check(2, 3)] })
    expect(stepOf(worse)?.step).toMatchObject({ rule: 'pain', numbers: { painBefore: 0, painNextMorning: 3 } })
    const settled = told([{ ago: 3, ...sets(8, 8, 8), pain: 1 }], { checkIns: [check(3, null), check(2, null)] })
    expect(stepOf(settled)?.step.rule).toBe('hold')
  })

  test('9.4 the fourth week of a block is the lighter one, 9.2 a pause asks for less', () => {
    const three = [{ ago: 3, ...sets(8, 8, 8) }]
    expect(stepOf(told(three), program(addDays(MONDAY, -21)))?.step).toMatchObject({
      rule: 'deload',
      change: { kind: 'deload', setsPercent: -40 },
      numbers: { weekOfBlock: 4 },
    })
    expect(stepOf(told([{ ago: 20, ...sets(8, 8, 8) }]))?.step).toMatchObject({
      rule: 'missed-time',
      change: { kind: 'load', percent: -10 },
    })
  })

  test('9.2 harder only where repetitions were clean, which nobody is asked: offered as such', () => {
    const top = exercise('split-squat')?.prescription.repsMax ?? 8
    const record = told([
      { ago: 6, ...sets(top, top, top) },
      { ago: 3, ...sets(top, top, top) },
    ])
    const found = stepOf(record)
    expect(found?.step.rule).not.toBe('level-up')
    expect(found?.ifClean).toMatchObject({ rule: 'level-up', change: { kind: 'level', direction: 'up' } })
  })

  test('at most one thing a week: the day of the last raise is read from the targets', () => {
    const record = told([
      { ago: 9, ...sets(8, 8, 8) },
      { ago: 3, ...sets(8, 8, 8) },
    ])
    const [first] = record.prescriptions ?? []
    if (first?.snapshot.sessions[0]?.items[0]) first.snapshot.sessions[0].items[0].sets = 2
    const history = performedIn(record, 'split-squat', [], NOW)
    expect(lastRaised(history)).toBe(addDays(MONDAY, -3))
    expect(lastRaised(history.slice(1))).toBeNull()
  })

  test('14.9 the weaker side gets one more set for four weeks, where the difference counts and not both are low', () => {
    const tested = (left: number, right: number, ago: number): Partial<RunnerRecord> => ({
      assessments: (['left', 'right'] as const).map((side) => ({
        date: addDays(MONDAY, -ago),
        test: 'heel-raise-straight',
        side,
        value: side === 'left' ? left : right,
        tester: 't',
      })),
    })
    const raises = () => {
      const context = contextOn(MONDAY)
      const start = newProgram(
        'A block',
        { id: 'block', startDay: MONDAY, weeks: 8, phase: 'build', purpose: '' },
        null,
      )
      return prescribe(
        start,
        { ...exerciseWith('heel-raise-single', [1]), id: context.newId(), pairingId: null },
        context,
      )
    }
    const weak = (...all: Parameters<typeof tested>) => stepOf(told([], tested(...all)), raises())?.weakSide
    expect(weak(16, 27, 5)).toMatchObject({ side: 'left', sets: 1, left: 16, right: 27 })
    expect(weak(27, 16, 5)).toMatchObject({ side: 'right' })
    expect(weak(25, 26, 5)).toBeNull()
    expect(weak(16, 27, 28)).toBeNull()
    expect(weak(16, 27, 27)?.sets).toBe(1)
    expect(stepOf(told([], tested(16, 27, 5)))?.weakSide).toBeNull()
  })
})
