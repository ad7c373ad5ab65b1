import { z } from 'zod'
import { REGION_IDS } from '../library/ids.ts'
import { regionIdSchema, sideSchema } from '../library/region-schema.ts'
import { SIDES } from '../library/region-side.ts'

/** A name by which one part of the record speaks of another; never empty. */
export const idInRecord = z.string().min(1, 'An id is never empty.')

export const nonNegative = z.number().min(0, 'This is never below 0.')

/** The runner's own answer from 0 to 10. */
export const nrs = z.number().min(0, 'Answers run from 0 to 10.').max(10, 'Answers run from 0 to 10.')

/** A daily answer from 1 to 5, 5 being best. */
export const five = z.int().min(1, 'Answers run from 1 to 5.').max(5, 'Answers run from 1 to 5.')

/** Therapist's effort. README 8: 9 and 10 are refused here, and nobody overrides that. */
export const pressure = z
  .number()
  .min(1, 'Pressure runs from 1 to 8; 0 is a limit, not a pressure.')
  .max(8, 'Pressure runs from 1 to 8: 9 and 10 are never given.')

export const place = z.strictObject({ region: regionIdSchema, side: sideSchema })
export const placeWithValue = z.strictObject({ ...place.shape, value: nrs.nullable() })
export const placeWithPressure = z.strictObject({ ...place.shape, pressure: pressure.nullable() })

/** `soleus/left`, where a place is a key. */
export const placeKey = z.templateLiteral([z.enum(REGION_IDS), '/', z.enum(SIDES)], {
  error: 'Write a region and its side as region/side, for example soleus/left.',
})

/** Pain by region: at its worst, at rest, at night. */
export const painAnswers = z
  .array(
    z.strictObject({
      ...placeWithValue.shape,
      atRest: z.boolean().nullable().optional(),
      night: z.boolean().nullable().optional(),
    }),
  )
  .nullable()

export const SKIP_REASONS = [
  'no time',
  'pain',
  'forgot',
  'boring',
  'unclear',
  'no kit',
  'tired',
  'sore',
  'ill',
  'travel',
  'weather',
  'other',
] as const
export const skipReason = z.enum(SKIP_REASONS).nullable()

export const PHASES = ['base', 'build', 'speed', 'race', 'taper', 'recovery', 'off-season'] as const
export const phase = z.enum(PHASES)
