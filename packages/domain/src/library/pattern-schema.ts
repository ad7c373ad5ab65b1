import { z } from 'zod'
import { PATTERN_IDS, REGION_IDS, TEST_IDS } from './ids.ts'

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)
const op = z.enum(['lt', 'lte', 'gt', 'gte'])
const testId = z.enum(TEST_IDS)

const atValue = z.strictObject({ op, value: z.number() })
const ofNorm = z.strictObject({ op, normFraction: z.number().positive() })
const ofBaseline = z.strictObject({ op, baselineFraction: z.number().positive() })
const againstOtherSide = z.strictObject({
  sideDifference: z.strictObject({
    op: z.literal('gte'),
    value: z.number().positive(),
    kind: z.enum(['absolute', 'percent']),
  }),
})
const loadEntry = z.strictObject({
  load: z.enum(['spike', 'weekRamp', 'hillsRise', 'speedRise', 'hillsOrSpeedRise']),
  op,
  value: z.number(),
  days: z.int().positive(),
})

/** What a contributor's condition may be; null in the data: not executable from the record. */
export const conditionSchema = z.union([
  z.strictObject({ test: testId, any: z.array(z.union([atValue, ofNorm, ofBaseline, againstOtherSide])).min(1) }),
  z.strictObject({
    tests: z.tuple([testId, testId]),
    compute: z.literal('difference'),
    any: z.array(atValue).min(1),
  }),
  z.strictObject({ any: z.array(loadEntry).min(1) }),
  loadEntry,
  z.strictObject({ fact: z.literal('readiness'), op, value: z.number() }),
])

export const contributorEntrySchema = z.strictObject({
  id: slug,
  contributor: z.string().min(1),
  test: z.union([testId, z.enum(['load', 'history', 'readiness'])]),
  /** The condition as people read it. */
  when: z.string().min(1),
  condition: conditionSchema.nullable(),
  /** What the record would have to hold for the rest of the condition. */
  needs: z.string().optional(),
})

/** One entry of findings.json: here a pattern (model.md keeps the word finding for what was observed on a runner). */
export const patternEntrySchema = z.strictObject({
  id: z.enum(PATTERN_IDS),
  label: z.string().min(1),
  /** When to think of it, as people read it. */
  trigger: z.string().min(1),
  contributors: z.array(contributorEntrySchema).min(1),
  manual: z.array(z.strictObject({ region: z.enum(REGION_IDS), techniques: z.array(slug).min(1) })).min(1),
  mobility: z.array(slug),
  activation: z.array(slug),
  strength: z.array(slug),
  prehab: z.array(slug),
  plyometric: z.array(slug),
  trunk: z.array(slug),
  loadAdvice: z.string().min(1),
  reason: z.string().min(1),
  referIf: z.string().min(1),
})
