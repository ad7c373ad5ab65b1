import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { instantSchema, localTimeSchema } from '../calendar/instant-schema.ts'
import { idSchema, optionalText, requiredText } from '../text.ts'
import { complaintOfWish, MOST_TIMES } from './wishes.ts'

const MINUTES = 'Between 10 and 240 minutes.'
const minutes = z.number({ error: MINUTES }).int('Enter whole minutes.').min(10, MINUTES).max(240, MINUTES)

const said = { id: idSchema, wishId: idSchema }

/** A wish for a session; the ids are the phone's, so the same wish twice is one. */
export const wishSchema = z
  .object({
    ...said,
    times: z
      .array(z.object({ startAt: instantSchema, minutes }))
      .max(MOST_TIMES, 'Choose at most two times.')
      .default([]),
    suits: optionalText('when it would suit', 300),
    note: optionalText('the note', 300),
    toldAt: instantSchema,
  })
  .superRefine((wish, context) => {
    const complaint = complaintOfWish(wish)
    if (complaint !== null) context.addIssue({ code: 'custom', path: ['times'], message: complaint })
    const [first, second] = wish.times
    if (first && second && Date.parse(first.startAt) === Date.parse(second.startAt))
      context.addIssue({ code: 'custom', path: ['times'], message: 'Choose two different times, or one.' })
  })
export type WishInput = z.infer<typeof wishSchema>

/** The runner takes it back. */
export const withdrawalSchema = z.object({ ...said, toldAt: instantSchema })

/** The therapist books a session for it: on the day and time that are sent, in the runner's zone. */
export const takeWishSchema = z.object({
  ...said,
  sessionId: idSchema,
  day: daySchema,
  startTime: localTimeSchema,
  minutes,
})

/** The therapist declines it, in words that the runner reads. */
export const declineWishSchema = z.object({ ...said, words: requiredText('what the runner reads', 300) })

/** What was answered is taken back. */
export const reopenWishSchema = z.object(said)
