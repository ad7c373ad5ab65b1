import { z } from 'zod'
import { CONFIDENCES, REGION_IDS, TEST_IDS } from './ids.ts'

/** A threshold as the data writes it: a number, a share of the norm or of the own first value, or yes. */
const threshold = z.union([
  z.number(),
  z.literal(true),
  z.templateLiteral([z.number(), '*', z.enum(['norm', 'baseline'])]),
])

const sideDifference = z.strictObject({
  kind: z.enum(['absolute', 'percent']),
  value: z.number().positive(),
  note: z.string().optional(),
})

/** What a value is measured in. */
export const UNITS = [
  'cm',
  'deg',
  'reps',
  's',
  'score 0-3',
  'score 0-4',
  'NRS 0-10',
  'mmHg',
  '%BW',
  'kg',
  'yes/no',
] as const

/** The fields of a test, shipped or a practice's own. */
export const testShape = {
  name: z.string().min(1),
  regions: z.union([z.tuple([z.literal('*')]), z.array(z.enum(REGION_IDS)).min(1)]),
  perSide: z.boolean(),
  unit: z.enum(UNITS),
  betterWhen: z.enum(['higher', 'lower', 'no']),
  protocol: z.string().min(1),
  trials: z.string().min(1),
  reference: z.strictObject({ low: z.number().nullable(), high: z.number().nullable(), note: z.string() }),
  /** From mild to marked: the last one that is met counts. */
  flags: z.array(
    z.strictObject({
      level: z.enum(['restricted', 'clearly-restricted', 'low', 'very-low', 'caution', 'refer', 'raised', 'high']),
      op: z.enum(['lt', 'lte', 'gt', 'gte', 'eq']),
      value: threshold,
    }),
  ),
  mdc: z
    .strictObject({
      value: z.number().positive(),
      kind: z.enum(['absolute', 'symmetry-index-points']),
      note: z.string().optional(),
    })
    .nullable(),
  mcid: z.number().positive().nullable(),
  asymmetry: sideDifference.nullable(),
  confidence: z.strictObject({
    reference: z.enum(CONFIDENCES),
    mdc: z.enum(CONFIDENCES),
    asymmetry: z.enum(CONFIDENCES),
  }),
  sources: z.array(z.string().min(1)).min(1),
  notes: z.string(),
  normTable: z
    .array(
      z.strictObject({
        ageFrom: z.int(),
        ageTo: z.int(),
        male: z.number().positive(),
        female: z.number().positive(),
      }),
    )
    .optional(),
  normTableNote: z.string().optional(),
}

/** One entry of assessments.json. */
export const testEntrySchema = z.strictObject({ id: z.enum(TEST_IDS), ...testShape })
