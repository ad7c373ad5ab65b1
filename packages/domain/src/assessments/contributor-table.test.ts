import { describe, expect, it } from 'vitest'
import { PATTERN_IDS, type PatternId, type TestId } from '../library/ids.ts'
import { pattern } from '../library/patterns.ts'
import { assessmentTest } from '../library/tests.ts'
import { shippedOf } from '../setting.ts'
import type { Grounds, LoadFacts } from './conditions.ts'
import { type ContributorState, judgeContributors } from './contributors.ts'
import { CUT_OFF_SETTINGS } from './cut-off-settings.ts'
import { OFFER_SETTINGS } from './offer-settings.ts'
import { MAN_34, reading } from './readings.test.makers.ts'
import type { Reading } from './readings.ts'

// The conditions of reference 4, copied by hand, each on both of its sides: what supports a contributor, and what just does not.

const thresholds = shippedOf({ ...CUT_OFF_SETTINGS, ...OFFER_SETTINGS })

/** Values of one test on the left, or on the left and the right. */
type Given = readonly [left: number] | readonly [left: number, right: number]
type Grounded = Partial<Omit<Grounds, 'readings'>> & { readings?: readonly Reading[] }

const on = (test: TestId, [left, right]: Given, more: Partial<Reading> = {}): Reading[] => {
  const side = assessmentTest(test).perSide ? 'left' : 'center'
  return [reading(test, side, left, more), ...(right === undefined ? [] : [reading(test, 'right', right, more)])]
}
const of = (test: TestId, given: Given, more: Partial<Reading> = {}): Grounded => ({ readings: on(test, given, more) })
const load = (facts: LoadFacts): Grounded => ({ load: facts })

type Row = [contributor: string, state: ContributorState, ground: Grounded]
const [YES, NO, OPEN] = ['supported', 'not supported', 'open'] as const

const KNEE_TO_WALL_9 = (name: string): Row[] => [
  [name, YES, of('knee-to-wall', [8.99])],
  [name, NO, of('knee-to-wall', [9])],
  [name, NO, of('knee-to-wall', [9, 12])],
]
/** 15 % and the smallest real change, on the weaker side alone. */
const HEEL_RAISE_SIDES = (name: string, test: 'heel-raise-straight' | 'heel-raise-bent'): Row[] => [
  [name, YES, of(test, [34, 40])],
  [name, NO, of(test, [35, 41])],
  [name, NO, of(test, [34, 39])],
  [name, NO, of(test, [40, 34])],
]
const NORM_80 = (name: string): Row[] => [
  [name, YES, of('heel-raise-straight', [25])],
  [name, NO, of('heel-raise-straight', [25.6])],
  [name, OPEN, { ...of('heel-raise-straight', [5]), runner: { birthDate: null, sex: 'male' } }],
]
const BENT_20 = (name: string): Row[] => [
  [name, YES, of('heel-raise-bent', [19])],
  [name, NO, of('heel-raise-bent', [20])],
]
const BRIDGE_20 = (name: string, untrue: ContributorState = NO): Row[] => [
  [name, YES, of('single-leg-bridge-test', [19])],
  [name, untrue, of('single-leg-bridge-test', [20])],
]
const BRIDGE_SIDES = (name: string): Row[] => [
  [name, YES, of('single-leg-bridge-test', [22, 26])],
  [name, NO, of('single-leg-bridge-test', [23, 27])],
  [name, NO, of('single-leg-bridge-test', [26, 22])],
]
const HIP_EXTENSION = (name: string): Row[] => [
  [name, YES, of('thomas-hip', [0.1])],
  [name, NO, of('thomas-hip', [0])],
  [name, OPEN, of('thomas-hip', [5], { pelvisControlled: false })],
]
const FRONT_THIGH = (name: string): Row[] => [
  [name, YES, of('thomas-knee', [44.9])],
  [name, NO, of('thomas-knee', [45])],
]
const SCORE_1 = (name: string, test: 'single-leg-squat' | 'step-down-test'): Row[] => [
  [name, YES, of(test, [1])],
  [name, NO, of(test, [2])],
]
const ABDUCTION_SIDES = (name: string): Row[] => [
  [name, YES, of('hip-abduction-strength', [17, 20])],
  [name, NO, of('hip-abduction-strength', [17.1, 20])],
  [name, NO, of('hip-abduction-strength', [20, 17])],
]
const PLANK_40 = (name: string): Row[] => [
  [name, YES, of('side-plank-test', [39])],
  [name, NO, of('side-plank-test', [40])],
]
const PLANK_SIDES = (name: string): Row[] => [
  [name, YES, of('side-plank-test', [90, 120])],
  [name, NO, of('side-plank-test', [91, 121])],
  [name, NO, of('side-plank-test', [60, 89])],
]
const ROTATION_25 = (name: string): Row[] => [
  [name, YES, of('hip-ir-prone', [24.9])],
  [name, NO, of('hip-ir-prone', [25])],
]
const THORACIC_35 = (name: string): Row[] => [
  [name, YES, of('thoracic-rotation', [34.9])],
  [name, NO, of('thoracic-rotation', [35])],
]
const SPIKE = (name: string, untrue: ContributorState = NO): Row[] => [
  [name, YES, load({ spike: 1.101 })],
  [name, untrue, load({ spike: 1.1 })],
]
const LOAD = (name: string, measure: keyof LoadFacts, over: number, untrue: ContributorState = NO): Row[] => [
  [name, YES, load({ [measure]: over + 0.01 })],
  [name, untrue, load({ [measure]: over })],
]
/** What no field of the record answers. */
const NEVER = (name: string): Row[] => [[name, OPEN, load({ spike: 2, weekRamp: 2, hillsRise: 50, speedRise: 50 })]]

const TABLE: Readonly<Record<PatternId, readonly Row[]>> = {
  'calf-recurrent': [
    ...KNEE_TO_WALL_9('limited ankle dorsiflexion').slice(0, 2),
    ['limited ankle dorsiflexion', YES, of('knee-to-wall', [9, 11])],
    ['limited ankle dorsiflexion', NO, of('knee-to-wall', [9, 10.9])],
    ['limited ankle dorsiflexion', NO, of('knee-to-wall', [11, 9])],
    ...NORM_80('calf capacity too low for the load'),
    ...HEEL_RAISE_SIDES('calf capacity too low for the load', 'heel-raise-straight'),
    ...BENT_20('soleus capacity too low'),
    ...HEEL_RAISE_SIDES('soleus capacity too low', 'heel-raise-bent'),
    ...HIP_EXTENSION('reduced hip extension'),
    ...BRIDGE_20('weak hip drive'),
    ...BRIDGE_SIDES('weak hip drive'),
    ...SPIKE('load error'),
    ...LOAD('load error', 'hillsOrSpeedRise', 0),
  ],
  'soleus-deep': [
    ...BENT_20('soleus endurance'),
    ...HEEL_RAISE_SIDES('soleus endurance', 'heel-raise-bent'),
    ...KNEE_TO_WALL_9('ankle range'),
    ...SPIKE('long-run spike'),
  ],
  'achilles-stiff': [
    ...NORM_80('calf-tendon capacity'),
    ...HEEL_RAISE_SIDES('calf-tendon capacity', 'heel-raise-straight'),
    ...HEEL_RAISE_SIDES('soleus capacity', 'heel-raise-bent'),
    ['soleus capacity', OPEN, of('heel-raise-bent', [5])],
    ...LOAD('speed/hill jump', 'hillsOrSpeedRise', 30),
    ...KNEE_TO_WALL_9('stiff ankle'),
  ],
  'plantar-stiff': [
    ['limited big toe', YES, of('great-toe-extension', [49.9])],
    ['limited big toe', NO, of('great-toe-extension', [50])],
    ...KNEE_TO_WALL_9('ankle range'),
    ...NORM_80('foot-calf capacity'),
    ['foot-calf capacity', NO, of('heel-raise-straight', [34, 40])],
    ...NEVER('footwear or surface change'),
  ],
  'shin-soreness': [
    ...SPIKE('load rise'),
    ...LOAD('load rise', 'weekRamp', 1.3),
    ...NORM_80('low calf capacity'),
    ...SCORE_1('foot control', 'single-leg-squat'),
    ...ABDUCTION_SIDES('hip control'),
  ],
  'anterior-shin': [
    ['low toe-lift endurance', OPEN, of('heel-raise-straight', [5, 30])],
    ...NEVER('braking downhill or overstride'),
    ...KNEE_TO_WALL_9('stiff calf'),
  ],
  'patellar-front-knee': [
    ...SCORE_1('quad capacity', 'step-down-test'),
    ...SCORE_1('hip control', 'single-leg-squat'),
    ...ABDUCTION_SIDES('hip abductor strength'),
    ...FRONT_THIGH('stiff front thigh'),
    ...SPIKE('load', OPEN),
    ...LOAD('load', 'weekRamp', 1.3, OPEN),
  ],
  'itb-lateral-knee': [
    ...ABDUCTION_SIDES('hip abductor strength'),
    ...SCORE_1('hip control', 'single-leg-squat'),
    ...PLANK_40('trunk side endurance'),
    ...PLANK_SIDES('trunk side endurance'),
    ['tight TFL', YES, of('thomas-abduction', [20.1])],
    ['tight TFL', NO, of('thomas-abduction', [20])],
    ...SPIKE('downhill or camber', OPEN),
  ],
  'lateral-hip': [
    ...ABDUCTION_SIDES('abductor capacity'),
    ...SCORE_1('pelvic drop', 'single-leg-squat'),
    ...PLANK_SIDES('side trunk'),
    ['side trunk', OPEN, of('side-plank-test', [10])],
    ...LOAD('load', 'weekRamp', 1.2),
    ...LOAD('load', 'hillsRise', 0),
  ],
  'hip-extension-limited': [
    ...HIP_EXTENSION('stiff hip flexors'),
    ...FRONT_THIGH('stiff front thigh'),
    ...BRIDGE_20('weak hip drive'),
    ['long sitting', YES, { facts: { hoursSeatedPerDay: 6 } }],
    ['long sitting', NO, { facts: { hoursSeatedPerDay: 5.9 } }],
    ['long sitting', OPEN, { facts: { hoursSeatedPerDay: null } }],
  ],
  'hip-flexor-tight': [
    ['weak hip flexors', YES, { readings: [...on('slr-passive', [80.1]), ...on('slr-active', [65])] }],
    ['weak hip flexors', NO, { readings: [...on('slr-passive', [80]), ...on('slr-active', [65])] }],
    ['weak hip flexors', OPEN, of('slr-active', [20])],
    ...PLANK_40('trunk control'),
    ...HIP_EXTENSION('hip extension'),
    ...LOAD('hills', 'hillsRise', 0),
  ],
  'hamstring-always': [
    ...BRIDGE_20('poor glute contribution', OPEN),
    ['poor glute contribution', YES, of('single-leg-bridge-test', [30], { cramp: true })],
    ['poor glute contribution', NO, of('single-leg-bridge-test', [20], { cramp: false })],
    ...BRIDGE_SIDES('low hamstring capacity'),
    ['neural sensitivity', YES, of('slr-passive', [80], { neural: true })],
    ['neural sensitivity', NO, of('slr-passive', [80], { neural: false })],
    ['neural sensitivity', OPEN, of('slr-passive', [80])],
    ...HIP_EXTENSION('front of hip stiff (pelvis tipped)'),
    ['true shortness', YES, of('slr-passive', [59.9])],
    ['true shortness', NO, of('slr-passive', [60])],
    ...LOAD('speed jump', 'speedRise', 30),
  ],
  'hamstring-high': [
    ...BRIDGE_SIDES('tendon capacity'),
    ...LOAD('overstride or speed', 'hillsOrSpeedRise', 0),
    ...SCORE_1('hip control', 'single-leg-squat'),
  ],
  'adductor-tight': [
    ['adductor capacity', YES, of('adductor-squeeze', [230], { pain: 3 })],
    ['adductor capacity', NO, of('adductor-squeeze', [230], { pain: 2.9 })],
    ['adductor capacity', YES, squeezes(200, 169.9)],
    ['adductor capacity', OPEN, squeezes(200, 170)],
    ...ROTATION_25('hip rotation'),
    ...SCORE_1('pelvic control', 'single-leg-squat'),
  ],
  'glute-deep-tight': [
    ...ROTATION_25('hip rotation'),
    ['hip rotation', YES, of('hip-ir-prone', [30, 40])],
    ['hip rotation', NO, of('hip-ir-prone', [30, 39.9])],
    ...BRIDGE_20('glute endurance'),
    ...NEVER('low back referral'),
  ],
  'low-back-stiff': [
    ...HIP_EXTENSION('hip extension limit').slice(0, 1),
    ...PLANK_40('trunk endurance').slice(0, 1),
    ...THORACIC_35('thoracic rotation').slice(0, 1),
    // In the middle both sides have to be known to say no.
    ['hip extension limit', NO, of('thomas-hip', [0, 0])],
    ['trunk endurance', NO, of('side-plank-test', [40, 40])],
    ['thoracic rotation', NO, of('thoracic-rotation', [35, 35])],
    ...SPIKE('long-run fatigue'),
  ],
  'quad-heavy': [
    ...SPIKE('downhill or hard running', OPEN),
    ...BRIDGE_20('glute share low'),
    ...FRONT_THIGH('stiff quads'),
    ['low readiness', YES, { facts: { readiness: 59.9 } }],
    ['low readiness', NO, { facts: { readiness: 60 } }],
    ['low readiness', OPEN, { facts: { readiness: null } }],
  ],
  'ankle-stiff': [
    ...KNEE_TO_WALL_9('joint or calf limit'),
    ['balance', YES, of('y-balance-anterior', [60, 66])],
    ['balance', NO, of('y-balance-anterior', [60, 65.9])],
    ['balance', NO, of('y-balance-anterior', [66, 60])],
    ...HEEL_RAISE_SIDES('peroneal strength', 'heel-raise-straight'),
    ['peroneal strength', OPEN, of('heel-raise-straight', [5])],
  ],
  'upper-back-tight': [
    ...THORACIC_35('rotation').slice(0, 1),
    ['rotation', NO, of('thoracic-rotation', [35, 35])],
    ...PLANK_40('trunk endurance').slice(0, 1),
    ['trunk endurance', NO, of('side-plank-test', [40, 40])],
  ],
}

/** The adductor squeeze at the first visit, and now. */
function squeezes(first: number, now: number): Grounded {
  return {
    readings: [
      reading('adductor-squeeze', 'center', first, { day: '2026-01-05' }),
      reading('adductor-squeeze', 'center', now),
    ],
  }
}

describe.each(PATTERN_IDS)('§4 %s', (id) => {
  const side = id === 'low-back-stiff' || id === 'upper-back-tight' ? 'center' : 'left'

  it('has every contributor in the table', () => {
    const named = new Set(TABLE[id].map(([contributor]) => contributor))
    expect([...named].sort()).toEqual(
      pattern(id)
        .contributors.map(({ contributor }) => contributor)
        .sort(),
    )
  })

  it.each(TABLE[id])('%s is %s', (contributor, state, { readings = [], runner = MAN_34, ...more }) => {
    const { contributors } = judgeContributors(id, side, { readings, runner, ...more, thresholds }, '2026-05-17')
    expect(contributors.find(({ label }) => label === contributor)?.state).toBe(state)
  })

  it('of nothing known every contributor is open', () => {
    const { contributors } = judgeContributors(id, side, { readings: [], runner: MAN_34, thresholds }, '2026-05-17')
    expect(new Set(contributors.map(({ state }) => state))).toEqual(new Set([OPEN]))
  })
})
