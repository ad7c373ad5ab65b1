import { type Day, yearsBetween } from '../calendar/day.ts'
import type { AssessmentTest } from '../library/tests.ts'

/** What a norm depends on. Null means not stated. */
export type AboutRunner = { birthDate: Day | null; sex: 'female' | 'male' | 'other' | null }

export type Norm = { norm: number; age: number; sex: AboutRunner['sex'] }

/** Why there is no norm: the test has no table, the age is not known, or it lies outside the table. */
export type NoNorm = { why: 'no-table' | 'age-unknown' | 'too-young' | 'too-old'; age: number | null }

/**
 * The norm of a test for a runner on the day of the test (assessments.json, normTable). Sex not stated or other: the
 * mean of the two columns, as the table's note says. Outside the table there is no norm, only the comparison of sides.
 */
export function normFor(test: AssessmentTest, runner: AboutRunner, on: Day): Norm | NoNorm {
  const table = test.normTable
  if (!table) return { why: 'no-table', age: null }
  if (runner.birthDate === null) return { why: 'age-unknown', age: null }
  const age = yearsBetween(runner.birthDate, on)
  const row = table.find((candidate) => age >= candidate.ageFrom && age <= candidate.ageTo)
  if (!row) return { why: age < (table[0]?.ageFrom ?? 0) ? 'too-young' : 'too-old', age }
  const { sex } = runner
  return { norm: sex === 'male' || sex === 'female' ? row[sex] : (row.male + row.female) / 2, age, sex }
}
