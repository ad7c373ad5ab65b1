import {
  epochMilliseconds,
  type Instant,
  instantFromMilliseconds,
  type LocalTime,
  type TimeZone,
  timeOf,
} from '../calendar/instant.ts'

/** From one time on the wall to before another one, over midnight where it is the earlier. */
export type QuietHours = { from: LocalTime; to: LocalTime }

export const isQuietTime = (time: LocalTime, { from, to }: QuietHours): boolean =>
  from < to ? from <= time && time < to : time >= from || time < to

/** Whether the person's own clock shows a quiet hour. */
export const isQuiet = (at: Instant, quiet: QuietHours, timeZone: TimeZone): boolean =>
  isQuietTime(timeOf(at, timeZone), quiet)

const MINUTE = 60_000

/**
 * The first whole minute from a moment on at which it is quiet, or is not. Minute by minute, some two thousand at most and about a
 * millisecond: a clock that is put forward or back may skip the hour or show it twice, and this needs no rule for it.
 */
const firstMinute = (at: Instant, quiet: QuietHours, timeZone: TimeZone, isWanted: boolean): Instant => {
  let minute = (Math.floor(epochMilliseconds(at) / MINUTE) + 1) * MINUTE
  while (isQuiet(instantFromMilliseconds(minute), quiet, timeZone) !== isWanted) minute += MINUTE
  return instantFromMilliseconds(minute)
}

/** When the quiet hours that are now end; the moment itself where there are none. `quiet` has two different times. */
export const quietEnds = (at: Instant, quiet: QuietHours, timeZone: TimeZone): Instant =>
  isQuiet(at, quiet, timeZone) ? firstMinute(at, quiet, timeZone, false) : at

/** When the next quiet hours begin; the moment itself in the midst of them. `quiet` has two different times. */
export const quietBegins = (at: Instant, quiet: QuietHours, timeZone: TimeZone): Instant =>
  isQuiet(at, quiet, timeZone) ? at : firstMinute(at, quiet, timeZone, true)
