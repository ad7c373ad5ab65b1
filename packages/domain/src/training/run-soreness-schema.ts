import { z } from 'zod'
import { instantSchema } from '../calendar/instant-schema.ts'
import { idSchema } from '../text.ts'

const SENTENCE = 'Soreness is a whole number from 0 to 10.'

/** How sore a run left somebody two days later, as the phone sends it; null: passed over, and not asked again. */
export const runSorenessSchema = z.object({
  id: idSchema,
  runId: idSchema,
  answeredAt: instantSchema,
  soreness: z.number({ error: SENTENCE }).int(SENTENCE).min(0, SENTENCE).max(10, SENTENCE).nullable(),
})
export type RunSoreness = z.infer<typeof runSorenessSchema>
