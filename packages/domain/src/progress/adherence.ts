import { atLeast } from '../assessments/threshold.ts'
import type { Prescription } from '../programs/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { share as shareOf } from '../setting.ts'
import { ADHERENCE_SETTINGS, type AdherenceThresholds } from './adherence-settings.ts'

/** How much an exercise weighs in its workout, by role (reference 8). */
export const ROLE_WEIGHTS: Record<Prescription['role'], number> = { key: 3, important: 2, optional: 1 }

export type DoneItem = {
  role: Prescription['role']
  /** 0–1, of exerciseFraction. */
  fraction: number
  /** True when the pain rule stopped the workout here or before: what is left undone counts as done. */
  painStop?: boolean
}

export type WorkoutStatus = 'completed' | 'partial' | 'minimal' | 'missed'

/**
 * A workout's share done, 0–1: the weighted mean of its exercises. Optional work that was not done is left out of both
 * sums, so it never counts against anybody. Null when nothing in it was due.
 */
export const workoutAdherence = (items: readonly DoneItem[]): number | null => {
  const counted = items.filter((item) => item.role !== 'optional' || item.fraction > 0)
  const weights = counted.reduce((sum, { role }) => sum + ROLE_WEIGHTS[role], 0)
  if (weights === 0) return null
  return counted.reduce((sum, item) => sum + ROLE_WEIGHTS[item.role] * (item.painStop ? 1 : item.fraction), 0) / weights
}

/** As shipped ≥ 0.8 completed, 0.3–0.8 partial, above 0 minimal, 0 missed. Compared unrounded (reference 14.21); null stays null. */
export const workoutStatus = (share: number | null, { adherence }: AdherenceThresholds): WorkoutStatus | null => {
  if (share === null) return null
  if (atLeast(share, shareOf(adherence.completed))) return 'completed'
  if (atLeast(share, shareOf(adherence.partial))) return 'partial'
  return share > 0 ? 'minimal' : 'missed'
}

/** A week's share, 0–1: the mean of its due workouts. Excused ones (null) leave the sum. Nothing due is null: not 0, not 1. */
export const meanShare = (shares: readonly (number | null)[]): number | null => {
  const due = shares.filter((share) => share !== null)
  return due.length === 0 ? null : due.reduce((sum, share) => sum + share, 0) / due.length
}

/** Weights of the areas in a week's total (reference 8). */
export const AREA_WEIGHTS = { strength: 0.4, prehab: 0.3, mobility: 0.2, checkIn: 0.1 } as const
export type AreaShares = Record<keyof typeof AREA_WEIGHTS, number | null>

/** A week's total, 0–1: areas with nothing due drop out and the other weights grow. Null when nothing at all was due. */
export const totalShare = (areas: AreaShares): number | null => {
  const due = Object.entries(AREA_WEIGHTS).flatMap(([area, weight]) => {
    const share = areas[area as keyof AreaShares]
    return share === null ? [] : [{ weight, share }]
  })
  const weights = due.reduce((sum, { weight }) => sum + weight, 0)
  return weights === 0 ? null : due.reduce((sum, { weight, share }) => sum + weight * share, 0) / weights
}

/** As shipped ≥ 80 % good, 60–79 fair, below low: the usual study threshold, no biological cut-off. */
export const adherenceBand = (
  share: number | null,
  { adherence }: AdherenceThresholds,
): 'good' | 'fair' | 'low' | null => {
  if (share === null) return null
  if (atLeast(share, shareOf(adherence.good))) return 'good'
  return atLeast(share, shareOf(adherence.fair)) ? 'fair' : 'low'
}

const weights = (all: Readonly<Record<string, number>>): string =>
  Object.entries(all)
    .map(([name, weight]) => `${name === 'checkIn' ? 'check-ins' : name} ${weight}`)
    .join(', ')
const REFERENCE = { confidence: 'low', source: 'reference 8' } as const

const line = linesOf(ADHERENCE_SETTINGS)

/** The same, for the document of rules. */
export const adherenceLines = (thresholds: AdherenceThresholds): RuleLine[] => {
  const { completed, partial, good, fair } = thresholds.adherence
  return [
    {
      id: 'share of a workout',
      when: `exercises weighed by role: ${weights(ROLE_WEIGHTS)}`,
      means: 'optional work that was not done is left out; what pain stopped counts as done',
      ...REFERENCE,
    },
    line(thresholds, ['adherence.completed'], {
      id: 'completed',
      when: `${completed} % or more of a workout`,
      means: 'done',
      ...REFERENCE,
    }),
    line(thresholds, ['adherence.partial', 'adherence.completed'], {
      id: 'partial',
      when: `${partial} % to under ${completed} %`,
      means: 'partly done',
      ...REFERENCE,
    }),
    line(thresholds, ['adherence.partial'], {
      id: 'minimal',
      when: `above 0 to under ${partial} %`,
      means: 'begun',
      ...REFERENCE,
    }),
    {
      id: 'total of a week',
      when: `areas weighed: ${weights(AREA_WEIGHTS)}`,
      means: 'an area in which nothing was due drops out; a week in which nothing was due has no total',
      ...REFERENCE,
    },
    line(thresholds, ['adherence.good'], {
      id: 'good week',
      when: `${good} % or more`,
      means: 'the usual threshold of studies, no biological one',
      ...REFERENCE,
    }),
    line(thresholds, ['adherence.fair', 'adherence.good'], {
      id: 'fair week',
      when: `${fair} % to under ${good} %`,
      means: 'fair',
      ...REFERENCE,
    }),
    line(thresholds, ['adherence.fair'], { id: 'low week', when: `below ${fair} %`, means: 'low', ...REFERENCE }),
  ]
}
