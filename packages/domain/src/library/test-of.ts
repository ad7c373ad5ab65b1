import type { OwnTest } from './own-test.ts'
import type { ChosenTest } from './practice-tests.ts'
import { type AssessmentTest, shippedTest } from './tests.ts'

/** What names a test: its id, and the practice's version that a value was measured with. */
export type NamesTest = { readonly test: string; readonly own?: OwnTest | null | undefined }

/** The test of a value: the version that it was measured with, else the shipped one. Null for an id that is in neither. */
export const findTest = ({ test: id, own }: NamesTest): AssessmentTest | null => own ?? shippedTest(id)

/** The same where it is known to be there: whatever is kept was checked. Throws where it is not. */
export function testOf(named: NamesTest): AssessmentTest {
  const found = findTest(named)
  if (!found) throw new Error(`No test ${named.test}`)
  return found
}

/** What a value says of the test that it is measured with. */
export const namedTest = ({ item, own }: ChosenTest): { test: string; own: OwnTest | null } => ({ test: item.id, own })

/** What is wrong with a test that is named; null when it is known. */
export const complaintAboutTest = (named: NamesTest): string | null => {
  if (named.own && named.own.id !== named.test) return 'This test is stored under another id. Choose it again.'
  return findTest(named) ? null : 'This test is not in the library. Choose another one.'
}
