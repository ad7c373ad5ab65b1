import { z } from 'zod'
import { idSchema, optionalText } from '../text.ts'

/** What a session is for. */
export const INTENTS = ['corrective', 'maintenance', 'recovery-flush', 'pre-event', 'post-event'] as const
export const intentSchema = z.enum(INTENTS, { error: 'Choose what the session is for.' })
export type Intent = z.infer<typeof intentSchema>

export const SESSION_STATUSES = ['planned', 'booked', 'in-progress', 'done', 'signed', 'cancelled', 'missed'] as const

/** The four objectives of a technique (techniques.json, S10). */
export const OBJECTIVES = ['mobility', 'tone', 'movement-options', 'compensation'] as const
export const objectiveSchema = z.enum(OBJECTIVES, { error: 'Choose what it is meant to change.' })

/** Therapist's effort. 9 and 10 are refused by the schema, no override (domain README 8). */
export const PRESSURE_MAX = 8
export const pressureSchema = z
  .number({ error: 'Choose a pressure from 1 to 8.' })
  .int('Choose a pressure from 1 to 8.')
  .min(1, 'Choose a pressure from 1 to 8.')
  .max(PRESSURE_MAX, 'Pressure 9 and 10 are never used. Choose 8 or less.')

export const sideSchema = z.enum(['left', 'right', 'both', 'center'], { error: 'Choose a side.' })
export type Side = z.infer<typeof sideSchema>

/**
 * One technique in one region with its dose. The three reasons may stay empty in a draft, which marks the work as not
 * specific yet (S59, S64); they are not invented.
 */
export const workSchema = z.object({
  id: idSchema,
  technique: z.string().min(1, 'Choose a technique.').max(60),
  region: z.string().min(1, 'Choose a region.').max(40),
  side: sideSchema,
  pressure: pressureSchema,
  minutes: z
    .number({ error: 'Enter the minutes.' })
    .int('Enter whole minutes.')
    .min(1, 'At least 1 minute.')
    .max(60, 'At most 60 minutes in one region.'),
  objective: objectiveSchema,
  whyTissue: optionalText('why this tissue', 300),
  whyPressure: optionalText('why this pressure', 300),
  whyNow: optionalText('why now', 300),
})
export type Work = z.infer<typeof workSchema>
