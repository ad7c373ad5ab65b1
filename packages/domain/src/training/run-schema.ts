import { z } from 'zod'
import { instantSchema } from '../calendar/instant-schema.ts'
import { regionSideSchema } from '../library/region-schema.ts'
import { regionKey } from '../library/region-side.ts'
import { idSchema } from '../text.ts'
import { RUN_SURFACES, RUN_TYPES, WARM_UPS } from './run-answers.ts'

const unknownOr = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)

/** An amount with its decimals, as it is stored: what comes back is what was sent. */
const amount = (what: string, most: number, unit: string, decimals: 1 | 2) => {
  const sentence = `${what} is a number from 0 to ${most} ${unit}.`
  const factor = 10 ** decimals
  return unknownOr(
    z
      .number({ error: sentence })
      .min(0, sentence)
      .max(most, sentence)
      .transform((value) => Math.round(value * factor) / factor),
  )
}

const scale = (what: string, low: number, high: number) => {
  const sentence = `${what} is a whole number from ${low} to ${high}.`
  return unknownOr(z.number({ error: sentence }).int(sentence).min(low, sentence).max(high, sentence))
}

/** A place on the runner's own body map: one side at a time. */
const place = regionSideSchema.refine(({ side }) => side !== 'both', {
  path: ['side'],
  error: 'Choose each side on its own.',
})
const felt = z
  .number({ error: 'Choose a number from 0 to 10.' })
  .int('Choose a whole number from 0 to 10.')
  .min(0, 'Choose a number from 0 to 10.')
  .max(10, 'Choose a number from 0 to 10.')
const placeWithValue = place.and(z.object({ value: felt }))
const yesOrNo = z.boolean({ error: 'Answer yes or no.' }).nullable().default(null)
const placeInPain = placeWithValue.and(z.object({ atRest: yesOrNo, night: yesOrNo }))

/** Null: not asked or passed over. Empty: asked, and nothing was named. */
const places = <T extends typeof place | typeof placeWithValue | typeof placeInPain>(one: T) =>
  unknownOr(
    z
      .array(one)
      .max(40, 'Name at most 40 places.')
      .refine((all) => new Set(all.map(regionKey)).size === all.length, 'The same place is there twice.'),
  )

/** A run that was done, as the runner tells it. Whatever was not said is null: never zero, never no. */
export const runSchema = z
  .object({
    id: idSchema,
    startAt: instantSchema,
    type: z.enum(RUN_TYPES, { error: 'Choose easy, quality, long or race.' }),
    minutes: amount('The time', 2880, 'minutes', 1),
    km: amount('The distance', 400, 'km', 2),
    /** Effort of the whole run, 0–10. */
    rpe: scale('Effort', 0, 10),
    /** 1 short and restricted, 3 as usual, 5 free. */
    strideFeel: scale('Stride', 1, 5),
    warmup: unknownOr(z.enum(WARM_UPS, { error: 'Choose how the warm-up went.' })),
    surface: unknownOr(z.enum(RUN_SURFACES, { error: 'Choose a surface.' })),
    hillMinutes: amount('Time uphill', 2880, 'minutes', 1),
    speedMinutes: amount('Fast time', 2880, 'minutes', 1),
    /** Asked again two days later, 0–10. */
    soreness48: scale('Soreness', 0, 10),
    /** What pulled attention during the run. */
    attention: places(place),
    stiffnessAfter: places(placeWithValue),
    /** At its worst, and whether it hurts at rest or at night: null was not asked. */
    pain: places(placeInPain),
  })
  .refine((run) => run.minutes === null || (run.hillMinutes ?? 0) <= run.minutes, {
    path: ['hillMinutes'],
    error: 'More time uphill than the run took.',
  })
  .refine((run) => run.minutes === null || (run.speedMinutes ?? 0) <= run.minutes, {
    path: ['speedMinutes'],
    error: 'More fast time than the run took.',
  })
export type Run = z.infer<typeof runSchema>
