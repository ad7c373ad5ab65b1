import { z } from 'zod'
import { startOfWeek } from '../calendar/day.ts'
import { daySchema } from '../calendar/day-schema.ts'
import { instantSchema } from '../calendar/instant-schema.ts'
import { regionSideSchema } from '../library/region-schema.ts'
import { idSchema } from '../text.ts'
import { OVERUSE_QUESTIONS, OVERUSE_STEPS } from './weekly-questions.ts'

const step = z.literal(OVERUSE_STEPS, { error: 'Choose one of the four answers.' }).nullable().default(null)

/** One place on the runner's own map; a group may be named, as the calf is. */
const problem = regionSideSchema.refine(({ side }) => side !== 'both', {
  path: ['side'],
  error: 'Choose each side on its own.',
})

/**
 * The week's four questions about one problem, or none, as the phone sends them: the id is the phone's. Null was not
 * answered; nothing but nulls is a week that was passed over. Full part without a problem ends the questions.
 */
export const weeklyAnswerSchema = z
  .object({
    id: idSchema,
    /** The Monday of the week that it is about. */
    week: daySchema.refine((day) => startOfWeek(day) === day, 'A week is named by its Monday.'),
    answeredAt: instantSchema,
    problem: problem.nullable().default(null),
    participation: step,
    amount: step,
    performance: step,
    symptoms: step,
  })
  .refine((answer) => answer.participation !== null || OVERUSE_QUESTIONS.every((one) => answer[one] === null), {
    path: ['participation'],
    error: 'Answer the first question, or pass over the week.',
  })
  .refine(({ participation, problem: place }) => participation !== null || place === null, {
    path: ['problem'],
    error: 'Answer the first question, or pass over the week.',
  })
export type WeeklyAnswer = z.infer<typeof weeklyAnswerSchema>
