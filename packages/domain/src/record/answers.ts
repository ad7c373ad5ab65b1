import { z } from 'zod'
import { instantSchema } from '../calendar/instant-schema.ts'
import { regionIdSchema, sideSchema } from '../library/region-schema.ts'
import { flagId } from './runner.ts'
import { five, painAnswers, place, placeWithValue } from './values.ts'

export const checkInPart = z.strictObject({
  at: instantSchema,
  sleep: five.nullable().optional(),
  fatigue: five.nullable().optional(),
  soreness: five.nullable().optional(),
  stress: five.nullable().optional(),
  mood: five.nullable().optional(),
  stiffness: z.array(placeWithValue).nullable().optional(),
  pain: painAnswers.optional(),
})

/** Steps of both forms in which the four weekly questions are scored. */
const overuseScore = z.literal([0, 6, 8, 13, 17, 19, 25]).nullable()

/** Our own four questions on overuse, asked weekly. */
export const weeklyPart = z.strictObject({
  at: instantSchema,
  problem: place.nullable().optional(),
  participation: overuseScore.optional(),
  amount: overuseScore.optional(),
  performance: overuseScore.optional(),
  symptoms: overuseScore.optional(),
  form: z.enum(['0/8/17/25', '0/6/13/19/25']).nullable().optional(),
})

/** An answer given at the desk, before a session. Yes, unless `answer` says no. */
export const deskAnswerPart = z.strictObject({
  at: instantSchema,
  flag: flagId,
  region: regionIdSchema.nullable().optional(),
  side: sideSchema.nullable().optional(),
  answer: z.boolean().optional(),
  pain: painAnswers.optional(),
  followUp: z.boolean().optional(),
})

export const injuryPart = z.strictObject({
  at: instantSchema,
  kind: z.enum(['sprain', 'strain', 'tear', 'contusion', 'fracture', 'dislocation', 'fall', 'other']),
  region: regionIdSchema,
  side: sideSchema,
})
