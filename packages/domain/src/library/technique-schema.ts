import { z } from 'zod'
import { INTENTS, OBJECTIVES, RED_FLAG_IDS, REGION_IDS } from './ids.ts'

const range = (lowest: number, highest: number) =>
  z
    .strictObject({ min: z.int().min(lowest).max(highest), max: z.int().min(lowest).max(highest) })
    .refine(({ min, max }) => min <= max)

/** One entry of techniques.json. Pressure is the therapist's effort, 1–8: 9 and 10 are never used. */
export const techniqueEntrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1),
  description: z.string().min(1),
  pressure: range(1, 8),
  minutesPerRegion: range(1, 15),
  regions: z.array(z.enum(REGION_IDS)).min(1),
  intents: z.array(z.enum(INTENTS)).min(1),
  objectives: z.array(z.enum(OBJECTIVES)).min(1),
  avoidWhen: z.array(z.enum(RED_FLAG_IDS)),
  note: z.string(),
})
