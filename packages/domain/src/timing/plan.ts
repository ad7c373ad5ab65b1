import type { Intent, RegionId } from '../library/ids.ts'
import type { OwnTechnique } from '../library/own-technique.ts'
import type { Side } from '../library/region-side.ts'
import type { PlaceKey, Severity } from './facts.ts'
import type { Cause, LimitKind } from './verdict.ts'

/** One place that a plan treats. A missing pressure is the plan's. */
export type PlannedPlace = {
  readonly region: RegionId
  readonly side: Side
  readonly pressure?: number | null
  readonly technique?: string | null
  /** The practice's own version of the technique, as it stood when it was chosen. */
  readonly own?: OwnTechnique | null | undefined
  readonly minutes?: number | null
}

/**
 * What is asked of a moment. Pressure is therapist's effort; null is that of the places (the highest counts). `works`
 * and `regions` are two names for the same list: a program says works, the record's document says regions.
 */
export type Plan = {
  readonly intent: Intent
  readonly pressure?: number | null
  readonly minutes: number
  readonly works?: readonly PlannedPlace[]
  readonly regions?: readonly PlannedPlace[]
}

/**
 * A limit that a plan goes past: what was asked, what the verdict allows there, and every cause that the plan breaks,
 * strictest first (not only the one that decides the number).
 */
export type Break = {
  readonly limit: Exclude<LimitKind, 'requires' | 'action'>
  /** The intent, the pressure, the minutes, the place or the technique: a practice's own by its name. */
  readonly asked: number | string
  /** The intents that are open, the number, or 0 for a place or technique that is closed. */
  readonly allowed: number | readonly Intent[]
  /** Where, for what concerns a place. */
  readonly place: PlaceKey | null
  readonly severity: Severity
  readonly causes: readonly Cause[]
}

/** What it takes to go past: nothing helps, a reason that is written and kept, or a reason picked or typed. */
export type Override = 'never' | 'written-reason' | 'acknowledge'

export type PlanJudgement = {
  readonly breaks: readonly Break[]
  /** The highest among all limits that the plan breaks; null when it breaks none. */
  readonly severity: Severity | null
  readonly override: Override | null
  /** Every planned place, `both` as left and right. */
  readonly regionChecks: Readonly<Record<PlaceKey, 'open' | 'avoid'>>
}
