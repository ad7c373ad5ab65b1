import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { instantSchema } from '../calendar/instant-schema.ts'
import { SKIP_REASONS } from '../record/values.ts'
import { idSchema } from '../text.ts'
import { TOLD_OF_DAY } from './running-days.ts'

/** What became of a day's running, as the phone tells it; the id is the phone's, so the same answer twice is one. */
export const runningDaySchema = z
  .object({
    id: idSchema,
    day: daySchema,
    /** The usual key run of that day; null: the day as a whole. */
    usualKeyRunId: idSchema.nullable().default(null),
    told: z.enum(TOLD_OF_DAY, { error: 'Choose rest, skipped or cut short.' }),
    reason: z.enum(SKIP_REASONS, { error: 'Choose a reason.' }).nullable().default(null),
    toldAt: instantSchema,
  })
  .refine(({ told, reason }) => reason !== null || told === 'rest' || told === 'withdrawn', {
    path: ['reason'],
    error: 'Choose why the run was skipped or cut short.',
  })
  .refine(({ told, reason }) => reason === null || told === 'skipped' || told === 'cut-short', {
    path: ['reason'],
    error: 'A reason belongs to a run that was skipped or cut short.',
  })
  .refine(({ told, usualKeyRunId }) => usualKeyRunId === null || told !== 'rest', {
    path: ['told'],
    error: 'Rest is told of a day. Of a planned run, tell that it was skipped.',
  })
export type RunningDay = z.infer<typeof runningDaySchema>
