import { z } from 'zod'
import { localTimeSchema } from '../calendar/instant-schema.ts'
import { complaintOfTimes, type ReminderKind, RUNNER_KINDS, THERAPIST_KINDS } from './choices.ts'

// Apart from the choices, so that the page which offers them does not load the validator.
const choiceSchema = <const K extends readonly ReminderKind[]>(kinds: K) =>
  z
    .object({
      kinds: z
        .array(z.enum(kinds, { error: 'Choose kinds of reminders that there are.' }))
        .max(kinds.length, 'Choose each kind once.')
        .refine((chosen) => new Set(chosen).size === chosen.length, 'Choose each kind once.'),
      morning: localTimeSchema,
      evening: localTimeSchema,
      quiet: z.object({ from: localTimeSchema, to: localTimeSchema }),
    })
    .superRefine((choice, context) => {
      const complaint = complaintOfTimes(choice)
      if (complaint !== null) context.addIssue({ code: 'custom', path: ['quiet'], message: complaint })
    })

/** What a runner chooses, as input. */
export const runnerChoiceSchema = choiceSchema(RUNNER_KINDS)
/** What a therapist chooses, as input. */
export const therapistChoiceSchema = choiceSchema(THERAPIST_KINDS)
