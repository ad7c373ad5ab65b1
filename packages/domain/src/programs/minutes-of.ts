import type { Dose } from './schema.ts'

/** Seconds of one repetition when no tempo is written: a calm one, down and up. */
const SECONDS_PER_REP = 3
/** Seconds per metre of hops, skips and carries: a brisk walk's pace. */
const SECONDS_PER_METRE = 1
/** Seconds from one exercise to the next, and between sets where no rest is written. */
const CHANGE_SECONDS = 20

/** Exercises done in turn with this rest after a round; null for those that are done one after the other. */
type Timed = { restSeconds: number | null; doses: readonly Dose[] }

/** About how long the sets of a dose take, in seconds, without any rest. */
const workSeconds = ({ sets, reps, seconds, metres, side, tempo }: Dose): number => {
  const perRep = tempo?.split('-').reduce((sum, digit) => sum + Number(digit), 0) || SECONDS_PER_REP
  const perSet = seconds ?? (reps === null ? (metres ?? 0) * SECONDS_PER_METRE : reps * perRep)
  return sets * perSet * (side === 'each' ? 2 : 1)
}

/** By itself each set but the last is followed by its rest; in a round one goes to the next exercise, and rests after it. */
const partSeconds = ({ restSeconds, doses }: Timed): number => {
  const work = doses.reduce((sum, dose) => sum + workSeconds(dose), 0)
  const sets = doses.map((dose) => dose.sets)
  if (restSeconds === null)
    return doses.reduce(
      (sum, dose) => sum + CHANGE_SECONDS + (dose.sets - 1) * (dose.restSeconds ?? CHANGE_SECONDS),
      work,
    )
  return work + sets.reduce((sum, count) => sum + count * CHANGE_SECONDS, 0) + (Math.max(...sets) - 1) * restSeconds
}

/** About how long these take, in whole minutes, at least 1. An estimate for people, never for a rule. */
export const minutesOf = (parts: readonly Timed[]): number =>
  Math.max(1, Math.round(parts.reduce((sum, part) => sum + partSeconds(part), 0) / 60))
