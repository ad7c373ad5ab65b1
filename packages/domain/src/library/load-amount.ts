import { z } from 'zod'

/** Ground that running can be asked to be on. */
export const LOAD_SURFACES = ['trail', 'grass', 'road', 'track', 'treadmill', 'sand'] as const

const whole = (what: string, least: number, most: number, unit: string) =>
  z
    .number({ error: `Enter ${what} as a number.` })
    .int(`Enter whole ${unit}.`)
    .min(least, `At least ${least} ${unit}.`)
    .max(most, `At most ${most} ${unit}.`)

/** What of the running, or beside it, is done another way (S56). Each has its own amount. */
export const loadAmountSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('volume'), km: whole('the distance of a week', 1, 400, 'km') }),
  z.object({
    kind: z.literal('surface'),
    surface: z.enum(LOAD_SURFACES, { error: 'Choose a surface.' }),
    runs: z.enum(['easy', 'all'], { error: 'Choose which runs.' }),
  }),
  /** None is 0. */
  z.object({ kind: z.literal('hills'), minutes: whole('the time uphill of a week', 0, 900, 'minutes') }),
  /** Days without a hard run between two of them. */
  z.object({ kind: z.literal('spacing'), days: whole('the days between', 1, 6, 'days') }),
  z.object({ kind: z.literal('habit') }),
])
export type LoadAmount = z.infer<typeof loadAmountSchema>
export type LoadKind = LoadAmount['kind']

/**
 * A change of load in a template: so many days after its first day, for so many days. How it is said is kept of a habit alone, which has no other
 * words; why belongs to whoever is told.
 */
export const templateLoadSchema = z.strictObject({
  after: z.int().min(0).max(365),
  days: z.int().min(1).max(366),
  amount: loadAmountSchema,
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  sentence: z.string().max(160),
})
