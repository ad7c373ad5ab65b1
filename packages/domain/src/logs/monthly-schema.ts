import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { instantSchema } from '../calendar/instant-schema.ts'
import { idSchema } from '../text.ts'
import { MONTHLY_STEPS } from './monthly-questions.ts'

const step = z.literal(MONTHLY_STEPS, { error: 'Choose one of the five answers.' }).nullable().default(null)

/**
 * The six questions on what an injury takes from running, as the phone sends them: the id is the phone's. Null was not answered;
 * nothing but nulls is a month that was passed over.
 */
export const monthlyAnswerSchema = z.object({
  id: idSchema,
  /** The runner's day on which it was answered; it is about the seven days before. */
  day: daySchema,
  answeredAt: instantSchema,
  distance: step,
  speed: step,
  ground: step,
  during: step,
  morning: step,
  trust: step,
})
export type MonthlyAnswer = z.infer<typeof monthlyAnswerSchema>
