import type { Dose } from '../programs/schema.ts'
import { sidesOf } from './as-planned.ts'

/** A repetition without a tempo, in seconds: down and up at an easy pace. */
const SECONDS_PER_REP = 3
/** Carries and crawls, metres a second. */
const METRES_PER_SECOND = 1
/** Pause between sets where none is prescribed, and the time to get into place for an exercise. */
const REST_SECONDS = 20
const SET_UP_SECONDS = 20

const secondsOf = (dose: Dose): number => {
  const perRep = dose.tempo?.split('-').reduce((sum, digit) => sum + Number(digit), 0) || SECONDS_PER_REP
  const perSet = dose.seconds ?? (dose.reps !== null ? dose.reps * perRep : (dose.metres ?? 0) / METRES_PER_SECOND)
  const work = perSet * dose.sets * sidesOf(dose).length
  return SET_UP_SECONDS + work + (dose.restSeconds ?? REST_SECONDS) * (dose.sets - 1)
}

/** About how long these exercises take, in whole minutes, at least one. An estimate for people, never for a rule. */
export const estimateMinutes = (doses: readonly Dose[]): number =>
  Math.max(1, Math.round(doses.reduce((sum, dose) => sum + secondsOf(dose), 0) / 60))
