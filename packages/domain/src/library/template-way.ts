import { z } from 'zod'
import { slotDoseSchema, slotSchema } from './template-schema.ts'

/** What is done instead where the equipment is not at hand, in a template. */
export const templateVariantSchema = z.strictObject({
  exercise: slotSchema.shape.exercise.max(60),
  dose: slotDoseSchema,
})

/**
 * A further way of an exercise that a template has already, such as the same on the other side. Pairings and groups name it by its
 * key; the first way goes by the exercise's id.
 */
export const templateWaySchema = slotSchema.extend({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]*--\d{1,2}$/),
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  dose: slotDoseSchema,
  variant: templateVariantSchema.optional(),
  /** How it goes on, as the sentence that a therapist reads; absent: as usual. */
  rule: z.string().max(300).optional(),
})
export type TemplateWay = z.infer<typeof templateWaySchema>

/** The key of the nth way of an exercise, from the second on. */
export const wayKey = (exercise: string, nth: number): string => `${exercise}--${nth}`
