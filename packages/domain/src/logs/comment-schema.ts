import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { instantSchema } from '../calendar/instant-schema.ts'
import { isVisible } from '../clean-text.ts'
import { idSchema, requiredText } from '../text.ts'
import { MOST_WORDS } from './comments.ts'

/** What a person reads has something to read in it. */
const wordsSchema = (what: string) => requiredText(what, MOST_WORDS).refine(isVisible, { error: `Enter ${what}.` })

const said = { id: idSchema, commentId: idSchema }

/** A comment on an item of the plan, or on a day where no item is named; the ids are the phone's, so the same comment twice is one (P39). */
export const commentSchema = z.object({
  ...said,
  day: daySchema,
  workoutItemId: idSchema.nullable(),
  words: wordsSchema('your comment'),
  toldAt: instantSchema,
})

/** The runner takes it back. */
export const commentBackSchema = z.object({ ...said, toldAt: instantSchema })

/** The therapist answers, in words that the runner reads. */
export const replySchema = z.object({ ...said, words: wordsSchema('your reply') })

/** The therapist has read it, or takes back what was said of it. */
export const commentReadSchema = z.object(said)
