import { isHarmful } from '../sessions/classify-response.ts'
import type { CeilingThresholds } from '../sessions/next-ceiling.ts'
import type { Facts } from '../timing/facts.ts'
import { isSameValue } from './facts-hash.ts'
import { type RulesReach, reachOf } from './rules-reach.ts'

export type ChangedFacts = Partial<Record<keyof Facts, { from: unknown; to: unknown }>>

/** What the session itself asks for, and what only a sentence needs: neither is of the record. */
const NOT_OF_THE_RECORD: readonly (keyof Facts)[] = ['plannedPressure', 'plannedMinutes', 'hoursToKeyStart']

/**
 * Facts that become another by time alone: the 48 h before the session begin, a session that was expected is done, weeks of
 * answers go by. They speak through what the plan breaks.
 */
const OF_TIME: readonly (keyof Facts)[] = [
  'readiness',
  'readinessNotYetKnowable',
  'readinessShown',
  'readinessBelow50DaysOf5',
  'priorHandsOnSessions',
  'daysSinceLastHandsOn',
  'lastPressure',
  'hoursSinceCorrectiveSameRegion',
  'hoursSinceDeepSameRegion',
  'sameRegion',
  'daysSinceReassessment',
  'recurringRegionSessions28d',
  'recurringRegionImproved',
  'pairedWorkForRecurring',
  'moderateRunner',
  'bookingRecommendation',
  'ageYears',
]

/**
 * Hours to or since what is done at about the time it was planned for, when it is done. Another hour is news where a rule
 * could read it, which as shipped is within a day (KEY-05 to -07, STR), and only by an hour or more.
 */
const OF_WHAT_IS_DONE: readonly (keyof Facts)[] = ['hoursSinceKey', 'hoursSinceHeavyLower', 'hoursToHeavyLower']
const LEAST_HOURS = 1

const isOtherHour = ({ from, to }: { from: unknown; to: unknown }, { beside }: RulesReach): boolean => {
  const hours = (value: unknown) => (typeof value === 'number' ? value : Number.POSITIVE_INFINITY)
  const [one, other] = [hours(from), hours(to)]
  return Math.min(one, other) < beside && Math.abs(one - other) >= LEAST_HOURS
}

/** Every fact that is another one than it was, apart from what the session itself asks for. */
export function changedFacts(from: Facts, to: Facts): ChangedFacts {
  const names = new Set([...Object.keys(from), ...Object.keys(to)] as (keyof Facts)[])
  const changed: ChangedFacts = {}
  for (const name of [...names].sort())
    if (!NOT_OF_THE_RECORD.includes(name) && !isSameValue(from[name], to[name]))
      changed[name] = { from: from[name] ?? null, to: to[name] ?? null }
  return changed
}

/** A tolerance that went down because nobody has treated the runner for so long (eight weeks as shipped), not because of an answer. */
const isOfSilence = (
  { from, to }: { from: unknown; to: unknown },
  { daysSinceLastHandsOn: days }: Facts,
  { tolerance: { pauseDays, afterPause } }: CeilingThresholds,
): boolean => to === afterPause && Number(from) > afterPause && typeof days === 'number' && days >= pauseDays

/**
 * A last answer counts as news when it was harmful, or no longer is; places that keep coming back when there are more of them:
 * fewer there are also because weeks go by without a word.
 */
const isNews = (
  name: keyof Facts,
  change: { from: unknown; to: unknown },
  now: Facts,
  thresholds: CeilingThresholds,
): boolean => {
  if (OF_TIME.includes(name)) return false
  if (name === 'pressureCeiling') return !isOfSilence(change, now, thresholds)
  if (name === 'recurringRegionCount') return Number(change.to ?? 0) > Number(change.from ?? 0)
  if (OF_WHAT_IS_DONE.includes(name)) return isOtherHour(change, reachOf(thresholds))
  return name !== 'lastResponse' || isHarmful(change.from as never) || isHarmful(change.to as never)
}

/** What of that is news: a moved race or key run, an answer, a flag, another phase. What only time brought is left out. */
export const newsIn = (approved: Facts, now: Facts, thresholds: CeilingThresholds): ChangedFacts =>
  Object.fromEntries(
    Object.entries(changedFacts(approved, now)).filter(([name, change]) =>
      isNews(name as keyof Facts, change, now, thresholds),
    ),
  )
