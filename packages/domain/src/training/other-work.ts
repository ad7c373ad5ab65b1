import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { instantSchema } from '../calendar/instant-schema.ts'
import { madeOnce } from '../made-once.ts'
import type { RunnerRecord } from '../record/schema.ts'

const work = z.object({ day: daySchema, minutes: z.number(), rpe: z.number().nullable(), toldAt: instantSchema })
/** Work beside the runs that counts in the load with its own effort (reference 7.2). */
export type OtherWork = z.infer<typeof work>

const read = madeOnce((told: object): readonly OtherWork[] => z.array(work).safeParse(told).data ?? [])

/**
 * The work that no plan asked for, of a record. It stands under `strideloom.unplanned`, as record.md knows runs alone; whatever there cannot
 * be read is passed over.
 */
export const otherWorkIn = ({ strideloom }: Pick<RunnerRecord, 'strideloom'>): readonly OtherWork[] => {
  const told = strideloom?.unplanned
  return typeof told === 'object' && told !== null ? read(told) : []
}
