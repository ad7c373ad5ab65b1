import type { z } from 'zod'
import data from './data/assessments.json' with { type: 'json' }
import type { TestId } from './ids.ts'
import type { testEntrySchema } from './test-schema.ts'

/**
 * An assessment test. `mdc` is the smallest real change: what is smaller is measurement noise; `symmetry-index-points`
 * means that it is one of weaker/stronger × 100, and that one side alone has none. `regions: ['*']`: any region, named
 * with the value.
 */
export type AssessmentTest = Omit<ShippedTest, 'id'> & { id: string }
/** One that is shipped. */
export type ShippedTest = z.infer<typeof testEntrySchema>
export type FlagLevel = AssessmentTest['flags'][number]['level']
export type Unit = AssessmentTest['unit']

// The shape is proven by library.test.ts, so that no browser has to parse what it was shipped with.
/** The tests, in the order in which they are shown. */
export const TESTS = data.assessments as readonly ShippedTest[]

const byId = new Map<string, ShippedTest>(TESTS.map((test) => [test.id, test]))

/** The shipped test of that id; null for a practice's own test and for an unknown id. */
export const shippedTest = (id: string): ShippedTest | null => byId.get(id) ?? null

/** The test of that id. Throws when the shipped data lacks it, which a test rules out. */
export function assessmentTest(id: TestId): ShippedTest {
  const found = shippedTest(id)
  if (!found) throw new Error(`No test ${id}`)
  return found
}

/** True for a test that may be done in any region, which is then named with the value. */
export const isForAnyRegion = (test: Pick<AssessmentTest, 'regions'>): boolean =>
  test.regions.some((region) => region === '*')
