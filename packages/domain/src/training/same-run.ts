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
  meters: { share: 0.05, least: 150 },
  told: { share: 0.1, least: 500, seconds: 180 },
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

/** Share of the shorter one that lies within the other; a run without a length is a moment. */
const overlapOf = (a: RunSpan, b: RunSpan): number => {
  const [from, other] = [epochMilliseconds(a.startAt), epochMilliseconds(b.startAt)]
  const [mine, theirs] = [a, b].map(
    ({ elapsedSeconds, movingSeconds }) => (elapsedSeconds ?? movingSeconds ?? 0) * 1000,
  )
  if (!mine || !theirs) return Math.abs(from - other) <= Math.max(mine ?? 0, theirs ?? 0, 600_000) ? 1 : 0
  const shared = Math.min(from + mine, other + theirs) - Math.max(from, other)
  return Math.max(0, shared) / Math.min(mine, theirs)
}

/** Off by whole quarters of an hour, and else the very same: one of them was read in another zone. */
const inOtherZone = (a: RunSpan, b: RunSpan): Likeness => {
  const apart = Math.abs(epochMilliseconds(a.startAt) - epochMilliseconds(b.startAt)) / 1000
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
  const { share, least } = isTold ? SAME_RUN.told : SAME_RUN.meters
  const meters = metersAgree(a, b, share, least)
  const overlap = overlapOf(a, b)
  if (overlap >= SAME_RUN.overlap) return meters === false ? 'maybe' : 'same'
  if (overlap >= SAME_RUN.touching) return 'maybe'
  if (!isTold) return a.clock === 'wall' || b.clock === 'wall' ? inOtherZone(a, b) : 'other'
  // Told in the evening of what was run in the morning: the start is the least certain thing about it.
  const apart = Math.abs(epochMilliseconds(a.startAt) - epochMilliseconds(b.startAt)) / 3_600_000
  const times = timesAgree(a, b, SAME_RUN.told.share, SAME_RUN.told.seconds)
  const isAlike = meters !== false && times !== false && (meters === true || times === true)
  return apart <= 16 && isAlike ? 'maybe' : 'other'
}

/** No two spans that start further apart are compared: that is the longest run and the widest mistake of a zone. */
export const MOST_HOURS_APART = 48
