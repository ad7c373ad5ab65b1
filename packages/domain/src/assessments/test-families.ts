import type { TestId } from '../library/ids.ts'

/**
 * The tests as they are met at the table: by part of the body from the foot up, and inside a family in an order that
 * turns the runner over as seldom as possible. Every test stands in one family, which a test holds.
 */
export type TestFamily = { id: string; name: string; tests: readonly TestId[] }

export const TEST_FAMILIES: readonly TestFamily[] = [
  {
    id: 'foot-ankle',
    name: 'Foot and ankle',
    tests: ['knee-to-wall', 'great-toe-extension', 'y-balance-anterior', 'navicular-tender'],
  },
  { id: 'calf', name: 'Calf', tests: ['heel-raise-straight', 'heel-raise-bent'] },
  { id: 'thigh', name: 'Thigh', tests: ['slr-passive', 'slr-active', 'single-leg-bridge-test', 'adductor-squeeze'] },
  {
    id: 'hip',
    name: 'Hip',
    tests: ['thomas-hip', 'thomas-knee', 'thomas-abduction', 'hip-ir-prone', 'hip-er-prone', 'hip-abduction-strength'],
  },
  { id: 'trunk', name: 'Trunk', tests: ['side-plank-test', 'thoracic-rotation'] },
  { id: 'control', name: 'Control on one leg', tests: ['single-leg-squat', 'step-down-test'] },
  { id: 'hops', name: 'Hops', tests: ['hop-pain', 'hop-distance'] },
  { id: 'felt', name: 'What is felt', tests: ['pain-nrs', 'stiffness-nrs', 'tone-palpation'] },
]

/**
 * Minutes that a test takes on both sides, with its trials and rests as the protocol has them. An estimate of the
 * house, to plan a visit with; nobody has measured it.
 */
const MINUTES: Readonly<Record<TestId, number>> = {
  'knee-to-wall': 2,
  'thomas-hip': 2,
  'thomas-knee': 1,
  'thomas-abduction': 1,
  'slr-passive': 2,
  'slr-active': 1,
  'hip-ir-prone': 2,
  'hip-er-prone': 1,
  'heel-raise-straight': 4,
  'heel-raise-bent': 4,
  'single-leg-bridge-test': 4,
  'side-plank-test': 3,
  'single-leg-squat': 2,
  'step-down-test': 2,
  'hop-distance': 3,
  'hop-pain': 1,
  'y-balance-anterior': 4,
  'adductor-squeeze': 1,
  'hip-abduction-strength': 3,
  'great-toe-extension': 1,
  'thoracic-rotation': 2,
  'navicular-tender': 1,
  'tone-palpation': 1,
  'pain-nrs': 1,
  'stiffness-nrs': 1,
}

/** A practice's own says nothing of it: as long as most. */
const OWN_MINUTES = 2

/** About how long these tests take, in minutes. */
export const minutesOf = (tests: readonly string[]): number =>
  tests.reduce((sum, test) => sum + ((MINUTES as Readonly<Record<string, number>>)[test] ?? OWN_MINUTES), 0)

/** A handful of tests to begin with. */
export type TestSet = { id: string; name: string; tests: readonly TestId[] }

/**
 * Where to begin when nothing is known: the tests that the patterns of a part of the body ask for most often, first
 * those of the calf, where runners are stiff most often.
 */
export const STARTING_SETS: readonly TestSet[] = [
  { id: 'calf', name: 'calf', tests: ['knee-to-wall', 'heel-raise-straight'] },
  {
    id: 'lower-leg',
    name: 'foot and lower leg',
    tests: [
      'knee-to-wall',
      'great-toe-extension',
      'heel-raise-straight',
      'heel-raise-bent',
      'hop-pain',
      'navicular-tender',
    ],
  },
  {
    id: 'hip',
    name: 'hip and thigh',
    tests: ['thomas-hip', 'thomas-knee', 'slr-passive', 'hip-ir-prone', 'single-leg-bridge-test'],
  },
  {
    id: 'control',
    name: 'trunk and control',
    tests: ['single-leg-squat', 'step-down-test', 'side-plank-test', 'thoracic-rotation'],
  },
]
