import { epochMilliseconds, type Instant } from '../calendar/instant.ts'
import type { ActivityClock } from './activity.ts'

/** What two tellings of runs are compared by. */
export type RunSpan = {
  startAt: Instant
  clock: ActivityClock
  meters: number | null
  movingSeconds: number | null
  elapsedSeconds: number | null
}

/** `maybe`: somebody should look. */
export type Likeness = 'same' | 'maybe' | 'other'

/**
 * When two tellings are of one run. Formats of one recording differ by rounding and by how a track is measured (1–3 %),
 * two devices on one run by up to 5 %; what is told by hand is rounded to half kilometres and minutes.
 */
export const SAME_RUN = {
  /** Share of the shorter one that lies within the other. */
  overlap: 0.5,
  touching: 0.1,
  /**
   * Of one that tells no length the start is all there is. Starts of one run differ by the wait for satellites and by what is rounded
   * to five or ten minutes; nobody ends a run and starts the next within ten.
   */
  bareSeconds: 600,
  measured: { share: 0.05, meters: 150, seconds: 60 },
  /** Run before work at six and told before sleep at ten: nobody is up for much longer than sixteen hours. */
  told: { share: 0.1, meters: 500, seconds: 180, mostHours: 16 },
  /**
   * A clock without a zone is off by whole quarters of an hour, and all else is the same recording: to the rounding of a
   * table it is that run, and nearly the same asks for a look. Somebody runs the same loop every day: no further than zones lie apart.
   */
  wall: { meters: 20, seconds: 5, near: { share: 0.01, meters: 60, seconds: 30 }, mostHours: 14 },
  /** Starts that are told to the minute. */
  startSeconds: 90,
} as const

const near = (a: number, b: number, share: number, least: number): boolean =>
  Math.abs(a - b) <= Math.max(least, share * Math.max(a, b))

/** Null when one of them does not tell. */
const metersAgree = (a: RunSpan, b: RunSpan, share: number, least: number): boolean | null =>
  a.meters === null || b.meters === null ? null : near(a.meters, b.meters, share, least)

/** One table has the time on the watch, another the time from start to end: any two that agree will do. */
const timesAgree = (a: RunSpan, b: RunSpan, share: number, least: number): boolean | null => {
  const [mine, theirs] = [a, b].map(({ movingSeconds, elapsedSeconds }) =>
    [movingSeconds, elapsedSeconds].filter((seconds) => seconds !== null),
  ) as [number[], number[]]
  if (mine.length === 0 || theirs.length === 0) return null
  return mine.some((one) => theirs.some((other) => near(one, other, share, least)))
}

const lengthOf = ({ elapsedSeconds, movingSeconds }: RunSpan): number => elapsedSeconds ?? movingSeconds ?? 0

/** Seconds from the first one's start to the second one's. */
const secondsBetween = (a: RunSpan, b: RunSpan): number =>
  (epochMilliseconds(b.startAt) - epochMilliseconds(a.startAt)) / 1000

/** Whether they were at the same time; `maybe` where they only touch, or where one without a length lies within the other. */
const overlapOf = (a: RunSpan, b: RunSpan): Likeness => {
  const [later, mine, theirs] = [secondsBetween(a, b), lengthOf(a), lengthOf(b)]
  const shared = Math.min(mine, later + theirs) - Math.max(0, later)
  if (mine === 0 || theirs === 0) {
    if (Math.abs(later) <= SAME_RUN.bareSeconds) return 'same'
    return shared >= 0 ? 'maybe' : 'other'
  }
  const share = shared / Math.min(mine, theirs)
  return share >= SAME_RUN.overlap ? 'same' : share >= SAME_RUN.touching ? 'maybe' : 'other'
}

/** Off by whole quarters of an hour, and else the very same: one of them was read in another zone. */
const inOtherZone = (a: RunSpan, b: RunSpan): Likeness => {
  const apart = Math.abs(secondsBetween(a, b))
  const { meters, seconds, near: nearly, mostHours } = SAME_RUN.wall
  const beside = Math.abs(apart - Math.round(apart / 900) * 900)
  if (apart > mostHours * 3600 || beside > SAME_RUN.startSeconds) return 'other'
  if (metersAgree(a, b, 0, meters) && timesAgree(a, b, 0, seconds)) return 'same'
  const isNear = metersAgree(a, b, nearly.share, nearly.meters) && timesAgree(a, b, nearly.share, nearly.seconds)
  return isNear ? 'maybe' : 'other'
}

/** Whether two tellings are of one run. Symmetric. */
export const likeness = (a: RunSpan, b: RunSpan): Likeness => {
  const isTold = a.clock === 'told' || b.clock === 'told'
  const least = isTold ? SAME_RUN.told : SAME_RUN.measured
  const meters = metersAgree(a, b, least.share, least.meters)
  const times = timesAgree(a, b, least.share, least.seconds)
  const overlap = overlapOf(a, b)
  // A clock that was left running changes no distance: times count where no two distances do.
  if (overlap === 'same') return (meters ?? times) === false ? 'maybe' : 'same'
  if (overlap === 'maybe') return 'maybe'
  if (!isTold) return a.clock === 'wall' || b.clock === 'wall' ? inOtherZone(a, b) : 'other'
  // Told in the evening of what was run in the morning: the start is the least certain thing about it.
  const isAlike = meters !== false && times !== false && (meters === true || times === true)
  return isAlike && Math.abs(secondsBetween(a, b)) <= SAME_RUN.told.mostHours * 3600 ? 'maybe' : 'other'
}

/** No two spans that start further apart are compared: that is the longest run and the widest mistake of a zone. */
export const MOST_HOURS_APART = 48
