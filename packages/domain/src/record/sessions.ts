import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { instantSchema, localTimeSchema } from '../calendar/instant-schema.ts'
import { INTENTS } from '../library/ids.ts'
import { regionIdSchema, sideSchema } from '../library/region-schema.ts'
import { testId, testResult } from './findings.ts'
import { flagId } from './runner.ts'
import { idInRecord, nonNegative, nrs, phase, place, placeKey, placeWithPressure, pressure } from './values.ts'

const intent = z.enum(INTENTS)

const retest = z.strictObject({
  test: testId,
  region: regionIdSchema.optional(),
  side: sideSchema,
  before: testResult,
  after: testResult,
  tester: z.string().nullable().optional(),
})

/** What the runner answered 24, 48 or 72 hours after a session. */
const response = z.strictObject({
  question: z.literal([24, 48, 72]),
  answeredAt: instantSchema.nullable(),
  soreness: nrs.nullable().optional(),
  stiffness: nrs.nullable().optional(),
  legs: z.enum(['normal', 'slightly flat', 'clearly flat', 'not run']).nullable().optional(),
  worry: z
    .array(z.enum(['bruise', 'tingling', 'dizziness', 'swelling', 'other']))
    .nullable()
    .optional(),
  hoursToNormal: z.enum(['0', '<24', '24-48', '48-72', '>72']).nullable().optional(),
  regions: z.array(placeKey).nullable().optional(),
  note: z.string().nullable().optional(),
  bruiseIsAgreedCupMark: z.boolean().nullable().optional(),
})

/** A hands-on session that was done here, or was cancelled. */
export const sessionPart = z.strictObject({
  id: idInRecord,
  therapist: z.string().nullable().optional(),
  start: instantSchema,
  minutes: nonNegative,
  status: z.enum(['done', 'cancelled']),
  cancelledBy: z.enum(['runner', 'therapist', 'practice']).nullable().optional(),
  /** Absent means yes: what stands here is hands-on work. */
  handsOn: z.boolean().optional(),
  intent: intent.nullable().optional(),
  treated: z.array(placeWithPressure).optional(),
  guarded: z.boolean().nullable().optional(),
  stiffnessBefore: nrs.nullable().optional(),
  hurtRegions: z.array(place).nullable().optional(),
  cupMarksAgreed: z.boolean().nullable().optional(),
  retests: z.array(retest).optional(),
  responses: z.array(response).optional(),
})

export const plannedSessionPart = z.strictObject({
  id: idInRecord,
  start: instantSchema,
  minutes: nonNegative,
  intent: intent.nullable().optional(),
  pressure: pressure.nullable().optional(),
  regions: z.array(place).optional(),
  approvedAt: instantSchema.nullable().optional(),
})

/** The fields of something that was changed, as they were before or after. */
const changedFields = z
  .strictObject({
    start: instantSchema.optional(),
    date: daySchema.optional(),
    startTime: localTimeSchema.nullable().optional(),
    finish: instantSchema.nullable().optional(),
    minutes: nonNegative.optional(),
    km: nonNegative.optional(),
    distanceKm: nonNegative.optional(),
    distanceRunKm: nonNegative.nullable().optional(),
    priority: z.enum(['A', 'B', 'C']).optional(),
    status: z.string().optional(),
    kind: z.enum(['quality', 'long']).optional(),
    effort: z.enum(['easy', 'race-pace']).nullable().optional(),
    intent: intent.nullable().optional(),
    pressure: pressure.nullable().optional(),
    regions: z.array(place).optional(),
    phase: phase.optional(),
    from: daySchema.optional(),
    to: daySchema.optional(),
    flag: flagId.optional(),
  })
  .nullable()

/** What was changed since a planned session was approved: `races/mar`, `keyRuns/tue` … */
export const changePart = z.strictObject({
  at: instantSchema,
  what: z.string().regex(/^[A-Za-z]+(\/.+)?$/, 'Name what changed as part/id, for example races/mar.'),
  before: changedFields.optional(),
  after: changedFields.optional(),
})

export const openSlotPart = z.strictObject({ start: instantSchema, minutes: nonNegative })

const signState = z.enum(['yes', 'no', 'unknown']).optional()

/** An earlier weekly result of the six signs. */
export const evaluationPart = z.strictObject({
  at: instantSchema,
  signs: z
    .strictObject({ S1: signState, S2: signState, S3: signState, S4: signState, S5: signState, S6: signState })
    .optional(),
  recommendation: z.enum(['see-clinician', 'book-now', 'plan-one', 'no-need', 'not-enough-data']).nullable().optional(),
})
