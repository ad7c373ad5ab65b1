import { strictestFirst } from './causes.ts'
import { merge } from './merge.ts'
import { FALLBACK } from './rules.ts'
import type { Cause, LimitKind, Verdict } from './verdict.ts'

/** What the causes of one limit say together, to be compared. */
function together(causes: readonly Cause[], limit: LimitKind): string {
  const { intents, maxPressure, maxMinutes, avoidRegions, regionCaps, avoidTechniques, requires } = merge(causes)
  const values: Readonly<Record<LimitKind, unknown>> = {
    intents,
    pressure: maxPressure,
    minutes: maxMinutes,
    region: avoidRegions,
    regionCap: Object.entries(regionCaps).sort(([a], [b]) => (a < b ? -1 : 1)),
    technique: avoidTechniques,
    requires,
    action: [...new Set(causes.map(({ value }) => value))].sort(),
  }
  return String(JSON.stringify(values[limit]))
}

/** Drops, from the loosest on, every cause without which the others of its limit say the same. */
function necessary(causes: readonly Cause[], limit: LimitKind): readonly Cause[] {
  let kept = causes
  const whole = together(causes, limit)
  for (const cause of causes.toReversed()) {
    const others = kept.filter((other) => other !== cause)
    if (together(others, limit) === whole) kept = others
  }
  return kept
}

/**
 * The shortest explanation of a verdict: causes that together give its every number and list, none of which can be left
 * out. Where two rules say the same, the one of the higher severity speaks. The last resort (FALLBACK) stands beside the
 * rules that left nothing.
 */
export function decidingCauses({ causes }: Pick<Verdict, 'causes'>): Cause[] {
  const limits = [...new Set(causes.map(({ limit }) => limit))]
  return limits.flatMap((limit) => {
    const all = strictestFirst(causes.filter((cause) => cause.limit === limit))
    if (limit !== 'intents') return necessary(all, limit)
    const lastResort = all.filter(({ rule }) => rule === FALLBACK)
    return [
      ...lastResort,
      ...necessary(
        all.filter(({ rule }) => rule !== FALLBACK),
        limit,
      ),
    ]
  })
}
