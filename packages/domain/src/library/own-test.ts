import { z } from 'zod'
import { optionalText, requiredText } from '../text.ts'
import { ownIdSchema, ownRegionsSchema } from './own-fields.ts'
import { testShape, UNITS } from './test-schema.ts'
import { type AssessmentTest, type FlagLevel, shippedTest } from './tests.ts'

const numberOrNone = (what: string) => z.number({ error: `Enter ${what} as a number, or leave it empty.` }).nullable()
const aboveZero = (what: string) =>
  z.number({ error: `Enter ${what} as a number.` }).positive(`Enter ${what} as a number above 0.`)

/**
 * A test as a practice has it: its own (the id is a UUID), or its version of a shipped one (the same id). The shape of a shipped
 * test, and where its smallest real change comes from. Kept whole with every value that is measured with it.
 */
export const ownTestSchema = z.strictObject({
  ...testShape,
  id: ownIdSchema,
  name: requiredText('a name', 80),
  regions: z.union([z.tuple([z.literal('*')]), ownRegionsSchema], { error: 'Choose at least one region.' }),
  unit: z.enum(UNITS, { error: 'Choose a unit.' }),
  betterWhen: z.enum(['higher', 'lower', 'no'], { error: 'Say which values are better.' }),
  protocol: requiredText('how it is done', 600),
  trials: requiredText('the trials', 80),
  reference: z
    .strictObject({
      low: numberOrNone('the lowest usual value'),
      high: numberOrNone('the highest usual value'),
      note: optionalText('the note', 300),
    })
    .refine(({ low, high }) => low === null || high === null || low <= high, {
      path: ['high'],
      error: 'The highest usual value may not be below the lowest.',
    }),
  mdc: z
    .strictObject({
      value: aboveZero('the smallest real change'),
      kind: z.enum(['absolute', 'symmetry-index-points']),
      note: z.string().optional(),
    })
    .nullable(),
  sources: z.array(z.string().min(1).max(300)).max(20),
  notes: optionalText('the notes', 600),
  /** Study, manual or own measurements; null where no smallest real change is known. */
  mdcSource: requiredText('where the smallest real change comes from', 300).nullable(),
})
export type OwnTest = z.infer<typeof ownTestSchema>

/** What a value means: with another of these it is another test. */
const MEANING = ['unit', 'perSide', 'betterWhen', 'protocol'] as const

/** The fields by which two versions of a test would not mean the same by one number. */
export const changedMeaning = (
  before: Pick<AssessmentTest, (typeof MEANING)[number]>,
  after: Pick<AssessmentTest, (typeof MEANING)[number]>,
): (typeof MEANING)[number][] => MEANING.filter((field) => before[field] !== after[field])

export const MAKE_A_COPY =
  'Values that are measured already would mean something else. Make a copy of this test with it.'

/** Levels that send somebody to a clinician or hold load back: a practice never moves them. */
export const SAFETY_LEVELS: readonly FlagLevel[] = ['caution', 'refer', 'raised', 'high']

type Issue = { path: (string | number)[]; message: string }

const issuesOf = (test: OwnTest): Issue[] => {
  const issues: Issue[] = []
  const say = (path: string, message: string) => issues.push({ path: [path], message })
  if (test.mdc !== null && test.mdcSource === null)
    say('mdcSource', 'Say where the smallest real change comes from, or leave it as not known.')
  if (test.mdc !== null && test.unit === 'yes/no') say('mdc', 'Yes and no have no smallest real change.')
  const shipped = shippedTest(test.id)
  if (!shipped) return issues
  if (test.id === 'tone-palpation') say('name', 'Grades of palpation are kept as findings and stay as they are.')
  for (const field of changedMeaning(shipped, test)) say(field, MAKE_A_COPY)
  const missing = shipped.flags.filter(
    (flag) =>
      SAFETY_LEVELS.includes(flag.level) &&
      !test.flags.some(({ level, op, value }) => level === flag.level && op === flag.op && value === flag.value),
  )
  if (missing.length > 0) say('flags', 'Values that call for caution or a clinician stay as they are shipped.')
  return issues
}

/** As it may be saved. What was kept earlier stays readable whatever is shipped later. */
export const savedTestSchema = ownTestSchema.superRefine((test, context) => {
  for (const issue of issuesOf(test)) context.addIssue({ code: 'custom', ...issue })
})
