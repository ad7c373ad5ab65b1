import type { SettingGroups, ThresholdsOf } from '../setting.ts'

/**
 * Reference 9.2 to 9.5 and 14.9: when work grows, waits or is taken back, and how it lies beside running. Where it protects
 * (pain, a pause, a lighter week, a workout that failed, the hours beside a run) the shipped number is one of the bounds: it can be
 * made more careful, never less. That bone allows no pain is no setting.
 */
export const PROGRESSION_SETTINGS = {
  grow: {
    workouts: { words: 'Workouts in a row that have to say so', unit: 'workouts', shipped: 2, least: 2, most: 4 },
    extraReps: { words: 'More than asked in the last set', unit: 'repetitions', shipped: 2, least: 1, most: 5 },
    pain: { words: 'More load with pain of at most', unit: 'of 10', shipped: 3, least: 0, most: 3 },
    upper: { words: 'Load to add for arms and trunk', unit: '%', shipped: 5, least: 2.5, most: 10, step: 0.5 },
    lowerExperienced: {
      words: 'Load to add for trained legs',
      unit: '%',
      shipped: 5,
      least: 2.5,
      most: 10,
      step: 0.5,
    },
    lowerOthers: { words: 'Load to add for other legs', unit: '%', shipped: 10, least: 2.5, most: 10, step: 0.5 },
    nextWeight: {
      words: 'The next fixed weight is used within',
      unit: '%',
      shipped: 10,
      least: 2.5,
      most: 10,
      step: 0.5,
    },
  },
  reserve: {
    much: {
      words: 'Much more in reserve than asked, from',
      unit: 'repetitions',
      shipped: 2,
      least: 1.5,
      most: 5,
      step: 0.5,
    },
    muchLoad: { words: 'Load to add for much more', unit: '%', shipped: 5, least: 1, most: 10, step: 0.5 },
    some: {
      words: 'Some more in reserve than asked, from',
      unit: 'repetitions',
      shipped: 1,
      least: 0.5,
      most: 3,
      step: 0.5,
    },
    someLoad: { words: 'Load to add for some more', unit: '%', shipped: 2.5, least: 0.5, most: 5, step: 0.5 },
    // Less in reserve than was asked: what is done about it may come sooner and be more.
    tooFew: {
      words: 'Too few in reserve, under the target by',
      unit: 'repetitions',
      shipped: 2,
      least: 1,
      most: 2,
      step: 0.5,
    },
    tooFewLoad: { words: 'Load to take off for too few', unit: '%', shipped: 5, least: 5, most: 20, step: 0.5 },
    watch: {
      words: 'Watched from under the target by',
      unit: 'repetitions',
      shipped: 1,
      least: 0.5,
      most: 1,
      step: 0.5,
    },
  },
  levels: {
    rir: { words: 'In reserve in every set', unit: 'repetitions', shipped: 2, least: 2, most: 5 },
    pain: { words: 'The harder exercise with pain of at most', unit: 'of 10', shipped: 2, least: 0, most: 2 },
    failed: { words: 'A workout failed under', unit: '% of what was asked', shipped: 70, least: 70, most: 90, step: 5 },
    failedWorkouts: { words: 'The easier exercise after', unit: 'in a row', shipped: 2, least: 1, most: 2 },
    jumpsForMinors: { words: 'Jumps under 18 without a coach, up to level', unit: '', shipped: 2, least: 0, most: 2 },
  },
  workPain: {
    tendonOrMuscle: { words: 'Tendons and muscles bear', unit: 'of 10', shipped: 5, least: 0, most: 5 },
    frontKneeOrItb: {
      words: 'The front of the knee and the outer thigh bear',
      unit: 'of 10',
      shipped: 3,
      least: 0,
      most: 3,
    },
    unclear: { words: 'What is unclear bears', unit: 'of 10', shipped: 3, least: 0, most: 3 },
    proceed: { words: 'One goes on as planned up to', unit: 'of 10', shipped: 3, least: 0, most: 3 },
    worse: { words: 'Worse on the next morning by', unit: 'points', shipped: 2, least: 1, most: 2 },
    stiffness: {
      words: 'Nothing is added with morning stiffness of the week up by',
      unit: 'points',
      shipped: 1,
      least: 0.5,
      most: 1,
      step: 0.5,
    },
    fewerSets: { words: 'Sets to take off', unit: '%', shipped: 50, least: 50, most: 80, step: 5 },
    inARow: { words: 'The therapist looks after', unit: 'in a row', shipped: 2, least: 1, most: 2 },
  },
  workPause: {
    repeatFrom: { words: 'The last workout again from', unit: 'days off', shipped: 7, least: 3, most: 7 },
    lessFrom: { words: 'Less load from', unit: 'days off', shipped: 14, least: 5, most: 14 },
    less: { words: 'So much less', unit: '%', shipped: 10, least: 10, most: 30, step: 5 },
    muchLessFrom: { words: 'Much less load from', unit: 'days off', shipped: 28, least: 10, most: 28 },
    muchLess: { words: 'So much less by then', unit: '%', shipped: 20, least: 20, most: 60, step: 5 },
  },
  deload: {
    every: { words: 'A lighter week every', unit: 'weeks', shipped: 4, least: 2, most: 4 },
    readiness: { words: 'Earlier with readiness on average under', unit: 'points', shipped: 50, least: 50, most: 80 },
    failed: { words: 'Earlier after failed workouts', unit: 'in a row', shipped: 2, least: 1, most: 2 },
    monotony: { words: 'Earlier with monotony over', unit: '', shipped: 2, least: 1, most: 2, step: 0.1 },
    sets: { words: 'Sets to take off', unit: '%', shipped: 40, least: 40, most: 70, step: 5 },
    load: { words: 'Load to take off in a planned one', unit: '%', shipped: 0, least: 0, most: 20, step: 5 },
    loadEarlier: { words: 'Load to take off in an earlier one', unit: '%', shipped: 10, least: 10, most: 30, step: 5 },
    rir: { words: 'More in reserve in a planned one', unit: 'repetitions', shipped: 1, least: 1, most: 3 },
    rirEarlier: { words: 'More in reserve in an earlier one', unit: 'repetitions', shipped: 2, least: 2, most: 4 },
  },
  spacing: {
    beforeQuality: { words: 'Before a quality run', unit: 'h', shipped: 24, least: 24, most: 72 },
    beforeLong: { words: 'Before a long or race-pace run', unit: 'h', shipped: 48, least: 48, most: 96 },
    lightRir: { words: 'Light from, in reserve', unit: 'repetitions', shipped: 4, least: 4, most: 6 },
    afterKey: { words: 'After a key run', unit: 'h', shipped: 6, least: 6, most: 48 },
    afterEasy: { words: 'After an easy run', unit: 'h', shipped: 3, least: 3, most: 24 },
    samePattern: { words: 'Between two heavy leg workouts', unit: 'h', shipped: 48, least: 48, most: 96 },
    lastBeforeRace: { words: 'The last heavy ones before an A race', unit: 'days', shipped: 7, least: 7, most: 14 },
    noneBeforeRace: { words: 'None before an A race in the last', unit: 'days', shipped: 3, least: 3, most: 7 },
    noneAfterRace: { words: 'None after an A race for', unit: 'days', shipped: 5, least: 5, most: 14 },
  },
  homeWork: {
    few: { words: 'Light up to, exercises', unit: 'a day', shipped: 2, least: 1, most: 6 },
    many: { words: 'Heavy over, exercises', unit: 'a day', shipped: 4, least: 2, most: 10 },
    minutes: { words: 'Heavy over, minutes', unit: 'a day', shipped: 15, least: 5, most: 60, step: 5 },
  },
  weakSide: {
    sets: { words: 'More on the weaker side', unit: 'sets', shipped: 1, least: 0, most: 2 },
    weeks: { words: 'For at most', unit: 'weeks', shipped: 4, least: 1, most: 12 },
  },
} as const satisfies SettingGroups

export type ProgressionThresholds = ThresholdsOf<typeof PROGRESSION_SETTINGS>

export const PROGRESSION_ORDER = [
  ['reserve.some', '<', 'reserve.much'],
  ['reserve.someLoad', '<=', 'reserve.muchLoad'],
  ['reserve.watch', '<', 'reserve.tooFew'],
  ['workPain.proceed', '<=', 'workPain.tendonOrMuscle'],
  ['workPause.repeatFrom', '<', 'workPause.lessFrom'],
  ['workPause.lessFrom', '<', 'workPause.muchLessFrom'],
  ['workPause.less', '<=', 'workPause.muchLess'],
  ['deload.load', '<=', 'deload.loadEarlier'],
  ['deload.rir', '<=', 'deload.rirEarlier'],
  ['spacing.beforeQuality', '<=', 'spacing.beforeLong'],
  ['spacing.afterEasy', '<=', 'spacing.afterKey'],
  ['spacing.noneBeforeRace', '<=', 'spacing.lastBeforeRace'],
  ['homeWork.few', '<=', 'homeWork.many'],
] as const
