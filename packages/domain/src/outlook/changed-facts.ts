import { isHarmful } from '../sessions/classify-response.ts'
import type { Facts } from '../timing/facts.ts'
import { isSameValue } from './facts-hash.ts'

export type ChangedFacts = Partial<Record<keyof Facts, { from: unknown; to: unknown }>>

/** What the session itself asks for: the plan, not the record. */
const OF_THE_PLAN: readonly (keyof Facts)[] = ['plannedPressure', 'plannedMinutes']

/**
 * Facts that become another by time alone: a session that was expected is done, the 48 h before the session begin, a workout
 * is logged at its own hour. They speak through what the plan breaks.
 */
const OF_TIME: readonly (keyof Facts)[] = [
  'readiness',
  'readinessNotYetKnowable',
  'readinessBelow50DaysOf5',
  'priorHandsOnSessions',
  'daysSinceLastHandsOn',
  'handsOnLast7Days',
  'lastPressure',
  'hoursSinceKey',
  'hoursSinceHeavyLower',
  'hoursToHeavyLower',
  'daysSinceReassessment',
  'recurringRegionSessions28d',
  'recurringRegionImproved',
  'pairedWorkForRecurring',
  'moderateRunner',
  'bookingRecommendation',
  'hoursToKeyStart',
  'ageYears',
]

/** Every fact that is another one than it was, apart from what the session itself asks for. */
export function changedFacts(from: Facts, to: Facts): ChangedFacts {
  const names = new Set([...Object.keys(from), ...Object.keys(to)] as (keyof Facts)[])
  const changed: ChangedFacts = {}
  for (const name of [...names].sort())
    if (!OF_THE_PLAN.includes(name) && !isSameValue(from[name], to[name]))
      changed[name] = { from: from[name] ?? null, to: to[name] ?? null }
  return changed
}

/** A last answer counts as news when it was harmful, or no longer is. */
const isNews = (name: keyof Facts, { from, to }: { from: unknown; to: unknown }): boolean =>
  name !== 'lastResponse' || isHarmful(from as never) || isHarmful(to as never)

/** What of it is news: a moved race or key run, an answer, a flag, another phase. What only time brought is left out. */
export const newsIn = (changed: ChangedFacts): ChangedFacts =>
  Object.fromEntries(
    Object.entries(changed).filter(
      ([name, change]) => !OF_TIME.includes(name as keyof Facts) && isNews(name as keyof Facts, change),
    ),
  )
