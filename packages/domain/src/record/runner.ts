import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { timeZoneSchema } from '../calendar/instant-schema.ts'
import { RED_FLAG_IDS } from '../library/ids.ts'
import { regionIdSchema, sideSchema } from '../library/region-schema.ts'
import { placeKey } from './values.ts'

/** The id of a flag of red-flags.json. */
export const flagId = z.enum(RED_FLAG_IDS, { error: 'Name a flag of red-flags.json.' })

const intakeFlag = z.strictObject({
  id: flagId,
  since: daySchema.nullable().optional(),
  region: regionIdSchema.optional(),
  side: sideSchema.optional(),
  /** The answer to the flag's own second question. */
  followUp: z.boolean().optional(),
})

/** A clinician's note. Without an end it lasts as long as a note lasts; without a scope it is for everything. */
const clearance = z.strictObject({
  flag: flagId,
  filedOn: daySchema,
  expires: daySchema.nullable().optional(),
  scope: z.union([z.literal('all'), placeKey, z.array(placeKey).min(1)]).optional(),
})

export const runnerPart = z.strictObject({
  birthDate: daySchema.nullable().optional(),
  sex: z.enum(['female', 'male', 'other']).nullable().optional(),
  timeZone: timeZoneSchema,
  joinedOn: daySchema.nullable().optional(),
  regularFirmMassage8w: z.boolean().nullable().optional(),
  intake: z
    .strictObject({
      complete: z.boolean(),
      completedOn: daySchema.nullable().optional(),
      flags: z.array(intakeFlag).nullable().optional(),
    })
    .optional(),
  clearances: z.array(clearance).optional(),
  consent: z
    .strictObject({ handsOn: z.boolean().nullable().optional(), guardian: z.boolean().nullable().optional() })
    .optional(),
})

export const historyPart = z.strictObject({
  ankleSprain: z
    .strictObject({ side: sideSchema, year: z.int().min(1900).optional() })
    .nullable()
    .optional(),
})
