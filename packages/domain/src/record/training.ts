import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { instantSchema, localTimeSchema } from '../calendar/instant-schema.ts'
import { five, idInRecord, nonNegative, nrs, painAnswers, phase, place, placeWithValue, skipReason } from './values.ts'

export const phasePart = z.strictObject({ from: daySchema, to: daySchema.nullable().optional(), phase })

export const racePart = z.strictObject({
  id: idInRecord,
  date: daySchema,
  /** Local; null or absent where it is not published yet. */
  startTime: localTimeSchema.nullable().optional(),
  distanceKm: nonNegative,
  priority: z.enum(['A', 'B', 'C']),
  status: z.enum(['planned', 'done', 'dns', 'dnf', 'cancelled']),
  finish: instantSchema.nullable().optional(),
  /** Of a race that was not finished. */
  distanceRunKm: nonNegative.nullable().optional(),
})

/** A run that was done. */
export const runPart = z.strictObject({
  id: idInRecord,
  start: instantSchema,
  minutes: nonNegative.nullable().optional(),
  km: nonNegative.nullable().optional(),
  rpe: nrs.nullable().optional(),
  type: z.enum(['easy', 'quality', 'long', 'race']),
  strideFeel: five.nullable().optional(),
  warmup: z.enum(['none-stiff', 'cleared-10', 'cleared-later', 'not-cleared']).nullable().optional(),
  attention: z.array(place).nullable().optional(),
  soreness48: nrs.nullable().optional(),
  stiffnessAfter: z.array(placeWithValue).nullable().optional(),
  surface: z.enum(['road', 'trail', 'track', 'treadmill', 'grass', 'sand', 'mixed', 'other']).nullable().optional(),
  hillMinutes: nonNegative.nullable().optional(),
  speedMinutes: nonNegative.nullable().optional(),
  paceSecPerKm: nonNegative.nullable().optional(),
  heartRate: nonNegative.nullable().optional(),
  pain: painAnswers.optional(),
})

export const skippedRunPart = z.strictObject({ date: daySchema, reason: skipReason.optional() })

/** A planned run whose quality matters. */
export const keyRunPart = z.strictObject({
  id: idInRecord,
  start: instantSchema,
  minutes: nonNegative,
  kind: z.enum(['quality', 'long']),
  effort: z.enum(['easy', 'race-pace']).nullable().optional(),
  status: z.enum(['planned', 'done', 'skipped', 'cancelled']),
})
