import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { localTimeSchema } from '../calendar/instant-schema.ts'
import { templateLoadSchema } from '../library/load-amount.ts'
import { ownExerciseSchema } from '../library/own-exercise.ts'
import { intentSchema, workSchema } from '../library/technique-dose.ts'
import { idSchema, optionalText, requiredText } from '../text.ts'
import { laidAroundSchema } from './laid-around.ts'
import { loadChangeSchema } from './load-change.ts'
import { progressionRuleSchema } from './progression-rule.ts'

export const PHASES = ['base', 'build', 'speed', 'race', 'taper', 'recovery', 'off-season'] as const
export const phaseSchema = z.enum(PHASES, { error: 'Choose a phase.' })
export type Phase = z.infer<typeof phaseSchema>

/** Some weeks with one phase and one purpose. `startDay` may be any weekday. */
export const blockSchema = z.object({
  id: idSchema,
  startDay: daySchema,
  weeks: z
    .number({ error: 'Enter how many weeks.' })
    .int('Enter whole weeks.')
    .min(1, 'A block has at least 1 week.')
    .max(26, 'A block has at most 26 weeks.'),
  phase: phaseSchema,
  purpose: optionalText('the purpose', 200),
  /** Absent: made by hand. */
  laid: z.lazy(() => laidSchema).optional(),
})
export type Block = z.infer<typeof blockSchema>

/** One finding (or pattern) with the hands-on work and the movement work for it. */
export const pairingSchema = z.object({
  id: idSchema,
  findingId: idSchema.nullable(),
  pattern: z.string().max(60).nullable(),
  title: requiredText('a title', 80),
  intent: intentSchema,
  /** The pattern of the hands-on work: a placed session starts as a copy of it. */
  works: z.array(workSchema).max(20, 'At most 20 techniques in one pairing.'),
})
export type Pairing = z.infer<typeof pairingSchema>

/** How heavy. `band` is the practice's own band number; `bodyweight` is percent of body weight added. */
export const loadSchema = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('none') }),
  z.object({
    unit: z.literal('kg'),
    value: z.number('Enter the load.').min(0, 'Not below 0 kg.').max(400, 'At most 400 kg.'),
  }),
  z.object({
    unit: z.literal('lb'),
    value: z.number('Enter the load.').min(0, 'Not below 0 lb.').max(900, 'At most 900 lb.'),
  }),
  z.object({
    unit: z.literal('band'),
    value: z
      .number('Enter the number of the band.')
      .int('Bands are numbered 1 to 9.')
      .min(1, 'Bands are numbered 1 to 9.')
      .max(9, 'Bands are numbered 1 to 9.'),
  }),
  z.object({
    unit: z.literal('percent-bodyweight'),
    value: z.number('Enter the load.').min(0, 'Not below 0 %.').max(300, 'At most 300 %.'),
  }),
])
export type Load = z.infer<typeof loadSchema>

export const ROLES = ['key', 'important', 'optional'] as const

const amount = (what: string, most: number, unit: string) =>
  z
    .number({ error: `Enter ${what} as a number.` })
    .int(`Enter whole ${what}.`)
    .min(1, `At least 1 ${unit}.`)
    .max(most, `At most ${most} ${unit}.`)
    .nullable()

/** What is done in each set and how: shared by the program's document and the dated item's snapshot. */
export const doseSchema = z
  .object({
    sets: z
      .number({ error: 'Enter the sets.' })
      .int('Enter whole sets.')
      .min(1, 'At least 1 set.')
      .max(20, 'At most 20 sets.'),
    reps: amount('reps', 200, 'reps'),
    seconds: amount('seconds', 3600, 's'),
    metres: amount('metres', 2000, 'm'),
    /** each: both sides one after the other; none: not one-sided. */
    side: z.enum(['each', 'left', 'right', 'none'], { error: 'Choose the side.' }),
    load: loadSchema,
    /** How many more good repetitions should be left. */
    rir: z.number().int('From 0 to 10.').min(0, 'From 0 to 10.').max(10, 'From 0 to 10.').nullable(),
    rpe: z.number().min(0, 'From 0 to 10.').max(10, 'From 0 to 10.').nullable(),
    /** Four digits, as the library writes them. */
    tempo: z
      .string()
      .regex(/^\d-\d-\d-\d$/, 'Write tempo as four digits, for example 3-1-1-0.')
      .nullable(),
    restSeconds: z.number().int('Enter whole seconds.').min(0, 'Not below 0 s.').max(600, 'At most 600 s.').nullable(),
  })
  .refine(({ reps, seconds, metres }) => [reps, seconds, metres].filter((amount) => amount !== null).length === 1, {
    path: ['reps'],
    error: 'Enter one of reps, seconds or metres.',
  })
export type Dose = z.infer<typeof doseSchema>

/** What is done instead where the equipment is not at hand, with a dose of its own. */
export const variantSchema = z.object({
  exercise: z.string().min(1, 'Choose an exercise.').max(60),
  own: ownExerciseSchema.optional(),
  dose: doseSchema,
})
export type Variant = z.infer<typeof variantSchema>

/** An exercise with its dose. Written once; the dated items refer to it, so one change reaches all coming weeks. */
export const prescriptionSchema = z.object({
  id: idSchema,
  pairingId: idSchema.nullable(),
  exercise: z.string().min(1, 'Choose an exercise.').max(60),
  /** The practice's own version of it, as it stood when it was chosen; absent for a shipped one. */
  own: ownExerciseSchema.optional(),
  role: z.enum(ROLES),
  dose: doseSchema,
  /** 1 = Monday … 7 = Sunday */
  weekdays: z.array(z.number().int().min(1).max(7)).max(7),
  why: optionalText('the reason', 300),
  /** How it goes on; absent where it goes on as its kind usually does. */
  rule: progressionRuleSchema.optional(),
  /** The same intent with what is at hand elsewhere; absent where there is none. */
  variant: variantSchema.optional(),
})
export type Prescription = z.infer<typeof prescriptionSchema>

/**
 * Exercises that are done in turn, a set of each to a round: two are a superset, more a circuit. Written once, in the order of
 * a round; in a dated workout those of them that stand there are joined. How many rounds is what their doses say.
 */
export const groupSchema = z.object({
  id: idSchema,
  prescriptionIds: z
    .array(idSchema)
    .min(2, 'Join at least two exercises.')
    .max(40, 'At most 40 exercises in one group.')
    .refine((ids) => new Set(ids).size === ids.length, 'An exercise is in this group twice.'),
  /** After each round; inside a round one goes on from exercise to exercise. */
  restSeconds: z
    .number({ error: 'Enter the rest in seconds.' })
    .int('Enter whole seconds.')
    .min(0, 'Not below 0 s.')
    .max(600, 'At most 600 s.'),
})
export type ExerciseGroup = z.infer<typeof groupSchema>

/**
 * The template that a block was laid from, as it was laid: by that a later version of the template is told from what was changed by
 * hand since. Blocks that were laid together have the same `id` and the same parts.
 */
export const laidSchema = z.object({
  id: idSchema,
  template: z.string().min(1).max(60),
  name: z.string().min(1).max(80),
  /** The practice's edits of the template until then; 0 as shipped. */
  version: z.number().int().min(0),
  /** With left for right. */
  swapped: z.boolean(),
  /** How it was asked for where it made the whole program, and what was looked at before; a push leaves it as it is. */
  asked: z.object({ seen: z.string().max(64), startDay: daySchema, raceId: idSchema.nullable() }).optional(),
  exercises: z
    .array(
      z.object({
        /** Which way of the exercise; absent: its first, or its only one. */
        key: z.string().max(66).optional(),
        exercise: z.string().min(1).max(60),
        prescriptionId: idSchema,
        /** The key of the pairing that it is done for, null for none; absent in older layings. */
        of: z.string().max(160).nullable().optional(),
        role: z.enum(ROLES),
        weekdays: z.array(z.number().int().min(1).max(7)).max(7),
        dose: doseSchema,
        rule: progressionRuleSchema.optional(),
        variant: variantSchema.optional(),
      }),
    )
    .max(120),
  pairings: z
    .array(
      z.object({
        key: z.string().max(160),
        pairingId: idSchema,
        works: z.array(workSchema).max(20),
        /** Absent in older layings. */
        head: pairingSchema.pick({ title: true, intent: true, pattern: true }).optional(),
      }),
    )
    .max(40),
  /** What was joined, by the keys of its exercises. */
  groups: z
    .array(
      z.object({ groupId: idSchema, keys: z.array(z.string().max(66)).max(40), restSeconds: z.number().int().min(0) }),
    )
    .max(40)
    .optional(),
  /** Changes of load as the template says them, with the days that they were given; null: none of those were to come. */
  loads: z
    .array(
      templateLoadSchema.extend({
        given: z.object({ loadId: idSchema, fromDay: daySchema, toDay: daySchema }).nullable(),
      }),
    )
    .max(40)
    .optional(),
})
export type Laid = z.infer<typeof laidSchema>

/** The three areas of adherence (reference 8). */
export const AREAS = ['strength', 'mobility', 'prehab'] as const
export type Area = (typeof AREAS)[number]

/** A dated group of prescriptions that the runner does in one go. */
export const workoutSchema = z.object({
  id: idSchema,
  day: daySchema,
  area: z.enum(AREAS),
  title: requiredText('a title', 60),
  items: z.array(z.object({ id: idSchema, prescriptionId: idSchema })).max(30, 'At most 30 exercises in one workout.'),
})
export type Workout = z.infer<typeof workoutSchema>

/**
 * What a therapist knowingly goes past: the rules by their ids, and why. Whether it covers what the session breaks, and
 * whether the reason has to be written, is decided where the session is judged.
 */
export const acknowledgementSchema = z.object({
  rules: z
    .array(z.string().min(1).max(60))
    .max(60, 'There are fewer rules than that. Reload the page.')
    .transform((rules) => [...new Set(rules)].sort()),
  reason: optionalText('the reason', 500),
})
export type Acknowledgement = z.infer<typeof acknowledgementSchema>

/** A planned appointment with hands. Works are copied from pairings, so that each session may have its own dose. */
export const plannedSessionSchema = z.object({
  id: idSchema,
  day: daySchema,
  startTime: localTimeSchema.nullable(),
  minutes: z
    .number({ error: 'Enter the minutes.' })
    .int('Enter whole minutes.')
    .min(10, 'A session takes at least 10 minutes.')
    .max(180, 'A session takes at most 180 minutes.'),
  intent: intentSchema,
  works: z
    .array(workSchema.extend({ pairingId: idSchema.nullable() }))
    .max(40, 'At most 40 techniques in one session.'),
  acknowledgement: acknowledgementSchema.nullable().default(null),
})
export type PlannedSession = z.infer<typeof plannedSessionSchema>

/** Records by id. */
const byId = <T extends z.ZodType>(record: T, most: number, what: string) =>
  z.record(idSchema, record).refine((all) => Object.keys(all).length <= most, `At most ${most} ${what}.`)

/**
 * The program as plain data: what the therapist edits, what a version keeps. An edit returns a new program; the
 * difference between two programs is a change (change.ts), which can be sent, applied, and reversed.
 */
export const programSchema = z.object({
  title: requiredText('a title', 80),
  goal: optionalText('the goal', 300),
  raceId: idSchema.nullable(),
  /** Null: made before this was remembered. */
  laidAround: laidAroundSchema.nullable().default(null),
  blocks: byId(blockSchema, 26, 'blocks'),
  pairings: byId(pairingSchema, 40, 'pairings'),
  prescriptions: byId(prescriptionSchema, 120, 'prescriptions'),
  groups: byId(groupSchema, 40, 'groups of exercises').default({}),
  loadChanges: byId(loadChangeSchema, 60, 'changes of load').default({}),
  workouts: byId(workoutSchema, 1500, 'workouts'),
  sessions: byId(plannedSessionSchema, 200, 'sessions'),
})
export type Program = z.infer<typeof programSchema>
