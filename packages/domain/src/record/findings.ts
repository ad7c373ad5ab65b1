import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { TEST_IDS, type TestId } from '../library/ids.ts'
import { regionIdSchema } from '../library/region-schema.ts'

export const testId = z.enum(TEST_IDS, { error: 'Name a test of assessments.json.' })

/** What a hand or a runner says of a place says nothing without the place. */
const NEEDS_REGION: readonly TestId[] = ['tone-palpation', 'pain-nrs', 'stiffness-nrs']

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
