import type { OwnTest } from './own-test.ts'
import {
  asShipped,
  type Chosen,
  copyName,
  type LibraryEdit,
  type PracticeItem,
  practiceItems,
} from './practice-items.ts'
import { type ShippedTest, TESTS } from './tests.ts'

/** A test that is chosen to be measured with. */
export type ChosenTest = Chosen<ShippedTest, OwnTest>
/** A test as the practice has it. */
export type PracticeTest = PracticeItem<ShippedTest, OwnTest>

/** The tests as shipped, where nothing is known of a practice. */
export const SHIPPED_TESTS: readonly ChosenTest[] = asShipped(TESTS)

/** The tests as the practice has them, in the order of the library, its own after them. */
export const practiceTests = (edits: readonly LibraryEdit<OwnTest>[]): PracticeTest[] => practiceItems(TESTS, edits)

/** The practice's version of a test to begin a change from; a shipped error comes from the shipped sources. */
export const testVersion = ({ item, own }: ChosenTest): OwnTest =>
  own ?? { ...item, mdcSource: item.mdc === null ? null : item.sources.join('; ').slice(0, 300) }

/** A copy to change: another test, whose values are compared with each other only. */
export const testCopy = (chosen: ChosenTest, id: string): OwnTest => ({
  ...testVersion(chosen),
  id,
  name: copyName(chosen.item.name),
})
