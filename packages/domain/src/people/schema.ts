import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { timeZoneSchema } from '../calendar/instant-schema.ts'
import { idSchema, optionalText, requiredText } from '../text.ts'
import { flagAnswerSchema, injurySchema } from './answer-schema.ts'
import { consentAnswerSchema } from './consent.ts'

/** Roles of a member; a runner is not a member. */
export const memberRoleSchema = z.enum(['owner', 'therapist', 'assistant'], { error: 'Choose a role.' })
export type MemberRole = z.infer<typeof memberRoleSchema>

export const emailSchema = z
  .string({ error: 'Enter an e-mail address.' })
  .trim()
  .toLowerCase()
  .max(254, 'Shorten the e-mail address to 254 characters.')
  .pipe(z.email('Enter an e-mail address such as name@example.org.'))

export const practiceSchema = z.object({
  name: requiredText('the name of the practice', 80),
  timeZone: timeZoneSchema,
})
export type PracticeInput = z.infer<typeof practiceSchema>

/** A name is one field: people's names do not split into two everywhere. */
export const personName = requiredText('a name', 80)

/** A new member, before there is an account: the name stands on the page that the link opens. */
export const memberInviteSchema = z.object({ name: personName, role: memberRoleSchema })
export type MemberInvite = z.infer<typeof memberInviteSchema>

export const runnerSchema = z.object({
  name: personName,
  email: z.union([z.literal('').transform(() => null), z.null(), emailSchema]).default(null),
  phone: z
    .union([
      z.literal('').transform(() => null),
      z.null(),
      z
        .string()
        .trim()
        .max(40, 'Shorten the phone number to 40 characters.')
        .regex(/^[0-9+()\-./ ]+$/, 'Use digits, spaces and + ( ) - . / only.'),
    ])
    .default(null),
  birthDate: z.union([z.literal('').transform(() => null), z.null(), daySchema]).default(null),
  sex: z.enum(['female', 'male', 'other']).nullable().default(null),
  timeZone: timeZoneSchema,
  responsibleId: idSchema,
  tags: z
    .array(requiredText('the tag', 24))
    .max(12, 'Use at most 12 tags.')
    .default([])
    .transform((tags) => [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()]),
})
export type RunnerInput = z.infer<typeof runnerSchema>

/** Where a runner runs; the values of the record document. */
export const SURFACES = ['road', 'trail', 'track', 'treadmill', 'grass', 'sand', 'mixed', 'other'] as const

/** A number that may be left empty, within limits; the sentence names field, limits and unit. */
const optionalNumber = (what: string, low: number, high: number, unit: string, whole = false) => {
  const sentence = `${what} is a ${whole ? 'whole ' : ''}number from ${low} to ${high}${unit ? ` ${unit}` : ''}.`
  const inRange = z.number({ error: sentence }).min(low, sentence).max(high, sentence)
  // Kept with one decimal, as it is stored: what comes back is what was sent.
  return (whole ? inRange.int(sentence) : inRange.transform((value) => Math.round(value * 10) / 10))
    .nullable()
    .default(null)
}

/** A list in which no two entries are about the same thing. */
const withoutRepeats = <T extends z.ZodType>(
  list: z.ZodArray<T>,
  about: (entry: z.output<T>) => string,
  sentence: string,
) => list.refine((entries) => new Set(entries.map(about)).size === entries.length, { error: sentence }).default([])

/** What is asked at intake. Null is "not asked yet", never zero; `id` is this save, so that a repeated request is the same one. */
export const intakeSchema = z.object({
  id: idSchema,
  complete: z.boolean(),
  goals: optionalText('the goals', 1000),
  weeklyKm: optionalNumber('Weekly volume', 0, 400, 'km'),
  runsPerWeek: optionalNumber('Runs per week', 0, 21, '', true),
  surfaces: z.array(z.enum(SURFACES)).max(SURFACES.length).default([]),
  hoursSeatedPerDay: optionalNumber('Hours seated a day', 0, 24, 'hours'),
  strengthPerWeek: optionalNumber('Strength workouts per week', 0, 14, '', true),
  regularFirmMassage: z.boolean().nullable().default(null),
  raceHistory: optionalText('the race history', 2000),
  notes: optionalText('the notes', 2000),
  injuries: withoutRepeats(
    z.array(injurySchema).max(60, 'Keep at most 60 injuries.'),
    (injury) => injury.id,
    'One injury stands here twice. Reload the page.',
  ),
  flags: withoutRepeats(
    z.array(flagAnswerSchema).max(60, 'There are fewer questions than that. Reload the page.'),
    (answer) => answer.flag,
    'One question is answered twice. Reload the page.',
  ),
  /** Kinds that are left out stay as they are. */
  consents: withoutRepeats(
    z.array(consentAnswerSchema).max(3, 'There are three consents. Reload the page.'),
    (answer) => answer.kind,
    'One consent stands here twice. Reload the page.',
  ),
})
export type IntakeInput = z.infer<typeof intakeSchema>
