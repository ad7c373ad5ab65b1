import { z } from 'zod'
import { requiredText } from '../text.ts'
import { exerciseEntrySchema } from './exercise-schema.ts'
import { exercise } from './exercises.ts'
import { EXERCISE_CATEGORIES, REGION_IDS } from './ids.ts'

const whole = (what: string, least: number, most: number) =>
  z
    .number({ error: `Enter ${what} as a number.` })
    .int(`Enter ${what} as a whole number.`)
    .min(least, `Enter ${what} from ${least} to ${most}.`)
    .max(most, `Enter ${what} from ${least} to ${most}.`)

/** The dose that a practice starts from; the same fields as a shipped one, with sentences for whoever types it. */
const ownDoseSchema = z
  .strictObject({
    sets: whole('the sets', 1, 20),
    repsMin: whole('the repetitions', 1, 200).optional(),
    repsMax: whole('the repetitions', 1, 200).optional(),
    seconds: whole('the seconds', 1, 3600).optional(),
    metres: whole('the metres', 1, 2000).optional(),
    holdSeconds: whole('the hold', 1, 600).optional(),
    tempo: z
      .string()
      .regex(/^\d-\d-\d-\d$/, 'Write tempo as four digits, for example 3-1-1-0.')
      .optional(),
    rirMin: whole('the repetitions in reserve', 0, 10).optional(),
    rirMax: whole('the repetitions in reserve', 0, 10).optional(),
    restSeconds: whole('the rest in seconds', 0, 600),
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
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'This id is not valid. Reload the page and try again.')
    .max(60),
  name: requiredText('a name', 80),
  category: z.enum(EXERCISE_CATEGORIES, { error: 'Choose a kind.' }),
  regions: z.array(z.enum(REGION_IDS)).min(1, 'Choose at least one region.').max(12, 'At most 12 regions.'),
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
