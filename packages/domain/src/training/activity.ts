import { z } from 'zod'
import type { Instant } from '../calendar/instant.ts'
import { instantSchema } from '../calendar/instant-schema.ts'
import { MAX_IMPORT_BYTES } from './import-size.ts'

/** What an activity was read from, the richest first: of several that tell the same run, the first one's facts count. */
export const ACTIVITY_FORMATS = ['fit', 'tcx', 'gpx', 'csv'] as const
export type ActivityFormat = (typeof ACTIVITY_FORMATS)[number]

/**
 * How far a start can be trusted: `exact` is an instant; `wall` is a clock on a wall whose zone nobody told, read in the
 * runner's zone (web sites' tables); `told` is what somebody remembered.
 */
const ACTIVITY_CLOCKS = ['exact', 'wall', 'told'] as const
export type ActivityClock = (typeof ACTIVITY_CLOCKS)[number]

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

/** Files, rows and questions of one upload: two runs a day for twenty-five years. */
export const MOST_OUTCOMES = 20_000

/** The bytes of a file as an import names them. */
export const importBytesSchema = z.int().min(1).max(MAX_IMPORT_BYTES)

const word = z.string().max(1000)
const sentence = z.string().max(2000)
/** Meters, seconds, beats: no fact of an activity is below zero. */
const amount = z.number().min(0).max(1e9).nullable()

const activitySchema = z.object({
  source: word,
  format: z.enum(ACTIVITY_FORMATS),
  startAt: instantSchema,
  clock: z.enum(ACTIVITY_CLOCKS),
  offsetMinutes: z.number().nullable(),
  sport: word.nullable(),
  meters: amount,
  movingSeconds: amount,
  elapsedSeconds: amount,
  ascentMeters: amount,
  averageHeartRate: amount,
  device: word.nullable(),
  title: word.nullable(),
  file: word.nullable(),
  doubts: z.array(sentence).max(100),
}) satisfies z.ZodType<Activity>

/** What became of one file or row, as it is stored. */
export const outcomeSchema: z.ZodType<ReadOutcome> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('activity'), activity: activitySchema }),
  z.object({ kind: z.literal('broken'), source: word, sentence }),
])

/** What was read of an upload, as it is stored: it comes with records of other practices too. */
export const readUploadSchema: z.ZodType<ReadUpload> = z.object({
  outcomes: z.array(outcomeSchema).max(MOST_OUTCOMES),
  questions: z
    .array(
      z.object({ id: z.enum(['unit', 'dates']), source: word, sentence, answers: z.array(z.string().max(40)).max(10) }),
    )
    .max(MOST_OUTCOMES),
  leftAlone: z.int().min(0),
})

/** What a file measured of a run, as it is stored beside the run. */
export const toldSchema = activitySchema.pick({
  format: true,
  startAt: true,
  clock: true,
  offsetMinutes: true,
  sport: true,
  device: true,
  title: true,
  ascentMeters: true,
  averageHeartRate: true,
  meters: true,
  movingSeconds: true,
  elapsedSeconds: true,
})
