import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { instantSchema, localTimeSchema } from '../calendar/instant-schema.ts'
import { idInRecord, nonNegative, nrs, skipReason } from './values.ts'

/** An id of exercises.json, or of a practice's own exercise. */
const exerciseId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'An exercise’s id has small letters, digits and hyphens, for example split-squat.')

const load = z.strictObject({ value: nonNegative, unit: z.enum(['kg', 'lb', 'band', 'percent-bodyweight']) })
const perSet = z.array(nonNegative)

const item = z.strictObject({
  exercise: exerciseId,
  role: z.enum(['key', 'important', 'optional']),
  sets: z.int().min(1, 'There is at least one set.'),
  reps: nonNegative.optional(),
  seconds: nonNegative.optional(),
  metres: nonNegative.optional(),
  unilateral: z.boolean(),
  load: load.nullable().optional(),
  rir: nrs.nullable().optional(),
})

const area = z.enum(['strength', 'mobility', 'prehab'])
const dueTime = localTimeSchema.nullable()

/** A workout as it stood when the week's snapshot was taken. */
const prescribedWorkout = z.strictObject({
  id: idInRecord,
  area,
  due: daySchema,
  dueTime: dueTime.optional(),
  items: z.array(item),
})

/** One week as it was prescribed. `sessions` are workouts. */
export const prescriptionPart = z.strictObject({
  id: idInRecord,
  weekOf: daySchema,
  snapshotTakenAt: instantSchema.nullable().optional(),
  snapshot: z.strictObject({
    checkInsDue: z.int().min(0).max(7).nullable().optional(),
    sessions: z.array(prescribedWorkout),
  }),
})

/** The plan as it stands now. What was logged is never judged by it. */
export const livePlanPart = z.strictObject({
  editedAt: instantSchema.nullable().optional(),
  sessions: z
    .array(
      z.strictObject({
        id: idInRecord,
        area: area.optional(),
        due: daySchema.optional(),
        dueTime: dueTime.optional(),
        items: z.array(item),
      }),
    )
    .optional(),
})

const logItem = z.strictObject({
  exercise: exerciseId,
  done: perSet.optional(),
  left: perSet.optional(),
  right: perSet.optional(),
  /** Ticked only: 1, 0.5 or 0 of what was prescribed. */
  check: z.enum(['done', 'partly', 'skipped']).optional(),
  pain: nrs.nullable().optional(),
  painStop: z.boolean().optional(),
  swappedFor: exerciseId.nullable().optional(),
  skipReason: skipReason.optional(),
  load: z.array(load.nullable()).optional(),
  rir: z.array(nrs.nullable()).optional(),
  rpe: z.array(nrs.nullable()).optional(),
})

/** What was done of one workout. */
export const logPart = z.strictObject({
  session: idInRecord,
  performedOn: daySchema.optional(),
  loggedAt: instantSchema,
  items: z.array(logItem),
})

export const excusePart = z.strictObject({
  session: idInRecord,
  reason: z.enum(['illness', 'therapist-cancel', 'travel', 'pain-rule']),
  at: instantSchema.optional(),
  declaredAt: instantSchema.optional(),
})
