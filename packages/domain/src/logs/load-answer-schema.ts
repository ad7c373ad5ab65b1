import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { instantSchema } from '../calendar/instant-schema.ts'
import { idSchema } from '../text.ts'
import { LOAD_OUTCOMES } from './load-answer.ts'
import { SKIP_REASONS } from './skip-reasons.ts'

/** An answer as the phone tells it; the id is the phone's, so the same answer twice is one. */
export const loadAnswerSchema = z
  .object({
    id: idSchema,
    programId: idSchema,
    /** The change of load in that program. */
    changeId: idSchema,
    /** The first day of what is asked about. */
    day: daySchema,
    outcome: z.enum(LOAD_OUTCOMES, { error: 'Choose done, partly or not.' }),
    reason: z.enum(SKIP_REASONS, { error: 'Choose a reason.' }).nullable().default(null),
    answeredAt: instantSchema,
  })
  .refine(({ outcome, reason }) => outcome !== 'not' || reason !== null, {
    path: ['reason'],
    error: 'Choose why.',
  })
  .refine(({ outcome, reason }) => reason === null || outcome === 'not' || outcome === 'partly', {
    path: ['reason'],
    error: 'A reason belongs to what was done in part or not.',
  })
export type LoadAnswer = z.infer<typeof loadAnswerSchema>
