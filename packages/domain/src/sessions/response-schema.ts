import { z } from 'zod'
import { instantSchema } from '../calendar/instant-schema.ts'
import { placeKey } from '../record/values.ts'
import { idSchema, optionalText } from '../text.ts'
import { HOURS_TO_NORMAL, LEGS, WORRIES } from './response-answers.ts'
import { QUESTIONS } from './response-windows.ts'

const unknownOr = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)

const zeroToTen = (what: string) => {
  const sentence = `${what} is a whole number from 0 to 10.`
  return unknownOr(z.number({ error: sentence }).int(sentence).min(0, sentence).max(10, sentence))
}

/**
 * One answer to the question of 24, 48 or 72 hours, as the runner's phone sends it: the id is the phone's, so that the same
 * answer twice is one. Null was passed over; an empty list of worries means that nothing worries.
 */
export const responseSchema = z
  .object({
    id: idSchema,
    sessionId: idSchema,
    question: z.literal(QUESTIONS, { error: 'This question is not one of 24, 48 or 72 hours.' }),
    answeredAt: instantSchema,
    soreness: zeroToTen('Soreness'),
    stiffness: zeroToTen('Stiffness'),
    legs: unknownOr(z.enum(LEGS, { error: 'Choose how your legs were.' })),
    worry: unknownOr(
      z
        .array(z.enum(WORRIES, { error: 'Choose from the list.' }))
        .refine((all) => new Set(all).size === all.length, 'The same worry is there twice.'),
    ),
    hoursToNormal: unknownOr(z.enum(HOURS_TO_NORMAL, { error: 'Choose how long it took.' })),
    regions: unknownOr(z.array(placeKey).max(40, 'Name at most 40 places.')),
    bruiseIsAgreedCupMark: unknownOr(z.boolean({ error: 'Answer yes or no.' })),
    note: optionalText('the note', 500),
  })
  .refine(
    ({ soreness, stiffness, legs, worry, hoursToNormal, note }) =>
      [soreness, stiffness, legs, worry, hoursToNormal].some((answer) => answer !== null) || note !== '',
    { path: ['soreness'], error: 'Answer at least one question.' },
  )
export type Response = z.infer<typeof responseSchema>
