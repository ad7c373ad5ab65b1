import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { TEST_IDS, type TestId } from '../library/ids.ts'
import { regionIdSchema } from '../library/region-schema.ts'

/** A practice's own test has a UUID, and is described under `strideloom.tests` (own-tests.ts). */
export const isOwnTest = (id: string): boolean => z.uuid().safeParse(id).success

const NAME_ONE = 'Name a test of assessments.json.'
export const testId = z
  .string({ error: NAME_ONE })
  .refine((id) => TEST_IDS.some((known) => known === id) || isOwnTest(id), NAME_ONE)

/** What a hand or a runner says of a place says nothing without the place. */
const NEEDS_REGION: readonly string[] = ['tone-palpation', 'pain-nrs', 'stiffness-nrs'] satisfies TestId[]

export const testResult = z.union([z.number(), z.boolean()], { error: 'A result is a number, yes or no.' }).nullable()

export const assessmentPart = z
  .strictObject({
    date: daySchema,
    test: testId,
    region: regionIdSchema.optional(),
    side: z
      .enum(['left', 'right', 'center'], { error: 'A side is measured on its own: left, right or center.' })
      .nullable()
      .optional(),
    value: testResult,
    tester: z.string().nullable().optional(),
    pelvisControlled: z.boolean().nullable().optional(),
    stoppedByPain: z.boolean().nullable().optional(),
  })
  .superRefine(({ test, region }, context) => {
    if (region !== undefined || !NEEDS_REGION.includes(test)) return
    context.addIssue({ code: 'custom', path: ['region'], message: `Say the region: ${test} is of one place.` })
  })
