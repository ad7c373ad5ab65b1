import { z } from 'zod'
import { instantSchema } from '../calendar/instant-schema.ts'
import { idSchema } from '../text.ts'
import { readRecord, sentenceFor } from './read-record.ts'
import type { RunnerRecord } from './schema.ts'

/** More rows than this in one table are no runner's record. */
const MOST_ROWS = 200_000

/**
 * What a file of a record holds under `strideloom` beside the record itself: every row that Strideloom keeps of the runner, so
 * that it comes into another practice with nothing lost. The rows carry no practice: they get the one that takes them.
 */
const transferSchema = z.strictObject({
  format: z.literal(1, 'this file comes from a newer Strideloom. Update this one, then import it again.'),
  exportedAt: instantSchema,
  /** The name of the practice that it left. */
  practice: z.string().max(200),
  /** The therapists that the rows name; they come along as people who worked elsewhere. */
  people: z.array(z.strictObject({ id: idSchema, name: z.string().min(1).max(200) })).max(1000),
  rows: z.record(z.string(), z.array(z.record(z.string(), z.unknown())).max(MOST_ROWS)),
})

/** One stored row as JSON: columns by name. */
export type TransferRow = Readonly<Record<string, unknown>>
export type Transfer = z.infer<typeof transferSchema>

export type ReadTransfer =
  | { record: RunnerRecord; transfer: Transfer; complaints: null }
  | { record: null; transfer: null; complaints: string[] }

/** Whether a parsed file claims to come with rows; what it holds is read by `readTransfer`. */
export const hasRows = (json: unknown): boolean => {
  const beside = typeof json === 'object' && json !== null ? (json as { strideloom?: unknown }).strideloom : null
  return typeof beside === 'object' && beside !== null && (beside as { transfer?: unknown }).transfer !== undefined
}

const refused = (complaints: string[]): ReadTransfer => ({ record: null, transfer: null, complaints })

/**
 * Reads a record that another practice exported, from parsed JSON. Refused as a whole, with a sentence for each thing that does
 * not fit, beginning with its path.
 */
export const readTransfer = (json: unknown): ReadTransfer => {
  const { record, complaints } = readRecord(json)
  if (record === null) return refused(complaints)
  const result = transferSchema.safeParse(record.strideloom?.transfer, { reportInput: true })
  return result.success
    ? { record, transfer: result.data, complaints: null }
    : refused(result.error.issues.map((issue) => sentenceFor(issue, ['strideloom', 'transfer'])))
}
