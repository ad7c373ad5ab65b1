import { z } from 'zod'
import { optionalText, requiredText } from '../text.ts'
import { INTENTS, OBJECTIVES, RED_FLAG_IDS, type RedFlagId } from './ids.ts'
import { ownIdSchema, ownRegionsSchema, wholeNumber } from './own-fields.ts'
import { PRESSURE_MAX } from './pressure.ts'
import { redFlag } from './red-flags.ts'
import { type Technique, technique } from './techniques.ts'

const range = (what: string, least: number, most: number) =>
  z
    .strictObject({ min: wholeNumber(`${what} from`, least, most), max: wholeNumber(`${what} to`, least, most) })
    .refine(({ min, max }) => min <= max, { path: ['max'], error: `The highest ${what} may not be below the lowest.` })

/**
 * A technique as a practice has it: its own (the id is a UUID), or its edit of a shipped one (the same id). The shape of a shipped
 * technique, and the shipped one that the guard takes it for. Kept whole with every work that is planned or done with it.
 */
export const ownTechniqueSchema = z.strictObject({
  id: ownIdSchema,
  name: requiredText('a name', 80),
  description: requiredText('what it is', 400),
  pressure: range('pressure', 1, PRESSURE_MAX),
  minutesPerRegion: range('minutes', 1, 15),
  regions: ownRegionsSchema,
  intents: z.array(z.enum(INTENTS)).min(1, 'Choose at least one kind of session.'),
  objectives: z.array(z.enum(OBJECTIVES)).min(1, 'Choose at least one thing that it is meant to change.'),
  avoidWhen: z.array(z.enum(RED_FLAG_IDS)),
  note: optionalText('the note', 300),
  countsAs: z
    .string({ error: 'Choose the technique that it is like.' })
    .refine((id) => technique(id) !== null, 'Choose the technique that it is like.'),
})
export type OwnTechnique = z.infer<typeof ownTechniqueSchema>

/**
 * The safety answers that bar a technique. A practice's version adds to those of the shipped technique that it is, or is like, and
 * never takes one away: not by what was saved, and not when a later shipped version has more.
 */
export const barsOf = (one: Technique | OwnTechnique): RedFlagId[] => {
  const like = 'countsAs' in one ? (technique(one.countsAs)?.avoidWhen ?? []) : []
  return [...new Set([...(technique(one.id)?.avoidWhen ?? []), ...like, ...one.avoidWhen])]
}

/** The bars that a version of a technique leaves out and may not. */
const missingBars = (one: OwnTechnique): RedFlagId[] => barsOf(one).filter((id) => !one.avoidWhen.includes(id))

/** As it may be saved: with every bar of what it is, or is like. What was kept earlier stays readable when a bar is added. */
export const savedTechniqueSchema = ownTechniqueSchema.superRefine((one, context) => {
  const missing = missingBars(one)
  if (missing.length > 0)
    context.addIssue({
      code: 'custom',
      path: ['avoidWhen'],
      message: `A safety bar may be added, not taken away: “${missing.map((id) => redFlag(id).question).join('” and “')}” bars this technique.`,
    })
})
