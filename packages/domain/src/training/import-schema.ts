import { z } from 'zod'
import { idSchema } from '../text.ts'
import { RUN_TYPES } from './run-answers.ts'

/** What is taken of an import: what it is called in the preview, and under which id of the client's it becomes a run. */
export const takeSchema = z.discriminatedUnion('as', [
  z.object({
    as: z.literal('new'),
    key: z.string().max(1000),
    id: idSchema,
    type: z.enum(RUN_TYPES, { error: 'Choose easy, quality, long or race.' }),
  }),
  /** Fills what the run in the record lacks. */
  z.object({ as: z.literal('completes'), key: z.string().max(1000) }),
])
export type Take = z.infer<typeof takeSchema>

/** Most activities of one import: two runs a day for ten years. */
export const MOST_TAKEN = 8000

/** What was taken of an import, as it is stored; null as long as nothing was. */
export const takenSchema = z.array(takeSchema).max(MOST_TAKEN).nullable()

export const confirmImportSchema = z.object({
  id: idSchema,
  /** The `seen` of the preview that was looked at. */
  seen: z.string().max(100),
  take: z
    .array(takeSchema)
    .min(1, 'Choose at least one run.')
    .max(MOST_TAKEN, `Take at most ${MOST_TAKEN} runs at once.`)
    .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'The same run is there twice.')
    .refine(
      (all) => new Set(all.map((one, index) => (one.as === 'new' ? one.id : index))).size === all.length,
      'The same id is there twice.',
    ),
})
