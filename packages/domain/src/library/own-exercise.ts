import { z } from 'zod'
import { requiredText } from '../text.ts'
import { exerciseEntrySchema } from './exercise-schema.ts'
import { exercise } from './exercises.ts'
import { EXERCISE_CATEGORIES } from './ids.ts'
import { ownIdSchema, ownRegionsSchema, wholeNumber } from './own-fields.ts'

/** The dose that a practice starts from; the same fields as a shipped one, with sentences for whoever types it. */
const ownDoseSchema = z
  .strictObject({
    sets: wholeNumber('the sets', 1, 20),
    repsMin: wholeNumber('the repetitions', 1, 200).optional(),
    repsMax: wholeNumber('the repetitions', 1, 200).optional(),
    seconds: wholeNumber('the seconds', 1, 3600).optional(),
    metres: wholeNumber('the metres', 1, 2000).optional(),
    holdSeconds: wholeNumber('the hold', 1, 600).optional(),
    tempo: z
      .string()
      .regex(/^\d-\d-\d-\d$/, 'Write tempo as four digits, for example 3-1-1-0.')
      .optional(),
    rirMin: wholeNumber('the repetitions in reserve', 0, 10).optional(),
    rirMax: wholeNumber('the repetitions in reserve', 0, 10).optional(),
    restSeconds: wholeNumber('the rest in seconds', 0, 600),
    timesPerWeek: z
      .number({ error: 'Enter how often a week as a number.' })
      .min(1, 'At least once a week.')
      .max(7, 'At most seven times a week.'),
  })
  .refine((dose) => [dose.repsMin, dose.seconds, dose.metres].filter((amount) => amount !== undefined).length === 1, {
    path: ['repsMin'],
    error: 'Enter one of repetitions, seconds or metres.',
  })
  .refine((dose) => (dose.repsMin ?? 0) <= (dose.repsMax ?? 0), {
    path: ['repsMax'],
    error: 'The second number of repetitions may not be lower than the first.',
  })
  .refine((dose) => (dose.rirMin ?? 0) <= (dose.rirMax ?? 0), {
    path: ['rirMax'],
    error: 'The second number in reserve may not be lower than the first.',
  })

/** Only what a phone opens without asking, and nothing that could run as a script. */
const videoSchema = z
  .url({ protocol: /^https$/, error: 'Enter the whole address of the video, beginning with https://.' })
  .max(500, 'This address is too long. Use a shorter link.')

/**
 * An exercise as a practice has it: its own (the id is a UUID), or its edit of a shipped one (the same id). The shape of a
 * shipped exercise, a video of the practice's own, and what it counts like.
 */
export const ownExerciseSchema = exerciseEntrySchema.extend({
  id: ownIdSchema,
  name: requiredText('a name', 80),
  category: z.enum(EXERCISE_CATEGORIES, { error: 'Choose a kind.' }),
  regions: ownRegionsSchema,
  equipment: z.array(requiredText('the equipment', 40)).max(8, 'At most 8 things.'),
  prescription: ownDoseSchema,
  cues: z.array(requiredText('a cue', 160)).min(1, 'Write at least one cue.').max(8, 'At most 8 cues.'),
  video: videoSchema.nullable(),
  /**
   * The shipped exercise that it loads the legs like: by that the spacing of heavy legs counts it, and a record tells it. Null: like
   * none of them.
   */
  countsAs: z
    .string()
    .refine((id) => exercise(id) !== null, 'Choose an exercise of the shipped library.')
    .nullable(),
})
export type OwnExercise = z.infer<typeof ownExerciseSchema>
