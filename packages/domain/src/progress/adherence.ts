import { atLeast } from '../assessments/threshold.ts'
import type { Prescription } from '../programs/schema.ts'
import type { RuleLine } from '../rule-page.ts'

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

/** A workout is completed from here, partly done from there. */
const COMPLETED_FROM = 0.8
const PARTIAL_FROM = 0.3
/** A week is good from here, fair from there. */
const GOOD_FROM = 0.8
const FAIR_FROM = 0.6

/** ≥ 0.8 completed, 0.3–0.8 partial, above 0 minimal, 0 missed. Compared unrounded (reference 14.21); null stays null. */
export const workoutStatus = (share: number | null): WorkoutStatus | null => {
  if (share === null) return null
  if (atLeast(share, COMPLETED_FROM)) return 'completed'
  if (atLeast(share, PARTIAL_FROM)) return 'partial'
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

/** ≥ 80 % good, 60–79 fair, below low: the usual study threshold, no biological cut-off. */
export const adherenceBand = (share: number | null): 'good' | 'fair' | 'low' | null => {
  if (share === null) return null
  return atLeast(share, GOOD_FROM) ? 'good' : atLeast(share, FAIR_FROM) ? 'fair' : 'low'
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
const weights = (all: Readonly<Record<string, number>>): string =>
  Object.entries(all)
    .map(([name, weight]) => `${name === 'checkIn' ? 'check-ins' : name} ${weight}`)
    .join(', ')
const REFERENCE = { confidence: 'low', source: 'reference 8' } as const

/** The same, for the document of rules. */
export const adherenceLines = (): RuleLine[] => [
  {
    id: 'share of a workout',
    when: `exercises weighed by role: ${weights(ROLE_WEIGHTS)}`,
    means: 'optional work that was not done is left out; what pain stopped counts as done',
    ...REFERENCE,
  },
  { id: 'completed', when: `${percent(COMPLETED_FROM)} or more of a workout`, means: 'done', ...REFERENCE },
  {
    id: 'partial',
    when: `${percent(PARTIAL_FROM)} to under ${percent(COMPLETED_FROM)}`,
    means: 'partly done',
    ...REFERENCE,
  },
  { id: 'minimal', when: `above 0 to under ${percent(PARTIAL_FROM)}`, means: 'begun', ...REFERENCE },
  {
    id: 'total of a week',
    when: `areas weighed: ${weights(AREA_WEIGHTS)}`,
    means: 'an area in which nothing was due drops out; a week in which nothing was due has no total',
    ...REFERENCE,
  },
  {
    id: 'good week',
    when: `${percent(GOOD_FROM)} or more`,
    means: 'the usual threshold of studies, no biological one',
    ...REFERENCE,
  },
  { id: 'fair week', when: `${percent(FAIR_FROM)} to under ${percent(GOOD_FROM)}`, means: 'fair', ...REFERENCE },
  { id: 'low week', when: `below ${percent(FAIR_FROM)}`, means: 'low', ...REFERENCE },
]
