import { z } from 'zod'
import { complaintAboutValue } from '../assessments/measured-value.ts'
import { complaintAboutPlace } from '../assessments/schema.ts'
import { instantSchema } from '../calendar/instant-schema.ts'
import { ownTestSchema } from '../library/own-test.ts'
import { regionIdSchema, sideSchema } from '../library/region-schema.ts'
import { intentSchema, workSchema } from '../library/technique-dose.ts'
import { complaintAboutTest, testOf } from '../library/test-of.ts'
import { idSchema, optionalText, requiredText } from '../text.ts'
import { MOST_DECISIONS, sessionDecisionSchema } from './session-decision.ts'
import { HOMEWORK_KINDS } from './session-words.ts'

const unknownOr = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)
const yesNo = unknownOr(z.boolean({ error: 'Answer yes or no, or leave it open.' }))

/** One technique in one region as it was done. The reasons come from the plan and may be changed. */
export const doneWorkSchema = workSchema.extend({
  /** The planned work that it answers; null for one that was added in the room. */
  plannedWorkId: unknownOr(idSchema),
  findingId: unknownOr(idSchema),
  /** Tensed, held the breath or pulled away here. */
  guarded: yesNo,
})
export type DoneWork = z.infer<typeof doneWorkSchema>

const measured = z
  .union([z.number(), z.boolean().transform(Number)], { error: 'Enter a number, or yes or no.' })
  .nullable()
  .default(null)

/** One measure before and after the hands-on work, in the test's own unit; yes is 1 and no is 0. */
export const retestSchema = z
  .object({
    id: idSchema,
    test: z.string({ error: 'Choose a test.' }).min(1, 'Choose a test.').max(60),
    /** The practice's own version of the test that it is measured with; absent or null as shipped. */
    own: ownTestSchema.nullish(),
    side: sideSchema.exclude(['both'], { error: 'Left and right are measured one at a time.' }),
    region: unknownOr(regionIdSchema),
    before: measured,
    after: measured,
  })
  .superRefine(({ side, region, before, after, ...named }, context) => {
    const unknown = complaintAboutTest(named)
    if (unknown !== null) {
      context.addIssue({ code: 'custom', path: ['test'], message: unknown })
      return
    }
    const test = testOf(named)
    const place = complaintAboutPlace(test, side, region)
    if (place) context.addIssue({ code: 'custom', path: [place[0]], message: place[1] })
    for (const [field, value] of [
      ['before', before],
      ['after', after],
    ] as const) {
      const complaint = value === null ? null : complaintAboutValue(test, value)
      if (complaint) context.addIssue({ code: 'custom', path: [field], message: complaint })
    }
  })
export type Retest = z.infer<typeof retestSchema>

/** Something to move, load or recover until next time (S31). */
export const homeworkSchema = z.object({
  id: idSchema,
  kind: z.enum(HOMEWORK_KINDS, { error: 'Choose move, load or recover.' }),
  text: requiredText('what to do', 200),
  exercise: unknownOr(z.string().min(1).max(60)),
  prescriptionId: unknownOr(idSchema),
})
export type Homework = z.infer<typeof homeworkSchema>

/** One measure has one place in a session: two values of the same test on the same side would both be "before". */
const oncePerPlace = (all: readonly Retest[]): boolean =>
  new Set(all.map(({ test, side, region }) => `${test} ${side} ${region ?? ''}`)).size === all.length

const distinct = (all: readonly { id: string }[]): boolean => new Set(all.map(({ id }) => id)).size === all.length

/** A session as it was done: the whole of it each time it is saved, so that a correction leaves nothing behind. */
export const sessionRecordSchema = z.object({
  id: idSchema,
  doneAt: instantSchema,
  doneMinutes: z
    .number({ error: 'Enter how long it took.' })
    .int('Enter whole minutes.')
    .min(5, 'A session takes at least 5 minutes.')
    .max(300, 'A session takes at most 300 minutes.'),
  intent: intentSchema,
  /** False: talk or tests, no hands. */
  handsOn: z.boolean({ error: 'Say whether hands were at work.' }),
  works: z
    .array(doneWorkSchema)
    .max(40, 'At most 40 techniques in one session.')
    .refine(distinct, 'The same technique is there twice. Reload the page.'),
  guarded: yesNo,
  stiffnessBefore: unknownOr(
    z
      .number({ error: 'Stiffness is a whole number from 0 to 10.' })
      .int('Stiffness is a whole number from 0 to 10.')
      .min(0, 'Stiffness is a whole number from 0 to 10.')
      .max(10, 'Stiffness is a whole number from 0 to 10.'),
  ),
  cupMarksAgreed: yesNo,
  retests: z
    .array(retestSchema)
    .max(40, 'At most 40 measures.')
    .refine(distinct, 'The same measure is there twice.')
    .refine(oncePerPlace, 'The same test is there twice on one side. Keep one of them.'),
  restricted: optionalText('what was restricted', 600),
  changed: optionalText('what changed', 600),
  needsAttention: optionalText('what needs attention', 600),
  homework: z
    .array(homeworkSchema)
    .max(12, 'At most 12 things to take home.')
    .refine(distinct, 'The same thing twice.'),
  /** What was decided because hands alone are not enough (S62); its outcome is no part of the record. */
  decisions: z
    .array(sessionDecisionSchema)
    .max(MOST_DECISIONS, `At most ${MOST_DECISIONS} decisions in one session. The rest is for the program.`)
    .refine(distinct, 'The same decision is there twice.')
    .default([]),
  privateNote: optionalText('the private note', 4000),
})
export type SessionRecord = z.infer<typeof sessionRecordSchema>

/** As it is sent: a page of before there were decisions names none, and takes none back. */
export const sentRecordSchema = sessionRecordSchema.extend({
  decisions: sessionRecordSchema.shape.decisions.removeDefault().optional(),
})
export type SentRecord = z.infer<typeof sentRecordSchema>
