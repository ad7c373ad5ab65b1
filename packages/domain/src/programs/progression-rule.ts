import { z } from 'zod'

/** What a step adds, and of what: `percent` is of the load, `bodyweight` percent of body weight, `band` the next band. */
export const ADDED = ['kg', 'lb', 'percent', 'bodyweight', 'band', 'reps', 'seconds', 'metres', 'sets'] as const
export type Added = (typeof ADDED)[number]

/** Most that one step adds; what is loaded has a decimal, what is counted has none. */
export const MOST_ADDED: Readonly<Record<Added, number>> = {
  kg: 20,
  lb: 45,
  percent: 20,
  bodyweight: 20,
  band: 1,
  reps: 20,
  seconds: 120,
  metres: 200,
  sets: 1,
}
/** Where adding may end at most: as far as a dose goes. */
export const MOST_IN_ALL: Readonly<Record<Added, number>> = {
  kg: 400,
  lb: 900,
  percent: 0,
  bodyweight: 300,
  band: 9,
  reps: 200,
  seconds: 3600,
  metres: 2000,
  sets: 20,
}

const COUNTED = new Set<Added>(['band', 'reps', 'seconds', 'metres', 'sets'])
export const LOADS = new Set<Added>(['kg', 'lb', 'percent', 'bodyweight', 'band'])

/** Kilograms to a hundredth, everything counted as a whole. */
const fits = (by: Added, value: number): boolean =>
  COUNTED.has(by) ? Number.isInteger(value) : Math.abs(value * 100 - Math.round(value * 100)) < 1e-6

const additionSchema = z
  .strictObject({ by: z.enum(ADDED, { error: 'Choose what is added.' }), value: z.number('Enter how much is added.') })
  .refine(({ value }) => value > 0, { path: ['value'], error: 'Add more than nothing.' })
  .refine(({ by, value }) => value <= MOST_ADDED[by], { path: ['value'], error: 'That is more than one step takes.' })
  .refine(({ by, value }) => fits(by, value), { path: ['value'], error: 'Enter a whole number.' })
export type Addition = z.infer<typeof additionSchema>

const whole = (least: number, most: number, error: string) =>
  z.number(error).int(error).min(least, error).max(most, error)

const addingShape = {
  add: additionSchema,
  /** Where adding ends, in what is added; null without an end. */
  upTo: z.number('Enter where it ends.').positive('Enter where it ends.').nullable(),
}

/** Where adding may end: within a dose, in whole numbers of what is counted, and never of a share of the load. */
const endFits = ({ add, upTo }: { add: Addition; upTo: number | null }): boolean =>
  upTo === null || (add.by !== 'percent' && upTo <= MOST_IN_ALL[add.by] && fits(add.by, upTo))
const WRONG_END = {
  path: ['upTo'],
  error: 'An end is a number that the dose can have, and a share of the load has none.',
}

/**
 * How a prescription goes on (P19), as plain data with one sentence for each (rule-words.ts).
 *
 * `done`: once something was done so many times in a row, with so many repetitions or more in reserve, something is added.
 * `asked` null is all that is prescribed; else so many sets of so much, which may be more than is prescribed. `after`: at the end
 * more load, and back to fewer. `weekly`: something every so many weeks, while what is asked is done. `none`: it stays.
 */
export const progressionRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z
    .strictObject({
      kind: z.literal('done'),
      asked: z
        .strictObject({
          sets: whole(1, 20, 'From 1 to 20 sets.'),
          amount: whole(1, 3600, 'Enter how much as a whole number.'),
          unit: z.enum(['reps', 'seconds', 'metres']),
        })
        .nullable(),
      times: whole(1, 4, 'From once to four times.'),
      rir: whole(0, 10, 'From 0 to 10 in reserve.').nullable(),
      ...addingShape,
      after: z.strictObject({ add: additionSchema, backTo: whole(1, 3600, 'Enter what it goes back to.') }).nullable(),
    })
    .refine(endFits, WRONG_END)
    .refine(
      ({ add, upTo, after }) =>
        after === null ||
        (upTo !== null && !LOADS.has(add.by) && add.by !== 'sets' && LOADS.has(after.add.by) && after.backTo < upTo),
      {
        path: ['after'],
        error: 'At the end of repetitions, seconds or metres more load can follow, and back to fewer.',
      },
    ),
  z
    .strictObject({
      kind: z.literal('weekly'),
      everyWeeks: whole(1, 8, 'From every week to every 8 weeks.'),
      ...addingShape,
    })
    .refine(endFits, WRONG_END),
])
export type ProgressionRule = z.infer<typeof progressionRuleSchema>
