import { z } from 'zod'
import { daySchema } from '../calendar/day-schema.ts'
import { PATTERN_IDS, type RegionId } from '../library/ids.ts'
import { type OwnTest, ownTestSchema } from '../library/own-test.ts'
import { measuredRegionSideSchema, regionIdSchema, regionSideSchema, sideSchema } from '../library/region-schema.ts'
import { includesRegion, regionName } from '../library/regions.ts'
import { complaintAboutTest, findTest, testOf } from '../library/test-of.ts'
import { type AssessmentTest, isForAnyRegion } from '../library/tests.ts'
import { idSchema, optionalText, requiredText } from '../text.ts'
import { complaintAboutValue } from './measured-value.ts'
import { isStoppedByPain } from './pain-stops.ts'

export const FINDING_STATES = ['normal', 'restricted', 'changed', 'watch'] as const
export const FINDING_ROLES = ['driver', 'responder'] as const
export const CONTRIBUTOR_KINDS = ['region', 'strength', 'control', 'training-error', 'other'] as const
export const FOOTWEAR = ['barefoot', 'socks', 'shoes'] as const

const testIdSchema = z.string({ error: 'Choose a test.' }).min(1, 'Choose a test.').max(60)
const unknownOr = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)
const yesNo = unknownOr(z.boolean({ error: 'Answer yes or no, or leave it open.' }))
const painSchema = z
  .number({ error: 'Pain is a number from 0 to 10.' })
  .min(0, 'Pain is a number from 0 to 10.')
  .max(10, 'Pain is a number from 0 to 10.')
  // Kept with one decimal, as it is stored: what comes back is what was sent.
  .transform((pain) => Math.round(pain * 10) / 10)

/**
 * What is wrong with the place of a test, as its field and a sentence; null when it can be there. A test has left and right,
 * one value for both (`center`), or the sides of the region that is named.
 */
export function complaintAboutPlace(
  test: AssessmentTest,
  side: string,
  region: RegionId | null,
): [string, string] | null {
  if (isForAnyRegion(test)) {
    if (region === null) return ['region', `${test.name}: choose the region it is about.`]
    const place = measuredRegionSideSchema.safeParse({ region, side }).error?.issues[0]
    return place ? [String(place.path[0]), place.message] : null
  }
  if (test.perSide && side !== 'left' && side !== 'right') {
    return ['side', `${test.name} is measured on each side: choose left or right.`]
  }
  if (!test.perSide && side !== 'center') return ['side', `${test.name} has one value for both sides: choose centre.`]
  const fits = region === null || test.regions.some((named) => named !== '*' && includesRegion(named, region))
  return fits ? null : ['region', `${test.name} says nothing about: ${region === null ? '' : regionName(region)}.`]
}

/**
 * One value of one test on one side, in the test's own unit; yes and no are kept as 1 and 0. `value` is null only when
 * pain stopped the test before there was one; pain over 5 stops it. What is null was not asked: never no, never zero.
 */
export const measurementSchema = z
  .object({
    id: idSchema,
    test: testIdSchema,
    /** The practice's own version of the test that it is measured with; null as shipped. */
    own: unknownOr(ownTestSchema),
    side: sideSchema,
    /** Required for pain and stiffness, which may be anywhere; elsewhere the exact place, where it is worth saying. */
    region: unknownOr(regionIdSchema),
    value: z
      .union([z.number(), z.boolean().transform(Number)], { error: 'Enter a number, or yes or no.' })
      .nullable()
      .default(null),
    /** Modified Thomas test: was the low back kept flat? No makes the value useless for findings. */
    pelvisControlled: yesNo,
    stoppedByPain: z.boolean({ error: 'Answer yes or no.' }).default(false),
    /** Worst pain during the test, 0–10, and where. */
    pain: unknownOr(painSchema),
    painRegion: unknownOr(regionIdSchema),
    /** Straight-leg raise: does moving the head or the foot change the feeling? */
    neural: yesNo,
    /** Bridge: did a cramp end it? */
    cramp: yesNo,
    warmedUp: yesNo,
    footwear: unknownOr(z.enum(FOOTWEAR, { error: 'Choose barefoot, socks or shoes.' })),
    note: optionalText('the note', 500),
  })
  .superRefine((measurement, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (measurement.test === 'tone-palpation') {
      say('test', 'Grades of palpation are entered with their region, not as a test.')
      return
    }
    const unknown = complaintAboutTest(measurement)
    if (unknown !== null) {
      say('test', unknown)
      return
    }
    const test = testOf(measurement)
    const place = complaintAboutPlace(test, measurement.side, measurement.region)
    if (place) say(...place)
    if (measurement.value === null) {
      if (!isStoppedByPain(measurement))
        say('value', `${test.name}: enter the value, or say that pain stopped the test.`)
      return
    }
    const complaint = complaintAboutValue(test, measurement.value)
    if (complaint) say('value', complaint)
  })
  // Pain over 5 stops a test, and that is what is stored (reference 3).
  .transform((measurement) => ({ ...measurement, stoppedByPain: isStoppedByPain(measurement) }))
export type Measurement = z.infer<typeof measurementSchema>

/**
 * What the hand felt: 0 soft … 4 guarded and hard. A therapist's impression, of low reliability. It is kept as a
 * finding, whose id this is.
 */
export const palpationSchema = z
  .object({
    id: idSchema,
    region: regionIdSchema,
    side: sideSchema,
    grade: z
      .number({ error: 'Choose a grade from 0 to 4.' })
      .int('Choose a grade from 0 to 4.')
      .min(0, 'Choose a grade from 0 to 4.')
      .max(4, 'Choose a grade from 0 to 4.'),
  })
  .superRefine((palpation, context) => {
    for (const { path, message } of measuredRegionSideSchema.safeParse(palpation).error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [...path], message })
    }
  })
export type Palpation = z.infer<typeof palpationSchema>

/** Positions that repeat an earlier one. */
const repeated = (keys: readonly string[]): number[] =>
  keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []))

/** What was tested and felt on one day by one person. `tester` is the member who did it: two testers differ. */
export const assessmentSchema = z
  .object({
    id: idSchema,
    day: daySchema,
    tester: idSchema,
    measurements: z.array(measurementSchema).max(200, 'An assessment holds at most 200 values.').default([]),
    palpations: z.array(palpationSchema).max(100, 'An assessment holds at most 100 grades.').default([]),
    note: optionalText('the note', 2000),
  })
  .superRefine(({ measurements, palpations }, context) => {
    for (const index of repeated(measurements.map(({ test, side, region }) => `${test} ${side} ${region}`))) {
      const name = (measurements[index] && findTest(measurements[index])?.name) ?? 'This test'
      context.addIssue({
        code: 'custom',
        path: ['measurements', index, 'value'],
        message: `${name} stands here twice for the same side. Keep one value.`,
      })
    }
    for (const index of repeated(palpations.map(({ region, side }) => `${region} ${side}`))) {
      context.addIssue({
        code: 'custom',
        path: ['palpations', index, 'grade'],
        message: 'This place has two grades. Keep one.',
      })
    }
  })
export type Assessment = z.infer<typeof assessmentSchema>

/** Where a finding comes from. */
export const findingSourceSchema = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('test'), measurementId: idSchema, test: testIdSchema }),
    z.object({ kind: z.literal('palpation'), grade: palpationSchema.shape.grade }),
    z.object({ kind: z.literal('report') }),
  ],
  { error: 'Say where it comes from: a test, palpation, or what the runner reports.' },
)
type WrittenSource = z.infer<typeof findingSourceSchema>
/** `own`: the version that it was measured with. The measurement says it, not who writes the finding down. */
export type FindingSource =
  | Exclude<WrittenSource, { kind: 'test' }>
  | (Extract<WrittenSource, { kind: 'test' }> & { own?: OwnTest | null | undefined })

/**
 * What was observed on a runner, in a region, on a day. The region is where it shows; what may drive it is a suspected
 * contributor with a region of its own (S12).
 */
export const findingSchema = z
  .object({
    id: idSchema,
    day: daySchema,
    region: regionIdSchema,
    side: sideSchema,
    state: z.enum(FINDING_STATES, { error: 'Choose normal, restricted, changed or watch.' }),
    source: findingSourceSchema,
    role: unknownOr(z.enum(FINDING_ROLES, { error: 'Choose driver or responder, or leave it open.' })),
    pattern: unknownOr(z.enum(PATTERN_IDS, { error: 'Choose one of the patterns.' })),
    note: optionalText('the note', 1000),
  })
  .superRefine((finding, context) => {
    for (const { path, message } of measuredRegionSideSchema.safeParse(finding).error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: [...path], message })
    }
  })
export type Finding = Omit<z.infer<typeof findingSchema>, 'source'> & { source: FindingSource }

/**
 * What may drive a finding: a region elsewhere, a lack of strength or control, or how the training was loaded (S12,
 * S13).
 */
export const suspectedContributorSchema = z
  .object({
    id: idSchema,
    findingId: idSchema,
    kind: z.enum(CONTRIBUTOR_KINDS, { error: 'Choose what kind of contributor it is.' }),
    region: unknownOr(regionIdSchema),
    side: unknownOr(sideSchema),
    /** Its id inside the pattern of the finding, when it was picked from there. */
    patternContributor: unknownOr(z.string().max(60)),
    label: requiredText('what may contribute', 120),
    note: optionalText('the note', 500),
  })
  .superRefine(({ kind, region, side }, context) => {
    const say = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (kind === 'region' && region === null) say('region', 'Choose the region that may drive it.')
    if (region !== null && side === null) say('side', `${regionName(region)}: choose the side too.`)
    if (region === null && side !== null) say('region', 'A side without a region says nothing: choose the region.')
    if (region === null || side === null) return
    for (const { path, message } of regionSideSchema.safeParse({ region, side }).error?.issues ?? []) {
      say(String(path[0]), message)
    }
  })
export type SuspectedContributor = z.infer<typeof suspectedContributorSchema>
