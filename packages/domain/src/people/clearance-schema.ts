import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { RED_FLAG_IDS } from '../library/ids.ts'
import { regionSideSchema } from '../library/region-schema.ts'
import { regionKey } from '../library/region-side.ts'
import { idSchema, optionalText } from '../text.ts'
import { flagAnswerSchema } from './answer-schema.ts'

/**
 * A clinician's note that clears a flag. Without an end it lasts as long as such a note lasts (reference 14.19); without
 * places it is for everything.
 */
export const clearanceSchema = z
  .object({
    id: idSchema,
    flag: z.enum(RED_FLAG_IDS, { error: 'Choose what the note is about.' }),
    filedOn: daySchema,
    expiresOn: daySchema.nullable().default(null),
    regions: z
      .array(regionSideSchema)
      .max(20, 'Name at most 20 places, or none for all.')
      .default([])
      .transform((places) => [...new Map(places.map((place) => [regionKey(place), place])).values()]),
    note: optionalText('who wrote it and what it says', 500),
  })
  .refine(({ filedOn, expiresOn }) => expiresOn === null || expiresOn >= filedOn, {
    path: ['expiresOn'],
    error: 'The note ends before it was written.',
  })
export type Clearance = z.infer<typeof clearanceSchema>

/** Safety answers given at the desk, just before hands-on work. Each is kept; the newest to a flag counts. */
export const deskAnswersSchema = z
  .array(flagAnswerSchema.and(z.object({ id: idSchema })))
  .min(1, 'Answer at least one question.')
  .max(60, 'There are fewer questions than that. Reload the page.')
  .refine((answers) => new Set(answers.map(({ id }) => id)).size === answers.length, 'One answer stands here twice.')
export type DeskAnswer = z.infer<typeof deskAnswersSchema>[number]
