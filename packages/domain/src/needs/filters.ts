import { z } from 'zod'
import { idSchema } from '../text.ts'
import { NEED_KINDS } from './need.ts'

/** Of whose runners: one's own, everybody's, or those of one member. */
export const needOwnerSchema = z.union([z.enum(['mine', 'all']), idSchema])

/** What a list of needs may ask for. `snoozed`: those who are put off, instead of those who are not. */
export const needFilterSchema = z.object({
  kind: z.enum(NEED_KINDS).nullable().default(null),
  owner: needOwnerSchema.default('mine'),
  snoozed: z.boolean().default(false),
  search: z.string().trim().max(80, 'Search with at most 80 characters.').default(''),
})
export type NeedFilter = z.infer<typeof needFilterSchema>
