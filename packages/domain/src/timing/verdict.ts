import type { Confidence, Intent } from '../library/ids.ts'
import type { PlaceKey, RaceAhead, RaceBehind, Severity } from './facts.ts'

/** What of a verdict a rule limits. `action` limits nothing: it says what to do. */
export type LimitKind = Limit['limit']

/** One limit with its own number or list, whether or not another rule is stricter. */
export type Limit =
  /** What this rule alone leaves open. */
  | { readonly limit: 'intents'; readonly value: readonly Intent[] }
  | { readonly limit: 'pressure' | 'minutes'; readonly value: number }
  /** Closed to hands. */
  | { readonly limit: 'region'; readonly value: readonly PlaceKey[] }
  | { readonly limit: 'regionCap'; readonly value: number; readonly regions: readonly PlaceKey[] }
  | { readonly limit: 'technique' | 'requires'; readonly value: readonly string[] }
  | { readonly limit: 'action'; readonly value: string }

/**
 * Why a verdict is what it is: a fired rule, one of its limits, and the numbers that made it fire. `numbers` are the
 * facts the rule read (hours, days, counts, 0–100, pressure), unrounded; `race` is set where the rule read one.
 */
export type Cause = Limit & {
  /** Id of the rule, `FLAG:id` of a red flag, or FALLBACK. */
  readonly rule: string
  readonly severity: Severity
  readonly reason: string
  readonly confidence: Confidence
  readonly numbers: Readonly<Record<string, number>>
  readonly race: RaceAhead | RaceBehind | null
}

/**
 * What hands-on work a moment takes. Field names are those of the worked examples. Pressure is therapist's effort 0–8,
 * lists are sorted by name, intents in the order of the library.
 */
export type Verdict = {
  readonly allowedIntents: readonly Intent[]
  readonly maxPressure: number
  readonly maxMinutes: number
  readonly avoidRegions: readonly PlaceKey[]
  readonly regionCaps: Readonly<Record<PlaceKey, number>>
  readonly avoidTechniques: readonly string[]
  readonly requires: readonly string[]
  /** In the order of the rules, then flags, then FALLBACK. */
  readonly firedRules: readonly string[]
  /** What to do, the most urgent first; `action` is the first of them. */
  readonly actions: readonly string[]
  readonly action: string | null
  /** Every limit of every fired rule with its own number, strictest first. */
  readonly causes: readonly Cause[]
  /** Version of the rule set, with the mark of a practice's own thresholds. */
  readonly ruleSet: string
}
