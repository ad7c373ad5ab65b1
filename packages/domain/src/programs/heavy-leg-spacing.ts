import { hoursBetween, type Instant } from '../calendar/instant.ts'
import type { RaceClass, RacePriority } from '../timing/facts.ts'
import type { ProgressionThresholds } from './progression-settings.ts'

export type SpacedRun = {
  id: string
  start: Instant
  minutes: number
  kind: 'quality' | 'long' | 'easy'
  effort: 'easy' | 'race-pace' | null
  /** Where it is a race. */
  race?: { priority: RacePriority; raceClass: RaceClass }
}

export type SpacingReason = {
  code:
    | 'before-quality'
    | 'before-race-pace'
    | 'before-race'
    | 'last-before-race'
    | 'after-key'
    | 'after-easy'
    | 'after-race'
    | 'same-pattern'
    | 'hops-before-race'
    | 'hops-after-race'
  /** The run, race or workout that it is about. */
  id: string
  /** How far they lie apart, and how far they should: days count by dates. */
  apart: number
  needed: number
  unit: 'hours' | 'days'
  says: string
}

/** What speaks against a workout where it stands, and is counted in nothing between two things. */
export type UncountedReason = Pick<SpacingReason, 'id' | 'says'> & {
  code: 'new-in-taper' | 'new-before-race' | 'held-before-fast-run'
  /** What it rests on, as people read it. */
  numbers: readonly string[]
}

/** Whatever a workout is marked with. */
export type WorkoutReason = SpacingReason | UncountedReason

const round = (hours: number): number => Math.round(hours * 10) / 10

function beside(
  workout: { start: Instant; rir: number | null },
  run: SpacedRun,
  { spacing }: Pick<ProgressionThresholds, 'spacing'>,
): SpacingReason[] {
  const ahead = hoursBetween(workout.start, run.start)
  const since = hoursBetween(run.start, workout.start) - run.minutes / 60
  const { id } = run
  if (ahead >= 0) {
    if (run.kind === 'quality' && ahead < spacing.beforeQuality)
      return [
        {
          code: 'before-quality',
          id,
          apart: ahead,
          needed: spacing.beforeQuality,
          unit: 'hours',
          says: `Heavy legs ${round(ahead)} h before a quality run: at least ${spacing.beforeQuality} h.`,
        },
      ]
    // A long run is a key run whatever its pace: the 12 h credit of an easy one is the guard's, for hands (reference 5, 9.5).
    const isDemanding = run.effort === 'race-pace' || run.kind === 'long'
    const isLight = workout.rir !== null && workout.rir >= spacing.lightRir
    // A long run that contains race pace is quality (14.20): the day before it takes no light ones either.
    if (isLight && run.effort === 'race-pace' && ahead < spacing.beforeQuality)
      return [
        {
          code: 'before-quality',
          id,
          apart: ahead,
          needed: spacing.beforeQuality,
          unit: 'hours',
          says: `Leg work ${round(ahead)} h before a run at race pace: at least ${spacing.beforeQuality} h, also where it is light.`,
        },
      ]
    return isDemanding && !isLight && ahead < spacing.beforeLong
      ? [
          {
            code: 'before-race-pace',
            id,
            apart: ahead,
            needed: spacing.beforeLong,
            unit: 'hours',
            says: `Heavy legs ${round(ahead)} h before a long or race-pace run: ${spacing.beforeLong} h, or light with ${spacing.lightRir} in reserve.`,
          },
        ]
      : []
  }
  const [code, needed] =
    run.kind === 'easy' ? (['after-easy', spacing.afterEasy] as const) : (['after-key', spacing.afterKey] as const)
  return since < needed
    ? [
        {
          code,
          id,
          apart: Math.max(0, since),
          needed,
          unit: 'hours',
          says: `Heavy legs ${round(Math.max(0, since))} h after a run: at least ${needed} h, run first.`,
        },
      ]
    : []
}

/**
 * What speaks against a heavy leg workout at a moment (reference 9.5, the idea well founded by Doma, the hours practitioners'), with the
 * shipped hours: quality within 24 h after it, a long or race-pace run within 48 h
 * unless it is light, a run just before it, and the same pattern within 48 h. Empty where nothing does.
 *
 * @param workout its start, and the least reserve that it asks for
 * @param others starts of other heavy leg workouts
 */
export function heavyLegSpacing(
  workout: { start: Instant; rir: number | null },
  runs: readonly SpacedRun[],
  thresholds: Pick<ProgressionThresholds, 'spacing'>,
  others: readonly { id: string; start: Instant }[] = [],
): SpacingReason[] {
  const { samePattern } = thresholds.spacing
  const near = others.flatMap(({ id, start }): SpacingReason[] => {
    const hours = Math.abs(hoursBetween(workout.start, start))
    return hours < samePattern
      ? [
          {
            code: 'same-pattern',
            id,
            apart: hours,
            needed: samePattern,
            unit: 'hours',
            says: `Two heavy leg workouts ${round(hours)} h apart: at least ${samePattern} h.`,
          },
        ]
      : []
  })
  return [...runs.flatMap((run) => beside(workout, run, thresholds)), ...near].sort(
    (a, b) => a.apart - b.apart || (a.id < b.id ? -1 : 1),
  )
}
