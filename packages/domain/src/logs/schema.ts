import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { REGION_IDS, type RegionId } from '../library/ids.ts'
import type { Side } from '../library/region-side.ts'
import { region } from '../library/regions.ts'
import { idSchema, optionalText } from '../text.ts'
import { MOST_ENTRIES } from './most-entries.ts'
import { SKIP_REASONS } from './skip-reasons.ts'
import { WELLNESS } from './wellness.ts'

const skipReasonSchema = z.enum(SKIP_REASONS, { error: 'Choose a reason.' })

/** 0–10: 0 none, 10 worst imaginable. */
const nrsSchema = z
  .number({ error: 'Choose a number from 0 to 10.' })
  .int('Choose a whole number from 0 to 10.')
  .min(0, 'Choose a number from 0 to 10.')
  .max(10, 'Choose a number from 0 to 10.')

const loggedAtSchema = z.iso
  .datetime({ offset: true, error: 'This time is not valid. Reload the page and try again.' })
  // Years beyond have five digits, and no clock after it could say "later".
  .refine((instant) => instant < '2200', 'The clock of this phone is far off. Set it and try again.')

const regionIdSchema = z.enum(REGION_IDS, { error: 'Choose a region of the body map.' })

/** An axial region has its middle only, a paired one has no middle; a group may have either. */
const sideFits = (id: RegionId, side: Side): boolean => {
  const { laterality } = region(id)
  return laterality === 'group' || (laterality === 'axial') === (side === 'center')
}
const NO_SUCH_SIDE = { path: ['side'], error: 'This region has no such side.' }

/** One set as performed. What it answered (the target) is added by the server from the item. */
export const performedSetSchema = z
  .object({
    ordinal: z.number().int().min(1).max(40),
    side: z.enum(['left', 'right', 'both']),
    reps: z.number().int('Enter whole reps.').min(0, 'Not below 0.').max(500, 'At most 500 reps.').nullable(),
    seconds: z.number().int('Enter whole seconds.').min(0, 'Not below 0.').max(7200, 'At most 7200 s.').nullable(),
    loadKg: z.number().min(0, 'Not below 0 kg.').max(500, 'At most 500 kg.').nullable(),
    rir: z.number().int().min(0).max(10, 'From 0 to 10.').nullable(),
  })
  .refine((set) => set.reps !== null || set.seconds !== null, { path: ['reps'], error: 'Enter reps or seconds.' })
export type PerformedSet = z.infer<typeof performedSetSchema>

/**
 * One entry of the log, made on the phone. `workoutItemId` null speaks for the whole workout. Entries are never edited:
 * a correction is a new entry, and of several for one item the one logged last counts (settle.ts).
 */
export const logEntrySchema = z
  .object({
    id: idSchema,
    workoutId: idSchema,
    workoutItemId: idSchema.nullable(),
    performedOn: daySchema,
    loggedAt: loggedAtSchema,
    outcome: z.enum(['done', 'partly', 'skipped', 'withdrawn']),
    reason: skipReasonSchema.nullable().default(null),
    effort: nrsSchema.nullable().default(null),
    pain: nrsSchema.nullable().default(null),
    painRegion: regionIdSchema.nullable().default(null),
    painSide: z.enum(['left', 'right', 'both', 'center']).nullable().default(null),
    note: optionalText('the note', 500),
    /** Done the other way that was prescribed, without the equipment; absent as planned. */
    elsewhere: z.boolean().optional(),
    /** The exercise of the library that was done instead; absent where the prescribed one was. */
    swappedFor: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'Choose an exercise of the library.')
      .nullish(),
    sets: z.array(performedSetSchema).max(80, 'At most 80 sets.').default([]),
  })
  .refine((entry) => entry.outcome !== 'skipped' || entry.reason !== null, {
    path: ['reason'],
    error: 'Choose why it was skipped.',
  })
  .refine((entry) => new Set(entry.sets.map((set) => `${set.ordinal}/${set.side}`)).size === entry.sets.length, {
    path: ['sets'],
    error: 'The same set is there twice.',
  })
  .refine((entry) => !entry.swappedFor || (entry.workoutItemId !== null && !entry.elsewhere), {
    path: ['swappedFor'],
    error: 'One exercise stands in for one exercise. Log it there.',
  })
  .refine((entry) => entry.sets.length === 0 || entry.workoutItemId !== null, {
    path: ['sets'],
    error: 'Sets belong to an exercise. Log them there.',
  })
  .refine((entry) => entry.sets.length === 0 || entry.outcome === 'done' || entry.outcome === 'partly', {
    path: ['sets'],
    error: 'Some sets were done, so it was not skipped. Choose partly.',
  })
  .refine((entry) => (entry.painRegion === null) === (entry.painSide === null), {
    path: ['painSide'],
    error: 'Choose the region and its side.',
  })
  .refine(
    ({ painRegion, painSide }) => painRegion === null || painSide === null || sideFits(painRegion, painSide),
    NO_SUCH_SIDE,
  )
export type LogEntry = z.infer<typeof logEntrySchema>

/** Several entries in one request: "done as planned", or what waited on the phone. */
export const logEntriesSchema = z
  .array(logEntrySchema)
  .min(1)
  .max(MOST_ENTRIES, `Send at most ${MOST_ENTRIES} entries at once.`)

/** 1–5, 5 is best; null was not answered. */
const wellnessSchema = z
  .number({ error: 'Choose 1 to 5.' })
  .int('Choose 1 to 5.')
  .min(1, 'Choose 1 to 5.')
  .max(5, 'Choose 1 to 5.')
  .nullable()
  .default(null)

const painSchema = z
  .object({
    region: regionIdSchema,
    side: z.enum(['left', 'right', 'center']),
    value: nrsSchema,
    atRest: z.boolean({ error: 'Answer yes or no.' }).nullable().default(null),
    night: z.boolean({ error: 'Answer yes or no.' }).nullable().default(null),
  })
  .refine((place) => sideFits(place.region, place.side), NO_SUCH_SIDE)

const namesTwice = (places: readonly { region: string; side: string }[] | null | undefined): boolean =>
  new Set(places?.map(({ region: id, side }) => `${id}/${side}`)).size !== (places?.length ?? 0)

/** `stiffness` null: the map was passed over. An empty list: asked, and nothing was stiff. */
export const checkInSchema = z
  .object({
    id: idSchema,
    day: daySchema,
    answeredAt: loggedAtSchema,
    sleep: wellnessSchema,
    freshness: wellnessSchema,
    muscleFeel: wellnessSchema,
    calm: wellnessSchema,
    mood: wellnessSchema,
    stiffness: z
      .array(
        z
          .object({ region: regionIdSchema, side: z.enum(['left', 'right', 'center']), value: nrsSchema })
          .refine((place) => sideFits(place.region, place.side), NO_SUCH_SIDE),
      )
      .max(60)
      .nullable(),
    /** Absent or null: not asked. An empty list: asked, and nothing hurts. */
    pain: z.array(painSchema).max(60).nullable().optional(),
    note: optionalText('the note', 500),
  })
  .refine(({ stiffness }) => !namesTwice(stiffness), {
    path: ['stiffness'],
    error: 'The same region is there twice.',
  })
  .refine(({ pain }) => !namesTwice(pain), { path: ['pain'], error: 'The same region is there twice.' })
  // A day on which nothing was answered is not an answered day.
  .refine(
    (answer) =>
      answer.stiffness !== null ||
      Array.isArray(answer.pain) ||
      answer.note !== '' ||
      WELLNESS.some((question) => answer[question] !== null),
    { path: ['stiffness'], error: 'Answer at least one question.' },
  )
export type CheckIn = z.infer<typeof checkInSchema>
