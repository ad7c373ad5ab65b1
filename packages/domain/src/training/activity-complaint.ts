import { addHours, compareInstants, epochMilliseconds, type Instant } from '../calendar/instant.ts'
import type { Activity } from './activity.ts'

/**
 * Bounds of what can have been a run. They catch clocks that were never set, units that were mixed up and bits that were
 * flipped; they judge nobody.
 */
export const RUN_BOUNDS = {
  /** Consumer watches with satellites came in 2003; an unset clock says 1970, 1980, 1989 or 2000. */
  firstDay: '2003-01-01T00:00:00Z',
  /** A phone's clock may be an hour ahead, no more. */
  hoursAhead: 1,
  shortestSeconds: 60,
  /** As a run told by hand: 48 hours. */
  longestSeconds: 2880 * 60,
  shortestMeters: 50,
  /** As a run told by hand: 400 km. */
  longestMeters: 400_000,
  /** m/s over a whole run. The mile's world record is 7.2; whoever is faster was on wheels. */
  fastest: 7.5,
  /** m/s: slower than anybody walks, so most of it was standing, or the clock was left running. */
  slowest: 0.6,
} as const

const hours = (seconds: number): string => `${Math.round(seconds / 360) / 10} h`
const kilometres = (meters: number): string => `${Math.round(meters / 10) / 100} km`

type Facts = Pick<Activity, 'startAt' | 'meters' | 'movingSeconds' | 'elapsedSeconds'>

/** Time in which it was run: what the watch counted, else from start to end. Null when neither is told. */
export const secondsOf = ({ movingSeconds, elapsedSeconds }: Pick<Facts, 'movingSeconds' | 'elapsedSeconds'>) =>
  movingSeconds ?? elapsedSeconds

/** Why these facts cannot be a run's, as a sentence; null when they can. `now` is the server's clock. */
export const complaintAboutActivity = (facts: Facts, now: Instant): string | null => {
  const { startAt, meters, movingSeconds, elapsedSeconds } = facts
  const day = startAt.slice(0, 10)
  if (compareInstants(startAt, RUN_BOUNDS.firstDay) < 0)
    return `It says that it was on ${day}: the clock of the device was not set.`
  if (compareInstants(startAt, addHours(now, RUN_BOUNDS.hoursAhead)) > 0)
    return `It says that it was on ${day}, which is still to come: the clock of the device was wrong.`
  if (movingSeconds !== null && elapsedSeconds !== null && movingSeconds > elapsedSeconds * 1.01 + 5)
    return `Its times do not agree: ${hours(movingSeconds)} of running within ${hours(elapsedSeconds)}.`
  const seconds = secondsOf(facts)
  if (seconds === null && meters === null) return 'It tells neither how long nor how far.'
  if (seconds !== null && !(seconds >= RUN_BOUNDS.shortestSeconds)) return 'It is shorter than a minute.'
  if (seconds !== null && seconds > RUN_BOUNDS.longestSeconds)
    return `It says that it took ${hours(seconds)}. A run takes 48 h at most.`
  if (meters === null) return null
  if (!(meters >= RUN_BOUNDS.shortestMeters)) return `It is shorter than ${RUN_BOUNDS.shortestMeters} m.`
  if (meters > RUN_BOUNDS.longestMeters) return `It says ${kilometres(meters)}. A run is 400 km at most.`
  if (seconds !== null && meters / seconds > RUN_BOUNDS.fastest)
    return `${kilometres(meters)} in ${hours(seconds)} is faster than anybody runs: a ride, or a broken file.`
  return null
}

/** What is possible and yet asks for a look, as sentences. */
export const doubtsAboutActivity = (facts: Facts, now: Instant): string[] => {
  const seconds = secondsOf(facts)
  const years = (epochMilliseconds(now) - epochMilliseconds(facts.startAt)) / (365.25 * 86_400_000)
  return [
    ...(years > 15 ? [`It says ${facts.startAt.slice(0, 4)}: look whether the year is right.`] : []),
    ...(seconds !== null && facts.meters !== null && facts.meters / seconds < RUN_BOUNDS.slowest
      ? [
          `${kilometres(facts.meters)} in ${hours(seconds)} is slower than walking: the clock may have been left running.`,
        ]
      : []),
  ]
}
