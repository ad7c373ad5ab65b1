import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { RED_FLAG_IDS, REGION_IDS } from '../library/ids.ts'
import { SIDES } from '../library/region-side.ts'
import { hasMiddle, region } from '../library/regions.ts'
import { idSchema, optionalText } from '../text.ts'

/** A place on the body that may be left open; a side only with a region, and only one that the region has. */
const place = {
  region: z.enum(REGION_IDS, { error: 'Choose the region on the body map.' }).nullable().default(null),
  side: z.enum(SIDES, { error: 'Choose a side.' }).nullable().default(null),
}

type Place = { region: (typeof REGION_IDS)[number] | null; side: (typeof SIDES)[number] | null }

const sideFits = ({ region: id, side }: Place): boolean => {
  if (id === null || side === null) return side === null
  return side === 'center' ? hasMiddle(id) : region(id).laterality !== 'axial'
}
const sideComplaint = { path: ['side'], error: 'This region does not have that side. Choose it again.' }

export const INJURY_KINDS = [
  'sprain',
  'strain',
  'tear',
  'contusion',
  'fracture',
  'dislocation',
  'fall',
  'other',
] as const

/** An injury of the history. `resolvedOn` is null while it is still felt. */
export const injurySchema = z
  .object({
    id: idSchema,
    kind: z.enum(INJURY_KINDS, { error: 'Choose what kind of injury it was.' }),
    ...place,
    occurredOn: daySchema.nullable().default(null),
    resolvedOn: daySchema.nullable().default(null),
    note: optionalText('the note', 500),
  })
  .refine(sideFits, sideComplaint)
  .refine((injury) => !injury.occurredOn || !injury.resolvedOn || injury.resolvedOn >= injury.occurredOn, {
    path: ['resolvedOn'],
    error: 'The day it was over lies before the day it began.',
  })
export type Injury = z.infer<typeof injurySchema>

const reply = z.enum(['yes', 'no', 'unknown'], { error: 'Answer with yes, no or don’t know.' })
export type FlagReply = z.infer<typeof reply>

/** The answer to one safety question. `unknown` was asked and is not known; a question without an answer has no entry. */
export const flagAnswerSchema = z
  .object({
    flag: z.enum(RED_FLAG_IDS, { error: 'This question is not known here. Reload the page.' }),
    reply,
    since: daySchema.nullable().default(null),
    ...place,
    /** The answer to the flag's follow-up question, where it has one. */
    followUp: reply.nullable().default(null),
    note: optionalText('the note', 500),
  })
  .refine(sideFits, sideComplaint)
export type FlagAnswer = z.infer<typeof flagAnswerSchema>
