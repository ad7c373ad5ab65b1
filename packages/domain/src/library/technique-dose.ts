import { z } from 'zod'
import { idSchema, optionalText } from '../text.ts'
import { INTENTS, OBJECTIVES } from './ids.ts'
import { ownTechniqueSchema } from './own-technique.ts'
import { PRESSURE_MAX } from './pressure.ts'
import { regionIdSchema, sideSchema } from './region-schema.ts'

export const intentSchema = z.enum(INTENTS, { error: 'Choose what the session is for.' })
export const objectiveSchema = z.enum(OBJECTIVES, { error: 'Choose what it is meant to change.' })

export const pressureSchema = z
  .number({ error: 'Choose a pressure from 1 to 8.' })
  .int('Choose a pressure from 1 to 8.')
  .min(1, 'Choose a pressure from 1 to 8.')
  .max(PRESSURE_MAX, 'Pressure 9 and 10 are never used. Choose 8 or less.')

/**
 * One technique in one region with its dose: a *work*. The three reasons may stay empty in a draft, which marks the work
 * as not specific yet (S59, S64); they are not invented.
 */
export const workSchema = z.object({
  id: idSchema,
  technique: z.string({ error: 'Choose a technique.' }).min(1, 'Choose a technique.').max(60),
  /** The practice's own version of it, as it stood when it was chosen; absent or null for a shipped one. */
  own: ownTechniqueSchema.nullish(),
  region: regionIdSchema,
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
