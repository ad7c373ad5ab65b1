import { z } from 'zod'
import { REGION_IDS } from './ids.ts'

/** The id of an own item is a UUID, that of a version of a shipped one is the shipped one's. */
export const ownIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'This id is not valid. Reload the page and try again.')
  .max(60)

export const ownRegionsSchema = z
  .array(z.enum(REGION_IDS))
  .min(1, 'Choose at least one region.')
  .max(12, 'At most 12 regions.')

/** A whole number between two, with sentences for whoever types it; `what` names the field in them. */
export const wholeNumber = (what: string, least: number, most: number) =>
  z
    .number({ error: `Enter ${what} as a number.` })
    .int(`Enter ${what} as a whole number.`)
    .min(least, `Enter ${what} from ${least} to ${most}.`)
    .max(most, `Enter ${what} from ${least} to ${most}.`)
