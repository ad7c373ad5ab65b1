import { z } from 'zod'
import { INTENTS, PATTERN_IDS, REGION_IDS } from './ids.ts'
import { SIDES } from './region-side.ts'

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)
export const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const dayNameSchema = z.enum(DAY_NAMES)
const dayName = dayNameSchema
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter the time, such as 18:00.')
const minutes = z.int('Enter the minutes.').positive('Enter the minutes.')
const pressure = z.int('Enter the pressure, from 1 to 8.').min(1, 'Pressure begins at 1.').max(8, 'Pressure ends at 8.')
const raceClass = z.enum(['short', 'half', 'marathon', 'ultra'])
const keyRun = z.strictObject({ day: dayName, type: z.enum(['quality', 'long']), start: time, minutes })

/** One exercise of a workout and how much it matters. */
export const slotSchema = z.strictObject({ exercise: slug, role: z.enum(['key', 'important', 'optional']) })

/**
 * How an exercise of a kept block is done, beside what the library starts it from. How heavy is not among it: that belongs to
 * whoever lifts it.
 */
export const slotDoseSchema = z.object({
  sets: z.int().min(1).max(20),
  reps: z.int().min(1).max(200).nullable(),
  seconds: z.int().min(1).max(3600).nullable(),
  metres: z.int().min(1).max(2000).nullable(),
  side: z.enum(['each', 'left', 'right', 'none']),
  rir: z.int().min(0).max(10).nullable(),
  rpe: z.number().min(0).max(10).nullable(),
  tempo: z
    .string()
    .regex(/^\d-\d-\d-\d$/)
    .nullable(),
  restSeconds: z.int().min(0).max(600).nullable(),
})
export type SlotDose = z.infer<typeof slotDoseSchema>

const NO_WORK = 'Add a technique, or take the session away.'

/** A hands-on session of a template, without what the reference's guard said of it. */
export const templateHandsShape = {
  week: z.int('Enter the week.').positive('Enter the week.'),
  day: dayName,
  start: time,
  minutes,
  intent: z.enum(INTENTS),
  pressure,
  regions: z.array(z.enum(REGION_IDS)).min(1, NO_WORK),
  /** What its pairing is called; absent: as its pattern. */
  title: z.string().min(1).max(80).optional(),
  /** Which pairing of a kept block it is; absent: all of one pattern and title are one pairing. */
  pairing: slug.max(20).optional(),
  works: z
    .array(
      z.strictObject({
        region: z.enum(REGION_IDS),
        technique: slug,
        pressure,
        minutes,
        /** Absent: both sides, as the shipped ones mean it. */
        side: z.enum(SIDES).optional(),
      }),
    )
    .min(1, NO_WORK),
  /** Exercises, or ways of one, by their keys. */
  pairsWith: z.array(slug),
  finding: z.enum(PATTERN_IDS).nullable(),
}

/** What the guard of the reference said of a session of a shipped template. */
export const checkedSchema = z.strictObject({
  ok: z.boolean(),
  hoursToKey: z.number().nullable(),
  rules: z.array(z.string()),
})

/** One entry of programs.json. Times are examples; `minutes` of works count both sides together. */
export const templateEntrySchema = z.strictObject({
  id: slug,
  name: z.string().min(1),
  weeks: z.int().min(1).max(26),
  goal: z.string().min(1),
  /** Who it is for, and what shows that it is done, as people read it. */
  entry: z.string().min(1),
  exitCriteria: z.string().min(1),
  race: z
    .strictObject({
      week: z.int().positive(),
      day: dayName,
      start: time,
      hours: z.number().positive(),
      cls: raceClass,
      priority: z.enum(['A', 'B', 'C']),
    })
    .nullable(),
  previousRace: z
    .strictObject({
      daysBeforeWeek1Monday: z.int().positive(),
      start: time,
      hours: z.number().positive(),
      cls: raceClass,
    })
    .nullable(),
  keyRuns: z.array(keyRun),
  /** Weeks whose key runs differ, by number of week. */
  keyRunsByWeek: z.record(z.string().regex(/^\d+$/), z.array(keyRun)),
  easyRuns: z.string(),
  strengthSessions: z.array(
    z.strictObject({
      id: z.string().min(1),
      day: dayName,
      start: time,
      heavyLower: z.boolean(),
      slots: z.array(slotSchema).min(1),
    }),
  ),
  dailyMobility: z.array(slug),
  blocks: z
    .array(
      z.strictObject({
        weeks: z.string().regex(/^\d+(-\d+)?$/),
        phase: z.enum(['base', 'build', 'speed', 'race', 'taper', 'recovery', 'off-season']),
        runVolume: z.string(),
        strength: z.string(),
      }),
    )
    .min(1),
  massage: z.array(
    z.strictObject({
      ...templateHandsShape,
      /** What the guard of the reference said when the template was written; it is judged again whenever it is used. */
      checked: checkedSchema,
    }),
  ),
  note: z.string(),
})

/** What of a template is told in sentences. */
export type TemplateTexts = Pick<
  z.infer<typeof templateEntrySchema>,
  'goal' | 'entry' | 'exitCriteria' | 'easyRuns' | 'note'
>
