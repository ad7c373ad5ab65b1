import { z } from 'zod'
import { FEED_ALARMS, FEED_TITLES, type FeedChoices } from './calendar-choices.ts'

// Apart from the choices, so that the page which offers them does not load the validator.
const kindChoiceSchema = z.object({
  shown: z.boolean({ error: 'Choose whether it is in the calendar.' }),
  alarm: z.enum(FEED_ALARMS, { error: 'Choose when the calendar reminds.' }),
})

/** What a runner chooses of the own calendar, as input. */
export const feedChoicesSchema: z.ZodType<FeedChoices, FeedChoices> = z.object({
  titles: z.enum(FEED_TITLES, { error: 'Choose what the titles say.' }),
  sessions: kindChoiceSchema,
  workouts: kindChoiceSchema,
  races: kindChoiceSchema,
  runs: kindChoiceSchema,
  loads: kindChoiceSchema,
})
