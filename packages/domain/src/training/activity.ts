import type { Instant } from '../calendar/instant.ts'

/** What an activity was read from, the richest first: of several that tell the same run, the first one's facts count. */
export const ACTIVITY_FORMATS = ['fit', 'tcx', 'gpx', 'csv'] as const
export type ActivityFormat = (typeof ACTIVITY_FORMATS)[number]

/**
 * How far a start can be trusted: `exact` is an instant; `wall` is a clock on a wall whose zone nobody told, read in the
 * runner's zone (web sites' tables); `told` is what somebody remembered.
 */
export type ActivityClock = 'exact' | 'wall' | 'told'

/** One activity as its file tells it. Null is not told, never zero. */
export type Activity = {
  /** Where it was read: the path inside the upload, and `#2` behind it for the second activity of one file. */
  source: string
  format: ActivityFormat
  startAt: Instant
  clock: ActivityClock
  /** Minutes east of UTC that the device's own clock showed. */
  offsetMinutes: number | null
  /** The device's own word, in lower case: "running", "trail run", "laufen". */
  sport: string | null
  meters: number | null
  movingSeconds: number | null
  elapsedSeconds: number | null
  ascentMeters: number | null
  averageHeartRate: number | null
  device: string | null
  title: string | null
  /** A file of the same upload that tells this activity too (a row of `activities.csv` names one). */
  file: string | null
  /** What had to be mended or does not agree, in sentences. An activity with doubts is never taken unasked. */
  doubts: string[]
}

/** What became of one file, or of one row of a table. */
export type ReadOutcome =
  | { kind: 'activity'; activity: Activity }
  /** Nothing could be read of it, and why. */
  | { kind: 'broken'; source: string; sentence: string }

/** What only the person can know: the unit or the order of day and month in a table that does not say. */
export type ImportQuestion = { id: 'unit' | 'dates'; source: string; sentence: string; answers: string[] }

/** Everything that was read of one upload. */
export type ReadUpload = {
  outcomes: ReadOutcome[]
  questions: ImportQuestion[]
  /** Files that are no activities (pictures, settings): left alone. */
  leftAlone: number
}

/** The place in an upload without the number of the activity in it. */
export const fileOf = (source: string): string => source.replace(/#\d+$/, '')
