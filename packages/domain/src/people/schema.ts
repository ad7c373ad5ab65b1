import { z } from 'zod'
import { daySchema } from '../calendar/day.ts'
import { timeZoneSchema } from '../calendar/instant.ts'
import { idSchema, optionalText, requiredText } from '../text.ts'

/** Roles of a member; a runner is not a member. */
export const memberRoleSchema = z.enum(['owner', 'therapist', 'assistant'], { error: 'Choose a role.' })
export type MemberRole = z.infer<typeof memberRoleSchema>

export const emailSchema = z
  .string({ error: 'Enter an e-mail address.' })
  .trim()
  .toLowerCase()
  .max(254, 'Shorten the e-mail address to 254 characters.')
  .pipe(z.email('Enter an e-mail address such as name@example.org.'))

/** Shortest password accepted; NIST SP 800-63B asks for at least 8, we ask for 10. */
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128
export const passwordSchema = z
  .string({ error: 'Enter a password.' })
  .min(PASSWORD_MIN, `Use at least ${PASSWORD_MIN} characters.`)
  .max(PASSWORD_MAX, `Use at most ${PASSWORD_MAX} characters.`)

export const practiceSchema = z.object({
  name: requiredText('the name of the practice', 80),
  timeZone: timeZoneSchema,
})
export type PracticeInput = z.infer<typeof practiceSchema>

/** A name is one field: people's names do not split into two everywhere. */
export const personName = requiredText('a name', 80)

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
  tags: z.array(requiredText('the tag', 24)).max(12, 'Use at most 12 tags.').default([]),
})
export type RunnerInput = z.infer<typeof runnerSchema>

/** Where a runner runs; the values of the record document. */
export const SURFACES = ['road', 'trail', 'track', 'treadmill', 'grass', 'sand', 'mixed', 'other'] as const

/** A number that may be left empty, within limits; the sentence names field, limits and unit. */
const optionalNumber = (what: string, low: number, high: number, unit: string, whole = false) => {
  const sentence = `${what} is a ${whole ? 'whole ' : ''}number from ${low} to ${high}${unit ? ` ${unit}` : ''}.`
  const inRange = z.number({ error: sentence }).min(low, sentence).max(high, sentence)
  return (whole ? inRange.int(sentence) : inRange).nullable().default(null)
}

export const injuryKinds = [
  'sprain',
  'strain',
  'tear',
  'contusion',
  'fracture',
  'dislocation',
  'fall',
  'other',
] as const

export const injurySchema = z
  .object({
    id: idSchema,
    kind: z.enum(injuryKinds, { error: 'Choose what kind of injury it was.' }),
    region: z.string().max(40).nullable().default(null),
    side: z.enum(['left', 'right', 'both', 'center']).nullable().default(null),
    occurredOn: daySchema.nullable().default(null),
    resolvedOn: daySchema.nullable().default(null),
    note: optionalText('the note', 500),
  })
  .refine((injury) => !injury.occurredOn || !injury.resolvedOn || injury.resolvedOn >= injury.occurredOn, {
    path: ['resolvedOn'],
    error: 'The day it was over lies before the day it began.',
  })
export type Injury = z.infer<typeof injurySchema>

export const flagAnswerSchema = z.object({
  flag: z.string().max(60),
  reply: z.enum(['yes', 'no', 'unknown']),
  since: daySchema.nullable().default(null),
  region: z.string().max(40).nullable().default(null),
  side: z.enum(['left', 'right', 'both', 'center']).nullable().default(null),
  note: optionalText('the note', 500),
})
export type FlagAnswer = z.infer<typeof flagAnswerSchema>

export const consentKinds = ['hands-on', 'health-record', 'guardian'] as const

/** What is agreed to, in the words that are kept with the consent. */
export const CONSENT_STATEMENTS: Record<(typeof consentKinds)[number], string> = {
  'hands-on':
    'I agree to hands-on treatment. I know that I can say stop at any moment, and that I can withdraw this consent at any time.',
  'health-record':
    'I agree that the practice keeps a record of my health answers, tests, sessions and training to plan my program.',
  guardian: 'As parent or guardian I agree to hands-on treatment and to the record for this runner.',
}

export const intakeSchema = z.object({
  id: idSchema,
  complete: z.boolean(),
  goals: optionalText('the goals', 1000),
  weeklyKm: optionalNumber('Weekly volume', 0, 400, 'km'),
  runsPerWeek: optionalNumber('Runs per week', 0, 21, '', true),
  surfaces: z.array(z.enum(SURFACES)).max(SURFACES.length).default([]),
  hoursSeatedPerDay: optionalNumber('Hours seated a day', 0, 24, 'hours'),
  strengthPerWeek: optionalNumber('Strength sessions per week', 0, 14, '', true),
  regularFirmMassage: z.boolean().nullable().default(null),
  raceHistory: optionalText('the race history', 2000),
  notes: optionalText('the notes', 2000),
  injuries: z.array(injurySchema).max(60, 'Keep at most 60 injuries.').default([]),
  flags: z.array(flagAnswerSchema).max(60).default([]),
  consents: z
    .array(z.object({ kind: z.enum(consentKinds), given: z.boolean(), givenBy: optionalText('who gave it', 80) }))
    .max(3)
    .default([]),
})
export type IntakeInput = z.infer<typeof intakeSchema>
