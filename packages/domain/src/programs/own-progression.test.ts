import { describe, expect, test } from 'vitest'
import { GATE_SETTINGS } from '../assessments/gate-settings.ts'
import { plyometricGate } from '../assessments/plyometric-gate.ts'
import { pair } from '../assessments/readings.test.makers.ts'
import { addDays } from '../calendar/day.ts'
import { type SettingGroups, settingAt, shippedOf } from '../setting.ts'
import { heavyLegSpacing } from './heavy-leg-spacing.ts'
import { homeWorkBurden } from './home-work-burden.ts'
import { levelDown, levelUp } from './level-steps.ts'
import type { PainContext } from './pain-limit.ts'
import { painAnswer, painStep } from './pain-step.ts'
import { deloadStep, missedTime } from './pause-steps.ts'
import type { Performed } from './performed.ts'
import { PROGRESSION_SETTINGS, type ProgressionThresholds } from './progression-settings.ts'
import { rirStep, twoForTwo } from './strength-steps.ts'
import { extraSets } from './weak-side.ts'

const SHIPPED = shippedOf(PROGRESSION_SETTINGS)
const own = <Group extends keyof ProgressionThresholds>(
  group: Group,
  numbers: Partial<ProgressionThresholds[Group]>,
): ProgressionThresholds => ({ ...SHIPPED, [group]: { ...SHIPPED[group], ...numbers } })

const TODAY = '2026-05-13'
const target = { sets: 3, reps: 8, seconds: null, metres: null, rir: 2, load: { unit: 'kg', value: 40 } } as const
const sets = (amounts: number[], rir: number | null = 2) => amounts.map((amount) => ({ amount, rir }))
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
const row = (count: number, more: Partial<Performed>) => Array.from({ length: count }, (_, ago) => did(3 * ago, more))
const legs = { isForLegs: true, experienced: true }

describe('reference 9.2: work grows by a practice’s own numbers', () => {
  const extra = (more: number) => ({ sets: sets([8, 8, 8 + more]) })

  test('three more in three workouts where a practice says so: one less, or one workout less, is not enough', () => {
    const careful = own('grow', { workouts: 3, extraReps: 3, lowerExperienced: 2.5 })
    expect(twoForTwo(row(3, extra(3)), legs, careful)).toMatchObject({
      change: { kind: 'load', percent: 2.5 },
      says: '3, 3 and 3 repetitions more than asked in the last set of three workouts: 2.5 % more load.',
    })
    expect(twoForTwo(row(3, extra(2)), legs, careful)).toBeNull()
    expect(twoForTwo(row(2, extra(3)), legs, careful)).toBeNull()
    expect(twoForTwo(row(2, extra(2)), legs, SHIPPED)).not.toBeNull()
  })

  test('pain of 2 stops more load where a practice bears 1', () => {
    const hurt = row(2, { ...extra(2), pain: 2 })
    expect(twoForTwo(hurt, legs, own('grow', { pain: 1 }))).toBeNull()
    expect(twoForTwo(hurt, legs, own('grow', { pain: 2 }))).not.toBeNull()
  })

  test('the reserve: a step of a practice’s own, from its own number on', () => {
    const careful = own('reserve', { much: 3, muchLoad: 3 })
    const left = (rir: number, thresholds = careful) => rirStep(row(2, { sets: sets([8, 8, 8], rir) }), thresholds)
    expect(left(5)?.change).toEqual({ kind: 'load', percent: 3 })
    expect(left(4)?.change).toEqual({ kind: 'load', percent: 2.5 })
    expect(left(4, SHIPPED)?.change).toEqual({ kind: 'load', percent: 5 })
    expect(left(1, own('reserve', { tooFew: 1, watch: 0.5, tooFewLoad: 10 }))).toMatchObject({
      change: { kind: 'load', percent: -10 },
      says: '−1 and −1 in reserve against the target in two workouts: 10 % less load.',
    })
    expect(left(1, SHIPPED)?.change).toEqual({ kind: 'none' })
  })

  test('the harder and the easier exercise', () => {
    const exercise = {
      regressionId: 'box-squat',
      progressionId: 'back-squat',
      prescription: { sets: 3, repsMin: 8, repsMax: 8, restSeconds: 60, timesPerWeek: 2 },
    }
    const context = { exercise, gate: null, isMinor: false }
    expect(levelUp(row(2, {}), context, SHIPPED)?.rule).toBe('level-up')
    expect(levelUp(row(2, {}), context, own('levels', { rir: 3 }))).toBeNull()
    expect(levelUp(row(2, { pain: 1 }), context, own('levels', { pain: 0 }))).toBeNull()
    const short = { sets: sets([6, 6, 6]) }
    expect(levelDown(row(2, short), context, 'unclear', SHIPPED)).toBeNull()
    expect(levelDown(row(2, short), context, 'unclear', own('levels', { failed: 80 }))?.rule).toBe('level-down')
    expect(levelDown(row(1, short), context, 'unclear', own('levels', { failed: 80 }))).toBeNull()
    expect(
      levelDown(row(1, short), context, 'unclear', own('levels', { failed: 80, failedWorkouts: 1 }))?.says,
    ).toMatch(/^75 % of what was asked in one workout: /)
  })
})

describe('reference 9.3 and 9.4: what protects may begin sooner', () => {
  test.each<[PainContext, Partial<ProgressionThresholds['workPain']>, number, number]>([
    ['tendon-or-muscle', { tendonOrMuscle: 4 }, 4, 5],
    ['front-knee-or-itb', { frontKneeOrItb: 2 }, 2, 3],
    ['unclear', { unclear: 1 }, 1, 2],
  ])('%s bears %j: %s, and not %s', (context, numbers, borne, tooMuch) => {
    const careful = own('workPain', numbers)
    expect(painAnswer(did(0, { pain: borne }), context, careful)).not.toBe('too-much')
    expect(painAnswer(did(0, { pain: tooMuch }), context, careful)).toBe('too-much')
    expect(painAnswer(did(0, { pain: tooMuch }), context, SHIPPED)).not.toBe('too-much')
  })

  test('bone bears nothing, whatever a practice chose', () => {
    expect(painStep([did(0, { pain: 1 })], 'bone', own('workPain', { worse: 1 }))?.change).toEqual({ kind: 'stop' })
  })

  test('sets, the next morning, and when the therapist looks', () => {
    const careful = own('workPain', { worse: 1, fewerSets: 60, inARow: 1 })
    const morning = did(0, { pain: 2, painNextMorning: 1 })
    expect(painStep([morning], 'unclear', careful)).toMatchObject({
      change: { kind: 'sets', percent: -60 },
      flagTherapist: true,
      says: 'Pain 2 of 10, 1 the next morning, 0 before: 60 % fewer sets, or the easier exercise. The therapist should look.',
    })
    expect(painStep([morning], 'unclear', SHIPPED)?.change).toEqual({ kind: 'none' })
  })

  test('a pause and a lighter week', () => {
    const careful = own('workPause', { lessFrom: 10, less: 15, muchLessFrom: 20, muchLess: 30 })
    const load = (days: number) => missedTime(days, 'strength', null, careful)?.change
    expect(load(9)).toEqual({ kind: 'none' })
    expect(load(10)).toEqual({ kind: 'load', percent: -15 })
    expect(load(19)).toEqual({ kind: 'load', percent: -15 })
    expect(load(20)).toEqual({ kind: 'load', percent: -30 })
    const ground = { weekOfBlock: 3, readinessMean7: 55, monotony: 1, loadIsUp: false }
    expect(deloadStep(ground, [], SHIPPED)).toBeNull()
    expect(deloadStep(ground, [], own('deload', { every: 3, sets: 50 }))?.change).toMatchObject({ setsPercent: -50 })
    expect(deloadStep(ground, [], own('deload', { readiness: 56 }))?.says).toContain('Readiness 55')
    expect(deloadStep(ground, [], own('deload', { readiness: 55 }))).toBeNull()
  })
})

describe('reference 9.5, P22 and 14.9', () => {
  const at = (hours: number) => new Date(Date.UTC(2026, 4, 13, 12) + hours * 3_600_000).toISOString()
  test('36 h before a quality run where a practice says so', () => {
    const careful = own('spacing', { beforeQuality: 36 })
    const before = (hours: number) =>
      heavyLegSpacing(
        { start: at(0), rir: 2 },
        [{ id: 'r', start: at(hours), minutes: 60, kind: 'quality', effort: null }],
        careful,
      )
    expect(before(35.9).map(({ says }) => says)).toEqual(['Heavy legs 35.9 h before a quality run: at least 36 h.'])
    expect(before(36)).toEqual([])
  })

  test('the burden of home-work, and the weaker side', () => {
    const days = [{ exercises: 5, minutes: 12 }]
    expect(homeWorkBurden(days, null, SHIPPED)?.level).toBe('heavy')
    expect(homeWorkBurden(days, null, own('homeWork', { many: 5 }))?.level).toBe('usual')
    const weak = { flag: true, worse: 'left', bothLow: false } as const
    const longer = own('weakSide', { weeks: 6, sets: 2 })
    expect(extraSets(weak, 'left', '2026-05-01', '2026-06-11', longer)).toBe(2)
    expect(extraSets(weak, 'left', '2026-05-01', '2026-06-12', longer)).toBe(0)
  })

  test('the gate asks for more where a practice does, and says how much', () => {
    const readings = [
      ...pair('heel-raise-straight', 21, 21),
      ...pair('hop-pain', 2, 2),
      ...pair('navicular-tender', 0, 0),
    ]
    const shipped = shippedOf(GATE_SETTINGS)
    expect(plyometricGate(readings, shipped).passed).toBe(true)
    const more = { gate: { ...shipped.gate, singleRaises: 22, doubleRaises: 22 } }
    expect(plyometricGate(readings, more)).toMatchObject({ passed: false, reasons: [{ needed: 22 }, { needed: 22 }] })
    expect(plyometricGate(readings, { gate: { ...shipped.gate, hopPain: 1 } }).passed).toBe(false)
  })
})

test.each([
  ...['workPain.tendonOrMuscle', 'workPain.frontKneeOrItb', 'workPain.unclear', 'workPain.proceed', 'workPain.worse'],
  ...['grow.pain', 'levels.pain', 'levels.failedWorkouts', 'levels.jumpsForMinors', 'workPain.inARow'],
  ...['workPain.stiffness'],
  ...['workPause.repeatFrom', 'workPause.lessFrom', 'workPause.muchLessFrom', 'deload.every', 'deload.failed'],
  ...['deload.monotony', 'gate.hopPain', 'reserve.tooFew'],
])('what protects may be made more careful, never less: %s at most as shipped', (id) => {
  const setting = settingAt({ ...PROGRESSION_SETTINGS, ...GATE_SETTINGS } as SettingGroups, id)
  expect(setting?.most).toBe(setting?.shipped)
})

test.each([
  ...['workPain.fewerSets', 'workPause.less', 'workPause.muchLess', 'deload.sets', 'deload.readiness', 'grow.workouts'],
  ...['spacing.beforeQuality', 'spacing.beforeLong', 'spacing.lightRir', 'spacing.afterKey', 'spacing.afterEasy'],
  ...['spacing.lastBeforeRace', 'spacing.noneBeforeRace', 'spacing.noneAfterRace'],
  ...['spacing.samePattern', 'gate.doubleRaises', 'gate.singleRaises', 'levels.rir', 'levels.failed'],
])('what protects may be made more careful, never less: %s at least as shipped', (id) => {
  const setting = settingAt({ ...PROGRESSION_SETTINGS, ...GATE_SETTINGS } as SettingGroups, id)
  expect(setting?.least).toBe(setting?.shipped)
})
