import { z } from 'zod'
import { instantSchema } from '../calendar/instant-schema.ts'
import { idSchema } from '../text.ts'
import { flagAnswerSchema } from './answer-schema.ts'
import { CHECK_IN_FLAGS } from './check-in-questions.ts'

/**
 * Safety answers of a check-in, as the phone sends them: the ids are the phone's, and `answeredAt` is when it was said, however late
 * it arrives. A question that was passed over is not among them.
 */
export const checkInAnswersSchema = z.object({
  answeredAt: instantSchema,
  answers: z
    .array(
      flagAnswerSchema
        .and(z.object({ id: idSchema }))
        .refine(({ flag }) => CHECK_IN_FLAGS.includes(flag), {
          path: ['flag'],
          error: 'This is not asked at a check-in. Reload the page.',
        })
        .refine(({ since }) => since === null, { path: ['since'], error: 'When it began is not asked here.' }),
    )
    .min(1, 'Answer at least one question.')
    .max(100, 'There are fewer questions than that. Reload the page.')
    .refine((answers) => new Set(answers.map(({ id }) => id)).size === answers.length, 'One answer stands here twice.'),
})
export type CheckInAnswers = z.infer<typeof checkInAnswersSchema>
export type CheckInAnswer = CheckInAnswers['answers'][number]
