import type { PatternId, RegionId, TestId } from '../library/ids.ts'
import type { Condition } from '../library/patterns.ts'

/**
 * One way in which a pattern may show. Stiffness and pain are answers 0–10 about `region`, which stands for its parts as
 * the region around it stands for it; days and weeks are blocks ending today.
 */
export type TriggerPart =
  /** The mean of a week's answers is at least `least` in `weeks` of the last `of` weeks (README 14). */
  | { kind: 'stiff-weeks'; region: RegionId; least: number; weeks: number; of: number }
  /** The body map of so many days. */
  | { kind: 'stiff-days'; region: RegionId; least: number; days: number; within: number }
  /** The newest body map of the last days. */
  | { kind: 'stiff-now'; region: RegionId; least: number; within: number }
  /** Felt in so many runs: stiff after it, or painful in it. `longerThan`: in runs of more minutes than this. */
  | {
      kind: 'felt-in-runs'
      region: RegionId
      felt: readonly ('stiffness' | 'pain')[]
      least: number
      runs: number
      within: number
      longerThan?: number
    }
  /** Pain on so many days, whoever asked. */
  | { kind: 'pain-days'; region: RegionId; least: number; days: number; within: number }
  /** The stride felt as short as this in so many runs; it has no side. */
  | { kind: 'short-stride'; most: number; runs: number; within: number }
  /** The newest usable value of a test; `withSprain`: only where that ankle was sprained. */
  | { kind: 'test'; test: TestId; condition: Extract<Condition, { test: TestId }>; withSprain?: true }
  /** The newest of one of these tests was stopped by pain, or hurt from `least` on. */
  | { kind: 'pain-in-test'; tests: readonly TestId[]; least: number; most?: number }

/** `notInRecord`: what of the prose no field of the record answers; it is asked by the therapist. */
export type Trigger = { any: readonly TriggerPart[]; notInRecord?: string }

const stiffWeeks = (region: RegionId): TriggerPart => ({ kind: 'stiff-weeks', region, least: 3, weeks: 3, of: 4 })
const stiffDays = (region: RegionId, least: number, within: number): TriggerPart => ({
  kind: 'stiff-days',
  region,
  least,
  days: 3,
  within,
})
const inRuns = (region: RegionId, ...felt: ('stiffness' | 'pain')[]) =>
  ({ kind: 'felt-in-runs', region, felt, least: 3, runs: 2, within: 14 }) as const

const THOMAS_OVER_0: TriggerPart = {
  kind: 'test',
  test: 'thomas-hip',
  condition: { test: 'thomas-hip', any: [{ op: 'gt', value: 0 }] },
}
const STIFF_ANKLE: TriggerPart = {
  kind: 'test',
  test: 'knee-to-wall',
  condition: {
    test: 'knee-to-wall',
    any: [{ op: 'lt', value: 9 }, { sideDifference: { op: 'gte', value: 2, kind: 'absolute' } }],
  },
  withSprain: true,
}

/**
 * When each pattern of findings.json shows: its prose as conditions over the record (domain README 5). The prose stays the
 * explanation that people read; a test holds the two together.
 */
export const TRIGGERS: Readonly<Record<PatternId, Trigger>> = {
  'calf-recurrent': { any: [stiffWeeks('calf')] },
  'soleus-deep': {
    any: [{ ...inRuns('soleus', 'stiffness'), longerThan: 30 }],
    notInRecord: 'when in the run it appears',
  },
  'achilles-stiff': {
    any: [
      stiffDays('achilles', 2, 7),
      { kind: 'pain-in-test', tests: ['heel-raise-straight', 'heel-raise-bent'], least: 1 },
    ],
  },
  'plantar-stiff': { any: [stiffDays('plantar-foot', 3, 7)] },
  // The inner shin: the shin as a whole or this muscle, and not the front of it.
  'shin-soreness': { any: [inRuns('tibialis-posterior', 'stiffness', 'pain')] },
  'anterior-shin': { any: [inRuns('tibialis-anterior', 'stiffness')] },
  'patellar-front-knee': { any: [inRuns('patellar', 'pain')], notInRecord: 'pain on stairs' },
  'itb-lateral-knee': {
    any: [inRuns('itb', 'stiffness', 'pain')],
    notInRecord: 'whether it starts at a repeatable distance',
  },
  'lateral-hip': {
    any: [{ kind: 'pain-days', region: 'glute-med', least: 3, days: 2, within: 7 }],
    notInRecord: 'whether it is worse lying on it',
  },
  'hip-extension-limited': { any: [THOMAS_OVER_0, { kind: 'short-stride', most: 2, runs: 2, within: 7 }] },
  'hip-flexor-tight': { any: [stiffDays('hip-flexors', 3, 14)] },
  'hamstring-always': { any: [stiffWeeks('hamstrings')] },
  'hamstring-high': {
    any: [{ kind: 'pain-days', region: 'hamstring-proximal', least: 3, days: 3, within: 14 }],
    notInRecord: 'whether it comes when sitting or running fast',
  },
  'adductor-tight': {
    any: [
      { kind: 'stiff-now', region: 'adductors', least: 3, within: 7 },
      { kind: 'pain-in-test', tests: ['adductor-squeeze'], least: 3, most: 5 },
    ],
  },
  'glute-deep-tight': { any: [stiffDays('deep-rotators', 3, 14)] },
  'low-back-stiff': { any: [inRuns('lumbar', 'stiffness')] },
  'quad-heavy': { any: [stiffDays('quadriceps', 3, 14)] },
  'ankle-stiff': { any: [STIFF_ANKLE] },
  'upper-back-tight': { any: [inRuns('thoracic', 'stiffness')] },
}

/** The conditions of triggers that look at a test. */
export const conditionsOfTriggers: readonly Condition[] = Object.values(TRIGGERS).flatMap(({ any }) =>
  any.flatMap((part) => (part.kind === 'test' ? [part.condition] : [])),
)
