import { hoursBetween, type Instant } from '../calendar/instant.ts'

/** Figures of reference 9.5: the idea well founded (Doma), the hours practitioners'. */
const BEFORE_QUALITY_HOURS = 24
const BEFORE_LONG_HOURS = 48
const LIGHT_RIR = 4
const AFTER_KEY_HOURS = 6
const AFTER_EASY_HOURS = 3
const SAME_PATTERN_HOURS = 48

export type SpacedRun = {
  id: string
  start: Instant
  minutes: number
  kind: 'quality' | 'long' | 'easy'
  effort: 'easy' | 'race-pace' | null
}

export type SpacingReason = {
  code: 'before-quality' | 'before-race-pace' | 'after-key' | 'after-easy' | 'same-pattern'
  /** The run or workout that it is about. */
  id: string
  hours: number
  needed: number
  says: string
}

const round = (hours: number): number => Math.round(hours * 10) / 10

function beside(workout: { start: Instant; rir: number | null }, run: SpacedRun): SpacingReason[] {
  const ahead = hoursBetween(workout.start, run.start)
  const since = hoursBetween(run.start, workout.start) - run.minutes / 60
  const { id } = run
  if (ahead >= 0) {
    if (run.kind === 'quality' && ahead < BEFORE_QUALITY_HOURS)
      return [
        {
          code: 'before-quality',
          id,
          hours: ahead,
          needed: BEFORE_QUALITY_HOURS,
          says: `Heavy legs ${round(ahead)} h before a quality run: at least ${BEFORE_QUALITY_HOURS} h.`,
        },
      ]
    const isDemanding = run.effort === 'race-pace' || (run.kind === 'long' && run.effort !== 'easy')
    const isLight = workout.rir !== null && workout.rir >= LIGHT_RIR
    return isDemanding && !isLight && ahead < BEFORE_LONG_HOURS
      ? [
          {
            code: 'before-race-pace',
            id,
            hours: ahead,
            needed: BEFORE_LONG_HOURS,
            says: `Heavy legs ${round(ahead)} h before a long or race-pace run: ${BEFORE_LONG_HOURS} h, or light with ${LIGHT_RIR} in reserve.`,
          },
        ]
      : []
  }
  const [code, needed] =
    run.kind === 'easy' ? (['after-easy', AFTER_EASY_HOURS] as const) : (['after-key', AFTER_KEY_HOURS] as const)
  return since < needed
    ? [
        {
          code,
          id,
          hours: Math.max(0, since),
          needed,
          says: `Heavy legs ${round(Math.max(0, since))} h after a run: at least ${needed} h, run first.`,
        },
      ]
    : []
}

/**
 * What speaks against a heavy leg workout at a moment (reference 9.5): quality within 24 h after it, a long or race-pace run within 48 h
 * unless it is light, a run just before it, and the same pattern within 48 h. Empty where nothing does.
 *
 * @param workout its start, and the least reserve that it asks for
 * @param others starts of other heavy leg workouts
 */
export function heavyLegSpacing(
  workout: { start: Instant; rir: number | null },
  runs: readonly SpacedRun[],
  others: readonly { id: string; start: Instant }[] = [],
): SpacingReason[] {
  const near = others.flatMap(({ id, start }): SpacingReason[] => {
    const hours = Math.abs(hoursBetween(workout.start, start))
    return hours < SAME_PATTERN_HOURS
      ? [
          {
            code: 'same-pattern',
            id,
            hours,
            needed: SAME_PATTERN_HOURS,
            says: `Two heavy leg workouts ${round(hours)} h apart: at least ${SAME_PATTERN_HOURS} h.`,
          },
        ]
      : []
  })
  return [...runs.flatMap((run) => beside(workout, run)), ...near].sort(
    (a, b) => a.hours - b.hours || (a.id < b.id ? -1 : 1),
  )
}
