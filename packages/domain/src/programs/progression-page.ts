import { GATE_SETTINGS, type GateThresholds } from '../assessments/gate-settings.ts'
import { linesOf, linesTable, type RuleLine, type RulePage, SAFE } from '../rule-page.ts'
import type { DoseThresholds } from './dose-settings.ts'
import { BONE_LIMIT } from './pain-limit.ts'
import { countedWords } from './performed.ts'
import { phaseDoseLines } from './phase-dose.ts'
import { PROGRESSION_SETTINGS, type ProgressionThresholds } from './progression-settings.ts'
import { spacingLines } from './spacing-lines.ts'

const line = linesOf(PROGRESSION_SETTINGS)
const gateLine = linesOf(GATE_SETTINGS)

const ACSM = { confidence: 'medium', source: 'ACSM progression stand 2009 (from memory), reference 9.2' } as const
const PAIN = { confidence: 'high', source: 'Silbernagel 2007 (looked up on secondary pages), reference 9.3' } as const
const PRODUCT = { confidence: 'low', source: 'reference 9.2, product default' } as const

const growing = (thresholds: ProgressionThresholds): RuleLine[] => {
  const { grow, reserve, levels } = thresholds
  const row = countedWords(grow.workouts)
  return [
    line(
      thresholds,
      [
        'grow.workouts',
        'grow.extraReps',
        'grow.pain',
        'grow.upper',
        'grow.lowerExperienced',
        'grow.lowerOthers',
        'grow.nextWeight',
      ],
      {
        id: 'two-for-two',
        when: `${grow.extraReps} repetitions or more over what was asked in the last set of ${row} in a row, the reserve kept, pain ${grow.pain} at most`,
        means: `more load: ${grow.upper} % for arms and trunk, ${grow.lowerExperienced} % for trained legs, ${grow.lowerOthers} % for other legs; of fixed weights the next one within ${grow.nextWeight} %, else a repetition first`,
        ...ACSM,
      },
    ),
    line(
      thresholds,
      [
        'grow.workouts',
        'reserve.much',
        'reserve.muchLoad',
        'reserve.some',
        'reserve.someLoad',
        'reserve.tooFew',
        'reserve.tooFewLoad',
        'reserve.watch',
      ],
      {
        id: 'repetitions in reserve',
        when: `in reserve against the target on average, ${row} in a row: ${reserve.much} or more over it; ${reserve.some} or more over it; ${reserve.tooFew} or more under it; ${reserve.watch} under it in the newest`,
        means: `${reserve.muchLoad} % more load; ${reserve.someLoad} % more; ${reserve.tooFewLoad} % less; the same again and watched`,
        ...ACSM,
      },
    ),
    line(thresholds, ['grow.workouts', 'levels.rir', 'levels.pain'], {
      id: 'harder exercise',
      when: `every set at the top of the range in ${row} in a row, clean, ${levels.rir} in reserve, pain ${levels.pain} at most`,
      means: 'the next exercise; hops and jumps behind their gate',
      ...ACSM,
    }),
    line(thresholds, ['levels.failed', 'levels.failedWorkouts'], {
      id: 'easier exercise',
      when: `under ${levels.failed} % of what was asked, or too much pain, in ${countedWords(levels.failedWorkouts)} in a row`,
      means: 'the exercise before, else fewer sets',
      ...ACSM,
    }),
    line(thresholds, ['levels.jumpsForMinors'], {
      id: 'jumps under 18',
      when: `jumps over level ${levels.jumpsForMinors} for somebody who is, or may be, under 18`,
      means: 'they wait for a coach’s word',
      confidence: 'low',
      source: 'reference 14.13',
    }),
    {
      id: 'one thing a week',
      when: 'something was added from Monday to Sunday already',
      means: 'nothing more is added in that week; less is never held back',
      ...ACSM,
      fixed: SAFE,
    },
  ]
}

const protecting = (thresholds: ProgressionThresholds): RuleLine[] => {
  const { workPain, workPause, deload } = thresholds
  return [
    line(
      thresholds,
      [
        'workPain.tendonOrMuscle',
        'workPain.frontKneeOrItb',
        'workPain.unclear',
        'workPain.worse',
        'workPain.fewerSets',
      ],
      {
        id: 'too much pain in work',
        when: `over ${workPain.tendonOrMuscle} of 10 for tendons and muscles, over ${workPain.frontKneeOrItb} for the front of the knee and the outer thigh, over ${workPain.unclear} where it is unclear; or worse on the next morning by ${workPain.worse}`,
        means: `${workPain.fewerSets} % fewer sets, or the easier exercise`,
        ...PAIN,
      },
    ),
    line(thresholds, ['workPain.inARow'], {
      id: 'too much pain again',
      when: `in ${countedWords(workPain.inARow)} in a row`,
      means: 'the therapist should look',
      ...PAIN,
    }),
    line(thresholds, ['workPain.proceed'], {
      id: 'some pain in work',
      when: `over ${workPain.proceed} of 10, or not gone on the next morning, or not answered`,
      means: 'the same again, nothing added',
      ...PAIN,
    }),
    line(thresholds, ['workPain.stiffness'], {
      id: 'stiffer week',
      when: `morning stiffness where the work is felt ${workPain.stiffness} or more higher on average of 7 days than of the 7 before, with three answers in each`,
      means: 'nothing is added',
      confidence: 'low',
      source: 'reference 9.3; the figure is ours',
    }),
    {
      id: 'bone suspected',
      when: `any pain over ${BONE_LIMIT}`,
      means: 'stop, and let a clinician look',
      ...PAIN,
      fixed: SAFE,
    },
    line(
      thresholds,
      ['workPause.repeatFrom', 'workPause.lessFrom', 'workPause.less', 'workPause.muchLessFrom', 'workPause.muchLess'],
      {
        id: 'days off',
        when: `from ${workPause.repeatFrom} days on; from ${workPause.lessFrom}; from ${workPause.muchLessFrom}`,
        means: `the last workout again; ${workPause.less} % less load; ${workPause.muchLess} % less, hops and jumps one level down`,
        ...PRODUCT,
      },
    ),
    line(thresholds, ['deload.every', 'deload.sets', 'deload.load', 'deload.rir'], {
      id: 'planned lighter week',
      when: `every ${deload.every} weeks of a block`,
      means: `${deload.sets} % fewer sets, ${deload.load} % less load, ${deload.rir} more in reserve`,
      confidence: 'medium',
      source: 'reference 9.4',
    }),
    line(
      thresholds,
      ['deload.readiness', 'deload.failed', 'deload.monotony', 'deload.loadEarlier', 'deload.rirEarlier'],
      {
        id: 'earlier lighter week',
        when: `readiness under ${deload.readiness} on average in 7 days, ${countedWords(deload.failed)} failed in a row, or monotony over ${deload.monotony} while the load is up`,
        means: `fewer sets as in a planned one, ${deload.loadEarlier} % less load, ${deload.rirEarlier} more in reserve`,
        confidence: 'medium',
        source: 'reference 9.4',
      },
    ),
  ]
}

const beside = (thresholds: ProgressionThresholds & GateThresholds): RuleLine[] => {
  const { homeWork, weakSide, gate } = thresholds
  return [
    ...Object.values(spacingLines(thresholds)),
    line(thresholds, ['homeWork.few', 'homeWork.many', 'homeWork.minutes'], {
      id: 'burden of home-work',
      when: `up to ${homeWork.few} exercises a day; over ${homeWork.many}, or over ${homeWork.minutes} min a day`,
      means: 'light; heavy: fewer are done',
      confidence: 'medium',
      source: 'reviews of home exercise, reference 4',
    }),
    line(thresholds, ['weakSide.sets', 'weakSide.weeks'], {
      id: 'weaker side',
      when: `a side difference that counts, for ${weakSide.weeks} weeks`,
      means: `${weakSide.sets} more ${weakSide.sets === 1 ? 'set' : 'sets'} on the weaker side; both sides are trained`,
      confidence: 'low',
      source: 'reference 14.9',
    }),
    gateLine(thresholds, ['gate.doubleRaises', 'gate.singleRaises', 'gate.hopPain'], {
      id: 'gate of hops and jumps',
      when: `${gate.doubleRaises} heel raises on two legs and ${gate.singleRaises} on each, pain in ten hops ${gate.hopPain} at most, no unhealed sign of bone stress`,
      means: 'hops and jumps may start; what is not known keeps them closed',
      confidence: 'low',
      source: 'reference 9.1',
    }),
  ]
}

/** When work grows, waits or is taken back, and how it lies beside running. */
export const progressionPage = (thresholds: ProgressionThresholds & GateThresholds & DoseThresholds): RulePage => ({
  title: 'Steps of the work',
  intro: [
    'At most one thing a week, and what protects comes first: pain, a pause, a lighter week, an easier exercise.',
  ],
  tables: [
    linesTable('What a phase asks for', phaseDoseLines(thresholds)),
    linesTable('When work grows', growing(thresholds)),
    linesTable('When work waits or is taken back', protecting(thresholds)),
    linesTable('Work beside running, and at home', beside(thresholds)),
  ],
})
