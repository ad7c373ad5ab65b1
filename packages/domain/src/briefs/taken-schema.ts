import { z } from 'zod'
import { regionIdSchema, sideSchema } from '../library/region-schema.ts'
import { pressureSchema } from '../library/technique-dose.ts'
import { plannedSessionSchema } from '../programs/schema.ts'
import { idSchema } from '../text.ts'

const seenHeadSchema = plannedSessionSchema.pick({ intent: true, minutes: true }).extend({ kind: z.literal('head') })
const seenHandsSchema = z.object({
  kind: z.literal('hands'),
  workId: idSchema.nullable(),
  region: regionIdSchema,
  side: sideSchema,
  technique: z.string().min(1).max(60),
  pressure: pressureSchema,
})
/** A suggestion as it was seen when it was taken: what is suggested meanwhile must be that. */
export const seenTakeSchema = z.discriminatedUnion('kind', [seenHeadSchema, seenHandsSchema])
export type SeenTake = z.infer<typeof seenTakeSchema>

const headSchema = plannedSessionSchema.pick({ intent: true, minutes: true })
const workSchema = plannedSessionSchema.shape.works.element

/** What a version keeps of the suggestions that it took into a session. */
export const takenSuggestionsSchema = z.object({
  sessionId: idSchema,
  change: z.object({
    head: z.object({ before: headSchema, after: headSchema }).nullable(),
    works: z.array(z.object({ before: workSchema.nullable(), after: workSchema.nullable() })).max(40),
  }),
  /** What the session had been judged with, where taking them judged it anew; null: it was not. */
  judgedBefore: z
    .object({
      facts: z.unknown(),
      hash: z.string().nullable(),
      by: z.unknown(),
      at: z.string().nullable(),
    })
    .nullable(),
})
export type Taken = z.infer<typeof takenSuggestionsSchema>
