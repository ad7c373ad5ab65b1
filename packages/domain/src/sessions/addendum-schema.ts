import { z } from 'zod'
import { idSchema, requiredText } from '../text.ts'

/** What of a signed record an addendum adds to: the three parts of the summary, the hands-on work, the private note. */
export const ADDENDUM_PARTS = ['restricted', 'changed', 'needsAttention', 'hands', 'privateNote'] as const
export type AddendumPart = (typeof ADDENDUM_PARTS)[number]

/** Parts that the runner may read an addendum to. Hands-on work is told in the three parts, a private note never. */
export const TOLD_PARTS = ['restricted', 'changed', 'needsAttention'] as const

/** An addendum as it is written. The record that it adds to stays as it was signed. */
export const addendumSchema = z
  .object({
    id: idSchema,
    part: z.enum(ADDENDUM_PARTS, { error: 'Choose what it adds to.' }),
    words: requiredText('what is added', 2000),
    reason: requiredText('why it is added now', 300),
    tellRunner: z.boolean(),
  })
  .refine(({ part, tellRunner }) => !tellRunner || TOLD_PARTS.some((told) => told === part), {
    path: ['tellRunner'],
    error: 'This part stays with therapists. Add it to one of the three parts of the summary to tell the runner.',
  })
export type NewAddendum = z.infer<typeof addendumSchema>
