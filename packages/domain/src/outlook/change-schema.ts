import { z } from 'zod'
import type { SettingChange } from '../progress/setting-changes.ts'
import { overrideSchema } from '../timing/override-schema.ts'
import type { PracticeChange } from './practice-changes.ts'

/** More changes than there are rules and numbers are none of ours. */
const MOST_CHANGES = 600

const settingChangeSchema = z.strictObject({
  setting: z.string().max(60),
  value: z.number({ error: 'Enter a number.' }),
}) satisfies z.ZodType<SettingChange>

/** A practice's changes as they travel and are stored, of rules and of the numbers beside them. Whether they make sense says `changeComplaints`. */
export const changesSchema = z
  .array(z.union([overrideSchema, settingChangeSchema]) satisfies z.ZodType<PracticeChange>)
  .max(MOST_CHANGES, 'There are fewer rules and numbers than that.')
