import { z } from 'zod'
import { optionalText, requiredText } from '../text.ts'
import { templateLoadSchema } from './load-amount.ts'
import { ownIdSchema } from './own-fields.ts'
import {
  checkedSchema,
  dayNameSchema,
  slotDoseSchema,
  slotSchema,
  templateEntrySchema,
  templateHandsShape,
} from './template-schema.ts'
import { templateVariantSchema, templateWaySchema } from './template-way.ts'

/**
 * A template as a practice has it: its own (the id is a UUID), or its version of a shipped one (the same id). Exercises and
 * techniques are named, not kept: they are taken as the practice has them on the day the template is laid.
 */
export const ownTemplateSchema = templateEntrySchema.extend({
  id: ownIdSchema,
  name: requiredText('a name', 80),
  goal: requiredText('the goal', 200),
  entry: optionalText('who it is for', 300),
  exitCriteria: optionalText('what shows that it is done', 300),
  easyRuns: optionalText('the easy running', 300),
  note: optionalText('the note', 600),
  strengthSessions: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        day: dayNameSchema,
        start: z.string(),
        heavyLower: z.boolean(),
        slots: z.array(slotSchema).max(30, 'At most 30 exercises on one day.'),
      }),
    )
    .max(14, 'At most 14 workouts a week.'),
  dailyMobility: z.array(z.string().max(60)).max(30, 'At most 30 exercises a day.'),
  massage: z
    .array(z.strictObject({ ...templateHandsShape, checked: checkedSchema.optional() }))
    .max(40, 'At most 40 hands-on sessions.'),
  /** How its exercises are done, by their ids; one that is not here starts as the library starts it. */
  doses: z
    .record(z.string().max(60), slotDoseSchema)
    .refine((doses) => Object.keys(doses).length <= 120, 'At most 120 exercises.')
    .optional(),
  /** Further ways of its exercises: on the other side, for another pairing, heavier on another day. */
  ways: z.array(templateWaySchema).max(60, 'At most 60 further ways.').optional(),
  /** What is done where the equipment is not at hand, by the exercises' ids. */
  variants: z
    .record(z.string().max(60), templateVariantSchema)
    .refine((variants) => Object.keys(variants).length <= 120, 'At most 120 exercises.')
    .optional(),
  /** Exercises, or ways of one, that are done in turn, in the order of a round, with the rest after it. */
  joined: z
    .array(
      z.strictObject({ exercises: z.array(z.string().max(66)).min(2).max(40), restSeconds: z.int().min(0).max(600) }),
    )
    .max(40, 'At most 40 groups of exercises.')
    .optional(),
  /** How its exercises go on, as the sentence that a therapist reads, by their ids; one that is not here goes on as usual. */
  rules: z
    .record(z.string().max(60), z.string().max(300))
    .refine((rules) => Object.keys(rules).length <= 120, 'At most 120 exercises.')
    .optional(),
  /** Its changes of load; absent: none. */
  loads: z.array(templateLoadSchema).max(20, 'At most 20 changes of load.').optional(),
})
export type OwnTemplate = z.infer<typeof ownTemplateSchema>

type HandsOn = OwnTemplate['massage'][number]

/** What of a hands-on session does not fit together: by its field, in words. */
const handsComplaint = ({ week, pressure, minutes, works }: HandsOn, weeks: number): [keyof HandsOn, string] | null => {
  const asked = Math.max(...works.map((work) => work.pressure))
  const needed = works.reduce((sum, work) => sum + work.minutes, 0)
  if (week > weeks) return ['week', `The template has ${weeks === 1 ? '1 week' : `${weeks} weeks`}.`]
  if (asked > pressure) return ['pressure', `A technique asks for ${asked}: raise this, or lower the technique.`]
  return needed > minutes ? ['minutes', `Its techniques take ${needed} min.`] : null
}

/** As it may be saved: something to lay has to be in it, and its hands-on work fits its sessions. */
export const savedTemplateSchema = ownTemplateSchema.superRefine(
  ({ weeks, strengthSessions, dailyMobility, massage }, context) => {
    const slots = strengthSessions.flatMap((one) => one.slots)
    if (slots.length + dailyMobility.length + massage.length === 0)
      context.addIssue({ code: 'custom', path: ['dailyMobility'], message: 'Choose at least one exercise.' })
    for (const [index, one] of massage.entries()) {
      const [field, message] = handsComplaint(one, weeks) ?? []
      if (field && message) context.addIssue({ code: 'custom', path: ['massage', index, field], message })
    }
  },
)
