import { triggerBy } from '../assessments/trigger-settings.ts'
import type { TriggerPart } from '../assessments/triggers.ts'
import type { PatternId } from '../library/ids.ts'
import { PATTERN_REGIONS } from '../library/patterns.ts'
import type { MeasuredSide, Side } from '../library/region-side.ts'
import { region } from '../library/regions.ts'
import {
  feltInRuns,
  type JudgedPart,
  painDays,
  shortStride,
  stiffDays,
  stiffNow,
  stiffWeeks,
} from './trigger-answers.ts'
import type { TriggerGround } from './trigger-ground.ts'
import { painInTest, testPart } from './trigger-tests.ts'

/** The sides on which a pattern can show: left and right, or the middle of an axial region. */
export function sidesOf(id: PatternId): MeasuredSide[] {
  const [place] = PATTERN_REGIONS[id]
  return place && region(place).laterality === 'axial' ? ['center'] : ['left', 'right']
}

function judgePart(part: TriggerPart, side: Side, ground: TriggerGround): JudgedPart {
  switch (part.kind) {
    case 'stiff-weeks':
      return stiffWeeks(part, { region: part.region, side }, ground)
    case 'stiff-days':
      return stiffDays(part, { region: part.region, side }, ground)
    case 'stiff-now':
      return stiffNow(part, { region: part.region, side }, ground)
    case 'felt-in-runs':
      return feltInRuns(part, { region: part.region, side }, ground)
    case 'pain-days':
      return painDays(part, { region: part.region, side }, ground)
    case 'short-stride':
      return shortStride(part, ground)
    case 'test':
      return testPart(part, side, ground)
    case 'pain-in-test':
      return painInTest(part, side, ground)
  }
}

export type JudgedTrigger = {
  /** `unknown`: nothing known meets it, and what is missing could. */
  state: 'met' | 'not met' | 'unknown'
  evidence: string[]
  missing: string[]
}

/** Does a pattern show on a side? One part of its trigger is enough (findings.json, `conditionRules` for any). */
export function judgeTrigger(id: PatternId, side: Side, ground: TriggerGround): JudgedTrigger {
  const { any, notInRecord } = triggerBy(id, ground.thresholds)
  const parts = any.map((part) => judgePart(part, side, ground))
  const met = parts.filter((part) => part.met)
  const known = parts.filter((part) => part.met !== null)
  const ask = notInRecord === undefined ? [] : [`${notInRecord}: ask the runner`]
  return {
    state: met.length > 0 ? 'met' : known.length < parts.length ? 'unknown' : 'not met',
    evidence: (met.length > 0 ? met : known).map(({ says }) => says),
    missing: [...parts.flatMap(({ missing }) => missing ?? []), ...ask],
  }
}
